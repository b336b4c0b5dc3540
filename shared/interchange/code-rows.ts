import type { CodeList, ListedCode, RefusedLine } from '../codebook/listed-code.ts'
import { wrongField } from '../codebook/listed-code.ts'
import { readTable } from '../passive/read-table.ts'
import { plainCell } from './csv-cell.ts'

/** A line of a file with codes. */
export interface CodeRow {
  readonly line: number
  /** Without outer spaces; apostrophes against formulas are taken off. */
  readonly cells: readonly string[]
}

export interface CodeRows {
  readonly rows: readonly CodeRow[]
  /** Lines that are damaged. */
  readonly refused: readonly RefusedLine[]
}

export type CodeDelimiter = ',' | ';' | '\t'

/** Cuts the text of a file into rows; a line whose quotes do not close is refused. */
export function readCodeRows(text: string, delimiter: CodeDelimiter): CodeRows {
  const { rows, misquoted } = readTable(text, { delimiter, headerRows: 0, footerWords: [] })
  const damaged = new Set(misquoted)
  return {
    rows: rows.filter(({ line }) => !damaged.has(line)).map(({ line, cells }) => ({ line, cells: cells.map(plainCell) })),
    refused: misquoted.map((line) => ({ line, why: 'quotes', detail: '' })),
  }
}

/** Makes a list of rows: `read` gives the code of a row or why there is none; what does not fit the bounds is refused. */
export function listCodes({ rows, refused }: CodeRows, read: (row: CodeRow) => ListedCode | RefusedLine): CodeList {
  const codes: ListedCode[] = []
  const wrong: RefusedLine[] = [...refused]
  for (const row of rows) {
    const found = read(row)
    const fault = 'why' in found ? found : wrongField(found)
    if ('why' in found) wrong.push(found)
    else if (fault) wrong.push({ line: row.line, ...fault })
    else codes.push(found)
  }
  return { codes, refused: wrong }
}
