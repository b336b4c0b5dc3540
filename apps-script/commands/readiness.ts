import { toldThemes } from '../../shared/method/open-themes.ts'
import { areasNotHeard } from '../../shared/method/areas-not-heard.ts'
import { proposeCommitments } from '../../shared/method/propose-commitments.ts'
import { stageReadiness, type ReadinessPoint } from '../../shared/method/stage-readiness.ts'
import type { PassiveRow } from '../../shared/passive/observation.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import { effectText } from '../../shared/sheet/people-tabs.ts'
import { readinessLines, READINESS_LAYOUT, readinessTable } from '../../shared/sheet/readiness-table.ts'
import { coverage } from '../../shared/tally/coverage.ts'
import { tallyByCode, type TallyInput } from '../../shared/tally/tally-by-code.ts'
import { startClock } from '../change-clock.ts'
import { coverageSettings } from '../coverage-settings.ts'
import { withLock } from '../document-lock.ts'
import type { ReadinessState } from '../people-protocol.ts'
import { openPeopleRecords, withThemes, writePeopleRecords, type PeopleRecords } from '../people-tabs.ts'
import { openTab } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords, type WorkbookRecords } from '../workbook-records.ts'
import { writeTable, type RefreshInput } from './write-table.ts'

const WAIT_MS = 25_000

/** Refresh: the tabs that people fill in are read once, told themes get a row in Terugkoppeling, and readiness is written anew. */
export function writeReadiness({ opened, counted, passive, making, clock }: RefreshInput): void {
  const people = withThemes(openPeopleRecords(opened.context, clock), toldThemes(tallyByCode(counted)), clock)
  writePeopleRecords(people, opened.context)
  writeTable(openTab(READINESS_LAYOUT, making.language), readinessTable(pointsOf(opened, counted, people, passive()), counted.codes, making), making)
}

/** Sidebar: how ready the team is now, and what the local factors suggest. */
export function readinessState(): SidebarReply<ReadinessState> {
  const done = withLock(WAIT_MS, () => {
    const clock = startClock()
    const opened = openWorkbookRecords(clock)
    writeWorkbookRecords(opened, clock)
    const counted = { codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) }
    const people = openPeopleRecords(opened.context, clock)
    writePeopleRecords(people, opened.context)
    clock.keep()
    const { language } = opened.context
    const figures = readPassiveRows(openTab(PASSIVE_LAYOUT, language), opened.context).rows
    const factors = recordsOf(people.factors.table)
    return said({
      points: readinessLines(pointsOf(opened, counted, people, figures), counted.codes, language), suggestions: effectText(factors, language),
      scored: factors.filter(({ deleted, score }) => !deleted && score !== null).length,
    })
  })
  return done ? done.value : refused('busy')
}

function pointsOf(opened: WorkbookRecords, counted: TallyInput, people: PeopleRecords, figures: readonly PassiveRow[]): readonly ReadinessPoint[] {
  const indicators = new Set(figures.map(({ indicatorId }) => indicatorId))
  const commitments = recordsOf(people.commitments.table)
  const { placesBy, places } = coverageSettings()
  const { all, notHeard } = coverage(counted, { places: placesBy === 'area' ? places : [] })
  return stageReadiness({
    ...counted, codings: recordsOf(opened.codings.table), tally: tallyByCode(counted), figures: figures.length,
    linked: new Set(recordsOf(opened.links.table).flatMap(({ indicatorId, deleted }) => (deleted || !indicators.has(indicatorId) ? [] : [indicatorId]))).size,
    // The areas that people named are the project's; without them those of the figures are.
    areasNotHeard: placesBy === 'area' && places.length > 0 ? notHeard.places : areasNotHeard(counted.sources, figures),
    agesNotHeard: all.byBand.unknown === all.voices ? null : notHeard.bands,
    proposals: proposeCommitments(counted.sources, recordsOf(opened.codings.table), commitments).length,
    factors: recordsOf(people.factors.table), feedback: recordsOf(people.feedback.table), commitments, checks: recordsOf(people.checks.table),
  })
}
