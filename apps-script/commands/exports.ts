import * as v from 'valibot'
import { adviceRequest } from '../../shared/sheet/advice-request.ts'
import { SHEET_LANGUAGES } from '../../shared/sheet/column.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import type { ReportDocument } from '../../shared/sheet/report-document.ts'
import { residentsVersion } from '../../shared/sheet/residents-version.ts'
import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { codebookNowName } from '../codebook-now.ts'
import { coverageSettings } from '../coverage-settings.ts'
import { withLock } from '../document-lock.ts'
import { type ExportableTab, REPORT_KINDS, type TabPart } from '../exports-protocol.ts'
import { openPeopleRecords, writePeopleRecords } from '../people-tabs.ts'
import { plainTabsWithRows, readPlainPart } from '../read-cells.ts'
import { momentText, readPart, readTab, workbook } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { LAYOUTS } from '../tabs.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000
/** What an answer to the sidebar carries well, whatever stands in the cells. */
const ROWS_AT_ONCE = 5_000
/** How the ids of tabs of people's own begin, before the number that the spreadsheet gave them. */
const OWN = 'own:'
const OWN_ID = /^own:\d{1,12}$/

const orderSchema = v.object({
  kind: v.picklist(REPORT_KINDS), language: v.picklist(SHEET_LANGUAGES), questions: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2_000))), v.maxLength(50)),
})

/** The tabs of the workbook: those of Buurtstem in their order, then those of people's own in which something stands. */
export function exportableTabs(): SidebarReply<readonly ExportableTab[]> {
  const ours = LAYOUTS.flatMap((layout): ExportableTab[] => {
    const part = readPart(layout, 0, 0)
    return part === null ? [] : [{ id: layout.id, title: part.title, rows: part.total, whose: 'ours' }]
  })
  const own = plainTabsWithRows(LAYOUTS).map(({ sheetId, name, rows, hidden }): ExportableTab => ({ id: `${OWN}${sheetId}`, title: name, rows, whose: hidden ? 'hidden' : 'own' }))
  return said([...ours, ...own])
}

/** A part of a tab, from a row on (0 = the first below the header). */
export function exportPart(tabId: unknown, from: unknown): SidebarReply<TabPart> {
  if (typeof tabId !== 'string' || typeof from !== 'number' || !Number.isInteger(from) || from < 0) return refused('not-readable')
  if (OWN_ID.test(tabId)) {
    const own = readPlainPart(LAYOUTS, Number(tabId.slice(OWN.length)), from, ROWS_AT_ONCE)
    return own === null ? refused('gone') : said({ above: [], ...own })
  }
  const layout = LAYOUTS.find(({ id }) => id === tabId)
  if (!layout) return refused('not-readable')
  const part = readPart(layout, from, ROWS_AT_ONCE)
  return part === null ? refused('gone') : said({ above: part.above, header: part.header, rows: part.rows, total: part.total })
}

/** The residents' version or the request for advice, from what stands in the workbook now. */
export function makeReport(given: unknown): SidebarReply<ReportDocument> {
  const order = v.safeParse(orderSchema, given)
  if (!order.success) return refused('not-readable')
  const { kind, language, questions } = order.output
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock)
    writeWorkbookRecords(opened, clock)
    const people = openPeopleRecords(opened.context, clock)
    writePeopleRecords(people, opened.context)
    clock.keep()
    const records = { name: workbook()?.getName() ?? 'Buurtstem', codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) }
    const making = { language, moment: momentText(new Date()), codebook: codebookNowName() }
    const passive = readTab(PASSIVE_LAYOUT)
    const document = kind === 'residents'
      ? residentsVersion({ ...records, feedback: recordsOf(people.feedback.table), coverage: coverageSettings() }, making)
      : adviceRequest({ ...records, questions, links: recordsOf(opened.links.table), passive: passive === null ? [] : readPassiveRows(passive, opened.context).rows }, making)
    const { exports, log } = { exports: stringsFor(workbookLanguage()).sidebar.exports, log: stringsFor(workbookLanguage()).log }
    logLine(exports.made[kind], log.bySidebar)
    return said(document)
  })
  return done ? done.value : refused('busy')
}
