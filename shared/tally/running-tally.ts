import { type CodePath, codePath, layPath, leavePath, lowestOf, meetingPlace, NOT_MET } from './code-path.ts'
import { countByAttribute } from './count-by-attribute.ts'
import type { CodingIndex } from './index-columns.ts'
import { type KeptCodes, keptCodes } from './kept-codes.ts'
import { type KeptVoices, keptVoices } from './kept-voices.ts'
import { CODINGS, NUMBERS, type RollUp, SEGMENTS, type SourceAttribute, SOURCES, SPEAKERS } from './tally-table.ts'

/** One coding by its numbers. */
export interface NumberedCoding {
  readonly source: number
  readonly code: number
  readonly start: number
  readonly end: number
  readonly speaker: number
}

/** A tally that is kept up while codings come and go. */
export interface RunningTally {
  /** One table an attribute, as `countByAttribute` makes them, always of the codings there are now. */
  readonly tables: readonly Int32Array[]
  /** Counts one more coding. Its speaker may be new; throws RangeError when its source or code is not of the index. */
  add(coding: NumberedCoding): void
  /** Takes back one coding that is exactly so; false when there is none. */
  remove(coding: NumberedCoding): boolean
}

/** What is there now: the codings of the index that are not gone, and those that came after. */
interface Now {
  readonly index: CodingIndex
  readonly gone: Uint8Array
  readonly added: Map<number, NumberedCoding[]>
  readonly sources: KeptCodes
  readonly voices: KeptVoices
  readonly path: CodePath
}

/**
 * Counts once, then keeps the tables up: a coding that comes or goes changes at most the codes above it, up to where another coding of
 * the same segment, source or speaker counts already. That is told by one source and one speaker, not by all codings.
 */
export function runningTally(index: CodingIndex, rollUp: RollUp, attributes: readonly SourceAttribute[]): RunningTally {
  const tables = countByAttribute(index, rollUp, attributes)
  const { first, code, codings } = index.codesOfSource
  const now: Now = {
    index, gone: new Uint8Array(index.code.length), added: new Map(), path: codePath(index.codes, rollUp),
    sources: keptCodes({ from: first, to: first.subarray(1), code, codings }), voices: keptVoices(index.codesOfVoice),
  }
  return {
    tables,
    add: (coding) => {
      const { source, code: one } = coding
      if (!(source >= 0 && source < index.sources && one >= 0 && one < index.codes)) throw new RangeError(`runningTally(): no source ${source} or code ${one}`)
      change(tables, now, attributes, coding, 1)
      now.sources.note(source, one, 1)
      now.voices.note(coding.speaker, source, one, 1)
      const own = now.added.get(source)
      if (own) own.push(coding)
      else now.added.set(source, [coding])
    },
    remove: (coding) => {
      if (!takeOut(now, coding)) return false
      now.sources.note(coding.source, coding.code, -1)
      now.voices.note(coding.speaker, coding.source, coding.code, -1)
      change(tables, now, attributes, coding, -1)
      return true
    },
  }
}

/** Marks one such coding as gone; false when there is none. */
function takeOut({ index, gone, added }: Now, { source, code, start, end, speaker }: NumberedCoding): boolean {
  const own = added.get(source) ?? []
  const late = own.findIndex((one) => one.code === code && one.start === start && one.end === end && one.speaker === speaker)
  if (late >= 0) return own.splice(late, 1).length === 1
  if (!(source >= 0 && source < index.sources)) return false
  const stop = index.first[source + 1]!
  for (let i = firstFrom(index, source, start); i < stop && index.start[i] === start; i++) {
    if (gone[i] === 1 || index.code[i] !== code || index.end[i] !== end || index.speaker[i] !== speaker) continue
    gone[i] = 1
    return true
  }
  return false
}

/** Changes the tables by a coding that comes (1) or goes (-1), while it is not among those that are there. */
function change(tables: readonly Int32Array[], now: Now, attributes: readonly SourceAttribute[], coding: NumberedCoding, by: 1 | -1): void {
  const { path, sources, voices } = now
  const { source } = coding
  layPath(path, coding.code)
  const segmentMet = segmentMeets(now, coding)
  const sourceMet = sources.meets(source, path)
  for (let k = 0; k < tables.length; k++) {
    const { valueOf, values } = attributes[k]!
    const value = valueOf[source]!
    if (value < 0) continue
    const table = tables[k]!
    const speakerMet = voices.meets(coding.speaker, path, valueOf, value)
    let place = 0
    for (let code = lowestOf(path.rollUp, coding.code); code >= 0; code = path.rollUp.parents[code]!) {
      const cell = (code * values + value) * NUMBERS
      table[cell + CODINGS]! += by
      if (place < segmentMet) table[cell + SEGMENTS]! += by
      if (place < sourceMet) table[cell + SOURCES]! += by
      if (place < speakerMet) table[cell + SPEAKERS]! += by
      place += 1
    }
  }
  leavePath(path, coding.code)
}

function segmentMeets({ index, gone, added, path }: Now, { source, start, end }: NumberedCoding): number {
  let lowest = NOT_MET
  const stop = index.first[source + 1]!
  for (let i = firstFrom(index, source, start); i < stop && index.start[i] === start; i++) {
    if (index.end[i] === end && gone[i] === 0) lowest = Math.min(lowest, meetingPlace(path, index.code[i]!))
  }
  for (const one of added.get(source) ?? []) if (one.start === start && one.end === end) lowest = Math.min(lowest, meetingPlace(path, one.code))
  return lowest
}

/** The first place of a source whose passage starts at `start` or later. */
function firstFrom({ first, start: starts }: CodingIndex, source: number, start: number): number {
  let low = first[source]!
  let high = first[source + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < start) low = middle + 1
    else high = middle
  }
  return low
}
