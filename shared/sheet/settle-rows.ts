import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord, newestStamp, type Stamped } from '../stamp/stamped.ts'
import type { CellValue, RecordTab, RowContext } from './column.ts'
import { HIDDEN_COLUMNS, readRecordRows, recordCells, sameCell, type TabCells, type UnreadableRow } from './record-rows.ts'

/** A record with the row that holds it and the number under which its last change arrived. */
export interface SettledRow<T> {
  readonly row: number
  readonly record: T
  readonly arrived: number
  /** Columns whose cell waits for a person and must not be overwritten. */
  readonly leave: ReadonlySet<string>
}

/** A tab whose hand edits are taken into its records. */
export interface SettledTable<T> {
  readonly byId: ReadonlyMap<string, SettledRow<T>>
  readonly unreadable: readonly UnreadableRow<T>[]
  /** Rows whose cells must be written. */
  readonly touched: ReadonlySet<number>
  /** Index of the first row under everything that stands in the tab. */
  readonly nextRow: number
}

/** Where stamps, ids and arrival numbers come from. */
export interface Settling {
  /** Takes note of a stamp that a record carries, so that the next one is later. */
  readonly see: (stamp: ChangeStamp) => void
  readonly stamp: () => ChangeStamp
  readonly id: () => string
  readonly arrive: () => number
}

/** Makes a record of what a person typed in an empty row; `place` is how many records there are already. */
export type RecordOfRow<T> = (given: Partial<T>, id: string, stamp: ChangeStamp, place: number) => T

/** Rounds in which rows may refer to rows typed at the same time; codebooks are not deeper. */
const ROUNDS = 8

/**
 * Takes what people did to a tab by hand into its records: edits get a stamp and an arrival number, typed rows become records,
 * and cells that show an old name of something are to be written again. Rows that cannot be read stay as they are.
 * `contextOf` gives the words for the records as they are known so far, so that typed rows may refer to each other.
 */
export function settleRows<T extends Stamped>(
  tab: RecordTab<T>, cells: TabCells, contextOf: (records: readonly T[]) => RowContext, make: RecordOfRow<T> | null, settling: Settling,
): SettledTable<T> {
  const byId = new Map<string, SettledRow<T>>()
  const touched = new Set<number>()
  let rows = cells.rows
  let read = readRecordRows(tab, { ...cells, rows }, contextOf([]))
  let known: readonly T[] = [...read.kept.map(({ record }) => record), ...read.unreadable.flatMap(({ record }) => record ?? [])]
  for (let round = 0; round < ROUNDS; round++) {
    if (make === null) break
    // Rows may name what stands in other rows: read again with what is known by now.
    if (known.length > 0) read = readRecordRows(tab, { ...cells, rows }, contextOf(known))
    if (read.added.length === 0) break
    const place = known.length
    const fresh = new Map(read.added.map(({ row, given }, index) => [row, make(given, settling.id(), settling.stamp(), place + index)]))
    known = [...known, ...fresh.values()]
    const context = contextOf(known)
    rows = rows.map((row, index) => {
      const record = fresh.get(index)
      if (!record) return row
      touched.add(index)
      return recordCells(tab, record, settling.arrive(), cells.columnIds, context).map((cell, column) => cell ?? row[column] ?? '')
    })
  }
  const context = contextOf(read.kept.map(({ record }) => record))
  for (const { row, record, handEdit, arrived } of read.kept) {
    settling.see(newestStamp(record))
    const edited = handEdit === null ? record : editRecord(record, handEdit, settling.stamp())
    const moved = edited !== record || arrived === 0
    if (moved) touched.add(row)
    byId.set(record.id, { row, record: edited, arrived: moved ? settling.arrive() : arrived, leave: NONE })
  }
  for (const { row, record, arrived, problems } of read.unreadable) {
    if (record === null || byId.has(record.id)) continue
    byId.set(record.id, { row, record, arrived, leave: new Set(problems.map(({ columnId }) => columnId)) })
  }
  const table = { byId, unreadable: read.unreadable, touched, nextRow: rowsInUse(rows) }
  return showAgain(tab, table, { ...cells, rows }, make === null ? context : contextOf([...byId.values()].map(({ record }) => record)))
}

const NONE: ReadonlySet<string> = new Set()

/** Marks the rows whose cells no longer show their record (a code or source was renamed, another language was chosen) as to be written. */
export function showAgain<T extends Stamped>(tab: RecordTab<T>, table: SettledTable<T>, cells: TabCells, context: RowContext): SettledTable<T> {
  const touched = new Set(table.touched)
  const columns = tab.columns.flatMap((column) => {
    const at = cells.columnIds.indexOf(column.id)
    return at < 0 ? [] : [{ column, at }]
  })
  const idAt = cells.columnIds.indexOf(HIDDEN_COLUMNS.id)
  for (const { row, record, leave } of table.byId.values()) {
    const found = cells.rows[row]
    if (touched.has(row) || !found) continue
    // Rows are found by the id in its cell: whoever changed it must not make a second row of the record.
    if (idAt >= 0 && found[idAt] !== record.id && String(found[idAt] ?? '').trim() !== record.id) touched.add(row)
    else if (columns.some(({ column, at }) => !leave.has(column.id) && !sameCell(found[at] ?? '', column.write(record, context)))) touched.add(row)
  }
  return { ...table, touched }
}

/** The cells of every row that must be written; null within a row is a cell to leave as it is. */
export function touchedCells<T extends Stamped>(
  tab: RecordTab<T>, table: SettledTable<T>, columnIds: readonly (string | null)[], context: RowContext,
): ReadonlyMap<number, readonly (CellValue | null)[]> {
  const cells = new Map<number, readonly (CellValue | null)[]>()
  for (const { row, record, arrived, leave } of table.byId.values()) {
    if (table.touched.has(row)) cells.set(row, recordCells(tab, record, arrived, columnIds, context, leave))
  }
  return cells
}

function rowsInUse(rows: readonly (readonly CellValue[])[]): number {
  let used = rows.length
  while (used > 0 && rows[used - 1]!.every((cell) => cell === '' || cell === false)) used--
  return used
}
