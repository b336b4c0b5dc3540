import { tallyTable, type ComputedTable, type Making } from '../../shared/sheet/tally-table.ts'
import { TALLY_LAYOUT } from '../../shared/sheet/tally-layout.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { jointDisplayTable } from '../../shared/sheet/joint-display-table.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import type { TallyInput } from '../../shared/tally/tally-by-code.ts'
import { logLine } from '../activity-log.ts'
import { startClock, type ChangeClock } from '../change-clock.ts'
import { keepComputed, STATE_LINE } from '../computed-tabs.ts'
import { readJudgements, typedJudgements, unreadableJudgements } from '../judgement-rows.ts'
import { emphasiseRows, momentText, openTab, replaceRows, writeHeaders, writeLine, type TabRead } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { markUnreadable, openWorkbookRecords, recordsOf, writeWorkbookRecords, type WorkbookRecords } from '../workbook-records.ts'
import { setUp } from './set-up.ts'

/** Reads every tab once, counts anew, and writes Telling and Confrontatie once. Call with the lock held. */
export function refresh(who: string): void {
  setUp(who)
  const clock = startClock()
  const opened = openWorkbookRecords(clock)
  writeWorkbookRecords(opened, clock)
  const language = workbookLanguage()
  const making: Making = { language, moment: momentText(new Date()), codebookVersion: newestArrival(opened) }
  const input = { codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) }
  writeTable(openTab(TALLY_LAYOUT, language), tallyTable(input, making))
  keepComputed(TALLY_LAYOUT, clock.arrivedSoFar(), making.moment)
  writeJointDisplay(opened, input, making, clock)
  keepComputed(JOINT_DISPLAY_LAYOUT, clock.arrivedSoFar(), making.moment)
  clock.keep()
  logLine(stringsFor(language).log.refreshed, who)
}

/** Confrontatie is read first: what people judged in it stays, and moves along with its theme. */
function writeJointDisplay(opened: WorkbookRecords, input: TallyInput, making: Making, clock: ChangeClock): void {
  const tab = openTab(JOINT_DISPLAY_LAYOUT, making.language)
  const judgements = readJudgements(tab, clock).map(({ judgement }) => judgement)
  const passive = readPassiveRows(openTab(PASSIVE_LAYOUT, making.language), opened.context).rows
  const unreadable = unreadableJudgements(tab)
  const table = jointDisplayTable({ ...input, passive, links: recordsOf(opened.links.table), judgements, asTyped: typedJudgements(tab, unreadable), stamp: clock.stamp() }, making)
  writeTable(tab, table)
  // What waits for a person has moved with its theme, and so do its marks.
  const rowOf = new Map(table.rows.map((row, index) => [row['_id'], index]))
  markUnreadable(tab, { unreadable: unreadable.flatMap((bad) => {
    const row = rowOf.get(bad.id ?? '')
    return row === undefined ? [] : [{ ...bad, row }]
  }) })
}

/** The codebook's version is the arrival number of its newest change: it grows with every change and never goes back. */
function newestArrival({ codes }: WorkbookRecords): number {
  let newest = 0
  for (const { arrived } of codes.table.byId.values()) newest = Math.max(newest, arrived)
  return newest
}

function writeTable(tab: TabRead, table: ComputedTable): void {
  replaceRows(tab, table.rows.map((row) => tab.columnIds.map((id) => (id === null ? null : (row[id] ?? '')))))
  writeHeaders(tab, table.headers)
  emphasiseRows(tab, table.rows.length, table.bold)
  writeLine(tab.layout, 1, table.madeLine, false)
  writeLine(tab.layout, STATE_LINE, stringsFor(workbookLanguage()).computed.fresh, false)
  table.notes.forEach((note, index) => writeLine(tab.layout, STATE_LINE + 1 + index, note, false))
}

