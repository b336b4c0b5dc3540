import { safeParse } from 'valibot'
import { sameValue, type Stamped } from '../stamp/stamped.ts'
import { LONGEST_CELL, type CellProblem, type CellValue, type RecordTab, type RowContext } from './column.ts'

/** The hidden columns of every record tab: the record's id, the record whole as JSON, and the order in which it arrived. */
export const HIDDEN_COLUMNS = { id: '_id', record: '_record', arrived: '_arrived' } as const

/** The cells of a tab below its header. `columnIds[i]` says what column i is; null for a column of people's own. */
export interface TabCells {
  readonly columnIds: readonly (string | null)[]
  readonly rows: readonly (readonly CellValue[])[]
  /** Columns that were made anew in the tab and were never written: their empty cells say nothing. */
  readonly fresh?: ReadonlySet<string>
  /** Cells that others were merged over, as '<index of the row>:<index of the column>': that they are empty says nothing. */
  readonly covered?: ReadonlySet<string>
  /** Whether the people of this workbook write the month before the day. */
  readonly monthFirst?: boolean
}

/** A record read from a row, with what a person changed in its cells since the add-on last wrote them. */
export interface KeptRow<T> {
  /** Index in `TabCells.rows`. */
  readonly row: number
  readonly record: T
  readonly handEdit: Partial<T> | null
  readonly arrived: number
}

/** Why a whole row could not be taken. */
export type RowProblem = CellProblem | 'merged' | 'no-record' | 'damaged-record' | 'duplicate' | 'not-made-here'

export interface UnreadableRow<T> {
  readonly row: number
  /** The record as last written, where that could still be read: nothing is lost. */
  readonly record: T | null
  readonly id: string | null
  readonly arrived: number
  readonly problems: readonly { readonly columnId: string; readonly problem: RowProblem }[]
}

export interface RowsRead<T> {
  readonly kept: readonly KeptRow<T>[]
  /** Rows that a person typed: what they filled in, for a new record. */
  readonly added: readonly { readonly row: number; readonly given: Partial<T> }[]
  readonly unreadable: readonly UnreadableRow<T>[]
}

/**
 * Reads the rows of a record tab. The record itself is in a hidden cell; the visible cells are a view of it, so a cell that
 * differs from what the record would show is a person's edit. Rows are never trusted: what cannot be read comes back with its
 * row index and reason, and blank rows are passed over.
 */
export function readRecordRows<T extends Stamped>(tab: RecordTab<T>, cells: TabCells, given: RowContext): RowsRead<T> {
  const context: RowContext = cells.monthFirst === true ? { ...given, monthFirst: true } : given
  const at = columnPlaces(cells.columnIds, cells.fresh)
  const kept: KeptRow<T>[] = []
  const added: { row: number; given: Partial<T> }[] = []
  const unreadable: UnreadableRow<T>[] = []
  const seen = new Set<string>()
  const hiddenGone = !at.has(HIDDEN_COLUMNS.id) && !at.has(HIDDEN_COLUMNS.record)

  cells.rows.forEach((row, index) => {
    const cell = (columnId: string): CellValue => row[at.get(columnId) ?? -1] ?? ''
    const isCovered = (columnId: string): boolean => cells.covered?.has(`${index}:${at.get(columnId)}`) ?? false
    const text = String(cell(HIDDEN_COLUMNS.record))
    const idText = String(cell(HIDDEN_COLUMNS.id)).trim()
    const arrivedCell = Number(cell(HIDDEN_COLUMNS.arrived))
    const arrived = Number.isSafeInteger(arrivedCell) && arrivedCell > 0 ? arrivedCell : 0
    const refuse = (problems: UnreadableRow<T>['problems'], record: T | null) =>
      unreadable.push({ row: index, record, id: record?.id ?? (idText || null), arrived, problems })

    // Cells that somebody merged over the record itself took it away: it comes back only where they undo that.
    const hidden = [HIDDEN_COLUMNS.id, HIDDEN_COLUMNS.record].find(isCovered)
    if (hidden !== undefined && text === '') return void refuse([{ columnId: hidden, problem: 'merged' }], null)
    if (text === '' && idText === '') {
      if (tab.columns.every((column) => isBlank(cell(column.id), column))) return
      // Both hidden columns gone: these rows are no new ones, and taking them for new would make every record twice.
      if (hiddenGone) return void refuse([{ columnId: HIDDEN_COLUMNS.record, problem: 'no-record' }], null)
      if (!tab.addable) return void refuse([{ columnId: HIDDEN_COLUMNS.id, problem: 'not-made-here' }], null)
      const { patch, problems } = readCells(tab, cell, context, null, at, isCovered)
      if (problems.length > 0) refuse(problems, null)
      else added.push({ row: index, given: patch })
      return
    }
    const record = parseRecord(tab, text)
    if (record === null) return void refuse([{ columnId: HIDDEN_COLUMNS.record, problem: text === '' ? 'no-record' : 'damaged-record' }], null)
    if (seen.has(record.id)) return void refuse([{ columnId: HIDDEN_COLUMNS.id, problem: 'duplicate' }], record)
    seen.add(record.id)
    const { patch, problems } = readCells(tab, cell, context, record, at, isCovered)
    if (problems.length > 0) refuse(problems, record)
    else kept.push({ row: index, record, handEdit: Object.keys(patch).length > 0 ? patch : null, arrived })
  })
  return { kept, added, unreadable }
}

