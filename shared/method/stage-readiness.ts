import type { Code } from '../codebook/code.ts'
import { isTallyable, type Source } from '../source/source.ts'
import type { CountedCoding, Tally } from '../tally/tally-by-code.ts'
import type { Check } from './check.ts'
import { isOpenCommitment, type Commitment } from './commitment.ts'
import { factorPoints, type FactorPoint } from './factor-points.ts'
import type { Feedback } from './feedback.ts'
import type { LocalFactor } from './local-factor.ts'
import { openThemes, toldThemes } from './open-themes.ts'

/** Where no theme was found yet: the key of the starter codebook's code for "other, undecided". */
const UNDECIDED_KEY = 'BT99'
/** Of every hundred coded segments, so many may be undecided before the third step. */
const MOST_UNDECIDED_PERCENT = 10
/** One way of collecting hears one kind of people. */
const FEWEST_METHODS = 2

export type ReadinessState = 'ready' | 'look' | 'missing'

/** One point, with the numbers or names that its sentence needs. Points label a stage; they never hold anybody back. */
export type ReadinessPoint = FactorPoint | { readonly state: ReadinessState } & (
  | { readonly id: 'coded'; readonly coded: number; readonly sources: number }
  | { readonly id: 'cards'; readonly waiting: number; readonly sources: number }
  | { readonly id: 'undecided'; readonly segments: number; readonly base: number }
  | { readonly id: 'figures'; readonly figures: number; readonly linked: number }
  | { readonly id: 'professionals'; readonly sources: number }
  | { readonly id: 'methods'; readonly used: number }
  | { readonly id: 'areas'; readonly notHeard: readonly string[]; readonly known: boolean }
  | { readonly id: 'ages'; readonly notHeard: readonly string[]; readonly known: boolean }
  | { readonly id: 'promises'; readonly open: number; readonly proposed: number }
  | { readonly id: 'feedback'; readonly open: readonly string[]; readonly themes: number }
  | { readonly id: 'factors'; readonly scored: number; readonly factors: number }
  | { readonly id: 'meeting'; readonly planned: number }
  | { readonly id: 'process'; readonly done: number; readonly points: number }
)

export interface ReadinessInput {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly (Pick<CountedCoding, 'sourceId' | 'deleted'> & { readonly coder?: string })[]
  /** The residents' tally. */
  readonly tally: Tally
  /** Figures and reports in the workbook, and how many indicators are linked to a code. */
  readonly figures: number
  readonly linked: number
  /** Places and age bands of which nobody was heard; null where none is known. */
  readonly areasNotHeard: readonly string[] | null
  readonly agesNotHeard: readonly string[] | null
  readonly proposals: number
  readonly factors: readonly LocalFactor[]
  readonly feedback: readonly Feedback[]
  readonly commitments: readonly Commitment[]
  readonly checks: readonly Check[]
}

/** How ready a team is for the third step of the method: what residents said and what is counted on the table, and where the gaps are. */
export function stageReadiness(input: ReadinessInput): readonly ReadinessPoint[] {
  const living = input.sources.filter(({ deleted }) => !deleted)
  const residents = living.filter((source) => source.group === 'resident' && isTallyable(source))
  const withCodings = new Set(input.codings.flatMap(({ sourceId, deleted }) => (deleted ? [] : [sourceId])))
  const coded = residents.filter(({ id }) => withCodings.has(id)).length
  const waiting = living.filter(({ group, method }) => group === null || method === null).length
  const undecided = input.tally.rows.find(({ codeId }) => input.codes.some(({ id, key }) => id === codeId && key.toUpperCase() === UNDECIDED_KEY))?.all.segments ?? 0
  const { segments } = input.tally.base
  const professionals = living.filter(({ group }) => group === 'professional').length
  const methods = new Set(residents.map(({ method }) => method)).size
  const open = input.commitments.filter(isOpenCommitment).length
  const themes = toldThemes(input.tally)
  const unanswered = openThemes(input.tally, input.feedback)
  const factors = input.factors.filter(({ deleted }) => !deleted)
  const scored = factors.filter(({ score }) => score !== null).length
  const points = input.checks.filter(({ list, deleted }) => list === 'process' && !deleted)
  const done = points.filter((point) => point.done).length
  const low = factors.some(({ factor, score }) => score === 'low' && (factor === 'capacity' || factor === 'offer'))
  const meetings = living.filter(({ method }) => method === 'meeting').length
  return [
    { id: 'coded', state: residents.length === 0 ? 'missing' : look(coded === residents.length), coded, sources: residents.length },
    { id: 'cards', state: living.length === 0 ? 'missing' : look(waiting === 0), waiting, sources: living.length },
    { id: 'undecided', state: segments === 0 ? 'missing' : look(undecided * 100 < segments * MOST_UNDECIDED_PERCENT), segments: undecided, base: segments },
    { id: 'figures', state: input.figures === 0 ? 'missing' : look(input.linked > 0), figures: input.figures, linked: input.linked },
    { id: 'professionals', state: look(professionals === 0), sources: professionals },
    { id: 'methods', state: methods === 0 ? 'missing' : look(methods >= FEWEST_METHODS), used: methods },
    { id: 'areas', ...heard(input.areasNotHeard) },
    { id: 'ages', ...heard(input.agesNotHeard) },
    { id: 'promises', state: look(open + input.proposals === 0), open, proposed: input.proposals },
    { id: 'feedback', state: themes.length === 0 ? 'missing' : look(unanswered.length === 0), open: unanswered, themes: themes.length },
    { id: 'factors', state: scored === 0 ? 'missing' : look(scored === factors.length), scored, factors: factors.length },
    // Said only where there is something to say: little to offer, or little capacity, and a meeting all the same.
    ...(low && meetings > 0 ? [{ id: 'meeting' as const, state: 'look' as const, planned: meetings }] : []),
    ...factorPoints(input),
    { id: 'process', state: done === 0 ? 'missing' : look(done === points.length), done, points: points.length },
  ]
}

function look(isReady: boolean): ReadinessState {
  return isReady ? 'ready' : 'look'
}

function heard(notHeard: readonly string[] | null) {
  return { state: notHeard === null ? 'missing' as const : look(notHeard.length === 0), notHeard: notHeard ?? [], known: notHeard !== null }
}
