import type { DescribedPassage } from './described-passage.ts'
import type { Runs } from './runs.ts'
import { wordLikeness } from './word-likeness.ts'
import type { WordSequence } from './word-sequence.ts'

/**
 * Which word of the text each remembered word became. `places[w]` is -1 where it became none; `likeness[w]` is 1 for the same
 * word, less for one that is spelled alike, 0 for another word in its stead. One is made for all words that are remembered, and holds the
 * words of one passage at a time.
 */
export interface Alignment {
  readonly places: Int32Array
  readonly likeness: Float64Array
}

/** Gaps larger than this many pairs of words are only compared near both their ends: more than that is another text. */
const GAP_PAIRS = 6000
/**
 * Scores are in thousandths of a same word and a half: whole numbers are quick to add before the browser has compiled any of this.
 * SKIP and REPLACE are what leaving out a word, adding one, or putting another in its stead costs.
 */
const SKIP = -400
const REPLACE = -500
const PAIR = 400
const PAIR_ALIKE = 1100
/** Beyond the outermost run, nothing more is looked for where what was found last lies so far back. */
const DROP = 4000
const NEVER = 1e8
const UNREACHED = -1e9

/** An alignment with room for so many words. */
export function roomForAlignment(words: number): Alignment {
  return { places: new Int32Array(words), likeness: new Float64Array(words) }
}

/** Lays a passage along the text by a chain of the runs of words they share; the words between and around are compared one by one. */
export function alignWords(text: WordSequence, passage: DescribedPassage, chain: Runs, result: Alignment): void {
  result.places.fill(-1, passage.low, passage.high)
  result.likeness.fill(0, passage.low, passage.high)
  if (chain.length === 0) return
  let a = chain.a[0]!
  let b = chain.b[0]!
  const before = a - passage.from
  if (before > 0 && b > 0) fill(text, passage, { a: a - 1, b: b - 1, step: -1, rows: before, columns: Math.min(b, reach(before)), open: true }, result)
  for (let r = 0; r < chain.length; r++) {
    const rows = chain.a[r]! - a
    const columns = chain.b[r]! - b
    if (rows > 0 && columns > 0) fill(text, passage, { a, b, step: 1, rows, columns, open: false }, result)
    a = chain.a[r]!
    b = chain.b[r]!
    for (const end = a + chain.sizes[r]!; a < end; a++, b++) {
      result.places[a] = b
      result.likeness[a] = 1
    }
  }
  const after = passage.to - a
  if (after > 0 && b < text.length) fill(text, passage, { a, b, step: 1, rows: after, columns: Math.min(text.length - b, reach(after)), open: true }, result)
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
  return words + 8 + (words >> 1)
}

/** Aligns the words of one gap. Most hold a slip or two: words that are alike one by one need no table. */
function fill(text: WordSequence, passage: DescribedPassage, gap: Gap, result: Alignment): void {
  const columns = gap.open ? gap.columns : comparable(gap)
  if (columns === 0 || (columns >= gap.rows && (gap.open || columns === gap.rows) && fillAlike(text, passage, gap, result))) return
  fillByTable(text, passage, gap, columns, result)
}

/** Aligns the words of a gap one by one; false when not all are alike, or it is more than one word become another. */
function fillAlike(text: WordSequence, { words }: DescribedPassage, { a, b, step, rows, open }: Gap, { places, likeness }: Alignment): boolean {
  for (let k = 0, w = a, v = b; k < rows; k++, w += step, v += step) {
    const alike = wordLikeness(words, w, text, v)
    if (alike === 0 && (rows > 1 || open)) return false
    places[w] = v
    likeness[w] = alike
  }
  return true
}

/** Aligns the words of one gap: Needleman–Wunsch (1970); for an open one what is reached without a drop (Zhang et al. 2000, "X-drop"). */
function fillByTable(text: WordSequence, passage: DescribedPassage, gap: Gap, columns: number, result: Alignment): void {
  const { rows, open } = gap
  const width = columns + 1
  makeRoom((rows + 1) * width)
  score[0] = 0
  like[0] = 0
  let best = 0
  let low = 0
  let high = 0
  const floor = open ? DROP : NEVER
  for (let c = 1; c <= columns && c * SKIP >= -floor; c++) {
    score[c] = c * SKIP
    high = c
  }
  if (high < columns) score[high + 1] = UNREACHED
  for (let r = 1; r <= rows; r++) {
    const word = gap.a + gap.step * (r - 1)
    const row = r * width
    const least = score[best]! - floor
    let nextLow = -1
    let nextHigh = -1
    const last = Math.min(columns, high + 1)
    if (low > 0) score[row + low - 1] = UNREACHED
    for (let c = low, cell = row + low; c <= columns; c++, cell++) {
      let value = c <= high ? score[cell - width]! + SKIP : UNREACHED
      let likeness = 0
      if (c > 0) {
        if (c > low && score[cell - 1]! + SKIP > value) value = score[cell - 1]! + SKIP
        if (c - 1 >= low && c - 1 <= high) {
          likeness = wordLikeness(passage.words, word, text, placeOf(gap, columns, c))
          const pair = score[cell - width - 1]! + pairScore(likeness)
          if (pair >= value) value = pair
        }
      }
      like[cell] = likeness
      if (value < least) value = UNREACHED
      score[cell] = value
      if (value > UNREACHED) {
        if (nextLow < 0) nextLow = c
        nextHigh = c
        if (open && value > score[best]!) best = cell
      } else if (c >= last) break
    }
    if (nextLow < 0) break
    low = nextLow
    high = nextHigh
    if (high < columns) score[row + high + 1] = UNREACHED
  }
  trace(gap, columns, open ? best : rows * width + columns, result)
}

/** Walks back from a cell of the table and writes down which words became which. */
function trace(gap: Gap, columns: number, from: number, result: Alignment): void {
  const width = columns + 1
  let r = Math.floor(from / width)
  let c = from - r * width
  while (r > 0 && c > 0) {
    const cell = r * width + c
    const likeness = like[cell]!
    if (score[cell] === score[cell - width - 1]! + pairScore(likeness)) {
      const word = gap.a + gap.step * (r - 1)
      result.places[word] = placeOf(gap, columns, c)
      result.likeness[word] = likeness
      r--
      c--
    } else if (score[cell] === score[cell - width]! + SKIP) r--
    else c--
  }
}

function pairScore(likeness: number): number {
  return likeness === 0 ? REPLACE : likeness === 1 ? PAIR + PAIR_ALIKE : PAIR + Math.round(PAIR_ALIKE * likeness)
}

/** Memory for the table of one gap, kept from gap to gap: making it anew each time costs more than filling it. */
let score = new Int32Array(0)
let like = new Float64Array(0)

function makeRoom(cells: number): void {
  if (score.length >= cells) return
  score = new Int32Array(cells * 2)
  like = new Float64Array(cells * 2)
}

/** How many words of the text in a closed gap are compared: all, or as many as there is time for, half of them at each end. */
function comparable({ rows, columns }: Gap): number {
  return rows > GAP_PAIRS / 8 ? 0 : Math.min(columns, 2 * (Math.max(8, Math.floor(GAP_PAIRS / rows)) >> 1))
}

function placeOf({ b, step, columns: all }: Gap, columns: number, c: number): number {
  return b + step * (columns < all && c > columns >> 1 ? all - columns + c - 1 : c - 1)
}
