import { readXlsx } from 'hucre/xlsx'
import { dayText, type Grid, type GridCell, shownNumber, withMergedCells } from '../../shared/passive/grid.ts'

/** A sheet that figures may be read from. */
export interface FigureSheet {
  readonly name: string
  readonly grid: Grid
}

/** More cells than any table of a city; a file that unfolds into more is refused before it fills the memory. */
const MOST_CELLS = 3_000_000

/** Whether these bytes begin as an .xlsx does (a zip). */
export function isWorkbookFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** The filled sheets of an .xlsx that are not hidden, with merged cells given on every row they cover; null when it is damaged, closed, or too large. */
export async function readWorkbookFile(bytes: Uint8Array): Promise<readonly FigureSheet[] | null> {
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true })
    const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((width, row) => width + row.length, 0), 0)
    if (cells > MOST_CELLS) return null
    return sheets.map((sheet) => {
      const formatOf = (row: number, column: number): string => sheet.cells?.get(`${row},${column}`)?.style?.numFmt ?? ''
      const grid = sheet.rows.map((cellsOfRow, row) => cellsOfRow.map((cell, column) => gridCell(cell, () => formatOf(row, column))))
      return { name: sheet.name, grid: withMergedCells(grid, sheet.merges ?? []) }
    }).filter(({ grid }) => grid.some((row) => row.some((cell) => cell !== null && cell !== '')))
  } catch {
    return null
  }
}

function gridCell(cell: unknown, format: () => string): GridCell {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number') return shownNumber(cell, format())
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : dayText(cell.toISOString().slice(0, 10), format())
  return typeof cell === 'boolean' ? cell : String(cell)
}
