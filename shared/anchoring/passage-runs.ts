import type { DescribedPassage } from './described-passage.ts'
import { addRun, noRuns, type Runs } from './runs.ts'
import type { SharedRuns } from './shared-runs.ts'

/**
 * Finds, out of the runs of all that is remembered, those of one passage after another, cut off where it ends, in order of `a`. Asked for
 * passages that begin ever further on, it looks up each run once. The answer holds until it is asked again.
 */
export function passageRuns({ runs, from: begin, first, next }: SharedRuns): (passage: DescribedPassage) => Runs {
  const own = noRuns()
  let near = new Int32Array(64)
  let known = 0
  let word = begin
  return ({ low, high, from, to }) => {
    let kept = 0
    for (let k = 0; k < known; k++) if (runs.a[near[k]!]! + runs.sizes[near[k]!]! > low) near[kept++] = near[k]!
    for (; word < high; word++) {
      for (let r = first[word - begin]!; r >= 0; r = next[r]!) {
        if (word + runs.sizes[r]! <= low) continue
        if (kept === near.length) near = larger(near)
        near[kept++] = r
      }
    }
    known = kept
    own.length = 0
    for (let k = 0; k < kept; k++) addPart(own, runs, near[k]!, from, to)
    return own
  }
}

/** Adds the part of run `r` that lies in words `from` up to `to` (exclusive), with its part of the weight. */
function addPart(own: Runs, { a, b, sizes, weights }: Runs, r: number, from: number, to: number): void {
  const size = sizes[r]!
  const begin = a[r]!
  const start = begin > from ? begin : from
  const left = (begin + size < to ? begin + size : to) - start
  if (left > 0) addRun(own, start, b[r]! + start - begin, left, left === size ? weights[r]! : Math.floor((weights[r]! * left) / size))
}

function larger(old: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(old.length * 2)
  next.set(old)
  return next
}
