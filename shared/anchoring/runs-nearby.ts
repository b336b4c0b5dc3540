import type { Run } from './shared-runs.ts'

/**
 * Finds the runs that have words among words `from` up to `to` (exclusive) of what is remembered. `runs` are in order of `a`; asked with
 * a `from` that never falls, it looks at each run once.
 */
export function runsNearby(runs: readonly Run[]): (from: number, to: number) => readonly Run[] {
  let near: Run[] = []
  let next = 0
  return (from, to) => {
    near = near.filter(({ a, length }) => a + length > from)
    for (; next < runs.length && runs[next]!.a < to; next++) {
      const run = runs[next]!
      if (run.a + run.length > from) near.push(run)
    }
    return near
  }
}
