import { type CodePath, meetingPlace, NOT_MET } from './code-path.ts'

/** Codes with their codings, of groups such as sources: those of group g are at places `from[g]` up to `to[g]`. */
export interface ListedCodes {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly code: Int32Array
  readonly codings: Int32Array
}

/** Which codes groups have, kept up while codings come and go. */
export interface KeptCodes {
  /** One coding more (1) or less (-1) in a group. */
  note(group: number, code: number, by: 1 | -1): void
  /** The lowest place on the path from which up the group counts by what it has. */
  meets(group: number, path: CodePath): number
}

/** Begins with what is listed, which stays as it is. A group that is not there has nothing yet. */
export function keptCodes({ from, to, code, codings }: ListedCodes): KeptCodes {
  const now = codings.slice()
  const late = new Map<number, Map<number, number>>()
  return {
    note: (group, one, by) => {
      const at = placeIn(code, from[group] ?? 0, to[group] ?? 0, one)
      if (at >= 0) {
        now[at]! += by
        return
      }
      let others = late.get(group)
      if (others === undefined) late.set(group, (others = new Map()))
      const left = (others.get(one) ?? 0) + by
      if (left === 0) others.delete(one)
      else others.set(one, left)
    },
    meets: (group, path) => {
      let lowest = lowestMeeting(code, now, from[group] ?? 0, to[group] ?? 0, path)
      const others = late.get(group)
      if (others !== undefined) for (const one of others.keys()) lowest = Math.min(lowest, meetingPlace(path, one))
      return lowest
    },
  }
}

function placeIn(code: Int32Array, from: number, to: number, one: number): number {
  for (let at = from; at < to; at++) if (code[at] === one) return at
  return -1
}

function lowestMeeting(code: Int32Array, codings: Int32Array, from: number, to: number, path: CodePath): number {
  let lowest = NOT_MET
  for (let at = from; at < to && lowest > 0; at++) {
    if (codings[at] === 0) continue
    const place = meetingPlace(path, code[at]!)
    if (place < lowest) lowest = place
  }
  return lowest
}
