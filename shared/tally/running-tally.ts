import { CODINGS, countByAttribute, NUMBERS, type RollUp, SEGMENTS, SOURCES, type SourceAttribute, SPEAKERS } from './count-by-attribute.ts'
import type { CodingIndex } from './index-columns.ts'
import { type PairBooks, pairBooks } from './pair-books.ts'

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
  readonly bySource: PairBooks
  readonly bySpeaker: PairBooks
  /** Codings of each code, with all below it, in the passage that was looked at last. */
  readonly inSegment: Int32Array
}

/**
 * Counts once, then keeps the tables up: a coding that comes or goes changes at most the codes above it, and whether it changes
 * those is told by one source and one speaker, not by all codings.
 */
export function runningTally(index: CodingIndex, rollUp: RollUp, attributes: readonly SourceAttribute[]): RunningTally {
  const tables = countByAttribute(index, rollUp, attributes)
  const everywhere = { valueOf: new Int32Array(index.sources), values: 1 }
  const now: Now = {
    index, gone: new Uint8Array(index.code.length), added: new Map(), inSegment: new Int32Array(index.codes),
    bySource: pairBooks(index.codesOfSource, index.codes, rollUp, [everywhere]), bySpeaker: pairBooks(index.codesOfSpeaker, index.codes, rollUp, attributes),
  }
  return {
    tables,
    add: (coding) => {
      const { source, code } = coding
      if (!(source >= 0 && source < index.sources && code >= 0 && code < index.codes)) throw new RangeError(`runningTally(): no source ${source} or code ${code}`)
      const own = now.added.get(source)
      if (own) own.push(coding)
      else now.added.set(source, [coding])
      change(tables, now, rollUp, attributes, coding, 1)
    },
    remove: (coding) => {
      if (!takeOut(now, coding)) return false
      change(tables, now, rollUp, attributes, coding, -1)
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

/** Changes the tables by a coding that has just come (1) or gone (-1): a thing begins to count with the first, and stops with the last. */
function change(tables: readonly Int32Array[], now: Now, rollUp: RollUp, attributes: readonly SourceAttribute[], coding: NumberedCoding, by: 1 | -1): void {
  const { source, speaker } = coding
  countSegment(now, coding, rollUp)
  const inSource = now.bySource.note(source, source, coding.code, by)
  const ofSpeaker = now.bySpeaker.note(speaker, source, coding.code, by)
  const turning = by === 1 ? 1 : 0
  let offset = 0
  for (let k = 0; k < tables.length; k++) {
    const { valueOf, values } = attributes[k]!
    const table = tables[k]!
    const value = valueOf[source]!
    for (let code = value < 0 ? -1 : lowestOf(rollUp, coding.code); code >= 0; code = rollUp.parents[code]!) {
      const cell = code * values + value
      table[cell * NUMBERS + CODINGS]! += by
      if (now.inSegment[code] === turning) table[cell * NUMBERS + SEGMENTS]! += by
      if (inSource !== null && inSource[code] === turning) table[cell * NUMBERS + SOURCES]! += by
      if (ofSpeaker !== null && ofSpeaker[offset + cell] === turning) table[cell * NUMBERS + SPEAKERS]! += by
    }
    offset += now.index.codes * values
  }
}

function countSegment({ index, gone, added, inSegment }: Now, { source, start, end }: NumberedCoding, rollUp: RollUp): void {
  inSegment.fill(0)
  const stop = index.first[source + 1]!
  for (let i = firstFrom(index, source, start); i < stop && index.start[i] === start; i++) if (index.end[i] === end && gone[i] === 0) mark(inSegment, index.code[i]!, rollUp)
  for (const one of added.get(source) ?? []) if (one.start === start && one.end === end) mark(inSegment, one.code, rollUp)
}

function mark(numbers: Int32Array, code: number, rollUp: RollUp): void {
  for (let at = lowestOf(rollUp, code); at >= 0; at = rollUp.parents[at]!) numbers[at]! += 1
}

function lowestOf({ lowest }: RollUp, code: number): number {
  return lowest ? lowest[code]! : code
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
