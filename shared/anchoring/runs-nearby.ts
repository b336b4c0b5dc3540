import { addRun, noRuns, type Runs } from './runs.ts'
import type { SharedRuns } from './shared-runs.ts'

/**
 * Finds the runs that have words among words `from` up to `to` (exclusive) of what is remembered, in order of `a`. Asked with a `from`
 * that never falls, it looks at each run once. The answer holds until it is asked again.
 */
export function runsNearby(shared: SharedRuns): (from: number, to: number) => Runs {
  const near = noRuns()
  let word = shared.from
  return (from, to) => {
    const known = near.length
    near.length = 0
    for (let r = 0; r < known; r++) takeReaching(near, near, r, from)
    for (; word < to; word++) for (let r = shared.first[word - shared.from]!; r >= 0; r = shared.next[r]!) takeReaching(near, shared.runs, r, from)
    return near
  }
}

/** Adds run `r` of `others` when it reaches beyond word `from`. Runs of `near` itself only move to the front. */
function takeReaching(near: Runs, others: Runs, r: number, from: number): void {
  if (others.a[r]! + others.sizes[r]! > from) addRun(near, others.a[r]!, others.b[r]!, others.sizes[r]!, others.weights[r]!)
}
