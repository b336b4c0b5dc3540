import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { jointDisplayTable } from '../../shared/sheet/joint-display-table.ts'
import { readJudgements, typedJudgements, unreadableJudgements } from '../judgement-rows.ts'
import { openTab } from '../sheets.ts'
import { markUnreadable, recordsOf } from '../workbook-records.ts'
import { writeTable, type RefreshInput } from './write-table.ts'

/** Confrontatie is read first: what people judged in it stays, and moves along with its theme. */
export function writeJointDisplay({ opened, counted, passive, making, clock }: RefreshInput): void {
  const tab = openTab(JOINT_DISPLAY_LAYOUT, making.language)
  const judgements = readJudgements(tab, clock).map(({ judgement }) => judgement)
  const unreadable = unreadableJudgements(tab)
  const table = jointDisplayTable({ ...counted, passive: passive(), links: recordsOf(opened.links.table), judgements, asTyped: typedJudgements(tab, unreadable), stamp: clock.stamp() }, making)
  writeTable(tab, table, making)
  // What waits for a person has moved with its theme, and so do its marks.
  const rowOf = new Map(table.rows.map((row, index) => [row['_id'], index]))
  markUnreadable(tab, { unreadable: unreadable.flatMap((bad) => {
    const row = rowOf.get(bad.id ?? '')
    return row === undefined ? [] : [{ ...bad, row }]
  }) })
}
