import { format, isDateFormat } from 'numfmt'
import { languageTag } from './typed-value.ts'
import type { Cell } from './workbook.ts'

const DAY = 86_400_000
// Day 0 of spreadsheet dates, 30 December 1899, in days before the Unix epoch.
const EPOCH_OFFSET = 25_569

/** The text a cell shows: its value in its number format, in the spreadsheet's locale. Errors and texts as they are. */
export function displayText(cell: Cell | undefined, locale: string): string {
  const value = cell?.value ?? null
  if (value === null) return ''
  if (typeof value === 'string') return value
  const dutch = locale.startsWith('nl')
  if (typeof value === 'boolean') return dutch ? (value ? 'WAAR' : 'ONWAAR') : value ? 'TRUE' : 'FALSE'
  const pattern = cell?.style?.numberFormat
  try {
    return format(pattern === undefined || pattern === '@' ? 'General' : pattern, value, { locale: languageTag(locale) })
  } catch {
    return String(value) // a format written by another program that cannot be read
  }
}

/** Whether numbers in this format are moments. */
export function isDateNumberFormat(pattern: string | undefined): boolean {
  if (pattern === undefined || pattern === '@') return false
  try {
    return isDateFormat(pattern)
  } catch {
    return false
  }
}

/** The moment of a serial number, on the clock of the machine's time zone (the host sets it to the script's). */
export function serialToDate(serial: number): Date {
  const wall = new Date(Math.round((serial - EPOCH_OFFSET) * DAY))
  return new Date(
    wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(),
    wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds(), wall.getUTCMilliseconds(),
  )
}

/** The serial number of a moment: days since 30 December 1899 on the local clock. */
export const dateToSerial = (date: Date): number =>
  Date.UTC(
    date.getFullYear(), date.getMonth(), date.getDate(),
    date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds(),
  ) / DAY + EPOCH_OFFSET

/** The serial number of a moment whose UTC clock is the wall clock, as xlsx readers give dates. */
export const dateSerialOfUtc = (date: Date): number => Math.round((date.getTime() / DAY + EPOCH_OFFSET) * 1e9) / 1e9
