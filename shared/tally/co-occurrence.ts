import { countCoOccurrence } from './count-co-occurrence.ts'
import { indexCounted } from './index-counted.ts'
import { type LeftOut, type TallyInput, type TallyOptions, whatCounts } from './what-counts.ts'

/** Two different codes that occur together. */
export interface CoOccurrence {
  /** In the order of the codebook. */
  readonly codeIds: readonly [string, string]
  /** Pairs of codings, one of each code, whose passages overlap or are near each other. */
  readonly pairs: number
  /** Sources with at least one such pair. */
  readonly sources: number
}

export interface CoOccurrenceOptions extends TallyOptions {
  /** How many characters may lie between two passages that count as near, less one; 0, when left out, asks for a shared character. */
  readonly gap?: number
}

/**
 * Which codes occur together, of what a tally counts, those in most sources first. Codes count as they were given, not for the codes
 * above them: a theme and its part would otherwise always go together.
 */
export function coOccurrence(input: TallyInput, { gap = 0, ...options }: CoOccurrenceOptions = {}): { readonly together: readonly CoOccurrence[]; readonly leftOut: LeftOut } {
  const what = whatCounts(input, options)
  const codes = what.tree.ordered
  const { pairs, sources } = countCoOccurrence(indexCounted(what).index, gap)
  const together: CoOccurrence[] = []
  for (let cell = 0; cell < pairs.length; cell++) {
    if (pairs[cell] === 0) continue
    together.push({ codeIds: [codes[Math.floor(cell / codes.length)]!.id, codes[cell % codes.length]!.id], pairs: pairs[cell]!, sources: sources[cell]! })
  }
  return { together: together.sort((a, b) => b.sources - a.sources || b.pairs - a.pairs), leftOut: what.leftOut }
}
