/** Codings sorted by source and place in its text, as the index of a tally holds them. */
export interface SortedCodings {
  readonly codes: number
  readonly sources: number
  /** The codings of source s are at places `first[s]` up to `first[s + 1]`. */
  readonly first: Int32Array
  readonly code: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Where the coding at a place stood in the columns. */
  readonly order: Int32Array
}

/** Who coded what: what agreement needs to know beside the codings. */
export interface CodersOfCodings {
  /** Number of the coder of each coding, in the order of the columns; below `MOST_CODERS`. */
  readonly coder: Int32Array
  /** Coders there are. */
  readonly coders: number
  /** Per source the coders who were to code it, a bit each: whoever marked nothing there disagrees with who did. */
  readonly assigned: Int32Array
  /** Length of each source. */
  readonly length: Int32Array
}

/** A set of coders is one whole number, a bit each. */
export const MOST_CODERS = 30

/** Whether what is coded in a source can be compared: all of a set of coders, or two whoever they are, were to code it. */
export function takesPart(assigned: number, among: number | null = null): boolean {
  return among === null ? (assigned & (assigned - 1)) !== 0 : (assigned & among) === among
}

/** How many coders are in a set. */
export function countCoders(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1
  return count
}
