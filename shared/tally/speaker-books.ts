import type { RollUp, SourceAttribute } from './count-by-attribute.ts'
import type { CodingIndex } from './index-columns.ts'

/** What speakers used, kept up for those whose codings change. */
export interface SpeakerBooks {
  /**
   * One coding more (1) or less (-1) of a speaker in a source with a code. Returns the speaker's book when a pair of source and code came or went
   * by it: how many pairs they have now at `offset of the attribute + code * values + value`, each code with all below it; else null.
   */
  note(coding: { readonly source: number; readonly code: number; readonly speaker: number }, by: 1 | -1): Int32Array | null
}

/** Books kept ready at a time. People code one conversation at a time; others are made again when needed. */
const READY = 64

/** Makes a speaker's book from the index when it is first asked for. */
export function speakerBooks({ codes, speakers, codesOfSpeaker }: CodingIndex, { parents, lowest }: RollUp, attributes: readonly SourceAttribute[]): SpeakerBooks {
  const size = attributes.reduce((sum, { values }) => sum + values * codes, 0)
  /** For each speaker noted so far the codings by `source * codes + code`. */
  const pairsOf = new Map<number, Map<number, number>>()
  const ready = new Map<number, Int32Array>()

  const pairsOfSpeaker = (speaker: number): Map<number, number> => {
    let pairs = pairsOf.get(speaker)
    if (pairs) return pairs
    pairsOf.set(speaker, (pairs = new Map()))
    const { first, source, code, codings } = codesOfSpeaker
    if (speaker < speakers) for (let i = first[speaker]!; i < first[speaker + 1]!; i++) pairs.set(source[i]! * codes + code[i]!, codings[i]!)
    return pairs
  }
  const enter = (book: Int32Array, source: number, code: number, by: number): void => {
    let offset = 0
    for (const { valueOf, values } of attributes) {
      const value = valueOf[source]!
      for (let at = value < 0 ? -1 : lowest ? lowest[code]! : code; at >= 0; at = parents[at]!) book[offset + at * values + value]! += by
      offset += values * codes
    }
  }
  const bookOf = (speaker: number, pairs: ReadonlyMap<number, number>): Int32Array => {
    let book = ready.get(speaker)
    if (book) return book
    if (ready.size >= READY) ready.clear()
    ready.set(speaker, (book = new Int32Array(size)))
    for (const pair of pairs.keys()) enter(book, Math.floor(pair / codes), pair % codes, 1)
    return book
  }
  return {
    note: ({ source, code, speaker }, by) => {
      const pairs = pairsOfSpeaker(speaker)
      const book = bookOf(speaker, pairs)
      const pair = source * codes + code
      const before = pairs.get(pair) ?? 0
      if (before + by === 0) pairs.delete(pair)
      else pairs.set(pair, before + by)
      if (before > 0 && before + by > 0) return null
      enter(book, source, code, by)
      return book
    },
  }
}
