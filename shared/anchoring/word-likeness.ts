import type { WordSequence } from './word-sequence.ts'

/** Words are spelled alike when at least this share of the longer one stands in both, at its begin and end; half of two letters. */
const ALIKE = 0.6
const ALIKE_SHORT = 0.5

/**
 * How alike two words are spelled: 1 the same, 0 another word, between when one is a slip of the other (a letter left out, added,
 * changed, or two exchanged). Only begins and ends are compared: slips are single, and this is asked very often.
 */
export function wordLikeness(one: WordSequence, w: number, other: WordSequence, v: number): number {
  if (one.ids[w] === other.ids[v]) return 1
  const from = one.starts[w]!
  const start = other.starts[v]!
  const size = one.ends[w]! - from
  const length = other.ends[v]! - start
  const longer = Math.max(size, length)
  const shorter = Math.min(size, length)
  if (longer < 2 || shorter / longer < ALIKE_SHORT) return 0
  const a = one.folded.units
  const b = other.folded.units
  // Most pairs are strangers; two letters exchanged at a begin still leave the end.
  if (a[from] !== b[start] && a[from + size - 1] !== b[start + length - 1]) return 0
  let head = 0
  while (head < shorter && a[from + head] === b[start + head]) head++
  let tail = 0
  while (tail < shorter - head && a[from + size - 1 - tail] === b[start + length - 1 - tail]) tail++
  let shared = head + tail
  // Two letters exchanged are one slip, not two.
  if (size === length && size - shared === 2 && a[from + head] === b[start + head + 1] && a[from + head + 1] === b[start + head]) shared++
  const likeness = shared / longer
  return likeness >= (longer === 2 ? ALIKE_SHORT : ALIKE) ? likeness : 0
}
