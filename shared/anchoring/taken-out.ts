import type { DescribedPassage } from './described-passage.ts'
import type { Runs } from './runs.ts'

/** Only runs of context this near the quote tell where its bounds were. */
const NEAR = 12
/** Context of fewer words than this stands side by side anywhere. */
const LEAST = 3
/** Words that may stand between before and after: as many as are put in place of what was taken out, and a part of the quote. */
const LEFT_OVER = 0.25

/** The places in the text (word numbers) where the words before a quote and those after it stand side by side: it may have been taken out there. */
export function takenOutPlaces(runs: Runs, passage: DescribedPassage): readonly number[] {
  const { a, b, sizes, length } = runs
  const { first } = passage
  const spots: number[] = []
  for (let r = 0; r < length; r++) {
    if (sharedWords(a[r]!, a[r]! + sizes[r]!, first - NEAR, first) < LEAST) continue
    const before = b[r]! + first - a[r]!
    if (standsBeside(runs, passage, before)) spots.push(before)
  }
  return spots
}

/** Whether the words after a quote stand about word `before` of the text. */
function standsBeside({ a, b, sizes, length }: Runs, { first, last }: DescribedPassage, before: number): boolean {
  const room = Math.floor((last - first) * LEFT_OVER)
  for (let r = 0; r < length; r++) {
    if (sharedWords(a[r]!, a[r]! + sizes[r]!, last, last + NEAR + 2) < LEAST) continue
    const apart = b[r]! + last - a[r]! - before
    if (apart <= room && apart >= -room) return true
  }
  return false
}

/** How many words two stretches share; none where it is below zero. */
function sharedWords(start: number, end: number, from: number, to: number): number {
  return (end < to ? end : to) - (start > from ? start : from)
}
