import type { UnfinishedChoice } from './import-profile.ts'
import type { Observation } from './observation.ts'

/** The last period of a table, with how many of its figures are filled, and how many usually are. */
export interface UnfinishedPeriod {
  readonly period: string
  readonly filled: number
  readonly usual: number
}

/** A period with fewer figures than this share of what is usual is not complete. */
const COMPLETE = 0.7
/** Periods before it that tell what is usual: one is no custom. */
const FEWEST_BEFORE = 2
const LOOKED_BACK = 12
/** Where few figures are usual, one that lacks tells nothing. */
const FEWEST_FIGURES = 4

/** The last period when it is plainly not complete yet: far fewer figures than the ones of its kind (years, quarters, months) before it. Null when it is. */
export function unfinishedPeriod(observations: readonly Pick<Observation, 'period' | 'value' | 'interval'>[]): UnfinishedPeriod | null {
  const filled = new Map<string, number>()
  for (const { period, value, interval } of observations) filled.set(period, (filled.get(period) ?? 0) + (value === null && interval === null ? 0 : 1))
  const last = [...filled.keys()].sort().pop()
  if (last === undefined) return null
  const before = [...filled.keys()].filter((period) => kindOf(period) === kindOf(last) && period !== last).sort().slice(-LOOKED_BACK)
  if (before.length < FEWEST_BEFORE) return null
  const counts = before.map((period) => filled.get(period)!).sort((a, b) => a - b)
  const usual = counts[Math.floor((counts.length - 1) / 2)]!
  return usual >= FEWEST_FIGURES && filled.get(last)! < usual * COMPLETE ? { period: last, filled: filled.get(last)!, usual } : null
}

/** What was chosen for a last period that is not complete, done to it; with `ask` and `take` all stays as it is. */
export function settleUnfinished<Row extends Pick<Observation, 'period' | 'value' | 'interval' | 'provisional'>>(rows: readonly Row[], { period }: UnfinishedPeriod, choice: UnfinishedChoice): readonly Row[] {
  if (choice === 'leave-out') return rows.filter((row) => row.period !== period)
  if (choice !== 'provisional') return rows
  return rows.map((row) => (row.period === period && (row.value !== null || row.interval !== null) ? { ...row, provisional: true } : row))
}

function kindOf(period: string): 'year' | 'quarter' | 'month' {
  return period.length === 4 ? 'year' : period.includes('K') ? 'quarter' : 'month'
}
