/**
 * The pairs of codes of one source, which the next source uses again. In a source codes have numbers of their own, so that all its
 * pairs lie close together in memory. What runs often gets these arrays one by one: compiled code is thrown away with the shape of an
 * object that is gone.
 */
export interface PairCells {
  /** Number in the source at hand of each code that occurs in it. */
  readonly localOf: Int32Array
  /** Pairs of local codes at `one << bits | other`, in whichever order they came. */
  cells: Int32Array
  /** How many cells are not 0, then which. */
  touched: Int32Array
}

/** Without room yet: see `roomFor`. */
export function pairCells(codes: number): PairCells {
  return { localOf: new Int32Array(codes), cells: new Int32Array(0), touched: new Int32Array(0) }
}

/** Makes room for a source with so many codes, and returns how many bits one of them takes. */
export function roomFor(scratch: PairCells, codes: number): number {
  const bits = 32 - Math.clz32(codes - 1)
  const size = codes << bits
  if (scratch.cells.length < size) {
    scratch.cells = new Int32Array(size)
    // One more than count and cells: the place after the last one found is written, too, before it is known whether it counts.
    scratch.touched = new Int32Array(size + 2)
  }
  return bits
}
