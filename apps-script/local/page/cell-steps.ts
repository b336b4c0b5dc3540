import type { SheetView } from '../sheet-view.ts'
import { mergeAt } from '../workbook/merges.ts'

/** A cell, counted from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** What a key press says of where to go: its name and whether Ctrl (or Command) and Shift are held. */
export interface StepKey {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

type Sheet = Pick<SheetView, 'maxRows' | 'maxColumns' | 'usedRows' | 'usedColumns' | 'hiddenRows' | 'hiddenColumns' | 'rows' | 'merges'>

/**
 * Where a key takes the active cell, as in Google Sheets: arrows and Tab past hidden lines, Ctrl with an arrow to the edge of what is
 * filled, Home and End along the row, with Ctrl to A1 and the last used cell, Page Up and Down by `page` rows. Null for any other key.
 */
export function cellStep({ key, ctrl, shift }: StepKey, from: CellPlace, sheet: Sheet, page: number): CellPlace | null {
  if (key === 'Tab') return ctrl ? null : along(sheet, from, 0, shift ? -1 : 1)
  if (shift) return null
  const arrow = ARROWS[key]
  if (arrow !== undefined) return ctrl ? toEdge(sheet, from, arrow[0], arrow[1]) : along(sheet, from, arrow[0], arrow[1])
  if (key === 'Home') return { row: ctrl ? firstShown(sheet.hiddenRows) : from.row, column: firstShown(sheet.hiddenColumns) }
  if (key === 'End') {
    const column = lastShown(sheet.hiddenColumns, sheet.usedColumns - 1)
    return { row: ctrl ? lastShown(sheet.hiddenRows, sheet.usedRows - 1) : from.row, column }
  }
  if ((key === 'PageDown' || key === 'PageUp') && !ctrl) {
    let at = from
    for (let count = 0; count < Math.max(1, page); count += 1) at = along(sheet, at, key === 'PageDown' ? 1 : -1, 0)
    return at
  }
  return null
}

const ARROWS: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

/** The next cell that shows, of merged cells the first; the same cell at the edge of the sheet. */
function along(sheet: Sheet, from: CellPlace, down: number, right: number): CellPlace {
  let { row, column } = from
  const around = mergeAt(sheet.merges, row, column)
  for (;;) {
    row += down
    column += right
    if (row < 0 || column < 0 || row >= sheet.maxRows || column >= sheet.maxColumns) return from
    const merge = mergeAt(sheet.merges, row, column)
    if (merge !== null && merge === around) continue
    if (!(down !== 0 && sheet.hiddenRows.includes(row)) && !(right !== 0 && sheet.hiddenColumns.includes(column))) return merge === null ? { row, column } : { row: merge.row, column: merge.column }
  }
}

function toEdge(sheet: Sheet, from: CellPlace, down: number, right: number): CellPlace {
  const filled = ({ row, column }: CellPlace): boolean => (sheet.rows[row]?.[column]?.t ?? '') !== ''
  const inRun = filled(from) && filled(along(sheet, from, down, right))
  let at = from
  for (;;) {
    const next = along(sheet, at, down, right)
    if (next.row === at.row && next.column === at.column) return at
    if (inRun && !filled(next)) return at
    at = next
    if (!inRun && filled(at)) return at
  }
}

function firstShown(hidden: readonly number[]): number {
  let at = 0
  while (hidden.includes(at)) at += 1
  return at
}

function lastShown(hidden: readonly number[], from: number): number {
  let at = Math.max(0, from)
  while (at > 0 && hidden.includes(at)) at -= 1
  return at
}
