import type { RollUp, SourceAttribute } from './count-by-attribute.ts'
import type { CodedPairs } from './index-columns.ts'

/** Which codes sources or speakers have, kept up for those whose codings change. */
export interface PairBooks {
  /**
   * One coding more (1) or less (-1) of a group, which is a source or a speaker, in a source with a code. Returns the group's book when
   * a pair of source and code came or went by it: how many pairs it has now at `offset of the attribute + code * values + value`, each
   * code with all below it; else null.
   */
  note(group: number, source: number, code: number, by: 1 | -1): Int32Array | null
}

/** Books kept ready at a time. People code one conversation at a time; others are made again when needed. */
const READY = 64

/** Makes the book of a group from the pairs of the index when it is first asked for; a group that is not there has an empty one. */
export function pairBooks({ first, source, code, codings }: CodedPairs, codes: number, { parents, lowest }: RollUp, attributes: readonly SourceAttribute[]): PairBooks {
  const size = attributes.reduce((sum, { values }) => sum + values * codes, 0)
  /** For each group noted so far its codings by `source * codes + code`. */
  const pairsOf = new Map<number, Map<number, number>>()
  const ready = new Map<number, Int32Array>()

  const enter = (book: Int32Array, from: number, own: number, by: number): void => {
    let offset = 0
    for (const { valueOf, values } of attributes) {
      const value = valueOf[from]!
      for (let at = value < 0 ? -1 : lowest ? lowest[own]! : own; at >= 0; at = parents[at]!) book[offset + at * values + value]! += by
      offset += values * codes
    }
  }
  const pairsNow = (group: number): Map<number, number> => {
    let pairs = pairsOf.get(group)
    if (pairs) return pairs
    pairsOf.set(group, (pairs = new Map()))
    for (let i = first[group] ?? 0; i < (first[group + 1] ?? 0); i++) pairs.set(source[i]! * codes + code[i]!, codings[i]!)
    return pairs
  }
  const bookOf = (group: number, pairs: ReadonlyMap<number, number>): Int32Array => {
    let book = ready.get(group)
    if (book) return book
    if (ready.size >= READY) ready.clear()
    ready.set(group, (book = new Int32Array(size)))
    for (const pair of pairs.keys()) enter(book, Math.floor(pair / codes), pair % codes, 1)
    return book
  }
  return {
    note: (group, from, own, by) => {
      const pairs = pairsNow(group)
      const book = bookOf(group, pairs)
      const pair = from * codes + own
      const before = pairs.get(pair) ?? 0
      if (before + by === 0) pairs.delete(pair)
      else pairs.set(pair, before + by)
      if (before > 0 && before + by > 0) return null
      enter(book, from, own, by)
      return book
    },
  }
}
