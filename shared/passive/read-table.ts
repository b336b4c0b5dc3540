import Papa from 'papaparse'
import type { ImportProfile } from './import-profile.ts'

/** A row of a table file, with the line of the file it begins on (from 1). */
export interface TableRow {
  readonly line: number
  /** Without outer spaces. */
  readonly cells: readonly string[]
}

export interface Table {
  /** The rows above the figures, as many as the profile says. */
  readonly header: readonly (readonly string[])[]
  readonly rows: readonly TableRow[]
  /** Rows with too few or too many cells; they stand in `rows` all the same. Notes below the table are not among them. */
  readonly ragged: readonly { readonly line: number; readonly found: number; readonly expected: number }[]
  /** Lines whose quotes do not close or do not end a cell: their quotes are read as letters, and they stand in `rows`. */
  readonly misquoted: readonly number[]
}

/** What cutting a text into cells needs of a profile. */
export type TableShape = Pick<ImportProfile, 'delimiter' | 'headerRows' | 'footerWords'>

/** After this many badly quoted lines the quotes of a file plainly mean nothing; each try may cost a walk to the end. */
const MOST_MISQUOTED = 50
/** Stands nowhere in a prepared text, so that no quote is special. */
const NO_QUOTE = '\u0000'

/**
 * Cuts the text of a delimited file into header and rows. Lines may end on CRLF, LF or CR; a quoted cell may hold lines; empty
 * lines and a first line 'sep=;' are passed over; a NUL becomes U+FFFD. A damaged row is reported by line and kept; no row is
 * lost by it, and nothing throws.
 */
export function readTable(text: string, profile: TableShape): Table {
  // The note 'sep=;' that Excel heeds keeps its line end, so that line numbers stay those of the file.
  const clean = text.replace(/\r\n?/g, '\n').replace(/\ufeff/g, '').split(NO_QUOTE).join('\ufffd').replace(/^"?sep=.?"?(?=\n)/i, '')
  const { rows: all, misquoted } = readRows(clean, profile.delimiter)
  return cutTable(all, misquoted, profile)
}

/** The rows that hold something, cut into header and figures. */
export function cutTable(all: readonly TableRow[], misquoted: readonly number[], profile: Pick<TableShape, 'headerRows' | 'footerWords'>): Table {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const header = filled.slice(0, profile.headerRows).map(({ cells }) => cells)
  const rows = filled.slice(profile.headerRows)
  return { header, rows, ragged: raggedRows(header, rows, profile), misquoted }
}

/** True for a note below a table: 'Bron: …'. */
export function isFooter(cells: readonly string[], footerWords: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '')?.toLowerCase() ?? ''
  return footerWords.some((word) => word !== '' && first.startsWith(word.toLowerCase()))
}

function readRows(text: string, delimiter: string): { readonly rows: TableRow[]; readonly misquoted: number[] } {
  const rows: TableRow[] = []
  const misquoted: number[] = []
  let at = 0
  let line = 1
  const take = (cells: readonly string[], end: number): void => {
    rows.push({ line, cells: cells.map((cell) => cell.trim()) })
    for (let next = text.indexOf('\n', at); next !== -1 && next < end; next = text.indexOf('\n', next + 1)) line += 1
    at = end
  }
  while (at < text.length) {
    const start = at
    let broken = false
    Papa.parse(text.slice(start), {
      delimiter, newline: '\n', quoteChar: misquoted.length < MOST_MISQUOTED ? '"' : NO_QUOTE,
      step: ({ data, errors, meta }, parser) => {
        if (broken) return
        broken = errors.some(({ type }) => type === 'Quotes')
        if (broken) parser.abort()
        else take(data, start + meta.cursor)
      },
    })
    if (!broken) break
    misquoted.push(line)
    const lineEnd = text.indexOf('\n', at)
    const cells = text.slice(at, lineEnd === -1 ? text.length : lineEnd).split(delimiter)
    take(cells.map(withoutQuotes), lineEnd === -1 ? text.length : lineEnd + 1)
  }
  return { rows, misquoted }
}

function withoutQuotes(cell: string): string {
  const bare = cell.trim()
  return bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1) : bare
}

/** Expected is the width of the header, or the most common width without one; empty cells at the end do not count as too many. */
function raggedRows(header: readonly (readonly string[])[], rows: readonly TableRow[], { footerWords }: Pick<TableShape, 'footerWords'>): Table['ragged'] {
  const expected = header.length > 0 ? Math.max(...header.map(({ length }) => length)) : commonWidth(rows)
  const fits = (cells: readonly string[]): boolean => cells.length === expected || (cells.length > expected && cells.slice(expected).every((cell) => cell === ''))
  return rows.filter(({ cells }) => !fits(cells) && !isFooter(cells, footerWords)).map(({ line, cells }) => ({ line, found: cells.length, expected }))
}

/** The number of cells that most rows have; 0 without rows. */
export function commonWidth(rows: readonly TableRow[]): number {
  const seen = new Map<number, number>()
  for (const { cells } of rows) seen.set(cells.length, (seen.get(cells.length) ?? 0) + 1)
  return [...seen].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]!
}
