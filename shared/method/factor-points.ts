import type { Code } from '../codebook/code.ts'
import { isTallyable, type Source } from '../source/source.ts'
import type { Tally } from '../tally/tally-by-code.ts'
import { isOpenCommitment, type Commitment } from './commitment.ts'
import type { Feedback } from './feedback.ts'
import { factorEffects, type LocalFactor } from './local-factor.ts'

/** More themes than this are too many for a team with little capacity (the domain's own number). */
const MOST_THEMES = 15
/** Keys of the starter codebook that a coming renewal is talked about under: homes, and change and future. */
const RENEWAL_KEYS = ['BT4', 'BT14']

/** A point of readiness that only a factor's score asks for. */
export type FactorPoint = { readonly state: 'ready' | 'look' } & (
  | { readonly id: 'renewal'; readonly about: number; readonly sources: number }
  | { readonly id: 'capacity'; readonly themes: number; readonly verbatim: number }
  | { readonly id: 'second-coder'; readonly twice: number; readonly sources: number }
  | { readonly id: 'offer'; readonly undated: number }
)

export interface FactorPointInput {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  /** All codings of the workbook, of all coders. */
  readonly codings: readonly { readonly sourceId: string; readonly coder?: string; readonly deleted: boolean }[]
  /** The residents' tally. */
  readonly tally: Tally
  readonly factors: readonly LocalFactor[]
  readonly feedback: readonly Feedback[]
  readonly commitments: readonly Commitment[]
}

/**
 * What the scores of the six local factors make worth a look (the domain's own reading): a renewal, about which residents may be asked
 * twice; little capacity and much work, or enough of it and no second coder; and much to offer without a date.
 */
export function factorPoints(input: FactorPointInput): readonly FactorPoint[] {
  const effects = factorEffects(input.factors)
  const residents = input.sources.filter((source) => source.group === 'resident' && isTallyable(source))
  const points: FactorPoint[] = []
  if (effects.includes('renewal-high')) {
    const keyOf = new Map(input.codes.map(({ id, key }) => [id, key.toUpperCase()]))
    const about = input.tally.rows.filter(({ codeId }) => RENEWAL_KEYS.includes(keyOf.get(codeId) ?? '')).reduce((most, { all }) => Math.max(most, all.sources), 0)
    points.push({ id: 'renewal', state: 'look', about, sources: input.tally.base.sources })
  }
  if (effects.includes('capacity-low')) {
    const themes = input.tally.rows.filter(({ depth, all }) => depth === 0 && all.segments > 0).length
    const verbatim = residents.filter(({ reportForm }) => reportForm === 'verbatim').length
    points.push({ id: 'capacity', state: themes <= MOST_THEMES && verbatim === 0 ? 'ready' : 'look', themes, verbatim })
  }
  if (effects.includes('capacity-high')) {
    const twice = codedTwice(input.codings, new Set(residents.map(({ id }) => id)))
    points.push({ id: 'second-coder', state: twice > 0 ? 'ready' : 'look', twice, sources: residents.length })
  }
  if (effects.includes('offer-high')) {
    const undated = input.commitments.filter((one) => isOpenCommitment(one) && one.due === null).length
      + input.feedback.filter(({ deleted, outcome, date }) => !deleted && outcome !== null && date === null).length
    points.push({ id: 'offer', state: undated === 0 ? 'ready' : 'look', undated })
  }
  return points
}

function codedTwice(codings: FactorPointInput['codings'], sources: ReadonlySet<string>): number {
  const coders = new Map<string, Set<string>>()
  for (const { sourceId, coder, deleted } of codings) {
    if (deleted || coder === undefined || !sources.has(sourceId)) continue
    coders.set(sourceId, (coders.get(sourceId) ?? new Set()).add(coder))
  }
  return [...coders.values()].filter(({ size }) => size > 1).length
}
