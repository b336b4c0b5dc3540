import type { ImportProfile } from './import-profile.ts'
import { cutTable, type Table, type TableRow } from './read-table.ts'

/** A cell of a spreadsheet; a number is a number, whatever decimal sign the spreadsheet shows it with. */
export type GridCell = string | number | boolean | null

/** The cells of one sheet, row by row from its first. */
export type Grid = readonly (readonly GridCell[])[]

/** Cells that were merged: the first and last row and column of the block (from 0, both included). */
export interface MergedCells {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** A grid as a table. Numbers are spelled with the decimal sign of the profile, so that they read back as the same number beside figures in words. */
export function gridTable(grid: Grid, profile: Pick<ImportProfile, 'decimal' | 'headerRows' | 'footerWords'>): Table {
  return cutTable(gridRows(grid, profile.decimal), [], profile)
}

/** The rows of a grid that hold something, with their number in the sheet as the line. */
export function gridRows(grid: Grid, decimal: ',' | '.'): readonly TableRow[] {
  return grid.map((cells, row) => ({ line: row + 1, cells: cells.map((cell) => cellText(cell, decimal)) }))
}

/** Only the cells that hold words, so that what is typed as a number is no evidence of how people here write numbers. */
export function wordsOnly(grid: Grid): Grid {
  return grid.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : null)))
}

/** The grid with cells merged downward given on every row they cover; what is merged to the right stays with its first cell, as a head does. */
export function withMergedCells(grid: Grid, merges: readonly MergedCells[]): Grid {
  const rows = grid.map((cells) => [...cells])
  for (const { startRow, startCol, endRow } of merges) {
    const cell = rows[startRow]?.[startCol]
    if (cell === undefined || cell === null || cell === '') continue
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const line = rows[row]!
      while (line.length <= startCol) line.push(null)
      if (line[startCol] === null || line[startCol] === '') line[startCol] = cell
    }
  }
  return rows
}

/** A day in a cell as a period can be read from it: by its number format a year, a month, or a day ('2023', '2023-05', '2023-05-14'). */
export function dayText(isoDay: string, numberFormat: string): string {
  const letters = numberFormat.toLowerCase().replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (letters === '' || /d/.test(letters)) return isoDay
  return /m/.test(letters) ? isoDay.slice(0, 7) : /y|j/.test(letters) ? isoDay.slice(0, 4) : isoDay
}

/** A number in a cell as people read it: with a percent format 0.274 is 27.4. */
export function shownNumber(value: number, numberFormat: string): number {
  return numberFormat.replace(/"[^"]*"|\\./g, '').includes('%') ? Number((value * 100).toPrecision(12)) : value
}

function cellText(cell: GridCell, decimal: ',' | '.'): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? tidy(cell).replace('.', decimal) : ''
  return String(cell).replace(/\s+/g, ' ').trim()
}

/** 0.1 + 0.2 is kept by spreadsheets as 0.30000000000000004: nobody published that. */
function tidy(value: number): string {
  return String(Number(value.toPrecision(14)))
}
