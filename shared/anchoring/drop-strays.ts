import type { Alignment } from './align-words.ts'
import type { DescribedPassage } from './described-passage.ts'
import { SAME } from './word-likeness.ts'

/** A word that is not found takes away as much as this part of one that is. */
const MISSED = 0.6 * SAME
/** A run of words not found takes no more than so many: long cuts are made in the middle of passages too. */
const LONGEST_MISS = 6

/**
 * Leaves an alignment only its best stretch. Where the end of a passage and what came after it were cut, small words of it are still
 * found by chance in whatever stands there now; they would draw the bound away.
 */
export function dropStrays({ from, to }: DescribedPassage, { places, likeness }: Alignment): void {
  let sum = 0
  let missed = 0
  let start = from
  let best = 0
  let bestFrom = from
  let bestTo = to
  for (let w = from; w < to; w++) {
    const alike = likeness[w]!
    if (alike > 0) {
      sum += alike
      missed = 0
    } else if (missed < LONGEST_MISS) {
      sum -= MISSED
      missed++
    }
    if (sum <= 0) {
      sum = 0
      start = w + 1
    } else if (sum >= best) {
      best = sum
      bestFrom = start
      bestTo = w + 1
    }
  }
  for (let w = from; w < to; w++) {
    if (w >= bestFrom && w < bestTo) continue
    places[w] = -1
    likeness[w] = 0
  }
}
