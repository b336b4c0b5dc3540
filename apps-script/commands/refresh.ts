import type { PassiveRow } from '../../shared/passive/observation.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import type { Making } from '../../shared/sheet/tally-table.ts'
import type { TabLayout } from '../../shared/sheet/tab-layout.ts'
import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { beginComputed, keepComputed } from '../computed-tabs.ts'
import { codebookNowName } from '../codebook-now.ts'
import { refusalFor } from '../google-refusals.ts'
import { withLock, withRefreshTurn } from '../document-lock.ts'
import { forgetLater, runLater } from '../later-runs.ts'
import { endSteps, isCancelled, keepRefresh, sayStep, unfinishedRefresh, type RefreshJob } from '../refresh-job.ts'
import { momentText, openTab, tabTitle } from '../sheets.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { withholdAnswers } from '../withheld-answers.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords } from '../workbook-records.ts'
import { NewerWorkbook } from '../workbook-version.ts'
import { COMPUTED_TABS, type ComputedTab } from './computed-tables.ts'
import { readDisplayFilter } from './display-filter.ts'
import { setUp } from './set-up.ts'
import type { RefreshInput } from './write-table.ts'

/** Two thirds of the six minutes that Google gives a run: a tab that was begun must be ended within the rest. */
const RUN_MS = 240_000
const WAIT_MS = 25_000
/** A refresh of many runs ends within this. */
const STALE_JOB_MS = 3_600_000
/** No change has so high a number. */
const NEVER_STALE = Number.MAX_SAFE_INTEGER
/** The public function that goes on with a refresh by itself. */
const GO_ON = 'continueRefresh'

/** How a run of a refresh ended: whole, to be gone on with (by itself or not), stopped by a person, or not begun. */
export type RefreshEnd = 'done' | 'goes-on' | 'to-go-on' | 'stopped' | 'busy'

/**
 * Reads every tab once, counts anew, and writes each computed tab once. A refresh that would take longer than a run may is
 * left half-way and gone on with in a run of its own; until then what is not written yet says that it is out of date. Others may
 * work on the workbook between two tabs. Throws what kept a tab from being written, when all others are. Call without the lock.
 */
export function refresh(who: string): RefreshEnd {
  const begun = Date.now()
  return withRefreshTurn(WAIT_MS, () => {
    try {
      return runRefresh(who, () => Date.now() - begun > RUN_MS)
    } finally {
      endSteps()
    }
  })?.value ?? 'busy'
}

/** Stops a refresh that waits to go on; false when a run is at it, which then has to be asked. */
export function dropRefresh(): boolean {
  const dropped = withRefreshTurn(0, () => withLock(WAIT_MS, () => {
    const waited = unfinishedRefresh()
    forgetLater(GO_ON)
    keepRefresh(null)
    if (waited) logLine(stringsFor(workbookLanguage()).refresh.logStopped, waited.who)
  }))
  return dropped !== null && dropped.value !== null
}

function runRefresh(who: string, late: () => boolean): RefreshEnd {
  sayStep(0, COMPUTED_TABS.length, '')
  const read = withLock(WAIT_MS, () => setUpAndRead(who))?.value
  if (!read) return 'busy'
  let job = jobToDo(who)
  let failure: unknown = read.failures[0]?.error ?? null
  for (const { layout, error } of read.failures) sayFailure(layout, error, job.who)
  let written = 0
  for (const tab of COMPUTED_TABS) {
    const { id } = tab.layout
    if (job.done.includes(id) || job.failed.includes(id)) continue
    if (isCancelled()) return end(job.who, 'stopped')
    // One at least: a refresh that never comes further would never end.
    if (written > 0 && late()) return leave(job)
    sayStep(job.done.length, COMPUTED_TABS.length, tabTitle(tab.layout) ?? '')
    try {
      const wrote = withLock(WAIT_MS, () => writeTab(tab, read, { ...job, done: [...job.done, id] }))
      if (!wrote) return leave(job)
      job = wrote.value
      written += 1
    } catch (error) {
      if (error instanceof NewerWorkbook) throw error
      failure ??= error
      job = { ...job, failed: [...job.failed, id] }
      sayFailure(tab.layout, error, job.who)
    }
  }
  end(job.who, 'done')
  if (failure !== null) throw failure
  return 'done'
}

