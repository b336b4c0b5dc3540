/** Numbers of one code and value, in the order in which a table holds them. */
export const CODINGS = 0
export const SEGMENTS = 1
export const SOURCES = 2
export const SPEAKERS = 3
export const NUMBERS = 4

/** A property of sources: for each source the number of its value, from 0 up to `values`; -1 where it has none and is not counted. */
export interface SourceAttribute {
  readonly valueOf: Int32Array
  readonly values: number
}

/** Where codes count: for each code the code above it, -1 at the top. */
export interface RollUp {
  readonly parents: Int32Array
  /** For each code the lowest one that is counted for it, itself when left out; codes that are no one's are 0 in the table. */
  readonly lowest?: Int32Array
}
