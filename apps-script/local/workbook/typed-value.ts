import { parseValue } from 'numfmt'
import type { CellScalar } from './workbook.ts'

/** What typing a text makes of a cell: a formula, or a value with the number format that comes with it. */
export type TypedContent =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: CellScalar; readonly numberFormat: string | null }

// A long row of digits (a phone number, a BSN, an id) survives as a number only up to 15 digits, as in any sheet.
const MOST_DIGITS = 15

/**
 * What Google makes of a text that is typed or written with setValue: `=` starts a formula, a leading `'` forces text and
 * is no part of it, numbers, dates, times, percentages and booleans are recognised in the spreadsheet's locale, and a
 * cell with the plain text format (`@`) keeps every text as it is. An empty text empties the cell.
 */
export function readTypedText(text: string, locale: string, currentFormat: string | undefined): TypedContent {
  if (text === '') return { kind: 'value', value: null, numberFormat: null }
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1), numberFormat: null }
  if (text.startsWith('=') && text.length > 1 && currentFormat !== '@') return { kind: 'formula', formula: text }
  if (currentFormat === '@') return { kind: 'value', value: text, numberFormat: null }
  if (text.length > 40 || (text.match(/\d/g)?.length ?? 0) > MOST_DIGITS) return { kind: 'value', value: text, numberFormat: null }
  if (misgrouped(text, locale)) return { kind: 'value', value: text, numberFormat: null }
  const parsed = parseValue(text, { locale: languageTag(locale) })
  if (parsed === null || parsed === undefined || (typeof parsed.v !== 'number' && typeof parsed.v !== 'boolean')) {
    return { kind: 'value', value: text, numberFormat: null }
  }
  return { kind: 'value', value: parsed.v, numberFormat: numberFormatFor(parsed.z ?? null, text) }
}

/** `nl_NL` (Google's way of writing a locale) as the language tag `nl-NL`. */
export const languageTag = (locale: string): string => {
  const tag = locale.replace('_', '-')
  return tag === 'nl' ? 'nl-NL' : tag === 'en' ? 'en-US' : tag
}

/** Whether numbers have a comma before their decimals in a locale, and formulas so a semicolon between their arguments. */
export function hasDecimalComma(locale: string): boolean {
  let comma = decimalCommas.get(locale)
  if (comma === undefined) decimalCommas.set(locale, (comma = new Intl.NumberFormat(languageTag(locale)).format(1.5).includes(',')))
  return comma
}
/** Asked for every cell that is written, and slow to work out. */
const decimalCommas = new Map<string, boolean>()

// `12.5` is no number where the point groups thousands; the parser would read 125.
function misgrouped(text: string, locale: string): boolean {
  const sign = hasDecimalComma(locale) ? '\\.' : ','
  return new RegExp(`\\d${sign}(?!\\d{3}(?!\\d))`).test(text)
}

function numberFormatFor(format: string | null, text: string): string | null {
  if (format === null || format === 'General') return null
  // numfmt proposes the American order for whatever date was recognised; keep the order the person used.
  if (/^\d{4}-\d/.test(text)) return /\d:\d/.test(text) ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd'
  if (/^\d{1,2}[-/]\d{1,2}[-/]\d{4}/.test(text)) {
    const sign = text.includes('/') ? '/' : '-'
    const day = `dd${sign}mm${sign}yyyy`
    return /\d:\d/.test(text) ? `${day} hh:mm` : day
  }
  return format
}
