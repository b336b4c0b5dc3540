import { zipSync } from 'fflate'
import { writeOds } from 'hucre/ods'
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import type { CellValue } from '../../shared/sheet/column.ts'
import { safeCell } from '../../shared/interchange/csv-cell.ts'

/** A tab as it goes in a file. */
export interface ExportedTab {
  readonly title: string
  readonly above: readonly string[]
  readonly header: readonly CellValue[]
  readonly rows: readonly (readonly CellValue[])[]
}

/** How people write what is no text. */
export interface ExportWords {
  readonly yes: string
  readonly no: string
  readonly decimal: string
}

export const TABLE_FORMATS = ['xlsx', 'ods', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** A file for the browser, and how many cells had to be cut to fit in it. */
export interface MadeFile {
  readonly bytes: Uint8Array
  readonly extension: string
  readonly type: string
  readonly cut: number
}

/** xlsx holds at most this much text in a cell. */
const LONGEST_CELL = 32_767
const LONGEST_NAME = 31
const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ods: 'application/vnd.oasis.opendocument.spreadsheet' } as const

/** Tabs as one workbook, or as delimited text: one file for one tab, a zip for more. No text in it can become a formula. */
export async function tableFile(tabs: readonly ExportedTab[], format: TableFormat, words: ExportWords): Promise<MadeFile> {
  if (format === 'csv') return csvFile(tabs, words)
  const names = sheetNames(tabs.map(({ title }) => title))
  let cut = 0
  const fitted = (text: string) => {
    // A carriage return alone is a line end to nobody, and the writer of ODS spells it out.
    const kept = withoutControls(text).replace(/\r\n?/g, '\n')
    if (kept.length > LONGEST_CELL) cut += 1
    return kept.slice(0, LONGEST_CELL).replace(/[\uD800-\uDBFF]$/, '')
  }
  const sheets = tabs.map((tab, at) => sheetOf(tab, names[at]!, fitted))
  const bytes = format === 'xlsx' ? await writeXlsx({ sheets, properties: { creator: 'Buurtstem' } }) : await writeOds({ sheets })
  return { bytes, extension: format, type: MEDIA[format], cut }
}

function sheetOf({ above, header, rows }: ExportedTab, name: string, fitted: (text: string) => string): WriteSheet {
  const lines: readonly (readonly CellValue[])[] = [...above.map((line) => [line]), header, ...rows]
  const cells = new Map<string, Partial<Cell>>()
  const values = lines.map((line, row) => line.map((cell, column) => {
    if (typeof cell !== 'string') return cell
    if (cell === '') return null
    const value = fitted(cell)
    // Said to be text, so that no program looks whether it is more.
    cells.set(`${row},${column}`, { type: 'string', value, style: row === above.length ? { font: { bold: true } } : { numFmt: '@', alignment: { vertical: 'top' } } })
    return value
  }))
  return { name, rows: values, cells, freezePane: { rows: above.length + 1, columns: 0 }, columns: header.map((head) => ({ width: Math.min(60, Math.max(12, String(head).length + 2)) })) }
}

function csvFile(tabs: readonly ExportedTab[], words: ExportWords): MadeFile {
  const texts = tabs.map((tab) => new TextEncoder().encode(csvText(tab, words)))
  if (texts.length === 1) return { bytes: texts[0]!, extension: 'csv', type: 'text/csv;charset=utf-8', cut: 0 }
  const names = sheetNames(tabs.map(({ title }) => title))
  return { bytes: zipSync(Object.fromEntries(texts.map((text, at) => [`${names[at]!}.csv`, text]))), extension: 'zip', type: 'application/zip', cut: 0 }
}

/** With a byte order mark, which Excel needs to read accents, and the separator that goes with the decimal sign. */
export function csvText({ above, header, rows }: ExportedTab, words: ExportWords): string {
  const cell = (value: CellValue) => (typeof value === 'number' ? String(value).replace('.', words.decimal) : typeof value === 'boolean' ? (value ? words.yes : words.no) : harmless(value))
  return `\uFEFF${Papa.unparse([...above.map((line) => [line]), header, ...rows].map((row) => row.map(cell)), { delimiter: words.decimal === ',' ? ';' : ',', newline: '\r\n' })}\r\n`
}

/** The rule of the workbook's own write gateway, and spaces in front, over which some programs step. */
function harmless(text: string): string {
  const safe = safeCell(text)
  return safe === text && /^\s+[=+\-@]/.test(text) ? `'${text}` : safe
}

/** Names that every spreadsheet program takes, no two alike. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const base = title.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, LONGEST_NAME) || 'Buurtstem'
    let name = base
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${base.slice(0, LONGEST_NAME - String(more).length - 1)} ${more}`
    taken.add(name.toLowerCase())
    return name
  })
}

/** What XML has no place for. */
export function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the very signs that must not come through
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}
