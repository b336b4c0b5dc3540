import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import { type ExportColumn, type ExportContent, filledColumns } from './export-content.ts'

/** xlsx holds at most this much text in a cell. */
const LONGEST_CELL = 32_767
/** Widths in characters; the others are narrow. */
const WIDTHS: Partial<Record<ExportColumn, number>> = { words: 70, before: 40, after: 40, codeName: 28, source: 32, memo: 40, utterance: 16, method: 18, number: 6 }
const HEAD: CellStyle = { font: { name: 'Calibri', size: 11, bold: true }, alignment: { wrapText: true, vertical: 'top' } }
const BODY: CellStyle = { font: { name: 'Calibri', size: 11 }, alignment: { wrapText: true, vertical: 'top' } }

/** Passages as a workbook: a tab with a row a passage, and one that says what it is. Every cell is text, so that none becomes a formula. */
export async function passagesXlsx(content: ExportContent): Promise<Uint8Array> {
  const { words, title, memo, counts, notes, passages } = content
  const columns = filledColumns(content)
  const about = [title, memo, ...counts, ...notes].filter((line) => line !== '')
  return writeXlsx({
    sheets: [
      {
        name: words.sheets.passages, freezePane: { rows: 1, columns: 0 }, columns: columns.map((column) => ({ width: WIDTHS[column] ?? 14 })),
        ...textCells([columns.map((column) => words.columns[column]), ...passages.map(({ cells }) => columns.map((column) => cells[column]))], (row) => (row === 0 ? HEAD : BODY)),
      },
      { name: words.sheets.about, columns: [{ width: 100 }], ...textCells(about.map((line) => [line]), (row) => (row === 0 ? HEAD : BODY)) },
    ],
    properties: { title, creator: 'Buurtstem' },
  })
}

function textCells(rows: readonly (readonly string[])[], styleOf: (row: number) => CellStyle) {
  return {
    rows: rows.map((row) => row.map(() => null)),
    cells: new Map(rows.flatMap((row, at) => row.map((text, column) => [`${at},${column}`, { type: 'string' as const, value: fitted(text), style: styleOf(at) }] as const))),
  }
}

/** What XML has no place for is left out; what is too long is cut. */
function fitted(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the very signs that must not come through
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').slice(0, LONGEST_CELL)
}
