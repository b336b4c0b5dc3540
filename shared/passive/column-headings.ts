import type { ColumnRole } from './import-profile.ts'
import { isPeriodPart, readPeriod } from './read-period.ts'

/** A longer heading is a text; looking for a year in it must cost no time. */
const LONGEST_HEADING = 400

/** What the header says about one column of figures. */
export interface ColumnHeading {
  readonly column: number
  /** Period words, the year first or last: '2023 K1', 'K1'; '' when the header names no period. */
  readonly period: string
  /** Area code; '' when the header names none. */
  readonly area: string
  /** All other words of the header, from the top down. */
  readonly text: string
}

/**
 * Reads the header above the columns of figures. Cells of every row but the last are filled forward over empty cells, as merged
 * cells come out of a spreadsheet: '2023' stands over 'K1' to 'K4'. `isArea` tells area codes from other words.
 */
export function columnHeadings(header: readonly (readonly string[])[], columns: readonly ColumnRole[], isArea: (cell: string) => boolean): readonly ColumnHeading[] {
  const filled = filledHeader(header, columns)
  return columns.flatMap((role, column) => (role === 'value' ? [headingOf(filled.map((cells) => cells[column] ?? ''), column, isArea)] : []))
}

/** The header with the cells of every row but the last filled forward over the columns of figures: what each of those is called, from the top down. */
export function filledHeader(header: readonly (readonly string[])[], columns: readonly ColumnRole[]): readonly (readonly string[])[] {
  return header.map((cells, row) => (row === header.length - 1 ? cells : fillForward(cells, columns)))
}

function fillForward(cells: readonly string[], columns: readonly ColumnRole[]): readonly string[] {
  let last = ''
  return columns.map((role, column) => {
    if (role !== 'value') {
      last = ''
      return cells[column] ?? ''
    }
    if ((cells[column] ?? '') !== '') last = cells[column]!
    return last
  })
}

function headingOf(cells: readonly string[], column: number, isArea: (cell: string) => boolean): ColumnHeading {
  // Cells that were merged downward come back on every row they cover.
  const parts = cells.filter((cell, row) => cell !== '' && cell !== cells[row - 1])
  const periods = parts.filter((part) => readPeriod(part) !== null || isPeriodPart(part))
  const areas = parts.filter((part) => !periods.includes(part) && isArea(part))
  const texts = parts.filter((part) => !periods.includes(part) && !areas.includes(part))
  if (periods.length > 0) return { column, period: periods.join(' '), area: areas[0] ?? '', text: texts.join(' ') }
  const text = texts.join(' ')
  const edge = yearAtEdge(text)
  return edge === null ? { column, period: '', area: areas[0] ?? '', text } : { column, period: edge.year, area: areas[0] ?? '', text: edge.rest }
}

/** 'Aantal meldingen 2023' or '2023 per 1000': one year at the edge of other words; null for spans of years and the like. */
function yearAtEdge(text: string): { readonly year: string; readonly rest: string } | null {
  if (text.length > LONGEST_HEADING || (text.match(/(?:19|20)\d{2}/g) ?? []).length !== 1 || !/\p{L}/u.test(text)) return null
  const last = /^(.*\S)[\s_-]+((?:19|20)\d{2})$/.exec(text)
  if (last !== null) return { year: last[2]!, rest: last[1]! }
  const first = /^((?:19|20)\d{2})[\s_-]+(\S.*)$/.exec(text)
  return first === null ? null : { year: first[1]!, rest: first[2]! }
}
