import type { Language } from '../messages.ts'

/** An ISO time as people write it ('14 mei 2025 om 15:02'); the text itself when it is no time. */
export function momentText(iso: string, language: Language): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(moment)
}
