import { withheldAnswers } from '../shared/sheet/withheld-answers.ts'
import { editRecord } from '../shared/stamp/stamped.ts'
import { mergeIntoTable } from '../shared/sync/merge-into-table.ts'
import { logLine } from './activity-log.ts'
import { rowsOfAnswers } from './answer-rows.ts'
import { startClock, type ChangeClock } from './change-clock.ts'
import { memoriesOf } from './open-answers.ts'
import { stringsFor } from './strings/strings-for.ts'
import { workbookLanguage } from './workbook-language.ts'
import { openWorkbookRecords, recordsOf, writeRecords, type WorkbookRecords } from './workbook-records.ts'

/** Takes words of answers that may not be quoted any more out of Coderingen, and says so in the log; what is given back is still to be written. */
export function withholdAnswers(opened: WorkbookRecords, clock: ChangeClock): WorkbookRecords {
  const memories = memoriesOf(opened)
  const sources = [...opened.titles, ...recordsOf(opened.sources.table)]
  const held = withheldAnswers(recordsOf(opened.codings.table), sources, (id) => memories.has(id))
  if (held.length === 0) return opened
  const { sidebar } = stringsFor(workbookLanguage())
  for (const sourceId of new Set(held.map((coding) => coding.sourceId))) {
    const title = sources.find(({ id }) => id === sourceId)?.title ?? ''
    logLine(sidebar.answers.withheld(held.filter((coding) => coding.sourceId === sourceId).length, title), 'Buurtstem')
  }
  return { ...opened, codings: { ...opened.codings, table: mergeIntoTable(opened.codings.table, held.map((coding) => editRecord(coding, { words: '' }, clock.stamp())), clock.arrive) } }
}

/** The same at once, after a person edited cards or codings of some sources. Call with the lock held. */
export function withholdAnswersNow(sourceIds: ReadonlySet<string>): void {
  const clock = startClock()
  const opened = openWorkbookRecords(clock, rowsOfAnswers(sourceIds, 0))
  const next = withholdAnswers(opened, clock)
  if (next === opened) return
  writeRecords(next.codings, next.context)
  clock.keep()
}
