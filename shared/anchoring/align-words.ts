import type { DescribedPassage } from './described-passage.ts'
import type { Runs } from './runs.ts'
import { FIRST_UNIT, LAST_UNIT, SAME, wordLikeness } from './word-likeness.ts'
import type { WordSequence } from './word-sequence.ts'

/**
 * Which word of the text each remembered word became. `places[w]` is -1 where it became none; `likeness[w]` is SAME for the same
 * word, less for one that is spelled alike, 0 for another word in its stead. One is made for all words that are remembered, and holds the
 * words of one passage at a time.
 */
export interface Alignment {
  readonly places: Int32Array
  readonly likeness: Int32Array
}

/** Gaps larger than this many pairs of words are only compared near both their ends: more than that is another text. */
const GAP_PAIRS = 6000
/**
 * Scores are whole numbers, which are quick to add before the browser has compiled any of this. SKIP and REPLACE are what leaving out a
 * word, adding one, or putting another in its stead costs; a pair gives PAIR, and its likeness so many times.
 */
const UNIT = 10 * SAME
const SKIP = -0.4 * UNIT
const REPLACE = -0.5 * UNIT
const PAIR = 0.4 * UNIT
const PAIR_ALIKE = 11
/** Beyond the outermost run, nothing more is looked for where what was found last lies so far back; less far for a place that only rivals another. */
const DROP = 4 * UNIT
export const RIVAL_DROP = 2 * UNIT
const NEVER = 1e8
const UNREACHED = -1e9

/** An alignment with room for so many words. */
export function roomForAlignment(words: number): Alignment {
  return { places: new Int32Array(words), likeness: new Int32Array(words) }
}

/** Lays a passage along the text by a chain of the runs of words they share; the words between and around are compared one by one. */
export function alignWords(text: WordSequence, passage: DescribedPassage, chain: Runs, result: Alignment, drop = DROP): void {
  result.places.fill(-1, passage.low, passage.high)
  result.likeness.fill(0, passage.low, passage.high)
  if (chain.length === 0) return
  let a = chain.a[0]!
  let b = chain.b[0]!
  const before = a - passage.from
  if (before > 0 && b > 0) fill(text, passage, { a: a - 1, b: b - 1, step: -1, rows: before, columns: Math.min(b, reach(before)), drop }, result)
  for (let r = 0; r < chain.length; r++) {
    const rows = chain.a[r]! - a
    const columns = chain.b[r]! - b
    if (rows > 0 && columns > 0) fill(text, passage, { a, b, step: 1, rows, columns, drop: 0 }, result)
    a = chain.a[r]!
    b = chain.b[r]!
    for (const end = a + chain.sizes[r]!; a < end; a++, b++) {
      result.places[a] = b
      result.likeness[a] = SAME
    }
  }
  const after = passage.to - a
  if (after > 0 && b < text.length) fill(text, passage, { a, b, step: 1, rows: after, columns: Math.min(text.length - b, reach(after)), drop }, result)
}

/** Words not aligned yet: `rows` of the passage from `a` on and `columns` of the text from `b` on, forwards or (`step` -1) backwards. */
interface Gap {
  readonly a: number
  readonly b: number
  readonly step: 1 | -1
  readonly rows: number
  readonly columns: number
  /** How far back it may lead where nothing known follows at the far end, so that both rows and columns may be left over; 0 for a closed gap. */
  readonly drop: number
}

/** Among how many words of the text so many of the passage are looked for: subtitles put as many in between. */
function reach(words: number): number {
  return 2 * words + 16
}

/** Aligns the words of one gap. Most hold a slip or two: words that are alike one by one need no table. */
function fill(text: WordSequence, passage: DescribedPassage, gap: Gap, result: Alignment): void {
  const open = gap.drop > 0
  const columns = open ? gap.columns : comparable(gap)
  if (columns === 0 || (columns >= gap.rows && (open || columns === gap.rows) && fillAlike(text, passage, gap, result))) return
  fillByTable(text, passage, gap, columns, result)
}

/** Aligns the words of a gap one by one; false when not all are alike, or it is more than one word become another. */
function fillAlike(text: WordSequence, { words }: DescribedPassage, { a, b, step, rows, drop }: Gap, { places, likeness }: Alignment): boolean {
  for (let k = 0, w = a, v = b; k < rows; k++, w += step, v += step) {
    const alike = wordLikeness(words, w, text, v)
    if (alike === 0 && (rows > 1 || drop > 0)) return false
    places[w] = v
    likeness[w] = alike
  }
  return true
}

