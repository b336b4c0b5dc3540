import { finished } from './finished.ts'
import { IN_WORD, LONE, SEPARATOR, kindOfUnit } from './fold-character.ts'
import { foldUpTo, startFolding, type FoldedText } from './fold-text.ts'
import { mixBits } from './mix-bits.ts'

/**
 * A folded text as a row of words. Word w is folded units `starts[w]` to `ends[w]`; `ids[w]` is a 32-bit hash of its letters:
 * equal words have equal ids, and unequal words so rarely that it never decides a place alone.
 */
export interface WordSequence {
  readonly folded: FoldedText
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly ids: Int32Array
  readonly length: number
}

const HASH_SEED = 0x811c9dc5
const HASH_PRIME = 0x01000193
/** Units read in one step: few, for a function that is called often is compiled sooner than one that loops for long. */
const STEP = 512

/** Reads the words of a text: runs of letters and digits; every character of a script without spaces, and every emoji, is one. */
export function readWords(text: string): WordSequence {
  return finished(readWordsBySteps(text))
}

/** `readWords` in steps of less than a millisecond. */
export function* readWordsBySteps(text: string): Generator<void, WordSequence, void> {
  const folding = startFolding(text)
  while (folding.at < text.length) {
    foldUpTo(folding, folding.at + STEP)
    yield
  }
  const reading: Reading = { at: 0, length: 0, starts: new Int32Array(64), ends: new Int32Array(64), ids: new Int32Array(64) }
  while (reading.at < folding.length) {
    readUpTo(folding, reading, reading.at + STEP)
    yield
  }
  const { starts, ends, ids, length } = reading
  return { folded: folding, starts, ends, ids, length }
}

interface Reading {
  at: number
  length: number
  starts: Int32Array
  ends: Int32Array
  ids: Int32Array
}

/** Reads the words that begin before folded unit `limit`. */
function readUpTo({ units, length }: FoldedText, reading: Reading, limit: number): void {
  let { at: k, length: n, starts, ends, ids } = reading
  const stop = Math.min(limit, length)
  const room = n + (stop - k) + 1
  if (room > starts.length) {
    starts = larger(starts, room * 2)
    ends = larger(ends, room * 2)
    ids = larger(ids, room * 2)
  }
  while (k < stop) {
    const kind = kindOfUnit(units[k]!)
    if (kind === SEPARATOR) {
      k++
      continue
    }
    const start = k
    let hash = HASH_SEED
    if (kind === LONE) {
      const size = units[k]! >= 0xd800 && units[k]! <= 0xdbff && k + 1 < length ? 2 : 1
      for (; k < start + size; k++) hash = Math.imul(hash ^ units[k]!, HASH_PRIME)
    } else for (; k < length && kindOfUnit(units[k]!) === IN_WORD; k++) hash = Math.imul(hash ^ units[k]!, HASH_PRIME)
    starts[n] = start
    ends[n] = k
    ids[n++] = mixBits(hash)
  }
  reading.starts = starts
  reading.ends = ends
  reading.ids = ids
  reading.length = n
  reading.at = k
}

function larger(old: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(room)
  next.set(old)
  return next
}

/** The number of words that end at or before `offset` of the text itself: the word that stands there, or the next. */
export function wordAt({ folded, ends, length }: WordSequence, offset: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (folded.to[ends[middle]! - 1]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
