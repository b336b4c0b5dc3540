import type { Alignment } from './align-words.ts'
import type { DescribedPassage } from './described-passage.ts'
import { SAME } from './word-likeness.ts'
import type { WordSequence } from './word-sequence.ts'

/**
 * Where an aligned quote begins in the text when the word before it still stands before it, with the same marks between; -1 when it does not. Most
 * do, so that nothing else is to be asked about them.
 */
export function verbatimStart(text: WordSequence, { words, first, last, from, quoteFrom }: DescribedPassage, alignment: Alignment): number {
  if (first === from || !stayTogether(alignment, first - 1)) return -1
  // What was put in behind the first words may be a stammer, of which a quote begins at the last word.
  if (first + 1 < last && !stayTogether(alignment, first)) return -1
  if (first + 2 < last && !stayTogether(alignment, first + 1)) return -1
  const place = alignment.places[first]!
  return isSameBetween(words, first - 1, text, place - 1) ? text.folded.from[quoteFrom + text.starts[place]! - words.starts[first]!]! : -1
}

/** Where an aligned quote ends when the word behind it still stands behind it, with the same marks between; -1 when it does not. */
export function verbatimEnd(text: WordSequence, { words, last, to, quoteTo }: DescribedPassage, alignment: Alignment): number {
  if (last === to || !stayTogether(alignment, last - 1)) return -1
  const place = alignment.places[last - 1]!
  return isSameBetween(words, last - 1, text, place) ? text.folded.to[quoteTo + text.ends[place]! - words.ends[last - 1]! - 1]! : -1
}

/** Whether a word and the next are the same as ever, side by side. */
function stayTogether({ places, likeness }: Alignment, w: number): boolean {
  return likeness[w] === SAME && likeness[w + 1] === SAME && places[w + 1] === places[w]! + 1
}

/** Whether between a word and the next stand the same units as between another and its next. */
function isSameBetween(one: WordSequence, w: number, other: WordSequence, v: number): boolean {
  const begin = one.ends[w]!
  const there = other.ends[v]!
  const size = one.starts[w + 1]! - begin
  if (other.starts[v + 1]! - there !== size) return false
  for (let k = 0; k < size; k++) if (one.folded.units[begin + k] !== other.folded.units[there + k]) return false
  return true
}
