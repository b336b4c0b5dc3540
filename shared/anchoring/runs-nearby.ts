import type { Run } from './shared-runs.ts'

/**
 * Finds the runs that have words among words `from` up to `to` (exclusive) of what is remembered. `runs` are in order of `a`; asked with
 * a `from` that never falls, it looks at each run once. The answer holds until it is asked again.
 */
export function runsNearby(runs: readonly Run[]): (from: number, to: number) => readonly Run[] {
  const near: Run[] = []
  let next = 0
  return (from, to) => {
    let kept = 0
    for (const run of near) if (run.a + run.length > from) near[kept++] = run
    near.length = kept
    for (; next < runs.length && runs[next]!.a < to; next++) {
      const run = runs[next]!
      if (run.a + run.length > from) near.push(run)
    }
    return near
  }
}
