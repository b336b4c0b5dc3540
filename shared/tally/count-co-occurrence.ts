import type { CodingIndex } from './index-columns.ts'

/** Two tables of codes by codes, at `lower * codes + higher` with the lower number first; the rest is 0. */
export interface CoOccurrenceTables {
  /** Pairs of codings, of any coders, whose passages overlap or are near each other. */
  readonly pairs: Int32Array
  /** Sources with at least one such pair. */
  readonly sources: Int32Array
}

/** From so many open passages on, they are counted by code instead of one by one. */
const CROWD = 160

/** As far as a passage can reach: what an Int32Array holds. */
const FARTHEST = 2 ** 31 - 1

/** Room that one source after the other uses. In it codes have numbers of their own, so that all pairs of a source lie close together. */
interface Scratch {
  readonly localOf: Int32Array
  /** End with the gap, and code, of the passages that are open. */
  readonly openEnd: Int32Array
  readonly openCode: Int32Array
  /** Pairs of the source at `lower << bits | higher`, and the cells that are not 0. */
  cells: Int32Array
  touched: Int32Array
}

/**
 * Counts how often two different codes occur together in a source: pairs of codings with `x.start < y.end + gap` and
 * `y.start < x.end + gap`, so that 0 asks for a shared character. Sweeps over each source once; where many passages lie over each
 * other it keeps a number for each code, so that a thousand codings of a whole document cost no more than their codes.
 * Throws RangeError for a negative gap.
 */
export function countCoOccurrence(index: CodingIndex, gap = 0): CoOccurrenceTables {
  if (!(gap >= 0)) throw new RangeError(`countCoOccurrence(): needs a gap of at least 0, got ${gap}`)
  const { codes, first, codesOfSource } = index
  // Places are whole numbers: a part of a character more makes a whole one.
  const reach = Math.ceil(gap)
  const tables = { pairs: new Int32Array(codes * codes), sources: new Int32Array(codes * codes) }
  const scratch: Scratch = { localOf: new Int32Array(codes), openEnd: new Int32Array(CROWD), openCode: new Int32Array(CROWD), cells: new Int32Array(0), touched: new Int32Array(0) }
  for (let source = 0; source < index.sources; source++) {
    const listed = codesOfSource.first[source]!
    const own = codesOfSource.first[source + 1]! - listed
    if (own < 2) continue
    const bits = 32 - Math.clz32(own - 1)
    if (scratch.cells.length < own << bits) makeRoom(scratch, own, bits)
    for (let k = 0; k < own; k++) scratch.localOf[codesOfSource.code[listed + k]!] = k
    const touched = sweep(index, first[source]!, first[source + 1]!, reach, bits, scratch)
    addSource(tables, scratch, touched, codesOfSource.code, listed, bits, codes)
  }
  return tables
}

function makeRoom(scratch: Scratch, codes: number, bits: number): void {
  scratch.cells = new Int32Array(codes << bits)
  scratch.touched = new Int32Array((codes << bits) + 1)
}

/** Counts the pairs of one source, and returns how many cells it touched. */
function sweep(index: CodingIndex, begin: number, stop: number, gap: number, bits: number, scratch: Scratch): number {
  const { code, start, end } = index
  const { localOf, openEnd, openCode, cells, touched } = scratch
  let found = 0
  let open = 0
  let last = -1
  for (let i = begin; i < stop; i++) {
    const from = start[i]!
    // Codings with the same start meet the same passages: those that ended are let go once.
    if (from !== last) {
      let kept = 0
      for (let k = 0; k < open; k++) {
        const until = openEnd[k]!
        openEnd[kept] = until
        openCode[kept] = openCode[k]!
        // 1 or 0 without a branch, which would be guessed wrong half the time.
        kept += (from - until) >>> 31
      }
      open = kept
      last = from
    }
    const own = localOf[code[i]!]!
    for (let k = 0; k < open; k++) {
      // The lower and the higher of the two, without a branch likewise.
      const apart = own - openCode[k]!
      const below = apart & (apart >> 31)
      const cell = ((own - apart + below) << bits) | (own - below)
      const before = cells[cell]!
      touched[found] = cell
      found += (before - 1) >>> 31
      cells[cell] = before + 1
    }
    // Of passages with the same start the shorter come first, so an empty one meets nothing after it.
    const until = end[i]! + gap
    if (until <= from) continue
    if (open === CROWD) return sweepCrowd(index, begin, i, stop, gap, bits, scratch, found)
    openEnd[open] = until < FARTHEST ? until : FARTHEST
    openCode[open++] = own
  }
  return found
}

/** Goes on after the coding at place `last`, with a number of open passages for each code and their ends in order. */
function sweepCrowd({ code, start, end }: CodingIndex, begin: number, last: number, stop: number, gap: number, bits: number, { localOf, cells, touched }: Scratch, found: number): number {
  const open = new Int32Array(1 << bits)
  const present: number[] = []
  // Ends packed with their codes. None is passed before it came: those that meet nothing after them are not listed.
  const ends = new Float64Array(stop - begin)
  let listed = 0
  for (let i = begin; i < stop; i++) {
    const until = end[i]! + gap
    if (until <= start[i <= last ? last : i]!) continue
    const own = localOf[code[i]!]!
    if (i <= last && open[own]!++ === 0) present.push(own)
    ends[listed++] = until * open.length + own
  }
  const inOrder = ends.subarray(0, listed).sort()
  let passed = 0
  let count = found
  for (let i = last + 1; i < stop; i++) {
    const beyond = (start[i]! + 1) * open.length
    for (; passed < listed && inOrder[passed]! < beyond; passed++) {
      const gone = inOrder[passed]! % open.length
      open[gone]! -= 1
      if (open[gone] === 0) present.splice(present.indexOf(gone), 1)
    }
    const own = localOf[code[i]!]!
    for (const other of present) {
      const cell = own < other ? (own << bits) | other : (other << bits) | own
      if (cells[cell] === 0) touched[count++] = cell
      cells[cell]! += open[other]!
    }
    if (end[i]! + gap > start[i]! && open[own]!++ === 0) present.push(own)
  }
  return count
}

/** Adds the pairs of a source, whose codes are listed from `listed` on, to the tables, and empties their cells; two codings of one code are no pair. */
function addSource({ pairs, sources }: CoOccurrenceTables, { cells, touched }: Scratch, found: number, code: Int32Array, listed: number, bits: number, codes: number): void {
  const mask = (1 << bits) - 1
  for (let k = 0; k < found; k++) {
    const cell = touched[k]!
    const one = code[listed + (cell >> bits)]!
    const other = code[listed + (cell & mask)]!
    if (one !== other) {
      const at = Math.min(one, other) * codes + Math.max(one, other)
      pairs[at]! += cells[cell]!
      sources[at]! += 1
    }
    cells[cell] = 0
  }
}
