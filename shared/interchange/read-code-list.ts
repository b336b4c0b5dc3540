import type { CodeList } from '../codebook/listed-code.ts'
import { type CodeDelimiter, type CodeRows, readCodeRows } from './code-rows.ts'
import { isCodebookHeader, readCodebookCsv } from './codebook-csv.ts'
import { isMaxqdaHeader, readMaxqdaCodes } from './maxqda-codes.ts'
import { readQualcoderCodes } from './qualcoder-codes.ts'
import { isTaguetteHeader, readTaguetteCodebook } from './taguette-codebook.ts'

export const CODE_LAYOUTS = ['buurtstem', 'taguette', 'qualcoder', 'maxqda'] as const
export type CodeLayout = (typeof CODE_LAYOUTS)[number]
export const CODE_DELIMITERS = [',', ';', '\t'] as const satisfies readonly CodeDelimiter[]

/** How a file with codes is laid out, as far as its first line and name tell. */
export interface CodeFileShape {
  readonly layout: CodeLayout
  readonly delimiter: CodeDelimiter
}

/** Our own list also has a column that Taguette knows ('name' it has not), so it is asked first. */
const HEADERS = [['buurtstem', isCodebookHeader], ['taguette', isTaguetteHeader], ['maxqda', isMaxqdaHeader]] as const

/**
 * The layout and separator of a file with codes. A first line with column names that are known tells both; without one it is a plain
 * list: in a .txt divided by tabs, in a .csv by commas, or by semicolons where no comma divides anything and semicolons do.
 */
export function codeFileShape(text: string, fileName: string): CodeFileShape {
  for (const delimiter of CODE_DELIMITERS) {
    const header = readCodeRows(firstLines(text), delimiter).rows[0]?.cells ?? []
    const known = HEADERS.find(([, isHeader]) => isHeader(header))
    // A header of one column is one with any separator: then the lines below it tell.
    if (known) return { layout: known[0], delimiter: header.length > 1 ? delimiter : plainDelimiter(text, fileName) }
  }
  return { layout: 'qualcoder', delimiter: plainDelimiter(text, fileName) }
}

function plainDelimiter(text: string, fileName: string): CodeDelimiter {
  if (text.includes('\t') || /\.(?:txt|tsv)$/i.test(fileName)) return '\t'
  return !text.includes(',') && text.includes(';') ? ';' : ','
}

/** Enough of a file for its first row, also where that is written over some lines. */
function firstLines(text: string): string {
  return text.split(/\r\n?|\n/, 5).join('\n')
}

const READERS: Readonly<Record<CodeLayout, (rows: CodeRows) => CodeList>> = {
  buurtstem: readCodebookCsv, taguette: readTaguetteCodebook, qualcoder: readQualcoderCodes, maxqda: readMaxqdaCodes,
}

/** Reads a file with codes in a layout. A layout that asks for a header reads one without it as names that are refused, never as nothing. */
export function readCodeList(text: string, { layout, delimiter }: CodeFileShape): CodeList {
  return READERS[layout](readCodeRows(text, delimiter))
}
