import type { DescribedPassage } from './described-passage.ts'
import type { Run } from './likely-places.ts'
import { wordLikeness } from './word-likeness.ts'
import type { WordSequence } from './word-sequence.ts'

/**
 * Which word of the text each remembered word became. `places[w]` is -1 where it became none; `likeness[w]` is 1 for the same
 * word, less for one that is spelled alike, 0 for another word in its stead.
 */
export interface Alignment {
  readonly places: Int32Array
  readonly likeness: Float64Array
}

/** Gaps larger than this many pairs of words are only compared near both their ends: more than that is another text. */
const GAP_PAIRS = 6000
/** What leaving out a word, adding one, or putting another in its stead costs, in same words. */
const SKIP = -0.4
const REPLACE = -0.5
/** Lays a passage along the text by a chain of the runs of words they share; the gaps between are compared word by word. */
export function alignWords(text: WordSequence, passage: DescribedPassage, chain: readonly Run[]): Alignment {
  const { length } = passage.words
  const result = { places: new Int32Array(length).fill(-1), likeness: new Float64Array(length) }
  let a = passage.from
  let b = -1
  for (const run of chain) {
    if (b < 0) alignGap(text, passage, { a, toA: run.a, b: Math.max(0, run.b - reach(run.a - a)), toB: run.b, free: 'start' }, result)
    else alignGap(text, passage, { a, toA: run.a, b, toB: run.b, free: 'none' }, result)
    for (let k = 0; k < run.length; k++) {
      result.places[run.a + k] = run.b + k
      result.likeness[run.a + k] = 1
    }
    a = run.a + run.length
    b = run.b + run.length
  }
  if (b >= 0) alignGap(text, passage, { a, toA: passage.to, b, toB: Math.min(text.length, b + reach(passage.to - a)), free: 'end' }, result)
  return result
}

interface Gap {
  readonly a: number
  readonly toA: number
  readonly b: number
  readonly toB: number
  /** At which end words of the text may be left out at no cost. */
  readonly free: 'start' | 'end' | 'none'
}

function reach(words: number): number {
  return words === 0 ? 0 : words + 8 + (words >> 1)
}

/** Needleman–Wunsch (1970) over the words of one gap. */
function alignGap(text: WordSequence, passage: DescribedPassage, gap: Gap, result: Alignment): void {
  const rows = gap.toA - gap.a
  if (rows <= 0 || gap.toB <= gap.b) return
  const places = placesOf(gap, rows)
  const columns = places.length
  if (columns === 0) return
  const width = columns + 1
  makeRoom((rows + 1) * width)
  for (let r = 0; r <= rows; r++) score[r * width] = r * SKIP
  for (let c = 1; c <= columns; c++) score[c] = gap.free === 'start' ? 0 : c * SKIP
  for (let r = 1; r <= rows; r++) {
    const word = gap.a + r - 1
    for (let c = 1, cell = r * width + 1; c <= columns; c++, cell++) {
      const likeness = wordLikeness(passage.words, word, text, places[c - 1]!)
      like[cell] = likeness
      const pair = score[cell - width - 1]! + pairScore(likeness)
      const skip = (score[cell - width]! > score[cell - 1]! ? score[cell - width]! : score[cell - 1]!) + SKIP
      score[cell] = pair >= skip ? pair : skip
    }
  }
  let r = rows
  let c = gap.free === 'end' ? bestEnd(rows * width, columns) : columns
  while (r > 0 && c > 0) {
    const cell = r * width + c
    const likeness = like[cell]!
    if (Math.abs(score[cell]! - score[cell - width - 1]! - pairScore(likeness)) < ROUNDING) {
      r--
      c--
      result.places[gap.a + r] = places[c]!
      result.likeness[gap.a + r] = likeness
    } else if (Math.abs(score[cell]! - score[cell - width]! - SKIP) < ROUNDING) r--
    else c--
  }
}

/** Memory for the table of one gap, kept from gap to gap: making it anew each time costs more than filling it. */
let score = new Float64Array(0)
let like = new Float64Array(0)
const ROUNDING = 1e-9

function makeRoom(cells: number): void {
  if (score.length >= cells) return
  score = new Float64Array(cells * 2)
  like = new Float64Array(cells * 2)
}

/** The first of the best scores of the table's last row. */
function bestEnd(row: number, columns: number): number {
  let best = 0
  for (let c = 1; c <= columns; c++) if (score[row + c]! > score[row + best]! + ROUNDING) best = c
  return best
}

function pairScore(likeness: number): number {
  return likeness > 0 ? 0.4 + 1.1 * likeness : REPLACE
}

/** The words of the text in a gap: all of them, or those near both ends when there are too many to compare. */
function placesOf(gap: Gap, rows: number): number[] {
  const size = gap.toB - gap.b
  const limit = Math.max(8, Math.floor(GAP_PAIRS / rows))
  const places: number[] = []
  if (rows > GAP_PAIRS / 8) return places
  if (size <= limit) for (let b = gap.b; b < gap.toB; b++) places.push(b)
  else {
    const half = limit >> 1
    for (let b = gap.b; b < gap.b + half; b++) places.push(b)
    for (let b = gap.toB - half; b < gap.toB; b++) places.push(b)
  }
  return places
}
