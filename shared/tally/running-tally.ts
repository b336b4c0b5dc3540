import { CODINGS, countByAttribute, NUMBERS, type RollUp, SEGMENTS, SOURCES, type SourceAttribute, SPEAKERS } from './count-by-attribute.ts'
import type { CodingIndex } from './index-columns.ts'
import { type SpeakerBooks, speakerBooks } from './speaker-books.ts'

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
  /** Codings of each code, with all below it, in the source and in the passage that were looked at last. */
  readonly inSource: Int32Array
  readonly inSegment: Int32Array
}

/**
 * Counts once, then keeps the tables up: a coding that comes or goes changes at most the codes above it, and whether it changes
 * those is told by one source and one speaker, not by all codings.
 */
export function runningTally(index: CodingIndex, rollUp: RollUp, attributes: readonly SourceAttribute[]): RunningTally {
  const tables = countByAttribute(index, rollUp, attributes)
  const books = speakerBooks(index, rollUp, attributes)
  const now: Now = { index, gone: new Uint8Array(index.code.length), added: new Map(), inSource: new Int32Array(index.codes), inSegment: new Int32Array(index.codes) }
  return {
    tables,
    add: (coding) => {
      const { source, code } = coding
      if (!(source >= 0 && source < index.sources && code >= 0 && code < index.codes)) throw new RangeError(`runningTally(): no source ${source} or code ${code}`)
      const own = now.added.get(source)
      if (own) own.push(coding)
      else now.added.set(source, [coding])
      change(tables, now, books, rollUp, attributes, coding, 1)
    },
    remove: (coding) => {
      if (!takeOut(now, coding)) return false
      change(tables, now, books, rollUp, attributes, coding, -1)
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
  for (let i = index.first[source]!; i < index.first[source + 1]!; i++) {
    if (gone[i] === 1 || index.code[i] !== code || index.start[i] !== start || index.end[i] !== end || index.speaker[i] !== speaker) continue
    gone[i] = 1
    return true
  }
  return false
}

/** Changes the tables by a coding that has just come (1) or gone (-1): a thing begins to count with the first, and stops with the last. */
function change(tables: readonly Int32Array[], now: Now, books: SpeakerBooks, { parents, lowest }: RollUp, attributes: readonly SourceAttribute[], coding: NumberedCoding, by: 1 | -1): void {
  lookAt(now, coding, parents, lowest)
  const book = books.note(coding, by)
  const turning = by === 1 ? 1 : 0
  let offset = 0
  for (let k = 0; k < tables.length; k++) {
    const { valueOf, values } = attributes[k]!
    const table = tables[k]!
    const value = valueOf[coding.source]!
    for (let code = value < 0 ? -1 : lowest ? lowest[coding.code]! : coding.code; code >= 0; code = parents[code]!) {
      const cell = code * values + value
      table[cell * NUMBERS + CODINGS]! += by
      if (now.inSegment[code] === turning) table[cell * NUMBERS + SEGMENTS]! += by
      if (now.inSource[code] === turning) table[cell * NUMBERS + SOURCES]! += by
      if (book !== null && book[offset + cell] === turning) table[cell * NUMBERS + SPEAKERS]! += by
    }
    offset += now.index.codes * values
  }
}

function lookAt({ index: { first, code, start, end }, gone, added, inSource, inSegment }: Now, coding: NumberedCoding, parents: Int32Array, lowest: Int32Array | undefined): void {
  inSource.fill(0)
  inSegment.fill(0)
  const see = (own: number, same: boolean): void => {
    for (let at = lowest ? lowest[own]! : own; at >= 0; at = parents[at]!) {
      inSource[at]! += 1
      if (same) inSegment[at]! += 1
    }
  }
  for (let i = first[coding.source]!; i < first[coding.source + 1]!; i++) {
    if (gone[i] === 0) see(code[i]!, start[i] === coding.start && end[i] === coding.end)
  }
  for (const one of added.get(coding.source) ?? []) see(one.code, one.start === coding.start && one.end === coding.end)
}
