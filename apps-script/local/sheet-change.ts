import { sharedStyle } from './workbook/cells.ts'
import { type Cell, type CellStyle, emptySheet, type SheetState } from './workbook/workbook.ts'

type Row = readonly (Cell | undefined)[]

/** What changed in one tab: everything but its cells, and only the rows whose cells differ. */
export interface SheetChange {
  readonly facts: Omit<SheetState, 'rows'>
  /** Rows from here on are empty. */
  readonly rowCount: number
  /** Places, counted from 0, and all cells of those rows; null = the row is empty. */
  readonly rows: readonly (readonly [number, Row | null])[]
}

/** Remembers what was handed over of each tab, so that only the difference is handed over next. */
export interface SheetMemory {
  /** The difference with what was handed over before; from now on this is what was. Cells are never changed, only replaced, so comparing them costs little. */
  readonly changeOf: (sheet: SheetState) => SheetChange
}

/** A memory in which `sheets` were handed over already. */
export function createSheetMemory(sheets: readonly SheetState[]): SheetMemory {
  const known = new Map<number, (Row | undefined)[]>()
  const copies = (sheet: SheetState) => Array.from(sheet.rows, (row) => row?.slice())
  for (const sheet of sheets) known.set(sheet.id, copies(sheet))
  return {
    changeOf: (sheet) => {
      const before = known.get(sheet.id) ?? []
      const rows: (readonly [number, Row | null])[] = []
      for (let index = 0; index < sheet.rows.length; index += 1) {
        const row = sheet.rows[index]
        if (sameCells(before[index], row)) continue
        before[index] = row?.slice()
        rows.push([index, row ?? null])
      }
      before.length = sheet.rows.length
      known.set(sheet.id, before)
      const { rows: _rows, ...facts } = sheet
      return { facts, rowCount: sheet.rows.length, rows }
    },
  }
}

function sameCells(a: Row | undefined, b: Row | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** The tab after a change; `sheet` itself stays as it was. */
export function applySheetChange(sheet: SheetState | undefined, change: SheetChange): SheetState {
  const rows = (sheet ?? emptySheet(change.facts.id, change.facts.name)).rows.slice(0, change.rowCount)
  rows.length = change.rowCount
  // A cell that came as data has a look of its own; thousands of equal ones are one.
  const shared = new Map<CellStyle, CellStyle | undefined>()
  const styleOf = (style: CellStyle): CellStyle | undefined => {
    if (!shared.has(style)) shared.set(style, sharedStyle(style))
    return shared.get(style)
  }
  const received = (cell: Cell): Cell => {
    const style = cell.style && styleOf(cell.style)
    return style === undefined || style === cell.style ? cell : { ...cell, style }
  }
  for (const [index, row] of change.rows) {
    if (row === null) delete rows[index]
    else rows[index] = row.map((cell) => (cell ? received(cell) : undefined))
  }
  // What an older host left in its journal knows no charts, merged cells and filters.
  return { ...change.facts, charts: change.facts.charts ?? [], merges: change.facts.merges ?? [], filter: change.facts.filter ?? null, rows }
}
