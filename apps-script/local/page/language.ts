import { en } from '../strings/en.ts'
import { type HostTexts, nl } from '../strings/nl.ts'

/** The language of the page: `?lang=` first, then the browser's. */
export const language: 'nl' | 'en' = pickLanguage(new URLSearchParams(location.search).get('lang'), navigator.language)

function pickLanguage(asked: string | null, browser: string): 'nl' | 'en' {
  if (asked === 'nl' || asked === 'en') return asked
  return browser.startsWith('nl') ? 'nl' : 'en'
}

const texts: HostTexts = language === 'nl' ? nl : en

/** The sentence for a key, with `{name}`s filled in. */
export const say = (key: keyof HostTexts, values: Readonly<Record<string, string>> = {}): string =>
  texts[key].replace(/\{(\w+)\}/g, (found, name: string) => values[name] ?? found)
