import type { Check } from '../shared/method/check.ts'
import type { Commitment } from '../shared/method/commitment.ts'
import type { Feedback } from '../shared/method/feedback.ts'
import type { LocalFactor } from '../shared/method/local-factor.ts'
import type { RecordTab, RowContext, SheetLanguage } from '../shared/sheet/column.ts'
import { checkOfRow, commitmentOfRow, feedbackOfRow, missingChecks, missingFactors, missingFeedback } from '../shared/sheet/people-rows.ts'
import { COVERAGE_LAYOUT } from '../shared/sheet/coverage-layout.ts'
import { CHECKS_TAB, COMMITMENTS_TAB, FACTORS_TAB, FEEDBACK_TAB } from '../shared/sheet/people-tabs.ts'
import { READINESS_LAYOUT } from '../shared/sheet/readiness-table.ts'
import { rowContext } from '../shared/sheet/row-context.ts'
import { settleRows, touchedCells, type RecordOfRow } from '../shared/sheet/settle-rows.ts'
import { storedRecords } from '../shared/sheet/stored-records.ts'
import type { Stamped } from '../shared/stamp/stamped.ts'
import { mergeIntoTable } from '../shared/sync/merge-into-table.ts'
import { startClock, type ChangeClock } from './change-clock.ts'
import { sayStale } from './computed-tabs.ts'
import { openTab, writeCells, type TabRead } from './sheets.ts'
import { sourcesOf, storedCodes } from './stored-words.ts'
import { CHECKS_LAYOUT, COMMITMENTS_LAYOUT, FACTORS_LAYOUT, FEEDBACK_LAYOUT } from './tabs.ts'
import { workbookLanguage } from './workbook-language.ts'
import { markEditedRows, oldLabels, recordsOf, writeRecords, type OpenRecords } from './workbook-records.ts'

/** The tabs that people fill in themselves; they stay in the workbook. */
export interface PeopleRecords {
  readonly factors: OpenRecords<LocalFactor>
  readonly feedback: OpenRecords<Feedback>
  readonly commitments: OpenRecords<Commitment>
  readonly checks: OpenRecords<Check>
}

/** Reads the tabs that people fill in, each once, and takes in what they changed; the rows they are made with are added where they are missing. Call with the lock held. */
export function openPeopleRecords(context: RowContext, clock: ChangeClock): PeopleRecords {
  const own = quiet(clock)
  const factors = open(FACTORS_TAB, openTab(FACTORS_LAYOUT, context.language), null, context, own)
  const checks = open(CHECKS_TAB, openTab(CHECKS_LAYOUT, context.language), checkOfRow, context, own)
  return {
    factors: withFactors(factors, own),
    feedback: open(FEEDBACK_TAB, openTab(FEEDBACK_LAYOUT, context.language), feedbackOfRow, context, own),
    commitments: open(COMMITMENTS_TAB, openTab(COMMITMENTS_LAYOUT, context.language), commitmentOfRow, context, own),
    checks: withChecks(checks, own),
  }
}

/** The six local factors as people left them, what they changed by hand included; nothing is written. */
export function readFactors(context: RowContext, clock: ChangeClock): readonly LocalFactor[] {
  return recordsOf(open(FACTORS_TAB, openTab(FACTORS_LAYOUT, context.language), null, context, quiet(clock)).table)
}

/** Gives the tabs that are made with rows those rows, in a workbook that was just set up. Call with the lock held. */
export function fillPeopleTabs(language: SheetLanguage): void {
  const clock = startClock()
  const context = rowContext(language, [], [])
  const factors = open(FACTORS_TAB, openTab(FACTORS_LAYOUT, language), null, context, quiet(clock))
  const checks = open(CHECKS_TAB, openTab(CHECKS_LAYOUT, language), checkOfRow, context, quiet(clock))
  writeRecords(withFactors(factors, quiet(clock)), context)
  writeRecords(withChecks(checks, quiet(clock)), context)
  clock.keep()
}

/** Adds a row for each told theme that has none in Terugkoppeling. */
export function withThemes(people: PeopleRecords, themes: readonly string[], clock: ChangeClock): PeopleRecords {
  const own = quiet(clock)
  return { ...people, feedback: withRows(people.feedback, missingFeedback(themes, recordsOf(people.feedback.table), own.stamp()), own) }
}

/** Adds promises to Toezeggingen, or changes them. */
export function withCommitments(people: PeopleRecords, commitments: readonly Commitment[], clock: ChangeClock): PeopleRecords {
  return { ...people, commitments: withRows(people.commitments, commitments, quiet(clock)) }
}

/** Writes what changed in these tabs, and marks what could not be read. */
export function writePeopleRecords(people: PeopleRecords, context: RowContext): void {
  writeRecords(people.factors, context)
  writeRecords(people.feedback, context)
  writeRecords(people.commitments, context)
  writeRecords(people.checks, context)
}

/** A person edited one of these tabs; false when the rows are of another. */
export function takePeopleEdit(read: TabRead): boolean {
  const id = read.layout.id
  if (id === FACTORS_LAYOUT.id) takeRows(FACTORS_TAB, read, null)
  else if (id === FEEDBACK_LAYOUT.id) takeRows(FEEDBACK_TAB, read, feedbackOfRow)
  else if (id === COMMITMENTS_LAYOUT.id) takeRows(COMMITMENTS_TAB, read, commitmentOfRow)
  else if (id === CHECKS_LAYOUT.id) takeRows(CHECKS_TAB, read, checkOfRow)
  else return false
  sayStale(READINESS_LAYOUT)
  if (id === FACTORS_LAYOUT.id) sayStale(COVERAGE_LAYOUT)
  return true
}

function takeRows<T extends Stamped>(tab: RecordTab<T>, read: TabRead, make: RecordOfRow<T> | null): void {
  const clock = startClock()
  const context = rowContext(workbookLanguage(), storedCodes(), sourcesOf(storedRecords(tab, read)), oldLabels())
  const { table } = open(tab, read, make, context, quiet(clock))
  writeCells(read, touchedCells(tab, table, read.columnIds, context))
  markEditedRows(read, table)
  clock.keep()
}

/** These rows travel nowhere and are counted in no tally: they take no number of arrival, so that nothing turns stale by them. */
function quiet(clock: ChangeClock): ChangeClock {
  return { ...clock, arrive: () => 1 }
}

function open<T extends Stamped>(tab: RecordTab<T>, read: TabRead, make: RecordOfRow<T> | null, context: RowContext, clock: ChangeClock): OpenRecords<T> {
  return { tab, read, table: settleRows(tab, read, () => context, make, clock) }
}

function withRows<T extends Stamped>(opened: OpenRecords<T>, rows: readonly T[], clock: ChangeClock): OpenRecords<T> {
  return rows.length === 0 ? opened : { ...opened, table: mergeIntoTable(opened.table, rows, clock.arrive) }
}

/** Rows that cannot be read count as well: nothing is made twice. */
function withFactors(factors: OpenRecords<LocalFactor>, clock: ChangeClock): OpenRecords<LocalFactor> {
  const known = new Set([...factors.table.byId.keys(), ...factors.table.unreadable.flatMap(({ id }) => id ?? [])])
  return withRows(factors, missingFactors(known, clock.stamp()), clock)
}

function withChecks(checks: OpenRecords<Check>, clock: ChangeClock): OpenRecords<Check> {
  const known = [...recordsOf(checks.table), ...checks.table.unreadable.flatMap(({ record }) => record ?? [])]
  return withRows(checks, missingChecks(known, clock.stamp()), clock)
}
