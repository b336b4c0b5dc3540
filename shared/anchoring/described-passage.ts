import type { RememberedText } from './remembered-text.ts'
import type { PassageSelectors } from './selectors.ts'
import type { WordSequence } from './word-sequence.ts'

/**
 * What is remembered of a passage, as words: those of prefix, quote and suffix in one row. `words` is that stretch of all words
 * remembered, from word `offset` of them. Words `first` up to `last` (exclusive) belong to the quote, also where a bound stands
 * inside a word. `quoteFrom` and `quoteTo` are the quote's bounds, `begin` and `finish` those of the whole, in folded units.
 * `from` and `to` leave out outermost context words that may have been cut in two.
 */
export interface DescribedPassage {
  readonly words: WordSequence
  readonly offset: number
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
  const offset = Math.min(first, after(all.ends, all.length, begin))
  const stop = Math.max(last, atOrAfter(all.starts, all.length, finish))
  const length = stop - offset
  const cutBefore = start - quote.prefix.length <= piece.start && first - offset > 1
  const cutAfter = end + quote.suffix.length >= piece.end && stop - last > 1
  return {
    words: { folded, starts: all.starts.subarray(offset, stop), ends: all.ends.subarray(offset, stop), ids: all.ids.subarray(offset, stop), length },
    offset,
    begin,
    finish,
    quoteFrom,
    quoteTo,
    first: first - offset,
    last: last - offset,
    from: cutBefore ? 1 : 0,
    to: cutAfter ? length - 1 : length,
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
