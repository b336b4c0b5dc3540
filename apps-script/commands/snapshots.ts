import * as v from 'valibot'
import { COMPARISON_LAYOUT } from '../../shared/sheet/comparison-layout.ts'
import { comparisonText } from '../../shared/sheet/comparison-text.ts'
import { compareSnapshots } from '../../shared/snapshot/compare-snapshots.ts'
import type { Snapshot } from '../../shared/snapshot/snapshot.ts'
import { logLine } from '../activity-log.ts'
import { codebookNowName } from '../codebook-now.ts'
import { comparisonChoice, keepComparisonChoice, missingOf } from '../comparison-choice.ts'
import { withLock } from '../document-lock.ts'
import type { SnapshotItem, SnapshotsCompared, SnapshotsPage } from '../people-protocol.ts'
import { goToRow, tabTitle } from '../sheets.ts'
import { refused, said, type SidebarReply } from '../sidebar-reply.ts'
import { storedSnapshots, storeSnapshot } from '../snapshot-store.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { workbookLanguage } from '../workbook-language.ts'
import { COMPUTED_TABS } from './computed-tables.ts'
import { countAnew, readInput } from './refresh.ts'
import { snapshotNow } from './snapshot-now.ts'

const WAIT_MS = 25_000
/** As many letters of the hash stand in the log as tell two snapshots apart. */
const HASH_SHOWN = 12
const line = (most: number) => v.pipe(v.string(), v.maxLength(most), v.transform((text) => text.replace(/\s+/g, ' ').trim()))
const givenSchema = v.object({ name: v.pipe(line(120), v.minLength(1)), note: line(1_000), by: line(120) })
const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,64}$/))

/** The snapshots in the workbook, the newest first, and which two the tab Vergelijking shows. */
export function listSnapshots(): SidebarReply<SnapshotsPage> {
  const done = withLock(WAIT_MS, () => said(pageNow()))
  return done ? done.value : refused('busy')
}

/** Freezes the tallies as they are now, under the snapshots that are there, and gives the list. */
export function makeSnapshot(given: unknown): SidebarReply<SnapshotsPage> {
  const parsed = v.safeParse(givenSchema, given)
  if (!parsed.success) return refused('not-readable')
  const done = withLock(WAIT_MS, () => {
    const language = workbookLanguage()
    const snapshot = frozen(parsed.output)
    const hash = storeSnapshot(snapshot, language)
    const { sidebar, log } = stringsFor(language)
    logLine(sidebar.people.log.snapshot(snapshot.name, hash.slice(0, HASH_SHOWN)), log.bySidebar)
    return said(pageNow())
  })
  return done ? done.value : refused('busy')
}

/** Compares two snapshots, or one with what stands in the workbook now (`after` null); the earlier one comes first, whichever was named first. */
export function compareStored(before: unknown, after: unknown): SidebarReply<SnapshotsCompared> {
  return withTwo(before, after, (two) => {
    const now = two.after?.snapshot ?? frozen({ name: '', note: '', by: '' })
    const comparison = compareSnapshots(two.before.snapshot, now)
    return { before: two.before.item, after: two.after?.item ?? null, nothingChanged: comparison.nothingChanged, text: comparisonText(comparison, two.before.snapshot, now, workbookLanguage()) }
  })
}

/** Remembers which two are compared, writes the tab Vergelijking by it, and shows that. */
export function makeComparison(before: unknown, after: unknown): SidebarReply<SnapshotsPage> {
  return withTwo(before, after, (two) => {
    keepComparisonChoice({ before: two.before.item, after: two.after?.item ?? null })
    const { log, sidebar } = stringsFor(workbookLanguage())
    countAnew(COMPUTED_TABS.filter(({ layout }) => layout.id === COMPARISON_LAYOUT.id), sidebar.people.log.compared, log.bySidebar)
    goToRow(COMPARISON_LAYOUT, 0)
    return pageNow()
  })
}

type Whole = { readonly item: SnapshotItem; readonly snapshot: Snapshot }
type Two = { readonly before: Whole; readonly after: Whole | null }

/** Works on the two snapshots that the sidebar names, with the lock held; refuses what names none, or one that is gone. */
function withTwo<T>(before: unknown, after: unknown, work: (two: Two) => T): SidebarReply<T> {
  const ids = v.safeParse(v.tuple([idSchema, v.nullable(idSchema)]), [before, after])
  if (!ids.success) return refused('not-readable')
  const done = withLock(WAIT_MS, (): SidebarReply<T> => {
    const two = asked(ids.output)
    return two === null ? refused('gone') : said(work(two))
  })
  return done ? done.value : refused('busy')
}

/** The two that were named, the earlier first, whole and unchanged; null when one is not there. */
function asked([first, second]: readonly [string, string | null]): Two | null {
  const found = storedSnapshots(workbookLanguage(), [first, second]).flatMap(({ item, snapshot }) => (snapshot ? [{ item, snapshot }] : []))
  // People sort tabs: the moment decides, not the row.
  const [before, after] = found.sort((a, b) => (a.item.madeOn < b.item.madeOn ? -1 : a.item.madeOn > b.item.madeOn ? 1 : 0))
  return before && (second === null || after) ? { before, after: after ?? null } : null
}

function pageNow(): SnapshotsPage {
  const language = workbookLanguage()
  const stored = storedSnapshots(language)
  const choice = comparisonChoice()
  return {
    items: stored.map(({ item }) => item).reverse(), codebook: codebookNowName(), tab: tabTitle(COMPARISON_LAYOUT) ?? COMPARISON_LAYOUT.title[language],
    chosen: choice && { before: choice.before.id, after: choice.after?.id ?? null, missing: missingOf(choice, stored).map(({ name }) => name) },
  }
}

/** What stands in the workbook now; hand edits are taken in first. */
function frozen(given: Pick<Snapshot, 'name' | 'note' | 'by'>): Snapshot {
  const { clock, ...input } = readInput()
  const snapshot = snapshotNow({ ...input, clock }, given)
  clock.keep()
  return snapshot
}
