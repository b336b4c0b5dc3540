import type { DescribedPassage } from './described-passage.ts'
import type { Runs } from './runs.ts'
import type { TextSpan } from './selectors.ts'
import type { WordSequence } from './word-sequence.ts'

/**
 * The bounds of a quote that stands in one run of `chain` together with the words beside it, and with the same marks between; null when it does
 * not. Most do, so that nothing else is to be asked about them.
 */
export function verbatimBounds(text: WordSequence, { words, first, last, quoteFrom, quoteTo }: DescribedPassage, { a, b, sizes, length }: Runs): TextSpan | null {
  for (let r = 0; r < length; r++) {
    if (a[r]! >= first || a[r]! + sizes[r]! <= last) continue
    const there = b[r]! - a[r]!
    if (!isSameBetween(words, first - 1, text, first - 1 + there) || !isSameBetween(words, last - 1, text, last - 1 + there)) return null
    const start = text.folded.from[quoteFrom + text.starts[first + there]! - words.starts[first]!]!
    const end = text.folded.to[quoteTo + text.ends[last - 1 + there]! - words.ends[last - 1]! - 1]!
    return end > start ? { start, end } : null
  }
  return null
}

/** Whether between a word and the next stand the same units as between another and its next. */
function isSameBetween(one: WordSequence, w: number, other: WordSequence, v: number): boolean {
  const size = one.starts[w + 1]! - one.ends[w]!
  if (other.starts[v + 1]! - other.ends[v]! !== size) return false
  for (let k = 0; k < size; k++) if (one.folded.units[one.ends[w]! + k] !== other.folded.units[other.ends[v]! + k]) return false
  return true
}
