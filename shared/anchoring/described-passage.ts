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
  const { folded } = all
  const start = remembered.quotes[k]!
  const end = start + quote.exact.length
  const piece = remembered.pieces[remembered.pieceOf[k]!]!
  const quoteFrom = atOrAfter(folded.from, folded.length, start)
  const quoteTo = atOrAfter(folded.from, folded.length, end)
  const first = after(all.ends, all.length, quoteFrom)
  const last = atOrAfter(all.starts, all.length, quoteTo)
  if (first >= last) return null
  const begin = atOrAfter(folded.from, folded.length, Math.max(piece.start, start - quote.prefix.length))
  const finish = atOrAfter(folded.from, folded.length, Math.min(piece.end, end + quote.suffix.length))
  const low = Math.min(first, after(all.ends, all.length, begin))
  const high = Math.max(last, atOrAfter(all.starts, all.length, finish))
  const cutBefore = start - quote.prefix.length <= piece.start && first - low > 1
  const cutAfter = end + quote.suffix.length >= piece.end && high - last > 1
  return {
    words: all,
    low,
    high,
    begin,
    finish,
    quoteFrom,
    quoteTo,
    first,
    last,
    from: cutBefore ? low + 1 : low,
    to: cutAfter ? high - 1 : high,
  }
}

/** The first index whose value is at least `value`, in values that never fall. */
function atOrAfter(values: Int32Array, length: number, value: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The first index whose value is more than `value`. */
function after(values: Int32Array, length: number, value: number): number {
  return atOrAfter(values, length, value + 1)
}
