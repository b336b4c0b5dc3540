import type { CodingIndex } from './index-columns.ts'
import { bitsFor, cellsFor, touchedFor } from './pair-cells.ts'
import { sweepCrowd } from './sweep-crowd.ts'
import { keysFor, sweepPairs } from './sweep-pairs.ts'

/** Two tables of codes by codes, at `lower * codes + higher` with the lower number first; the rest is 0. */
export interface CoOccurrenceTables {
  /** Pairs of codings, of any coders, whose passages overlap or are near each other. */
  readonly pairs: Int32Array
  /** Sources with at least one such pair. */
  readonly sources: Int32Array
}

/**
 * Counts how often two different codes occur together in a source: pairs of codings with `x.start < y.end + gap` and
 * `y.start < x.end + gap`, so that 0 asks for a shared character. Looks from each coding at those that start before it ends; where
 * very many passages lie over each other it keeps a number for each code instead, so that a thousand codings of a whole document cost
 * no more than their codes. Throws RangeError for a negative gap.
 */
export function countCoOccurrence(index: CodingIndex, gap = 0): CoOccurrenceTables {
  if (!(gap >= 0)) throw new RangeError(`countCoOccurrence(): needs a gap of at least 0, got ${gap}`)
  // Places are whole numbers: a part of a character more makes a whole one.
  const reach = Math.ceil(gap)
  const twos = new Int32Array(2 * index.codes * index.codes)
  countSources(index, reach, twos)
  return tablesOf(twos, index.codes)
}

function countSources(index: CodingIndex, gap: number, twos: Int32Array): void {
  const localOf = new Int32Array(index.codes)
  const cells = cellsFor(index.codesOfSource.first)
  const touched = touchedFor(cells)
  const keys = keysFor(index.first)
  for (let source = 0; source < index.sources; source++) countSource(index, source, gap, localOf, cells, touched, keys, twos)
}

/** A function of its own: called once a source, it is compiled long before one loop over all would be. It gets arrays, since compiled code is thrown away with the shape of an object that is gone. */
function countSource({ codes, codesOfSource, first, code, start, end }: CodingIndex, source: number, gap: number, localOf: Int32Array, cells: Int32Array, touched: Int32Array, keys: Int32Array, twos: Int32Array): void {
  const listed = codesOfSource.first[source]!
  const own = codesOfSource.first[source + 1]! - listed
  if (own < 2) return
  const bits = bitsFor(own)
  for (let k = 0; k < own; k++) localOf[codesOfSource.code[listed + k]!] = k
  const stop = first[source + 1]!
  const from = sweepPairs(code, start, end, first[source]!, stop, gap, bits, localOf, cells, touched, keys)
  if (from < stop) sweepCrowd(code, start, end, from, stop, gap, bits, localOf, cells, touched)
  addCells(twos, cells, touched, bits, codesOfSource.code, listed, codes)
}

/** Adds the pairs of a source, whose codes are listed from `listed` on, and empties their cells. `twos` has pairs and sources side by side. */
function addCells(twos: Int32Array, cells: Int32Array, touched: Int32Array, bits: number, code: Int32Array, listed: number, codes: number): void {
  const found = touched[0]!
  const mask = (1 << bits) - 1
  for (let k = 1; k <= found; k++) {
    const cell = touched[k]!
    const one = cell >> bits
    const other = cell & mask
    const turned = (other << bits) | one
    // The pair may stand in both its cells: the one that comes up first takes all, and leaves nothing for the other.
    const count = cells[cell]! + cells[turned]!
    cells[cell] = 0
    cells[turned] = 0
    // The lower code first, so that half of the table stays untouched and the rest in the cache; without a branch, which would be guessed wrong half the time.
    const apart = code[listed + one]! - code[listed + other]!
    const below = apart & (apart >> 31)
    const at = 2 * ((code[listed + other]! + below) * codes + code[listed + one]! - below)
    twos[at]! += count
    // One source more where there is a pair.
    twos[at + 1]! -= -count >> 31
  }
  touched[0] = 0
}

/** Two codings of one code are no pair: what was counted of them is left out. */
function tablesOf(twos: Int32Array, codes: number): CoOccurrenceTables {
  const tables = { pairs: new Int32Array(codes * codes), sources: new Int32Array(codes * codes) }
  for (let low = 0; low < codes; low++) {
    for (let cell = low * codes + low + 1; cell < (low + 1) * codes; cell++) {
      tables.pairs[cell] = twos[2 * cell]!
      tables.sources[cell] = twos[2 * cell + 1]!
    }
  }
  return tables
}
