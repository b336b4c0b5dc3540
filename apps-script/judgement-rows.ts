import type { Judgement } from '../shared/joint-display/judgement.ts'
import type { CellValue } from '../shared/sheet/column.ts'
import { JUDGEMENT_TAB } from '../shared/sheet/joint-display-layout.ts'
import { readRecordRows, type UnreadableRow } from '../shared/sheet/record-rows.ts'
import { rowContext } from '../shared/sheet/row-context.ts'
import { editRecord, newestStamp } from '../shared/stamp/stamped.ts'
import { startClock, type ChangeClock } from './change-clock.ts'
import { writeCells, type TabRead } from './sheets.ts'
import { workbookLanguage } from './workbook-language.ts'
import { markEditedRows } from './workbook-records.ts'

/** The rows of Confrontatie in which somebody typed what cannot be read. */
export function unreadableJudgements(read: TabRead): readonly UnreadableRow<Judgement>[] {
  return readRecordRows(JUDGEMENT_TAB, read, rowContext(workbookLanguage(), [], [])).unreadable
}

/** What people typed over a judgement and nobody can read yet, by theme: it stays in its cells until they mend it. */
export function typedJudgements(read: TabRead, unreadable: readonly UnreadableRow<Judgement>[]): ReadonlyMap<string, Readonly<Record<string, CellValue>>> {
  const cell = (row: number, columnId: string) => read.rows[row]?.[read.columnIds.indexOf(columnId)] ?? ''
  return new Map(unreadable.flatMap(({ row, id }) => (id === null ? [] : [[id, Object.fromEntries(JUDGEMENT_TAB.columns.map((column) => [column.id, cell(row, column.id)]))] as const])))
}

/** The judgements in rows of Confrontatie, with what people changed since the add-on wrote them. */
export function readJudgements(read: TabRead, clock: ChangeClock): readonly { readonly row: number; readonly judgement: Judgement; readonly edited: boolean }[] {
  const basis = read.columnIds.indexOf('_basis')
  const { kept, unreadable } = readRecordRows(JUDGEMENT_TAB, read, rowContext(workbookLanguage(), [], []))
  const waiting = unreadable.flatMap(({ row, record }) => (record === null ? [] : [{ row, judgement: record, edited: false }]))
  const judged = kept.map(({ row, record, handEdit }) => {
    if (handEdit === null) return { row, judgement: record, edited: false }
    clock.see(newestStamp(record))
    // A person who judges has seen the numbers that stand in the row now.
    return { row, judgement: editRecord(record, { ...handEdit, basis: String(read.rows[row]?.[basis] ?? '') }, clock.stamp()), edited: true }
  })
  return [...judged, ...waiting]
}

/** A person judged in Confrontatie: the judgement gets a stamp, and the warning that numbers changed goes. */
export function takeJudgements(read: TabRead): void {
  if (read.layout.id !== JUDGEMENT_TAB.id) return
  const clock = startClock()
  const cells = new Map<number, (string | null)[]>()
  for (const { row, judgement, edited } of readJudgements(read, clock)) {
    if (edited) cells.set(row, read.columnIds.map((id) => (id === '_record' ? JSON.stringify(judgement) : id === 'changed' ? '' : null)))
  }
  writeCells(read, cells)
  markEditedRows(read, { unreadable: unreadableJudgements(read) })
  clock.keep()
}
