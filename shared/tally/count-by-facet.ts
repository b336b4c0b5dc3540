import type { CodingIndex } from './index-columns.ts'
import { CODINGS, NUMBERS, type RollUp, SEGMENTS, SOURCES, SPEAKERS } from './tally-table.ts'

/** A property of codings: for each coding, where it stood in the columns, the number of its value from 0 up to `values`; -1 where it has none and is not counted. */
export interface CodingAttribute {
  readonly valueOf: Int32Array
  readonly values: number
}

/** The marks of one kind of thing: the last one that was counted at each code and value. */
interface Marks {
  readonly last: Int32Array
  readonly number: number
}

/**
 * Counts as `countByAttribute` does, by what is chosen at each coding, such as its tone or the age of who speaks: a segment, source or
 * speaker counts for every value that one of its codings has.
 */
export function countByFacet(index: CodingIndex, rollUp: RollUp, { valueOf, values }: CodingAttribute): Int32Array {
  const table = new Int32Array(index.codes * values * NUMBERS)
  const marks = (number: number): Marks => ({ last: new Int32Array(index.codes * values).fill(-1), number })
  const [segments, sources, speakers] = [marks(SEGMENTS), marks(SOURCES), marks(SPEAKERS)]
  for (let source = 0; source < index.sources; source++) {
    let segment = index.first[source]!
    for (let i = segment; i < index.first[source + 1]!; i++) {
      if (index.start[i] !== index.start[segment] || index.end[i] !== index.end[segment]) segment = i
      const value = valueOf[index.order[i]!]!
      if (value < 0) continue
      countAll(table, rollUp, index.code[i]!, value, values)
      countNew(table, segments, segment, rollUp, index.code[i]!, value, values)
      countNew(table, sources, source, rollUp, index.code[i]!, value, values)
    }
  }
  for (const i of bySpeaker(index)) {
    const value = valueOf[index.order[i]!]!
    if (value >= 0) countNew(table, speakers, index.speaker[i]!, rollUp, index.code[i]!, value, values)
  }
  return table
}

function countAll(table: Int32Array, { parents, lowest }: RollUp, code: number, value: number, values: number): void {
  for (let at = lowest ? lowest[code]! : code; at >= 0; at = parents[at]!) table[(at * values + value) * NUMBERS + CODINGS]! += 1
}

/** Counts a thing upward from a code until it is met as counted already. */
function countNew(table: Int32Array, { last, number }: Marks, thing: number, { parents, lowest }: RollUp, code: number, value: number, values: number): void {
  for (let at = lowest ? lowest[code]! : code; at >= 0; at = parents[at]!) {
    const cell = at * values + value
    if (last[cell] === thing) return
    last[cell] = thing
    table[cell * NUMBERS + number]! += 1
  }
}

/** Places of the index, speaker after speaker. */
function bySpeaker({ speaker, speakers }: CodingIndex): Int32Array {
  const next = new Int32Array(speakers + 1)
  for (let i = 0; i < speaker.length; i++) next[speaker[i]! + 1]! += 1
  for (let one = 0; one < speakers; one++) next[one + 1]! += next[one]!
  const places = new Int32Array(speaker.length)
  for (let i = 0; i < speaker.length; i++) places[next[speaker[i]!]!++] = i
  return places
}
