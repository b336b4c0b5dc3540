import { cellAt, putCell } from './cells.ts'
import { mergesIn } from './merges.ts'
import type { Area, Cell, SheetState } from './workbook.ts'

/** One of the columns to sort by (0 = the sheet's first). */
export interface SortKey {
  readonly column: number
  readonly up: boolean
}

// Empty cells stay at the end whichever way is sorted.
const EMPTY = 3
const rank = ({ value }: Cell): number => (value === null ? EMPTY : typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)

/** Sorts the rows of an area, those that a filter hides too. Throws in Google's words where cells in it are merged. */
export function sortRows(sheet: SheetState, area: Area, keys: readonly SortKey[], locale: string): void {
  if (mergesIn(sheet, area).length > 0) throw new Error("You can't sort a range that contains merged cells.")
  const words = new Intl.Collator(locale.replace('_', '-'))
  const compare = (left: Cell, right: Cell, up: boolean): number => {
    const kind = rank(left) - rank(right)
    if (kind !== 0) return rank(left) === EMPTY || rank(right) === EMPTY || up ? kind : -kind
    const order = typeof left.value === 'string' && typeof right.value === 'string' ? words.compare(left.value, right.value) : Number(left.value) - Number(right.value)
    return up ? order : -order
  }
  const rows = Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (__, along) => cellAt(sheet, area.row + down, area.column + along)))
  const sorted = rows.toSorted((a, b) => {
    for (const { column, up } of keys) {
      const order = compare(a[column - area.column]!, b[column - area.column]!, up)
      if (order !== 0) return order
    }
    return 0
  })
  sorted.forEach((cells, down) => {
    if (cells !== rows[down]) cells.forEach((cell, along) => putCell(sheet, area.row + down, area.column + along, cell))
  })
}
