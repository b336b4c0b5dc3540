import { addUpward } from './add-upward.ts'
import { countVoices } from './count-voices.ts'
import type { CodingIndex } from './index-columns.ts'
import { CODINGS, NUMBERS, type RollUp, SEGMENTS, type SourceAttribute, SOURCES } from './tally-table.ts'

/**
 * Counts codings, distinct segments (source, start and end), sources and speakers for each code with all below it, by each
 * attribute: one table an attribute, in which the four numbers of a code and value are at `(code * values + value) * 4`.
 * A source or speaker is marked upward from each code it carries until a mark is met, so each is counted once a code however many codes
 * below it occur. Codings and segments are counted where they are and added upward in the end; what is met twice on the way is taken off.
 */
export function countByAttribute(index: CodingIndex, { parents, lowest }: RollUp, attributes: readonly SourceAttribute[]): Int32Array[] {
  const from = lowest ?? new Int32Array(index.codes).map((_, code) => code)
  const valueOf = attributes.map((one) => one.valueOf)
  const values = attributes.map((one) => one.values)
  const tables = values.map((many) => new Int32Array(index.codes * many * NUMBERS))
  countSources(tables, index, from, parents, valueOf, values)
  tables.forEach((table, k) => addUpward(table, parents, values[k]! * NUMBERS, [CODINGS, SEGMENTS]))
  countVoices(tables, index, from, parents, valueOf, values)
  return tables
}

/** Only arrays, besides the index: compiled code is thrown away with the shape of an object that is gone, such as a room for one call. */
function countSources(tables: readonly Int32Array[], { codes, sources, first, code, start, end, codesOfSource }: CodingIndex, from: Int32Array, parents: Int32Array, valueOf: readonly Int32Array[], values: readonly number[]): void {
  // What the source at hand adds.
  const codings = new Int32Array(codes)
  const segments = new Int32Array(codes)
  const touched = new Int32Array(codes)
  const lastSource = new Int32Array(codes).fill(-1)
  const lastSegment = new Int32Array(codes).fill(-1)
  for (let source = 0; source < sources; source++) {
    const many = countCodes(codesOfSource.code, codesOfSource.codings, codesOfSource.first[source]!, codesOfSource.first[source + 1]!, source, from, parents, codings, lastSource, touched)
    countSegments(code, start, end, first[source]!, first[source + 1]!, from, parents, segments, lastSegment)
    for (let k = 0; k < tables.length; k++) {
      const value = valueOf[k]![source]!
      if (value >= 0) addSource(tables[k]!, codings, segments, touched, many, values[k]! * NUMBERS, value * NUMBERS)
    }
    clear(codings, segments, touched, many)
  }
}

/** Counts the codings of each code of a source, listed from `begin` up to `stop`, and returns how many codes it touches with all above them. */
function countCodes(code: Int32Array, many: Int32Array, begin: number, stop: number, source: number, from: Int32Array, parents: Int32Array, codings: Int32Array, lastSource: Int32Array, touched: Int32Array): number {
  let codes = 0
  for (let i = begin; i < stop; i++) {
    const one = from[code[i]!]!
    if (one >= 0) codings[one]! += many[i]!
    for (let at = one; at >= 0 && lastSource[at] !== source; at = parents[at]!) {
      lastSource[at] = source
      touched[codes++] = at
    }
  }
  return codes
}

/** Adds 1 at each code of a segment, and takes 1 off where it comes together with one before: added upward, that leaves 1. */
function countSegments(code: Int32Array, start: Int32Array, end: Int32Array, begin: number, stop: number, from: Int32Array, parents: Int32Array, segments: Int32Array, lastSegment: Int32Array): void {
  for (let i = begin; i < stop; i++) {
    // Start and end together, so that there is one branch to guess. After the last coding comes one of another source, or nothing.
    if (i + 1 === stop || ((start[i]! ^ start[i + 1]!) | (end[i]! ^ end[i + 1]!)) !== 0) {
      // Most segments have one coding, which comes together with nothing.
      const only = from[code[i]!]!
      if (only >= 0) segments[only]! += 1
      continue
    }
    const segment = i
    do addToSegment(segment, from[code[i]!]!, parents, segments, lastSegment)
    while (++i < stop && ((start[i]! ^ start[segment]!) | (end[i]! ^ end[segment]!)) === 0)
    i -= 1
  }
}

function addToSegment(segment: number, code: number, parents: Int32Array, segments: Int32Array, lastSegment: Int32Array): void {
  if (code < 0 || lastSegment[code] === segment) return
  segments[code]! += 1
  let at = code
  for (; at >= 0 && lastSegment[at] !== segment; at = parents[at]!) lastSegment[at] = segment
  if (at >= 0) segments[at]! -= 1
}

function addSource(table: Int32Array, codings: Int32Array, segments: Int32Array, touched: Int32Array, codes: number, step: number, offset: number): void {
  for (let k = 0; k < codes; k++) {
    const code = touched[k]!
    const at = code * step + offset
    table[at + CODINGS]! += codings[code]!
    table[at + SEGMENTS]! += segments[code]!
    table[at + SOURCES]! += 1
  }
}

function clear(codings: Int32Array, segments: Int32Array, touched: Int32Array, codes: number): void {
  for (let k = 0; k < codes; k++) {
    codings[touched[k]!] = 0
    segments[touched[k]!] = 0
  }
}
