import type { DescribedPassage } from './described-passage.ts'
import { addRun, noRuns, type Runs } from './runs.ts'

/** The runs of one passage, kept from passage to passage: making lists anew each time costs more than filling them. */
const own = noRuns()

/**
 * The runs of a passage's words, out of those of all that is remembered: `near` holds the ones about here. The answer holds until it is
 * asked again.
 */
export function passageRuns({ from, to }: DescribedPassage, near: Runs): Runs {
  own.length = 0
  for (let r = 0; r < near.length; r++) {
    const a = near.a[r]!
    const size = near.sizes[r]!
    const start = Math.max(a, from)
    const left = Math.min(a + size, to) - start
    if (left <= 0) continue
    const weight = near.weights[r]!
    addRun(own, start, near.b[r]! + start - a, left, left === size ? weight : Math.floor((weight * left) / size))
  }
  return own
}
