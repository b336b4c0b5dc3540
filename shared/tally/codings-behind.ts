import type { Source } from '../source/source.ts'
import type { Counts } from './counts.ts'
import { type CountedCoding, type TallyInput, type TallyOptions, whatCounts } from './what-counts.ts'

/** Which number of a tally is meant: a code with all below it, and which of its codings. */
export interface NumberOfTally extends TallyOptions {
  readonly codeId: string
  /** What puts a coding in the column; every one when left out. */
  readonly keep?: (coding: CountedCoding, source: Source) => boolean
}

/**
 * The codings that a number counts, in their own order, and the three numbers that they make: by the same rules as the tally itself,
 * so that they are equal to what stands in its cell. A code that is not counted has none.
 */
export function codingsBehind<C extends CountedCoding>(
  input: Omit<TallyInput, 'codings'> & { readonly codings: readonly C[] }, { codeId, keep = () => true, ...options }: NumberOfTally,
): { readonly codings: readonly C[]; readonly counts: Counts } {
  const { tree, heard, counted } = whatCounts(input, options)
  const codes = new Set(tree.byId.has(codeId) ? [codeId, ...tree.descendantsOf(codeId)] : [])
  const sourceOf = new Map(heard.map((source) => [source.id, source]))
  const behind = new Set(counted.filter((coding) => codes.has(coding.codeId) && keep(coding, sourceOf.get(coding.sourceId)!)))
  const codings = input.codings.filter((coding) => behind.has(coding))
  const distinct = (thing: (coding: C) => string) => new Set(codings.map(thing)).size
  return {
    codings,
    counts: {
      sources: distinct(({ sourceId }) => sourceId),
      speakers: distinct(({ sourceId, speaker }) => JSON.stringify([sourceId, speaker])),
      segments: distinct(({ sourceId, start, end }) => JSON.stringify([sourceId, start, end])),
    },
  }
}
