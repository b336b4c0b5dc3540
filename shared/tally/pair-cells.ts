import { longestGroup } from './group-places.ts'

/** Bits that the number of one of so many codes takes. */
export function bitsFor(codes: number): number {
  return 32 - Math.clz32(codes - 1)
}

/**
 * Room for the pairs of codes of one source, at `one << bits | other` in whichever order they came; the next source uses it again. In a
 * source codes have numbers of their own, so that all its pairs lie close together in memory. Sources begin at `first` in a list of their codes.
 */
export function cellsFor(first: Int32Array): Int32Array {
  const most = longestGroup(first)
  return new Int32Array(most << bitsFor(most))
}

/** Room for how many cells are not 0, then which. */
export function touchedFor(cells: Int32Array): Int32Array {
  // One more than these: the place after the last one found is written, too, before it is known whether it counts.
  return new Int32Array(cells.length + 2)
}
