import type { Language } from '../messages.ts'
import { en } from './en.ts'
import { nl, type Strings } from './nl.ts'

/** The sentences in a person's language. */
export function stringsFor(language: Language): Strings {
  return language === 'en' ? en : nl
}
