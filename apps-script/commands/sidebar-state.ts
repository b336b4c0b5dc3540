import { ADD_ON_VERSION } from '../add-on-version.ts'
import { latestArrival, startClock } from '../change-clock.ts'
import { codebookNowName } from '../codebook-now.ts'
import { computedState } from '../computed-tabs.ts'
import { withLock } from '../document-lock.ts'
import { endpointAddress } from '../endpoint-address.ts'
import { unreadableJudgements } from '../judgement-rows.ts'
import { pairedDevices } from '../paired-devices.ts'
import { cellCount, goToRow, readTab, tabTitle, workbook, type TabRead } from '../sheets.ts'
import { refreshProgress } from '../refresh-job.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { codesInTab } from './codebook.ts'
import type { RowsToMend, RowToMend, SidebarState } from '../sidebar-protocol.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import { openPeopleRecords, writePeopleRecords } from '../people-tabs.ts'
import { CHECKS_LAYOUT, CODEBOOK_LAYOUT, CODINGS_LAYOUT, COMMITMENTS_LAYOUT, COMPUTED_LAYOUTS, CROSSWALK_LAYOUT, FACTORS_LAYOUT, FEEDBACK_LAYOUT, LAYOUTS, SOURCES_LAYOUT } from '../tabs.ts'
import { personLanguage, workbookLanguage } from '../workbook-language.ts'
import { wasSetUp } from '../workbook-version.ts'
import { openWorkbookRecords, unreadableCount, writeWorkbookRecords } from '../workbook-records.ts'

const WAIT_MS = 25_000
/** Google's limit of cells in a workbook, blank ones too (November 2026), and the share from which a team is told. */
const MOST_CELLS = 10_000_000
const WARN_FROM = 0.7
/** A person mends rows one screen at a time. */
const ROWS_LISTED = 100
const MENDABLE = [
  CODEBOOK_LAYOUT, SOURCES_LAYOUT, CODINGS_LAYOUT, CROSSWALK_LAYOUT, PASSIVE_LAYOUT, JOINT_DISPLAY_LAYOUT, FACTORS_LAYOUT, FEEDBACK_LAYOUT, COMMITMENTS_LAYOUT, CHECKS_LAYOUT,
] as const

/** What the sidebar shows first; of the cells it reads only those of Codeboek. */
export function sidebarState(): SidebarReply<SidebarState> {
  const language = workbookLanguage()
  const missing = LAYOUTS.filter((layout) => tabTitle(layout) === null)
  const fullness = cellCount() / MOST_CELLS
  return said({
    version: ADD_ON_VERSION,
    workbookName: workbook()?.getName() ?? '',
    personLanguage: personLanguage(),
    workbookLanguage: language,
    ready: missing.length === 0 || wasSetUp(),
    missing: missing.map((layout) => layout.title[language]),
    fullness: fullness >= WARN_FROM ? fullness : null,
    endpoint: endpointAddress(),
    devices: pairedDevices(),
    computed: COMPUTED_LAYOUTS.map((layout) => {
      const state = computedState(layout)
      return { title: tabTitle(layout) ?? layout.title[language], madeOn: state?.madeOn ?? null, stale: state?.stale ?? false, olderCodebook: state?.olderCodebook ?? null }
    }),
    codebook: codebookNowName(),
    unreadable: unreadableCount(MENDABLE.map(({ id }) => id)),
    codes: codesInTab(),
    refresh: refreshProgress(),
    revision: latestArrival(),
  })
}

/** Looks through every tab for rows that cannot be read, and takes in what people changed by hand. */
export function rowsToMend(): SidebarReply<RowsToMend> {
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock)
    writeWorkbookRecords(opened, clock)
    const people = openPeopleRecords(opened.context, clock)
    writePeopleRecords(people, opened.context)
    clock.keep()
    const passive = readTab(PASSIVE_LAYOUT)
    const judged = readTab(JOINT_DISPLAY_LAYOUT)
    const found = [
      ...[opened.codes, opened.sources, opened.codings, opened.links, people.factors, people.feedback, people.commitments, people.checks].flatMap(({ read, table }) => table.unreadable.map((bad) => mendable(read, bad))),
      ...(passive ? readPassiveRows(passive, opened.context).unreadable.map((bad) => mendable(passive, bad)) : []),
      ...(judged ? unreadableJudgements(judged).map((bad) => mendable(judged, bad)) : []),
    ]
    return said({ rows: found.slice(0, ROWS_LISTED), more: Math.max(0, found.length - ROWS_LISTED) })
  })
  return done ? done.value : refused('busy')
}

function mendable({ layout, headerRow }: TabRead, bad: { readonly row: number; readonly problems: readonly { readonly columnId: string; readonly problem: RowToMend['problems'][number]['problem'] }[] }): RowToMend {
  const language = workbookLanguage()
  return {
    tabId: layout.id, tab: tabTitle(layout) ?? layout.title[language], row: bad.row, sheetRow: bad.row + headerRow + 1,
    problems: bad.problems.map(({ columnId, problem }) => ({ column: layout.columns.find(({ id, hidden }) => id === columnId && !hidden)?.header[language] ?? '', problem })),
  }
}

/** Shows a row to the person. */
export function showRow(tabId: unknown, row: unknown): SidebarReply<null> {
  const layout = LAYOUTS.find(({ id }) => id === tabId)
  return layout && typeof row === 'number' && Number.isInteger(row) && row >= 0 && goToRow(layout, row) ? said(null) : refused('gone')
}
