import { useEffect } from 'preact/hooks'
import type { Language } from '../messages.ts'

/** Gives the document the language and title of what it shows. */
export function useLanguageOfDocument(language: Language, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.title = title
  }, [language, title])
}
