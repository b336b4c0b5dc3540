import type { CodingIndex } from './index-columns.ts'

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

/** Holds what one source adds; empty between sources. */
interface Scratch {
  readonly codings: Int32Array
  readonly segments: Int32Array
  readonly lastSegment: Int32Array
  readonly touched: Int32Array
}

/**
 * Counts codings, distinct segments (source, start and end), sources and speakers for each code with all below it, by each
 * attribute: one table an attribute, in which the four numbers of a code and value are at `(code * values + value) * 4`.
 * A thing is marked upward from each code it carries until a mark is met, so each is counted once a code however many codes
 * below it occur.
 */
export function countByAttribute(index: CodingIndex, { parents, lowest }: RollUp, attributes: readonly SourceAttribute[]): Int32Array[] {
  const tables = attributes.map(({ values }) => new Int32Array(index.codes * values * NUMBERS))
  const from = lowest ?? new Int32Array(index.codes).map((_, code) => code)
  const empty = () => new Int32Array(index.codes)
  const scratch: Scratch = { codings: empty(), segments: empty(), lastSegment: empty().fill(-1), touched: empty() }
  for (let source = 0; source < index.sources; source++) {
    const touched = countSource(index, index.first[source]!, index.first[source + 1]!, from, parents, scratch)
    for (let k = 0; k < tables.length; k++) {
      const { valueOf, values } = attributes[k]!
      if (valueOf[source]! >= 0) addSource(tables[k]!, scratch, touched, values * NUMBERS, valueOf[source]! * NUMBERS)
    }
    clear(scratch, touched)
  }
  countSpeakers(tables, index, from, parents, attributes)
  return tables
}

/** Leaves in `scratch` what the codings from `begin` up to `end` add to each code, and returns how many codes those are. */
function countSource({ code, start, end }: CodingIndex, begin: number, stop: number, from: Int32Array, parents: Int32Array, { codings, segments, lastSegment, touched }: Scratch): number {
  let codes = 0
  let segment = begin
  for (let i = begin; i < stop; i++) {
    if (start[i] !== start[segment] || end[i] !== end[segment]) segment = i
    for (let at = from[code[i]!]!; at >= 0; at = parents[at]!) {
      if (codings[at] === 0) touched[codes++] = at
      codings[at]! += 1
      if (lastSegment[at] !== segment) {
        lastSegment[at] = segment
        segments[at]! += 1
      }
    }
  }
  return codes
}

function addSource(table: Int32Array, { codings, segments, touched }: Scratch, codes: number, step: number, offset: number): void {
  for (let k = 0; k < codes; k++) {
    const code = touched[k]!
    const at = code * step + offset
    table[at]! += codings[code]!
    table[at + SEGMENTS]! += segments[code]!
    table[at + SOURCES]! += 1
  }
}

function clear({ codings, segments, touched }: Scratch, codes: number): void {
  for (let k = 0; k < codes; k++) {
    codings[touched[k]!] = 0
    segments[touched[k]!] = 0
  }
}

function countSpeakers(tables: Int32Array[], index: CodingIndex, lowest: Int32Array, parents: Int32Array, attributes: readonly SourceAttribute[]): void {
  const { first, source, from, to, code } = index.codesOfVoice
  attributes.forEach(({ valueOf, values }, k) => {
    const lastSpeaker = new Int32Array(index.codes * values).fill(-1)
    for (let speaker = 0; speaker < index.speakers; speaker++) {
      for (let v = first[speaker]!; v < first[speaker + 1]!; v++) countSpeaker(tables[k]!, lastSpeaker, speaker, source[v]!, code, from[v]!, to[v]!, valueOf, values, lowest, parents)
    }
  })
}

function countSpeaker(table: Int32Array, lastSpeaker: Int32Array, speaker: number, source: number, code: Int32Array, begin: number, stop: number, valueOf: Int32Array, values: number, from: Int32Array, parents: Int32Array): void {
  for (let i = begin; i < stop; i++) {
    const value = valueOf[source]!
    if (value < 0) continue
    for (let at = from[code[i]!]!; at >= 0; at = parents[at]!) {
      const cell = at * values + value
      if (lastSpeaker[cell] === speaker) break
      lastSpeaker[cell] = speaker
      table[cell * NUMBERS + SPEAKERS]! += 1
    }
  }
}
