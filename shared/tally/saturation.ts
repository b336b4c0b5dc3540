import type { Source } from '../source/source.ts'
import { chao2, type Chao2 } from './chao2.ts'
import { countedOnce } from './counted-once.ts'
import { type InductiveSaturation, inductiveSaturation } from './inductive-saturation.ts'
import { newCodes } from './new-codes.ts'
import { rarefactionCurve } from './rarefaction.ts'
import { type RunOptions, type RunSaturation, saturationByRuns } from './saturation-by-runs.ts'
import type { LeftOut, TallyInput, TallyOptions } from './what-counts.ts'

/** How much still turns up that is new. */
export interface Saturation {
  /** Sources that count, in the order in which they were held: by date, the undated last. */
  readonly sourceIds: readonly string[]
  /** Codes that are new in each of them. This depends on the order. */
  readonly newCodes: readonly number[]
  readonly byRuns: RunSaturation
  /** Mean number of codes after 1, 2, … sources over all orders: it does not depend on which was held first. */
  readonly curve: readonly number[]
  /** Null without sources. */
  readonly unseen: Chao2 | null
  readonly inductive: InductiveSaturation | null
  readonly leftOut: LeftOut
}

/** Saturation of what a tally counts. Codes count as they were given; a source without a coding counts as one in which nothing was new. */
export function saturation(input: TallyInput, { base, run, threshold, ...options }: RunOptions & TallyOptions = {}): Saturation {
  const { what: { heard, counted, leftOut } } = countedOnce(input, options)
  const order = [...heard].sort(byDate)
  const codesOf = new Map<string, Set<string>>(order.map((source) => [source.id, new Set()]))
  for (const coding of counted) codesOf.get(coding.sourceId)!.add(coding.codeId)
  const inOrder = order.map((source) => [...codesOf.get(source.id)!])
  const frequencyOf = new Map<string, number>()
  for (const codes of inOrder) for (const code of codes) frequencyOf.set(code, (frequencyOf.get(code) ?? 0) + 1)
  const frequencies = [...frequencyOf.values()]
  const found = newCodes(inOrder)
  return {
    sourceIds: order.map((source) => source.id), newCodes: found, byRuns: saturationByRuns(found, { base, run, threshold }),
    curve: rarefactionCurve(frequencies, order.length), unseen: chao2(frequencies, order.length), inductive: inductiveSaturation(inOrder), leftOut,
  }
}

function byDate(a: Source, b: Source): number {
  return compare(a.date ?? '~', b.date ?? '~') || compare(a.title, b.title) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
