import type { CountedCoding } from '../tally/tally-by-code.ts'
import { digestText } from './digest-text.ts'
import type { PackedCodings } from './snapshot.ts'

/** 32 bits are seven digits in base 36. */
const ID_DIGITS = 7
/** Two digits in base 36 tell a change of tone, speaker or place in 1,295 of 1,296 cases. */
const DETAIL_DIGITS = 2
const WIDTH = ID_DIGITS + DETAIL_DIGITS
const DETAILS = 36 ** DETAIL_DIGITS
const IDS = 2 ** 32
const SILENT = '!'

/** What is packed of a coding. */
export interface PackableCoding extends CountedCoding {
  readonly id: string
}

/** A coding as it comes out again: no longer its id, but a mark that is the same for the same coding of a source. */
export interface UnpackedCoding {
  readonly mark: string
  readonly codePlace: number
  /** Of a voice that is not counted, such as a moderator's. */
  readonly silent: boolean
  /** The same for the same tone, speaker, kind of utterance and place in the text. */
  readonly detail: string
}

/** Packs the codings of one source, some nine characters each. `placeOf` gives the place of a code; codings of unknown codes (-1) stay out, as do deleted ones. */
export function packCodings(codings: readonly PackableCoding[], placeOf: (codeId: string) => number, isSilent: (speaker: string) => boolean): PackedCodings {
  const taken = new Set<number>()
  const packed = new Map<string, string[]>()
  for (const coding of [...codings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const place = placeOf(coding.codeId)
    if (coding.deleted || place < 0) continue
    let mark = digestText(coding.id)
    // Two ids with the same digest in one source are rare; the later one moves up.
    while (taken.has(mark)) mark = (mark + 1) % IDS
    taken.add(mark)
    const { start, end, speaker, tone, utterance } = coding
    const detail = digestText(JSON.stringify([start, end, speaker, tone, utterance])) % DETAILS
    const key = (speaker !== null && isSilent(speaker) ? SILENT : '') + place.toString(36)
    const entry = mark.toString(36).padStart(ID_DIGITS, '0') + detail.toString(36).padStart(DETAIL_DIGITS, '0')
    const entries = packed.get(key)
    if (entries) entries.push(entry)
    else packed.set(key, [entry])
  }
  return Object.fromEntries([...packed].map(([key, entries]) => [key, entries.join('')]))
}

/** Reads packed codings back; what does not fit the form is passed over. */
export function unpackCodings(packed: PackedCodings): readonly UnpackedCoding[] {
  return Object.entries(packed).flatMap(([key, text]) => {
    const silent = key.startsWith(SILENT)
    const codePlace = Number.parseInt(silent ? key.slice(1) : key, 36)
    return Array.from({ length: Math.floor(text.length / WIDTH) }, (_, at): UnpackedCoding => {
      const entry = text.slice(at * WIDTH, (at + 1) * WIDTH)
      return { mark: entry.slice(0, ID_DIGITS), codePlace, silent, detail: entry.slice(ID_DIGITS) }
    })
  })
}
