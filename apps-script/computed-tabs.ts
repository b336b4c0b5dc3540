import { latestArrival } from './change-clock.ts'
import { readSetting, writeSetting } from './settings.ts'
import { writeLine } from './sheets.ts'
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
}

/** The state of a computed tab; null when it was never made. */
export function computedState(layout: TabLayout): ComputedState | null {
  const text = readSetting(keyOf(layout))
  if (text === null) return null
  const { arrived, madeOn, shown } = JSON.parse(text) as { arrived: number; madeOn: string; shown: boolean }
  return madeOn === '' ? null : { madeOn, stale: shown || latestArrival() > arrived }
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
  const made = computedState(layout)
  writeLine(layout, STATE_LINE, stringsFor(language).refresh.underWay, true)
  writeSetting(keyOf(layout), JSON.stringify({ arrived: 0, madeOn: made?.madeOn ?? '', shown: true }))
}

/** Remembers that a computed tab was made from everything up to an arrival number. */
export function keepComputed(layout: TabLayout, arrived: number, madeOn: string): void {
  writeSetting(keyOf(layout), JSON.stringify({ arrived, madeOn, shown: false }))
}

/** Says so in the head of each computed tab whose inputs changed since it was made; a tab that says so already is left alone. */
export function showStale(): void {
  for (const layout of COMPUTED_LAYOUTS) {
    const state = computedState(layout)
    if (state?.stale) sayStale(layout)
  }
}

/** Says so in the head of one computed tab, of which something changed that has no number of arrival. */
export function sayStale(layout: TabLayout): void {
  const text = readSetting(keyOf(layout))
  if (text === null) return
  const { arrived, madeOn, shown } = JSON.parse(text) as { arrived: number; madeOn: string; shown: boolean }
  if (shown) return
  sayState(layout, stringsFor(workbookLanguage()).computed.stale, true)
  writeSetting(keyOf(layout), JSON.stringify({ arrived, madeOn, shown: true }))
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
