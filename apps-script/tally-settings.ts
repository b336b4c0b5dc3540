import * as v from 'valibot'
import { type CrossTabChoice, crossTabChoiceSchema, FIRST_CROSS_TAB } from '../shared/sheet/cross-tab-choice.ts'
import type { CrossTabMade } from '../shared/sheet/cross-tab-made.ts'
import { readSetting, writeSetting } from './settings.ts'

const CHOICE = 'crossTab'
const THEMES_FIRST = 'themesFirst'

/** What was chosen for Kruistabel, remembered in the workbook; in a copy of it, which has no memory, what the table was made with. */
export function crossTabChoice(made: CrossTabMade | null): CrossTabChoice {
  try {
    const parsed = v.safeParse(crossTabChoiceSchema, JSON.parse(readSetting(CHOICE) ?? 'null'))
    if (parsed.success) return parsed.output
  } catch {
    // No choice of ours: the same as none.
  }
  return made?.choice ?? FIRST_CROSS_TAB
}

/** Keeps a choice for Kruistabel. */
export function keepCrossTabChoice(choice: CrossTabChoice): void {
  writeSetting(CHOICE, JSON.stringify(choice))
}

/** Whether what a neighbourhood has (ABCD) stands before its themes; it does unless somebody chose otherwise. */
export function strengthsFirst(): boolean {
  return readSetting(THEMES_FIRST) === null
}

/** Chooses whether strengths stand first. */
export function keepStrengthsFirst(first: boolean): void {
  writeSetting(THEMES_FIRST, first ? null : '1')
}
