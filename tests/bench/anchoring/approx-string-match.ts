import search from 'approx-string-match'
import type { FoundSpan, PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import type { Engine } from './engine.ts'

/** A quote may differ in a quarter of its letters, and in 256 at most: about what tools that stand on this library allow. */
const ERRORS = 0.25
const MOST_ERRORS = 256

/** Myers' bit-parallel search for the quote alone; of equally good matches the one nearest to the old position. */
export const approxStringMatch: Engine = {
  name: 'approx-string-match', together: false, context: 0, oneIn: 1,
  anchorAll: (text, selectors) => selectors.map((one) => nearest(text, one)),
}

function nearest(text: string, { quote: { exact }, position }: PassageSelectors): FoundSpan | null {
  let best: FoundSpan | null = null
  for (const { start, end, errors } of search(text, exact, Math.min(MOST_ERRORS, Math.floor(exact.length * ERRORS)))) {
    if (best === null || Math.abs(start - position.start) < Math.abs(best.start - position.start)) best = { start, end, score: 1 - errors / exact.length }
  }
  return best
}
