import type { Run } from './shared-runs.ts'

/** Moving to another diagonal costs a run this much for each word of the shift, and at most the limit. */
const SHIFT = 0.08
const SHIFT_LIMIT = 2.5

/** Only so many runs before one are tried as the one it follows: nearer ones are in reach of it. */
const LOOK_BACK = 200

/** The chain of runs, each behind the one before in both texts, with most words and least shifting. */
export function chainRuns(runs: readonly Run[]): readonly Run[] {
  if (runs.length === 1) return runs
  const ordered = [...runs]
  ordered.sort(byPlace)
  const score: number[] = []
  const before: number[] = []
  let best = -1
  for (let r = 0; r < ordered.length; r++) {
    const run = ordered[r]!
    score[r] = run.length
    before[r] = -1
    for (let p = Math.max(0, r - LOOK_BACK); p < r; p++) {
      const prior = ordered[p]!
      if (prior.a >= run.a || prior.b >= run.b) continue
      const overlap = Math.max(0, prior.a + prior.length - run.a, prior.b + prior.length - run.b)
      if (overlap >= run.length) continue
      const shift = Math.abs(run.b - run.a - (prior.b - prior.a))
      const total = score[p]! + run.length - overlap - Math.min(SHIFT_LIMIT, shift * SHIFT)
      if (total > score[r]!) {
        score[r] = total
        before[r] = p
      }
    }
    if (best < 0 || score[r]! > score[best]!) best = r
  }
  const chain: Run[] = []
  for (let r = best; r >= 0; r = before[r]!) chain.push(ordered[r]!)
  chain.reverse()
  return withoutOverlap(chain)
}

function byPlace(x: Run, y: Run): number {
  return x.a - y.a || x.b - y.b
}

function withoutOverlap(chain: readonly Run[]): Run[] {
  const clean: Run[] = []
  for (const run of chain) {
    const prior = clean[clean.length - 1]
    const cut = prior === undefined ? 0 : Math.max(0, prior.a + prior.length - run.a, prior.b + prior.length - run.b)
    if (cut < run.length) clean.push({ ...run, a: run.a + cut, b: run.b + cut, length: run.length - cut })
  }
  return clean
}
