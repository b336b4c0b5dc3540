import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../messages.ts'
import { nl, type Strings } from '../strings/nl.ts'

/** The sentences of the person who reads the page; Dutch until a page says otherwise. */
export const StringsContext = createContext<Strings>(nl)

/** The sentences to show. */
export function useStrings(): Strings {
  return useContext(StringsContext)
}

/** The language of a set of sentences. */
export function languageOf(strings: Strings): Language {
  return strings.language === 'en' ? 'en' : 'nl'
}
