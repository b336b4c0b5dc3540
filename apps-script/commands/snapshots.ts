import * as v from 'valibot'
import { comparisonText } from '../../shared/sheet/comparison-text.ts'
import { confront } from '../../shared/sheet/confrontation.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../shared/sheet/joint-display-layout.ts'
import { PASSIVE_LAYOUT, readPassiveRows } from '../../shared/sheet/passive-tab.ts'
import { compareSnapshots } from '../../shared/snapshot/compare-snapshots.ts'
import type { Snapshot } from '../../shared/snapshot/snapshot.ts'
import { takeSnapshot } from '../../shared/snapshot/take-snapshot.ts'
import { logLine } from '../activity-log.ts'
import { startClock } from '../change-clock.ts'
import { withLock } from '../document-lock.ts'
import { freshId } from '../fresh-ids.ts'
import { readJudgements } from '../judgement-rows.ts'
import type { SnapshotItem, SnapshotsCompared } from '../people-protocol.ts'
import { momentText, openTab } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { storedSnapshots, storeSnapshot } from '../snapshot-store.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { openWorkbookRecords, recordsOf, writeWorkbookRecords } from '../workbook-records.ts'
import { newestArrival } from './refresh.ts'

const WAIT_MS = 25_000
/** As many letters of the hash stand in the log as tell two snapshots apart. */
const HASH_SHOWN = 12
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.transform((text) => text.replace(/\s+/g, ' ').trim()))
const givenSchema = v.object({ name: v.pipe(line(120), v.minLength(1)), note: line(1_000), by: line(120) })
const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,64}$/))

/** The snapshots in the workbook, the newest first. */
export function listSnapshots(): SidebarReply<readonly SnapshotItem[]> {
  const done = withLock(WAIT_MS, () => said(itemsNewestFirst()))
  return done ? done.value : refused('busy')
}

/** Freezes the tallies as they are now, under the snapshots that are there, and gives the list. */
export function makeSnapshot(given: unknown): SidebarReply<readonly SnapshotItem[]> {
  const parsed = v.safeParse(givenSchema, given)
  if (!parsed.success) return refused('not-readable')
  const done = withLock(WAIT_MS, () => {
    const language = workbookLanguage()
    const snapshot = snapshotNow(parsed.output)
    const hash = storeSnapshot(snapshot, language)
    const { sidebar, log } = stringsFor(language)
    logLine(sidebar.people.log.snapshot(snapshot.name, hash.slice(0, HASH_SHOWN)), log.bySidebar)
    return said(itemsNewestFirst())
  })
  return done ? done.value : refused('busy')
}

/** Compares two snapshots, or one with what stands in the workbook now (`after` null); the earlier one comes first, whichever was named first. */
export function compareStored(before: unknown, after: unknown): SidebarReply<SnapshotsCompared> {
  const ids = v.safeParse(v.tuple([idSchema, v.nullable(idSchema)]), [before, after])
  if (!ids.success) return refused('not-readable')
  const done = withLock(WAIT_MS, (): SidebarReply<SnapshotsCompared> => {
    const language = workbookLanguage()
    const asked = storedSnapshots(language).flatMap(({ item, snapshot }) => (snapshot && ids.output.includes(item.id) ? [{ item, snapshot }] : []))
    const [first, second] = asked
    if (!first || (ids.output[1] !== null && !second)) return refused('gone')
    const now = second?.snapshot ?? snapshotNow({ name: '', note: '', by: '' })
    const comparison = compareSnapshots(first.snapshot, now)
    return said({ before: first.item, after: second?.item ?? null, nothingChanged: comparison.nothingChanged, text: comparisonText(comparison, first.snapshot, now, language) })
  })
  return done ? done.value : refused('busy')
}

function itemsNewestFirst(): readonly SnapshotItem[] {
  return storedSnapshots(workbookLanguage()).map(({ item }) => item).reverse()
}

/** What stands in the workbook now; hand edits are taken in first. */
function snapshotNow(given: Pick<Snapshot, 'name' | 'note' | 'by'>): Snapshot {
  const clock = startClock()
  const opened = openWorkbookRecords(clock)
  writeWorkbookRecords(opened, clock)
  const counted = { codes: recordsOf(opened.codes.table), sources: recordsOf(opened.sources.table), codings: recordsOf(opened.codings.table) }
  const judgements = readJudgements(openTab(JOINT_DISPLAY_LAYOUT, opened.context.language), clock).map(({ judgement }) => judgement)
  const passive = readPassiveRows(openTab(PASSIVE_LAYOUT, opened.context.language), opened.context).rows
  // As Confrontatie shows it without a filter.
  const display = confront({ ...counted, passive, links: recordsOf(opened.links.table), judgements }).display.rows
  clock.keep()
  return takeSnapshot({ ...counted, display }, { ...given, id: freshId(), madeOn: momentText(new Date()), codebookVersion: newestArrival(opened) })
}
