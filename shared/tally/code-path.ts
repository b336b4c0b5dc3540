import type { RollUp } from './tally-table.ts'

/** A code and all above it, by their places from 0 at the lowest. */
export interface CodePath {
  readonly rollUp: RollUp
  /** Place of each code that is on the path, else -1. */
  readonly placeOf: Int32Array
}

/** Above every path. */
export const NOT_MET = 2 ** 30

/** An empty path. */
export function codePath(codes: number, rollUp: RollUp): CodePath {
  return { rollUp, placeOf: new Int32Array(codes).fill(-1) }
}

/** Lays the path from a code, as far as it is counted, after `leavePath` of the one before. */
export function layPath({ rollUp, placeOf }: CodePath, code: number): void {
  let place = 0
  for (let at = lowestOf(rollUp, code); at >= 0; at = rollUp.parents[at]!) placeOf[at] = place++
}

export function leavePath({ rollUp, placeOf }: CodePath, code: number): void {
  for (let at = lowestOf(rollUp, code); at >= 0; at = rollUp.parents[at]!) placeOf[at] = -1
}

/** Where the path of another code comes together with this one: from there up both count; `NOT_MET` when never. */
export function meetingPlace({ rollUp, placeOf }: CodePath, code: number): number {
  for (let at = lowestOf(rollUp, code); at >= 0; at = rollUp.parents[at]!) if (placeOf[at]! >= 0) return placeOf[at]!
  return NOT_MET
}

/** The lowest code that is counted for a code; -1 when there is none. */
export function lowestOf({ lowest }: RollUp, code: number): number {
  return lowest ? lowest[code]! : code
}
