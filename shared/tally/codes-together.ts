import type { CodeTree } from '../codebook/code-tree.ts'
import { codingsToColumns, type NamedCoding } from './coding-columns.ts'
import { countCoOccurrence } from './count-co-occurrence.ts'
import { countedOnce } from './counted-once.ts'
import { indexColumns } from './index-columns.ts'
import type { CountedCoding, LeftOut, TallyInput, TallyOptions } from './what-counts.ts'

/** Which codes are paired: the themes at the top, every code with all below it, or codes as they were given. */
export const PAIR_LEVELS = ['themes', 'all', 'given'] as const
export type PairLevel = (typeof PAIR_LEVELS)[number]

/** Two codes that occur together, once each pair. */
export interface TogetherPair {
  /** In the order of the codebook. */
  readonly codeIds: readonly [string, string]
  /** Sources with at least one such place. */
  readonly sources: number
  /** Places: a segment of the one code with a segment of the other, whoever coded them. */
  readonly segments: number
}

export interface TogetherOptions extends TallyOptions {
  /** Characters that may lie between two segments; null, when left out, asks for a shared character. */
  readonly within?: number | null
  readonly level?: PairLevel
}

/** What goes together, and of how much. */
export interface Together {
  /** Most sources first, then most segments, then the order of the codebook. */
  readonly pairs: readonly TogetherPair[]
  /** Sources of the group that count. */
  readonly base: number
  readonly leftOut: LeftOut
}

/**
 * Which codes occur together in what a tally counts. A theme stands for all codes below it and counts each segment once; it is never
 * paired with its own part. Throws RangeError for a negative distance.
 */
export function codesTogether(input: TallyInput, { within = null, level = 'all', ...options }: TogetherOptions = {}): Together {
  if (within !== null && !(within >= 0)) throw new RangeError(`codesTogether(): needs a distance of at least 0, got ${within}`)
  const { what: { tree, heard, counted, leftOut } } = countedOnce(input, options)
  const codes = tree.ordered
  const { columns, sizes } = codingsToColumns(segmentsOf(counted, tree, level), new Map(codes.map(({ id }, number) => [id, number])), heard.map(({ id }) => id))
  // A gap is one more than the characters between: passages that touch have none between them.
  const { pairs, sources } = countCoOccurrence(indexColumns(columns, sizes), within === null ? 0 : within + 1)
  const found: TogetherPair[] = []
  for (let cell = 0; cell < pairs.length; cell++) {
    if (pairs[cell] === 0) continue
    const [one, other] = [codes[Math.floor(cell / codes.length)]!.id, codes[cell % codes.length]!.id]
    if (level === 'all' && (tree.pathOf(one).includes(other) || tree.pathOf(other).includes(one))) continue
    found.push({ codeIds: [one, other], sources: sources[cell]!, segments: pairs[cell]! })
  }
  return { pairs: found.sort((a, b) => b.sources - a.sources || b.segments - a.segments), base: heard.length, leftOut }
}

/** Each segment of each code that is paired, once: two coders who agree say nothing twice. */
function segmentsOf(counted: readonly CountedCoding[], tree: CodeTree, level: PairLevel): NamedCoding[] {
  const wanted = new Map<string, readonly string[]>()
  const codesFor = (id: string): readonly string[] => {
    const known = wanted.get(id)
    if (known) return known
    const path = tree.pathOf(id)
    const codes = level === 'given' ? [id] : level === 'all' ? path : path.slice(-1)
    wanted.set(id, codes)
    return codes
  }
  const bySource = new Map<string, Set<string>>()
  const segments: NamedCoding[] = []
  for (const { sourceId, codeId, start, end } of counted) {
    let seen = bySource.get(sourceId)
    if (seen === undefined) bySource.set(sourceId, (seen = new Set()))
    for (const code of codesFor(codeId)) {
      const key = `${start} ${end} ${code}`
      if (seen.has(key)) continue
      seen.add(key)
      segments.push({ sourceId, codeId: code, start, end, speaker: null })
    }
  }
  return segments
}
