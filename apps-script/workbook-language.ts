import { SHEET_LANGUAGES, type SheetLanguage } from '../shared/sheet/column.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'language'

/** Language of the person who is here: Dutch for a Dutch account, English for any other. */
export function personLanguage(): SheetLanguage {
  return /^nl/i.test(Session.getActiveUserLocale() ?? 'nl') ? 'nl' : 'en'
}

/** Language of titles and words in the workbook: chosen at set-up, changed in the sidebar. */
export function workbookLanguage(): SheetLanguage {
  const kept = readSetting(KEY)
  return SHEET_LANGUAGES.find((language) => language === kept) ?? personLanguage()
}

/** Chooses the language of the workbook. */
export function keepWorkbookLanguage(language: SheetLanguage): void {
  writeSetting(KEY, language)
}
