import { finished } from './finished.ts'
import { IN_WORD, SEPARATOR, unitKinds } from './fold-character.ts'
import { foldUpTo, startFolding, type FoldedText } from './fold-text.ts'
import { mixBits } from './mix-bits.ts'

/**
 * A folded text as a row of words. Word w is folded units `starts[w]` to `ends[w]`; `ids[w]` is a 32-bit hash of its letters:
 * equal words have equal ids, and unequal words so rarely that it never decides a place alone. `edges[w]` is its first unit (the
 * high half) and its last: strangers are told apart by these, without a look at their letters.
 */
export interface WordSequence {
  readonly folded: FoldedText
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly ids: Int32Array
  readonly edges: Int32Array
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
  // Four letters and a space make a word: few texts need more room, and memory that is not used costs nothing.
  const room = (folding.length >> 2) + 64
  const reading: Reading = { at: 0, length: 0, starts: new Int32Array(room), ends: new Int32Array(room), ids: new Int32Array(room), edges: new Int32Array(room) }
  while (reading.at < folding.length) {
    readUpTo(folding, reading, reading.at + STEP)
    yield
  }
  const { starts, ends, ids, edges, length } = reading
  return { folded: folding, starts, ends, ids, edges, length }
}

interface Reading {
  at: number
  length: number
  starts: Int32Array
  ends: Int32Array
  ids: Int32Array
  edges: Int32Array
}

/** Reads the words that begin before folded unit `limit`. */
function readUpTo(folded: FoldedText, reading: Reading, limit: number): void {
  const { units, length } = folded
  const stop = Math.min(limit, length)
  const room = reading.length + (stop - reading.at) + 1
  if (room > reading.starts.length) {
    reading.starts = larger(reading.starts, room * 2)
    reading.ends = larger(reading.ends, room * 2)
    reading.ids = larger(reading.ids, room * 2)
    reading.edges = larger(reading.edges, room * 2)
  }
  const { starts, ends, ids, edges } = reading
  let { at: k, length: n } = reading
  while (k < stop) {
    const kind = unitKinds[units[k]!]!
    if (kind === SEPARATOR) {
      k++
      continue
    }
    const start = k
    let hash = HASH_SEED
    if (kind === IN_WORD) for (; k < length && unitKinds[units[k]!] === IN_WORD; k++) hash = Math.imul(hash ^ units[k]!, HASH_PRIME)
    else for (const end = endOfOne(folded, k); k < end; k++) hash = Math.imul(hash ^ units[k]!, HASH_PRIME)
    starts[n] = start
    ends[n] = k
    edges[n] = (units[start]! << 16) | units[k - 1]!
    ids[n++] = mixBits(hash)
  }
  reading.length = n
  reading.at = k
}

/** Where a word of one character ends. */
function endOfOne({ units, length }: FoldedText, at: number): number {
  return units[at]! >= 0xd800 && units[at]! <= 0xdbff && at + 1 < length ? at + 2 : at + 1
}

function larger(old: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(room)
  next.set(old)
  return next
}
