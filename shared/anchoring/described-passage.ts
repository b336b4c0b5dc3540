import type { RememberedText } from './remembered-text.ts'
import type { PassageSelectors } from './selectors.ts'
import type { WordSequence } from './word-sequence.ts'

/**
 * What is remembered of a passage, as words: those of prefix, quote and suffix in one row are words `low` up to `high` (exclusive) of
 * `words`, all that are remembered. Words `first` up to `last` belong to the quote, also where a bound stands inside a word.
 * `quoteFrom` and `quoteTo` are the quote's bounds, `begin` and `finish` those of the whole, in folded units. `from` and `to`
 * leave out outermost context words that may have been cut in two.
 */
export interface DescribedPassage {
  readonly words: WordSequence
  readonly low: number
  readonly high: number
  readonly begin: number
  readonly finish: number
  readonly quoteFrom: number
  readonly quoteTo: number
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** Reads the words of selector `k` from all remembered ones; null when its quote holds none. */
export function readPassage(remembered: RememberedText, all: WordSequence, { quote }: PassageSelectors, k: number): DescribedPassage | null {
  const { from: units, length } = all.folded
  const start = remembered.quotes[k]!
  const end = start + quote.exact.length
  const piece = remembered.pieces[remembered.pieceOf[k]!]!
  const begin = atOrAfter(units, length, Math.max(piece.start, start - quote.prefix.length), 0)
  const quoteFrom = atOrAfter(units, length, start, begin)
  const quoteTo = atOrAfter(units, length, end, quoteFrom)
  const finish = atOrAfter(units, length, Math.min(piece.end, end + quote.suffix.length), quoteTo)
  const low = atOrAfter(all.ends, all.length, begin + 1, 0)
  const first = atOrAfter(all.ends, all.length, quoteFrom + 1, low)
  const last = atOrAfter(all.starts, all.length, quoteTo, first)
  if (first >= last) return null
  const high = atOrAfter(all.starts, all.length, finish, last)
  const cutBefore = start - quote.prefix.length <= piece.start && first - low > 1
  const cutAfter = end + quote.suffix.length >= piece.end && high - last > 1
  return { words: all, low, high, begin, finish, quoteFrom, quoteTo, first, last, from: cutBefore ? low + 1 : low, to: cutAfter ? high - 1 : high }
}

/** The first index, at or after `least`, whose value is at least `value`, in values that never fall: looked for nearby first. */
function atOrAfter(values: Int32Array, length: number, value: number, least: number): number {
  let low = least
  let high = length
  for (let step = 8; low + step < length; step *= 4) {
    if (values[low + step]! >= value) {
      high = low + step
      break
    }
    low += step
  }
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
