import type { SheetLanguage } from '../../shared/sheet/column.ts'

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}))?$/

/** A day or moment of the workbook ('2026-05-14', '2026-05-14 09:30') as people write it: '14 mei 2026, 09:30'; any other text as it is. */
export function writtenDate(text: string, language: SheetLanguage): string {
  const [, year, month, day, hour, minute] = ISO.exec(text) ?? []
  if (year === undefined) return text
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const written = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(ms)
  return hour === undefined ? written : `${written}, ${hour}:${minute}`
}
