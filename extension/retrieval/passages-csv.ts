import Papa from 'papaparse'
import { EXPORT_COLUMNS, type ExportContent } from './export-content.ts'

/** Signs with which a spreadsheet begins to read a cell as a formula, white space before them too. The library's own pattern misses cells of several lines. */
const READ_AS_FORMULA = /^\s*[=+\-@]|^[\t\r\n]/

/** Passages as delimited text with a byte order mark, which Excel needs to read accents; what is to be known of it stands below the table. No cell becomes a formula. */
export function passagesCsv({ passages, title, memo, counts, notes, words }: ExportContent, separator: ';' | ','): string {
  const rows = [
    EXPORT_COLUMNS.map((column) => words.columns[column]),
    ...passages.map(({ cells }) => EXPORT_COLUMNS.map((column) => cells[column])),
    [],
    ...[title, memo, ...counts, ...notes].filter((line) => line !== '').map((line) => [line]),
  ]
  return `\uFEFF${Papa.unparse(rows, { delimiter: separator, newline: '\r\n', escapeFormulae: READ_AS_FORMULA })}\r\n`
}
