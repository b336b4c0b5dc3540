import { longestGroup } from './group-places.ts'

/** From so many pairs a coding on, codings are counted by code instead of one by one. */
const CROWD = 160
/** What an Int32Array holds at most: beyond every key. */
const FARTHEST = 2 ** 31 - 1

/** Room for start and local code, in one number, of each coding of the largest of the groups that begin at `first`. */
export function keysFor(first: Int32Array): Int32Array {
  return new Int32Array(longestGroup(first) + 1)
}

/**
 * Counts the pairs of the codings of a source (at places `begin` up to `stop`): a coding meets those that come after it and start before it ends.
 * Returns where it gave up, with the pairs of all codings before counted: there are too many, or places that do not fit in a key; `stop` when it is done.
 */
export function sweepPairs(code: Int32Array, start: Int32Array, end: Int32Array, begin: number, stop: number, gap: number, bits: number, localOf: Int32Array, cells: Int32Array, touched: Int32Array, keys: Int32Array): number {
  const n = stop - begin
  // No start lies so far.
  const beyond = start[stop - 1]! + 1
  let signs = start[begin]!
  for (let k = 0; k < n; k++) {
    keys[k] = (start[begin + k]! << bits) | localOf[code[begin + k]!]!
    signs |= end[begin + k]!
  }
  if (signs < 0 || beyond >= 2 ** (31 - bits)) return begin
  keys[n] = FARTHEST
  const mask = (1 << bits) - 1
  let left = CROWD * n
  let found = touched[0]! + 1
  // Two codings at a time: neighbours mostly meet the same ones, so each key is read once for both.
  let p = 0
  for (; p + 1 < n && left > 0; p += 2) {
    const reachOne = end[begin + p]! + gap
    const reachOther = end[begin + p + 1]! + gap
    const untilOne = (reachOne < beyond ? reachOne : beyond) << bits
    const untilOther = (reachOther < beyond ? reachOther : beyond) << bits
    const one = (keys[p]! & mask) << bits
    const other = (keys[p + 1]! & mask) << bits
    if (keys[p + 1]! < untilOne) {
      const cell = one | (other >> bits)
      const before = cells[cell]!
      // Written in any case, and kept when the cell was 0: cheaper than a branch that cannot be foreseen.
      touched[found] = cell
      found += (before - 1) >>> 31
      cells[cell] = before + 1
    }
    // All bits where the one ends first, none where the other does: again to choose without a branch.
    const first = (untilOne - untilOther) >> 31
    const both = untilOther + ((untilOne - untilOther) & first)
    const either = untilOne - ((untilOne - untilOther) & first)
    const longer = one ^ ((one ^ other) & first)
    let q = p + 2
    let key = keys[q]!
    for (; key < both; key = keys[++q]!) {
      const cell = one | (key & mask)
      const before = cells[cell]!
      touched[found] = cell
      found += (before - 1) >>> 31
      cells[cell] = before + 1
      const cellOfOther = other | (key & mask)
      const beforeOther = cells[cellOfOther]!
      touched[found] = cellOfOther
      found += (beforeOther - 1) >>> 31
      cells[cellOfOther] = beforeOther + 1
    }
    for (; key < either; key = keys[++q]!) {
      const cell = longer | (key & mask)
      const before = cells[cell]!
      touched[found] = cell
      found += (before - 1) >>> 31
      cells[cell] = before + 1
    }
    left -= q - p
  }
  touched[0] = found - 1
  return p + 1 < n ? begin + p : stop
}