/** Aligns the words of one gap: Needleman–Wunsch (1970); for an open one what is reached without a drop (Zhang et al. 2000, "X-drop"). */
function fillByTable(text: WordSequence, passage: DescribedPassage, gap: Gap, columns: number, result: Alignment): void {
  const { rows, drop } = gap
  const open = drop > 0
  const width = columns + 1
  makeRoom((rows + 1) * width)
  let low = 0
  let high = open ? Math.min(columns, Math.floor(drop / -SKIP)) : columns
  for (let c = 0; c <= high; c++) score[c] = c * SKIP
  if (high < columns) score[high + 1] = UNREACHED
  let best = 0
  for (let r = 1; r <= rows && low <= high; r++) {
    const row = r * width
    high = fillRow(text, passage, gap, columns, r, low, high, open ? score[best]! - drop : -NEVER)
    while (high >= low && score[row + high] === UNREACHED) high--
    while (low < high && score[row + low] === UNREACHED) low++
    // The next row looks at the cells just beside these.
    if (low > 0) score[row + low - 1] = UNREACHED
    if (high < columns) score[row + high + 1] = UNREACHED
    if (open) best = bestOfRow(best, row + low, row + high)
  }
  trace(gap, columns, open ? best : rows * width + columns, result)
}

/** The best cell of a row, if that is better than the best before it. */
function bestOfRow(before: number, from: number, to: number): number {
  let best = before
  let most = score[before]!
  for (let cell = from; cell <= to; cell++) {
    if (score[cell]! <= most) continue
    most = score[cell]!
    best = cell
  }
  return best
}

/** Fills row `r`, where the row before it was reached from column `low` to `high`; answers its last column. Scores below `least` are dropped. */
function fillRow(text: WordSequence, { words }: DescribedPassage, gap: Gap, columns: number, r: number, low: number, high: number, least: number): number {
  const { ids, edges } = text
  const { step } = gap
  const word = gap.a + step * (r - 1)
  const id = words.ids[word]!
  const edge = words.edges[word]!
  const width = columns + 1
  const beyond = columns < gap.columns ? (columns >> 1) + 1 : columns + 1
  const stop = high < columns ? high + 1 : columns
  let left = UNREACHED
  let c = low
  let cell = r * width + low
  for (let v = gap.b + step * (low - 1); c <= stop; c++, cell++, v += step) {
    if (c === beyond) v += step * (gap.columns - columns)
    const above = score[cell - width]!
    const corner = c === 0 ? UNREACHED : score[cell - width - 1]!
    let value = (left > above ? left : above) + SKIP
    let likeness = 0
    if (corner > UNREACHED) {
      // This is asked so often that strangers are told apart here and not by a call.
      const differing = edge ^ edges[v]!
      if (ids[v] === id) likeness = SAME
      else if ((differing & FIRST_UNIT) === 0 || (differing & LAST_UNIT) === 0) likeness = wordLikeness(words, word, text, v)
      const paired = corner + pairScore(likeness)
      if (paired > value) value = paired
    }
    like[cell] = likeness
    score[cell] = left = value < least ? UNREACHED : value
  }
  for (; c <= columns && left + SKIP >= least; c++, cell++) {
    like[cell] = FROM_LEFT
    score[cell] = left += SKIP
  }
  return c - 1
}

/** Walks back from a cell of the table and writes down which words became which. */
function trace(gap: Gap, columns: number, from: number, result: Alignment): void {
  const width = columns + 1
  const near = columns < gap.columns ? columns >> 1 : columns
  let r = Math.floor(from / width)
  let c = from - r * width
  while (r > 0 && c > 0) {
    const cell = r * width + c
    const likeness = like[cell]!
    if (likeness === FROM_LEFT) c--
    else if (score[cell] === score[cell - width - 1]! + pairScore(likeness)) {
      const word = gap.a + gap.step * (r - 1)
      result.places[word] = gap.b + gap.step * (c > near ? gap.columns - columns + c - 1 : c - 1)
      result.likeness[word] = likeness
      r--
      c--
    } else if (score[cell] === score[cell - width]! + SKIP) r--
    else c--
  }
}

function pairScore(likeness: number): number {
  return likeness === 0 ? REPLACE : PAIR + PAIR_ALIKE * likeness
}

/** Stands for the likeness in a cell that only the one to its left leads to: above it are cells of an earlier table. */
const FROM_LEFT = -1

/** Memory for the table of one gap, kept from gap to gap: making it anew each time costs more than filling it. */
let score = new Int32Array(0)
let like = new Int32Array(0)

function makeRoom(cells: number): void {
  if (score.length >= cells) return
  score = new Int32Array(cells * 2)
  like = new Int32Array(cells * 2)
}

/** How many words of the text in a closed gap are compared: all, or as many as there is time for, half of them at each end. */
function comparable({ rows, columns }: Gap): number {
  return rows > GAP_PAIRS / 8 ? 0 : Math.min(columns, 2 * (Math.max(8, Math.floor(GAP_PAIRS / rows)) >> 1))
}
