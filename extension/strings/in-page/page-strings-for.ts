import type { Language } from '../../messages.ts'
import { en } from './en.ts'
import { nl, type PageStrings } from './nl.ts'

/** The sentences inside a page, in a person's language. */
export function pageStringsFor(language: Language): PageStrings {
  return language === 'en' ? en : nl
}
