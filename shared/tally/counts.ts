import { NUMBERS, SEGMENTS, SOURCES, SPEAKERS } from './tally-table.ts'

/** Always all three. */
export interface Counts {
  readonly sources: number
  readonly speakers: number
  readonly segments: number
}

/** The three of a cell of a table that `countByAttribute` or `countByFacet` made. */
export function countsAt(table: Int32Array, cell: number): Counts {
  const at = cell * NUMBERS
  return { sources: table[at + SOURCES]!, speakers: table[at + SPEAKERS]!, segments: table[at + SEGMENTS]! }
}
