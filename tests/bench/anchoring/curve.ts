import type { Quality } from './quality.ts'

/** What would remain if only answers of at least `score` were believed; shares of 0 to 1, null where there is nothing to share. */
export interface CurvePoint {
  readonly score: number
  /** Passages found with IoU ≥ .8, of all that are still there. */
  readonly recall: number | null
  /** Wrong places, of all passages. */
  readonly wrong: number | null
  /** Orphans without an answer, of all orphans. */
  readonly orphansKept: number | null
}

export const SCORES = [0, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const

/** The trade-off of an engine's score: one point for each threshold. */
export function tradeOff({ judged }: Pick<Quality, 'judged'>, scores: readonly number[] = SCORES): CurvePoint[] {
  const there = judged.filter(({ truth }) => truth.kind === 'found').length
  const orphans = judged.filter(({ truth }) => truth.kind === 'orphan').length
  return scores.map((score) => {
    const believed = judged.filter((one) => one.score !== null && one.score >= score)
    const count = (wanted: (one: (typeof believed)[number]) => boolean) => believed.filter(wanted).length
    return {
      score,
      recall: share(count(({ outcome }) => outcome === 'exact' || outcome === 'good'), there),
      wrong: share(count(({ outcome }) => outcome === 'wrong'), judged.length),
      orphansKept: share(orphans - count(({ truth }) => truth.kind === 'orphan'), orphans),
    }
  })
}

function share(part: number, all: number): number | null {
  return all === 0 ? null : part / all
}
