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
  readonly likeness: Float32Array
}

/** Gaps larger than this many pairs of words are only compared near both their ends: more than that is another text. */
const GAP_PAIRS = 6000
/** What leaving out a word, adding one, or putting another in its stead costs, in same words. */
const SKIP = -0.4
const REPLACE = -0.5
/** Moving to another diagonal costs a run this much for each word of the shift, and at most the limit. */
const SHIFT = 0.08
const SHIFT_LIMIT = 2.5

/** Lays a passage along the text where its runs stand: the best chain of runs, and the gaps between compared word by word. */
export function alignWords(text: WordSequence, passage: DescribedPassage, runs: readonly Run[]): Alignment {
  const { length } = passage.words
  const result = { places: new Int32Array(length).fill(-1), likeness: new Float32Array(length) }
  const chain = bestChain(runs)
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

/** The chain of runs, each behind the one before in both texts, with most words and least shifting. */
function bestChain(runs: readonly Run[]): Run[] {
  const ordered = [...runs]
  ordered.sort(byPlace)
  const score: number[] = []
  const before: number[] = []
  let best = -1
  for (let r = 0; r < ordered.length; r++) {
    const run = ordered[r]!
    score[r] = run.length
    before[r] = -1
    for (let p = Math.max(0, r - 200); p < r; p++) {
      const prior = ordered[p]!
      if (prior.a >= run.a || prior.b >= run.b) continue
      const overlap = Math.max(0, prior.a + prior.length - run.a, prior.b + prior.length - run.b)
      if (overlap >= run.length) continue
      const shift = Math.abs(run.b - run.a - (prior.b - prior.a))
      const total = score[p]! + run.length - overlap - Math.min(SHIFT_LIMIT, shift * SHIFT)
      if (total > score[r]!) {
        score[r] = total
        before[r] = p
      }
    }
    if (best < 0 || score[r]! > score[best]!) best = r
  }
  const chain: Run[] = []
  for (let r = best; r >= 0; r = before[r]!) chain.push(ordered[r]!)
  chain.reverse()
  return withoutOverlap(chain)
}

function byPlace(x: Run, y: Run): number {
  return x.a - y.a || x.b - y.b
}

function withoutOverlap(chain: readonly Run[]): Run[] {
  const clean: Run[] = []
  for (const run of chain) {
    const prior = clean[clean.length - 1]
    const cut = prior === undefined ? 0 : Math.max(0, prior.a + prior.length - run.a, prior.b + prior.length - run.b)
    if (cut < run.length) clean.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut })
  }
  return clean
}

/** Needleman–Wunsch (1970) over the words of one gap. */
function alignGap(text: WordSequence, passage: DescribedPassage, gap: Gap, result: Alignment): void {
  const rows = gap.toA - gap.a
  if (rows <= 0 || gap.toB <= gap.b) return
  const places = placesOf(gap, rows)
  const columns = places.length
  if (columns === 0) return
  const width = columns + 1
  const score = new Float32Array((rows + 1) * width)
  const like = new Float32Array(rows * columns)
  for (let r = 1; r <= rows; r++) score[r * width] = r * SKIP
  if (gap.free !== 'start') for (let c = 1; c <= columns; c++) score[c] = c * SKIP
  for (let r = 1; r <= rows; r++) {
    for (let c = 1; c <= columns; c++) {
      const likeness = wordLikeness(passage.words, gap.a + r - 1, text, places[c - 1]!)
      like[(r - 1) * columns + c - 1] = likeness
      const pair = score[(r - 1) * width + c - 1]! + pairScore(likeness)
      const skip = Math.max(score[(r - 1) * width + c]!, score[r * width + c - 1]!) + SKIP
      score[r * width + c] = Math.max(pair, skip)
    }
  }
  let r = rows
  let c = columns
  if (gap.free === 'end') for (let k = 0; k <= columns; k++) if (score[rows * width + k]! > score[rows * width + c]! + 1e-6 || (k < c && score[rows * width + k]! >= score[rows * width + c]!)) c = k
  while (r > 0 && c > 0) {
    const here = score[r * width + c]!
    const likeness = like[(r - 1) * columns + c - 1]!
    if (Math.abs(here - score[(r - 1) * width + c - 1]! - pairScore(likeness)) < 1e-4) {
      r--
      c--
      result.places[gap.a + r] = places[c]!
      result.likeness[gap.a + r] = likeness
    } else if (Math.abs(here - score[(r - 1) * width + c]! - SKIP) < 1e-4) r--
    else c--
  }
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