/**
 * The cells of a record, in the order of `columnIds`; null where the cell must be left as it is: a column of people's own, or
 * one of `leave` (a cell that could not be read and waits for a person).
 */
export function recordCells<T extends Stamped>(
  tab: RecordTab<T>, record: T, arrived: number, columnIds: readonly (string | null)[], context: RowContext, leave: ReadonlySet<string> = new Set(),
): (CellValue | null)[] {
  const columns = new Map(tab.columns.map((column) => [column.id, column]))
  const published = tab.publish?.(record) ?? record
  return columnIds.map((columnId) => {
    if (columnId === null || leave.has(columnId)) return null
    if (columnId === HIDDEN_COLUMNS.id) return published.id
    if (columnId === HIDDEN_COLUMNS.record) return JSON.stringify(published)
    if (columnId === HIDDEN_COLUMNS.arrived) return arrived
    return columns.get(columnId)?.write(published, context) ?? null
  })
}

function readCells<T extends Stamped>(
  tab: RecordTab<T>, cell: (columnId: string) => CellValue, context: RowContext, record: T | null, at: ReadonlyMap<string, number>,
  isCovered: (columnId: string) => boolean,
) {
  let patch: Partial<T> = {}
  const problems: { columnId: string; problem: RowProblem }[] = []
  for (const column of tab.columns) {
    // A column that is gone, or a cell that others were merged over, says nothing about its field; a new row needs what is required all the same.
    if (!column.read || (record !== null && !at.has(column.id))) continue
    if (isCovered(column.id)) {
      if (record === null) problems.push({ columnId: column.id, problem: 'merged' })
      continue
    }
    const value = cell(column.id)
    if (record !== null && sameCell(value, column.write(record, context))) continue
    if (record === null && isBlank(value, column) && column.read('', context).ok === false && column.type === 'choice') continue
    const reading = column.read(value, context)
    if (!reading.ok) problems.push({ columnId: column.id, problem: reading.problem })
    else patch = { ...patch, ...differing(record, reading.patch) }
  }
  return { patch, problems: [...problems, ...unfit(tab, record, patch)] }
}

/** What the record's own schema has against a patch: typing that a column can read may still be more than a record can hold. */
function unfit<T extends Stamped>(tab: RecordTab<T>, record: T | null, patch: Partial<T>): { columnId: string; problem: CellProblem }[] {
  const fields = Object.keys(patch)
  if (fields.length === 0) return []
  const edited = { ...record, ...patch }
  const parsed = safeParse(tab.schema, edited)
  if (parsed.success) return []
  const refused = new Set(parsed.issues.map((issue) => String(issue.path?.[0]?.key)))
  const problems = tab.columns.filter(({ id }) => fields.includes(id) && refused.has(id)).map((column) => ({ columnId: column.id, problem: problemOf(column) }))
  if (problems.length > 0 || JSON.stringify(edited).length <= LONGEST_CELL) return problems
  const lengthOf = (field: string) => JSON.stringify(patch[field as keyof T]).length
  return [{ columnId: fields.reduce((longest, field) => (lengthOf(field) > lengthOf(longest) ? field : longest)), problem: 'too-long' }]
}

function problemOf(column: { readonly type: string }): CellProblem {
  return column.type === 'number' ? 'not-a-number' : column.type === 'date' ? 'not-a-date' : 'too-long'
}

function differing<T extends Stamped>(record: T | null, patch: Partial<T>): Partial<T> {
  if (record === null) return patch
  const fields = (Object.keys(patch) as (keyof T)[]).filter((field) => !sameValue(record[field], patch[field]))
  return Object.fromEntries(fields.map((field) => [field, patch[field]])) as Partial<T>
}

/** Whether a cell still shows what was written: spreadsheets drop outer spaces and change line ends on their way; that is nobody's edit. */
export function sameCell(found: CellValue, written: CellValue): boolean {
  return found === written || plain(found) === plain(written)
}

function plain(value: CellValue): string {
  return String(value).replace(/\r\n?/g, '\n').trim()
}

function isBlank(value: CellValue, column: { readonly type: string }): boolean {
  return String(value).trim() === '' || (column.type === 'flag' && value === false)
}

function parseRecord<T extends Stamped>(tab: RecordTab<T>, text: string): T | null {
  try {
    const parsed = safeParse(tab.schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

function columnPlaces(columnIds: readonly (string | null)[], fresh: ReadonlySet<string> | undefined): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  columnIds.forEach((id, index) => {
    if (id !== null && !places.has(id) && !fresh?.has(id)) places.set(id, index)
  })
  return places
}