/** What a run left half-way; not what was left long ago, of which the first tabs are old by now. */
function jobToDo(who: string): RefreshJob {
  const left = unfinishedRefresh()
  return left && Date.now() - left.started < STALE_JOB_MS ? left : { started: Date.now(), who, done: [], failed: [] }
}

/** Everything as it is now, for what is worked out outside a refresh. Call with the lock held, and keep the clock. */
export function readInput(): RefreshInput {
  const read = readRecords()
  const [failed] = read.failures
  if (failed) throw failed.error
  return { ...read, clock: startClock() }
}

interface Read extends Omit<RefreshInput, 'clock'> {
  readonly arrived: number
  /** Tabs in which what people changed could not be written down; what is counted has it all the same. */
  readonly failures: readonly { readonly layout: TabLayout; readonly error: unknown }[]
}

function setUpAndRead(who: string): Read {
  setUp(who)
  return readRecords()
}

/** Writes a few of the computed tabs from everything as it is now, and says so in the log. Call with the lock held. */
export function countAnew(tabs: readonly ComputedTab[], what: string, who: string): void {
  const read = readRecords()
  for (const tab of tabs) writeFrom(tab, read)
  logLine(what, who)
  const [failed] = read.failures
  if (failed) throw failed.error
}

function readRecords(): Read {
  const clock = startClock()
  const opened = withholdAnswers(openWorkbookRecords(clock), clock)
  const failures: { layout: TabLayout; error: unknown }[] = []
  writeWorkbookRecords(opened, clock, (layout, error) => failures.push({ layout, error }))
  const making: Making = { language: workbookLanguage(), moment: momentText(new Date()), codebook: codebookNowName() }
  const counted = { codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) }
  let figures: readonly PassiveRow[] | null = null
  const passive = () => (figures ??= readPassiveRows(openTab(PASSIVE_LAYOUT, making.language), opened.context).rows)
  return { opened, counted, passive, filter: readDisplayFilter(), making, arrived: clock.arrivedSoFar(), failures }
}

function writeTab(tab: ComputedTab, read: Read, job: RefreshJob): RefreshJob {
  writeFrom(tab, read)
  keepRefresh(job)
  return job
}

/** Others may have changed the workbook since it was read: the clock begins anew, and what they changed makes the tab out of date. */
function writeFrom({ layout, write, isFrozen }: ComputedTab, { arrived, ...input }: Read): void {
  const clock = startClock()
  beginComputed(layout, input.making.language)
  write({ ...input, clock })
  const frozen = isFrozen?.() === true
  keepComputed(layout, frozen ? NEVER_STALE : arrived, input.making.moment, frozen ? '' : input.making.codebook)
  clock.keep()
}

function leave(job: RefreshJob): RefreshEnd {
  withLock(WAIT_MS, () => keepRefresh(job))
  return runLater(GO_ON) ? 'goes-on' : 'to-go-on'
}

function end(who: string, how: 'done' | 'stopped'): RefreshEnd {
  forgetLater(GO_ON)
  withLock(WAIT_MS, () => {
    keepRefresh(null)
    const { log, refresh: words } = stringsFor(workbookLanguage())
    logLine(how === 'done' ? log.refreshed : words.logStopped, who)
  })
  return how
}

/** Says in the log which tab could not be written, and why. Where even the log cannot be written the failure itself is what a person hears. */
function sayFailure(layout: TabLayout, error: unknown, who: string): void {
  try {
    const language = workbookLanguage()
    const { refresh: words, sidebar } = stringsFor(language)
    const why = refusalFor(error)
    const sentence = why === 'failed' ? (error instanceof Error ? error.message : String(error)) : sidebar.refusals[why]
    withLock(WAIT_MS, () => logLine(words.logNotMade(tabTitle(layout) ?? layout.title[language], sentence), who))
  } catch {
    // The workbook takes nothing at all.
  }
}
