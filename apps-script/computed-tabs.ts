import { latestArrival } from './change-clock.ts'
import { codebookNow } from './codebook-now.ts'
import { readSetting, writeSetting } from './settings.ts'
import { writeLine } from './write-heads.ts'
import { stringsFor } from './strings/strings-for.ts'
import type { SheetLanguage } from '../shared/sheet/column.ts'
import type { TabLayout } from '../shared/sheet/tab-layout.ts'
import { COMPUTED_LAYOUTS } from './tabs.ts'
import { workbookLanguage } from './workbook-language.ts'

/** Line above the header that says whether the table is up to date. */
export const STATE_LINE = 2

/** When a computed tab was made, and whether its inputs changed since. */
export interface ComputedState {
  readonly madeOn: string
  readonly stale: boolean
  /** The codebook it was made with, where the workbook has another now. */
  readonly olderCodebook: string | null
}

/** What is remembered of a computed tab. */
interface Kept {
  readonly arrived: number
  readonly madeOn: string
  /** Whether its head says that it is out of date, and that its codebook is. */
  readonly shown: boolean
  readonly shownOlder?: boolean
  readonly codebook?: string
}

/** The state of a computed tab; null when it was never made. */
export function computedState(layout: TabLayout): ComputedState | null {
  const kept = keptOf(layout)
  return kept === null || kept.madeOn === '' ? null : { madeOn: kept.madeOn, stale: isStale(kept), olderCodebook: isStale(kept) && hasOlderCodebook(kept) ? (kept.codebook ?? null) : null }
}

/** A tab that somebody threw away and that was made again is empty, so it was never made. */
export function forgetComputed(layout: TabLayout): void {
  writeSetting(keyOf(layout), null)
}

/** Says in the head of each computed tab that was never made how it is made. */
export function sayNeverMade(language: SheetLanguage): void {
  for (const layout of COMPUTED_LAYOUTS) if (computedState(layout) === null) sayState(layout, stringsFor(language).computed.never, false)
}

/** Says that a computed tab is being written: until it is whole it counts as out of date, also where the run ends half-way. */
export function beginComputed(layout: TabLayout, language: SheetLanguage): void {
  const made = keptOf(layout)
  writeLine(layout, STATE_LINE, stringsFor(language).refresh.underWay, true)
  keep(layout, { arrived: 0, madeOn: made?.madeOn ?? '', shown: true })
}

/** Remembers that a computed tab was made from everything up to an arrival number, with a codebook ('' where no other can make it old). */
export function keepComputed(layout: TabLayout, arrived: number, madeOn: string, codebook: string): void {
  keep(layout, { arrived, madeOn, shown: false, codebook })
}

/** Says so in the head of each computed tab whose inputs changed since it was made; a tab that says so already is left alone. */
export function showStale(): void {
  for (const layout of COMPUTED_LAYOUTS) {
    const kept = keptOf(layout)
    if (kept !== null && kept.madeOn !== '' && isStale(kept)) sayStale(layout)
  }
}

/** Says so in the head of one computed tab, of which something changed that has no number of arrival. */
export function sayStale(layout: TabLayout): void {
  const kept = keptOf(layout)
  if (kept === null) return
  const older = hasOlderCodebook(kept)
  if (kept.shown && older === (kept.shownOlder ?? false)) return
  const { stale, olderCodebook } = stringsFor(workbookLanguage()).computed
  sayState(layout, older ? olderCodebook : stale, true)
  keep(layout, { ...kept, shown: true, shownOlder: older })
}

function keptOf(layout: TabLayout): Kept | null {
  const text = readSetting(keyOf(layout))
  return text === null ? null : (JSON.parse(text) as Kept)
}

function keep(layout: TabLayout, kept: Kept): void {
  writeSetting(keyOf(layout), JSON.stringify(kept))
}

function isStale({ shown, arrived }: Kept): boolean {
  return shown || latestArrival() > arrived
}

function hasOlderCodebook({ codebook = '' }: Kept): boolean {
  const { digest } = codebookNow()
  return codebook !== '' && digest !== '' && !codebook.endsWith(digest)
}

/** A head that cannot be written (the tab is protected) keeps no other work from being done: the sidebar says the same. */
function sayState(layout: TabLayout, text: string, warning: boolean): void {
  try {
    writeLine(layout, STATE_LINE, text, warning)
  } catch {
    // A refresh tells which tab it could not write, and why.
  }
}

const keyOf = (layout: TabLayout) => `made.${layout.id}`
