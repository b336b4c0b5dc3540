import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { forgetComputed, sayNeverMade } from '../computed-tabs.ts'
import { hasFreshColumns } from '../fresh-columns.ts'
import { fillPeopleTabs, openPeopleRecords, writePeopleRecords } from '../people-tabs.ts'
import { ensureTab, goToRow } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { LAYOUTS } from '../tabs.ts'
import { keepWorkbookLanguage, workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, writeWorkbookRecords } from '../workbook-records.ts'
import { keepVersion } from '../workbook-version.ts'

/** Columns that people deleted are filled again from the records. */
function writeFreshColumns(): void {
  const clock = startClock()
  const opened = openWorkbookRecords(clock)
  writeWorkbookRecords(opened, clock)
  writePeopleRecords(openPeopleRecords(opened.context, clock), opened.context)
  clock.keep()
}

/** Makes the tabs and columns that are missing, in an empty workbook or an existing one; returns how many tabs were made. Call with the lock held. */
export function setUp(who: string): number {
  const language = workbookLanguage()
  keepWorkbookLanguage(language)
  let made = 0
  for (const layout of LAYOUTS) {
    if (!ensureTab(layout, language)) continue
    forgetComputed(layout)
    made += 1
  }
  if (hasFreshColumns()) writeFreshColumns()
  sayNeverMade(language)
  keepVersion()
  if (made > 0) {
    fillPeopleTabs(language)
    logLine(stringsFor(language).log.setUp(made), who)
    // A sheet that is inserted comes in front; whoever made the tabs wants to see the first, not the log.
    goToRow(LAYOUTS[0]!, 0)
  }
  return made
}
