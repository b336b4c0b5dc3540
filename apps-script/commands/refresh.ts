import type { Making } from '../../shared/sheet/tally-table.ts'
import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { keepComputed } from '../computed-tabs.ts'
import { momentText } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords, type WorkbookRecords } from '../workbook-records.ts'
import { COMPUTED_TABS } from './computed-tables.ts'
import { setUp } from './set-up.ts'

/** Reads every tab once, counts anew, and writes each computed tab once. Call with the lock held. */
export function refresh(who: string): void {
  setUp(who)
  const clock = startClock()
  const opened = openWorkbookRecords(clock)
  writeWorkbookRecords(opened, clock)
  const language = workbookLanguage()
  const making: Making = { language, moment: momentText(new Date()), codebookVersion: newestArrival(opened) }
  const counted = { codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) }
  for (const { layout, write } of COMPUTED_TABS) {
    write({ opened, counted, making, clock })
    keepComputed(layout, clock.arrivedSoFar(), making.moment)
  }
  clock.keep()
  logLine(stringsFor(language).log.refreshed, who)
}

/** The codebook's version is the arrival number of its newest change: it grows with every change and never goes back. */
function newestArrival({ codes }: WorkbookRecords): number {
  let newest = 0
  for (const { arrived } of codes.table.byId.values()) newest = Math.max(newest, arrived)
  return newest
}
