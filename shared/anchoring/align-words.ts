import type { DescribedPassage } from './described-passage.ts'
import type { Run } from './shared-runs.ts'
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
/** Beyond the outermost run, nothing more is looked for where what was found last lies so many same words back. */
const DROP = 4
const ROUNDING = 1e-9

/** Lays a passage along the text by a chain of the runs of words they share; the words between and around are compared one by one. */
export function alignWords(text: WordSequence, passage: DescribedPassage, chain: readonly Run[]): Alignment {
  const { length } = passage.words
  const result = { places: new Int32Array(length).fill(-1), likeness: new Float64Array(length) }
  const first = chain[0]
  if (first === undefined) return result
  const before = first.a - passage.from
  fill(text, passage, { a: first.a - 1, b: first.b - 1, step: -1, rows: before, columns: Math.min(first.b, reach(before)), open: true }, result)
  let { a, b } = first
  for (const run of chain) {
    fill(text, passage, { a, b, step: 1, rows: run.a - a, columns: run.b - b, open: false }, result)
    for (let k = 0; k < run.length; k++) {
      result.places[run.a + k] = run.b + k
      result.likeness[run.a + k] = 1
    }
    a = run.a + run.length
    b = run.b + run.length
  }
  const after = passage.to - a
  fill(text, passage, { a, b, step: 1, rows: after, columns: Math.min(text.length - b, reach(after)), open: true }, result)
  return result
}

/** Words not aligned yet: `rows` of the passage from `a` on and `columns` of the text from `b` on, forwards or (`step` -1) backwards. */
interface Gap {
  readonly a: number
  readonly b: number
  readonly step: 1 | -1
  readonly rows: number
  readonly columns: number
  /** Nothing known follows at the far end: both rows and columns may be left over. */
  readonly open: boolean
}

function reach(words: number): number {
  return words === 0 ? 0 : words + 8 + (words >> 1)
}

/** Aligns the words of one gap: Needleman–Wunsch (1970); for an open one what is reached without a drop (Zhang et al. 2000, "X-drop"). */
function fill(text: WordSequence, passage: DescribedPassage, gap: Gap, result: Alignment): void {
  const { rows } = gap
  if (rows <= 0 || gap.columns <= 0) return
  const columns = gap.open ? gap.columns : comparable(gap)
  if (columns === 0) return
  const width = columns + 1
  makeRoom((rows + 1) * width)
  score[0] = 0
  like[0] = 0
  let best = 0
  let low = 0
  let high = 0
  const floor = gap.open ? DROP : Infinity
  for (let c = 1; c <= columns && c * SKIP >= -floor; c++) {
    score[c] = c * SKIP
    high = c
  }
  if (high < columns) score[high + 1] = -Infinity
  for (let r = 1; r <= rows; r++) {
    const word = gap.a + gap.step * (r - 1)
    const row = r * width
    const least = score[best]! - floor
    let nextLow = -1
    let nextHigh = -1
    const last = Math.min(columns, high + 1)
    if (low > 0) score[row + low - 1] = -Infinity
    for (let c = low, cell = row + low; c <= columns; c++, cell++) {
      let value = c <= high ? score[cell - width]! + SKIP : -Infinity
      let likeness = 0
      if (c > 0) {
        if (c > low && score[cell - 1]! + SKIP > value) value = score[cell - 1]! + SKIP
        if (c - 1 >= low && c - 1 <= high) {
          likeness = wordLikeness(passage.words, word, text, placeOf(gap, columns, c))
          const pair = score[cell - width - 1]! + (likeness > 0 ? 0.4 + 1.1 * likeness : REPLACE)
          if (pair >= value) value = pair
        }
      }
      like[cell] = likeness
      if (value < least) value = -Infinity
      score[cell] = value
      if (value > -Infinity) {
        if (nextLow < 0) nextLow = c
        nextHigh = c
        if (gap.open && value > score[best]! + ROUNDING) best = cell
      } else if (c >= last) break
    }
    if (nextLow < 0) break
    low = nextLow
    high = nextHigh
    if (high < columns) score[row + high + 1] = -Infinity
  }
  trace(gap, columns, gap.open ? best : rows * width + columns, result)
}

/** Walks back from a cell of the table and writes down which words became which. */
function trace(gap: Gap, columns: number, from: number, result: Alignment): void {
  const width = columns + 1
  let r = Math.floor(from / width)
  let c = from - r * width
  while (r > 0 && c > 0) {
    const cell = r * width + c
    const likeness = like[cell]!
    const pair = likeness > 0 ? 0.4 + 1.1 * likeness : REPLACE
    if (Math.abs(score[cell]! - score[cell - width - 1]! - pair) < ROUNDING) {
      const word = gap.a + gap.step * (r - 1)
      result.places[word] = placeOf(gap, columns, c)
      result.likeness[word] = likeness
      r--
      c--
    } else if (Math.abs(score[cell]! - score[cell - width]! - SKIP) < ROUNDING) r--
    else c--
  }
}

/** Memory for the table of one gap, kept from gap to gap: making it anew each time costs more than filling it. */
let score = new Float64Array(0)
let like = new Float64Array(0)

function makeRoom(cells: number): void {
  if (score.length >= cells) return
  score = new Float64Array(cells * 2)
  like = new Float64Array(cells * 2)
}

/** How many words of the text in a closed gap are compared: all, or as many as there is time for, half of them at each end. */
function comparable({ rows, columns }: Gap): number {
  return rows > GAP_PAIRS / 8 ? 0 : Math.min(columns, 2 * (Math.max(8, Math.floor(GAP_PAIRS / rows)) >> 1))
}

function placeOf({ b, step, columns: all }: Gap, columns: number, c: number): number {
  return b + step * (columns < all && c > columns >> 1 ? all - columns + c - 1 : c - 1)
}
