import type { WordSequence } from './word-sequence.ts'

/**
 * How alike a word is to itself. Likeness is a whole number: until the browser has compiled their readers, fractions cost memory. All
 * numbers up to ten divide it.
 */
export const SAME = 2520
/** Words are spelled alike when at least this share of the longer one stands in both, at its begin and end; half of two letters. */
const ALIKE = 0.6 * SAME
const ALIKE_SHORT = 0.5 * SAME
/** The first and the last unit of a word in its `edges`. */
export const FIRST_UNIT = ~0xffff
export const LAST_UNIT = 0xffff

/**
 * How alike two words are spelled: SAME the same, 0 another word, between when one is a slip of the other (a letter left out, added,
 * changed, or two exchanged). Only begins and ends are compared: slips are single, and this is asked very often.
 */
export function wordLikeness(one: WordSequence, w: number, other: WordSequence, v: number): number {
  if (one.ids[w] === other.ids[v]) return SAME
  // Most pairs are strangers; two letters exchanged at a begin still leave the end.
  const differing = one.edges[w]! ^ other.edges[v]!
  if ((differing & FIRST_UNIT) !== 0 && (differing & LAST_UNIT) !== 0) return 0
  const from = one.starts[w]!
  const start = other.starts[v]!
  const size = one.ends[w]! - from
  const length = other.ends[v]! - start
  const longer = Math.max(size, length)
  const shorter = Math.min(size, length)
  if (longer < 2 || shorter * 2 < longer) return 0
  const a = one.folded.units
  const b = other.folded.units
  let head = 0
  while (head < shorter && a[from + head] === b[start + head]) head++
  let tail = 0
  while (tail < shorter - head && a[from + size - 1 - tail] === b[start + length - 1 - tail]) tail++
  let shared = head + tail
  // Two letters exchanged are one slip, not two.
  if (size === length && size - shared === 2 && a[from + head] === b[start + head + 1] && a[from + head + 1] === b[start + head]) shared++
  const likeness = Math.round((shared * SAME) / longer)
  return likeness >= (longer === 2 ? ALIKE_SHORT : ALIKE) ? likeness : 0
}
