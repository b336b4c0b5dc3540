/**
 * The pairs of codes of one source, which the next source uses again. In a source codes have numbers of their own, so that all its
 * pairs lie close together in memory.
 */
export interface PairCells {
  /** Number in the source at hand of each code that occurs in it. */
  readonly localOf: Int32Array
  /** Pairs of local codes at `one << bits | other`, in whichever order they came. */
  cells: Int32Array
  bits: number
  /** The cells that are not 0, `found` of them. */
  touched: Int32Array
  found: number
}

/** Without room yet: see `roomFor`. */
export function pairCells(codes: number): PairCells {
  return { localOf: new Int32Array(codes), cells: new Int32Array(0), bits: 0, touched: new Int32Array(0), found: 0 }
}

/** Makes room for a source with so many codes. */
export function roomFor(scratch: PairCells, codes: number): void {
  scratch.bits = 32 - Math.clz32(codes - 1)
  const size = codes << scratch.bits
  if (scratch.cells.length >= size) return
  scratch.cells = new Int32Array(size)
  // One more: the place after the last one found is written, too, before it is known whether it counts.
  scratch.touched = new Int32Array(size + 1)
}
