import { IN_WORD, LONE, SEPARATOR, kindOfUnit } from './fold-character.ts'
import { foldText, type FoldedText } from './fold-text.ts'
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

/** Reads the words of a text: runs of letters and digits; every character of a script without spaces, and every emoji, is one. */
export function readWords(text: string): WordSequence {
  const folded = foldText(text)
  const { units, length } = folded
  let room = (length >> 2) + 16
  let starts = new Int32Array(room)
  let ends = new Int32Array(room)
  let ids = new Int32Array(room)
  let n = 0
  for (let k = 0; k < length; ) {
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
    if (n === room) {
      room *= 2
      starts = larger(starts, room)
      ends = larger(ends, room)
      ids = larger(ids, room)
    }
    starts[n] = start
    ends[n] = k
    ids[n++] = mixBits(hash)
  }
  return { folded, starts, ends, ids, length: n }
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
