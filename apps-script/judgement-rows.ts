import type { Judgement } from '../shared/joint-display/judgement.ts'
import { JUDGEMENT_TAB } from '../shared/sheet/joint-display-layout.ts'
import { readRecordRows } from '../shared/sheet/record-rows.ts'
import { rowContext } from '../shared/sheet/row-context.ts'
import { editRecord, newestStamp } from '../shared/stamp/stamped.ts'
import { startClock, type ChangeClock } from './change-clock.ts'
import { writeCells, type TabRead } from './sheets.ts'
import { workbookLanguage } from './workbook-language.ts'

/** The judgements in rows of Confrontatie, with what people changed since the add-on wrote them. */
export function readJudgements(read: TabRead, clock: ChangeClock): readonly { readonly row: number; readonly judgement: Judgement; readonly edited: boolean }[] {
  const basis = read.columnIds.indexOf('_basis')
  const { kept } = readRecordRows(JUDGEMENT_TAB, read, rowContext(workbookLanguage(), [], []))
  return kept.map(({ row, record, handEdit }) => {
    if (handEdit === null) return { row, judgement: record, edited: false }
    clock.see(newestStamp(record))
    // A person who judges has seen the numbers that stand in the row now.
    return { row, judgement: editRecord(record, { ...handEdit, basis: String(read.rows[row]?.[basis] ?? '') }, clock.stamp()), edited: true }
  })
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
  clock.keep()
}
