import type { SheetLanguage } from '../../shared/sheet/column.ts'
import { en } from './en.ts'
import { nl, type Strings } from './nl.ts'

/** The sentences of the add-on in a language. */
export function stringsFor(language: SheetLanguage): Strings {
  return language === 'en' ? en : nl
}
