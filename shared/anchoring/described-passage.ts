import type { PassageSelectors } from './selectors.ts'
import { readWords, type WordSequence } from './word-sequence.ts'

/**
 * What selectors remember of a passage, as words: those of prefix, quote and suffix in one row. Words `first` up to `last`
 * (exclusive) belong to the quote, also where a bound stands inside a word. `quoteFrom` and `quoteTo` are the quote's bounds in
 * folded units. `from` and `to` leave out outermost context words that may have been cut in two.
 */
export interface DescribedPassage {
  readonly words: WordSequence
  readonly quoteFrom: number
  readonly quoteTo: number
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** Reads the words of selectors; null when the quote holds none. */
export function readPassage({ quote }: PassageSelectors): DescribedPassage | null {
  const words = readWords(quote.prefix + quote.exact + quote.suffix)
  const { folded, starts, ends, length } = words
  const quoteFrom = firstUnitFrom(folded.from, folded.length, quote.prefix.length)
  const quoteTo = firstUnitFrom(folded.from, folded.length, quote.prefix.length + quote.exact.length)
  let first = 0
  while (first < length && ends[first]! <= quoteFrom) first++
  let last = first
  while (last < length && starts[last]! < quoteTo) last++
  if (first === last) return null
  return { words, quoteFrom, quoteTo, first, last, from: first > 1 ? 1 : 0, to: length - last > 1 ? length - 1 : length }
}

function firstUnitFrom(from: Int32Array, length: number, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (from[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
