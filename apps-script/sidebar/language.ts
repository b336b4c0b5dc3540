import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SheetLanguage } from '../../shared/sheet/column.ts'
import { stringsFor } from '../strings/strings-for.ts'
import type { Strings } from '../strings/nl.ts'
import type { CallFailure } from './workbook-calls.ts'

/** Language of the sidebar. */
export const LanguageContext = createContext<SheetLanguage>('nl')

/** The sentences of the sidebar in the person's language. */
export function useStrings(): Strings['sidebar'] {
  return stringsFor(useContext(LanguageContext)).sidebar
}

/** Which language that is. */
export function useSidebarLanguage(): SheetLanguage {
  return useContext(LanguageContext)
}

/** What a person reads when a call did not work. */
export function failureSentence(strings: Strings['sidebar'], { code }: CallFailure): string {
  if (code === 'no-answer') return strings.noAnswer
  if (code === 'too-slow') return strings.tooSlow
  return strings.refusals[code]
}

/** A moment as people write it: '14 mei 2026, 09:30'. */
export function momentOf(ms: number, language: SheetLanguage): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(ms)
}
