/** How often each word of a text stands in it: by its id, in a table that words share by chance now and then. */
export interface WordCounts {
  readonly total: number
  readonly slots: Int32Array
  /** What a word says that stands so many times, once that has been asked. */
  readonly bits: Int32Array
}

/** The parts in which bits are counted: sums of whole numbers need no memory before the browser has compiled them. */
export const BIT = 100

/** Words counted in one step: few, for a function that is called often is compiled sooner than one that loops for long. */
const STEP = 512
const MOST_SLOTS = 2 ** 18

/** Counts the first `length` words of `ids`, in steps of less than a millisecond. */
export function* countWordsBySteps(ids: Int32Array, length: number): Generator<void, WordCounts, void> {
  let room = 256
  while (room < length && room < MOST_SLOTS) room *= 2
  const slots = new Int32Array(room)
  for (let from = 0; from < length; from += STEP) {
    countSome(slots, ids, from, Math.min(from + STEP, length))
    yield
  }
  return { total: length, slots, bits: new Int32Array(length + 1) }
}

function countSome(slots: Int32Array, ids: Int32Array, from: number, to: number): void {
  const mask = slots.length - 1
  for (let w = from; w < to; w++) slots[ids[w]! & mask]!++
}

/** How often a word stands in the text. */
export function timesOfWord({ slots }: WordCounts, id: number): number {
  return slots[id & (slots.length - 1)]!
}

/** The self-information (Shannon 1948) of a word of the text, in bits of BIT parts: log2 of all words to those that are the same. */
export function bitsOfWord(counts: WordCounts, id: number): number {
  const { bits, total } = counts
  const times = timesOfWord(counts, id)
  if (bits[times] === 0 && total > 0) bits[times] = Math.round(Math.log2(total / Math.max(1, times)) * BIT)
  return bits[times]!
}
