import type { CodeTally, Counts, ToneSpread } from '../tally/tally-by-code.ts'
import type { CountedFigure } from './counted-figure.ts'
import { figureSignal, type SignalReading } from './figure-signal.ts'
import type { Fit } from './judgement.ts'
import { reportChange, type ReportSum } from './report-sum.ts'

/** How often a theme was told, by our own rule on the share of sources. */
export type HowOften = 'often' | 'sometimes' | 'hardly'

/** Often from a third of the sources, hardly up to a tenth; nothing is suggested on fewer than three sources. Our own choices, stated where the suggestion stands. */
export const OFTEN = 1 / 3
export const HARDLY = 1 / 10
export const FEWEST_SOURCES = 3
/** A theme has many reports from a tenth of all reports that are linked to a theme. */
export const MANY_REPORTS = 1 / 10

/** Why something is suggested, or why nothing is. */
export type SuggestionRule =
  | 'reports-fall' | 'told-and-problem' | 'told-and-many-reports' | 'praised-and-fine' | 'praised-yet-problem' | 'complained-yet-fine' | 'told-not-counted' | 'counted-not-told' | 'reported-not-told'
  | 'too-few-sources' | 'unclear'

/** What the numbers suggest about a theme: a proposal for a person, never a judgement. */
export interface FitSuggestion {
  readonly fit: Fit | null
  readonly rule: SuggestionRule
  readonly often: HowOften
  readonly sources: number
  readonly base: number
  /** The clearest figure behind it, and the reports behind it; null where they play no part. */
  readonly figure: CountedFigure | null
  readonly reports: ReportSum | null
  /** True when there are figures, but all of an estimate or of more than the neighbourhood. */
  readonly onlyWider: boolean
}

/** What a suggestion is made on. */
export interface SuggestionInput {
  readonly counts: Pick<CodeTally['all'], 'sources'>
  readonly base: Pick<Counts, 'sources'>
  readonly tone: ToneSpread
  readonly figures: readonly CountedFigure[]
  readonly reports: readonly ReportSum[]
  /** The part of all linked reports that is about this theme. */
  readonly reportShare: number
  /** For the theme that says reports are not followed up: all reports of each area, whatever they are about. */
  readonly reportingSums: readonly ReportSum[] | null
}

/** How often `sources` of `base` is. */
export function howOften(sources: number, base: number): HowOften {
  return base > 0 && sources / base >= OFTEN ? 'often' : base === 0 || sources / base <= HARDLY ? 'hardly' : 'sometimes'
}

/**
 * Suggests how told and counted fit, by rules that can be read in the result; the first that holds. It never weighs the two into one
 * number. A falling number of reports on what residents complain about is not taken as good news.
 */
export function suggestFit(input: SuggestionInput): FitSuggestion {
  const { counts: { sources }, base: { sources: base }, tone, figures, reports } = input
  const often = howOften(sources, base)
  const read = figures.flatMap((figure) => {
    const reading = figureSignal(figure)
    return reading === null ? [] : [{ figure, reading }]
  })
  const problem = clearest(read, 'problem')
  const fine = problem === null ? clearest(read, 'fine') : null
  const many = input.reportShare >= MANY_REPORTS ? largest(reports) : null
  const nothingUsable = read.length === 0 && reports.length === 0
  const say = (fit: Fit | null, rule: SuggestionRule, figure: CountedFigure | null = null, sum: ReportSum | null = null): FitSuggestion =>
    ({ fit, rule, often, sources, base, figure, reports: sum, onlyWider: nothingUsable && figures.length > 0 })

  if (base < FEWEST_SOURCES) return say(null, 'too-few-sources')
  const falling = input.reportingSums?.filter((sum) => reportChange(sum) === 'fewer') ?? []
  if (often === 'often' && falling.length > 0) return say('discordant', 'reports-fall', null, largestFall(falling))
  if (often === 'hardly') {
    if (problem !== null) return say('only-counted', 'counted-not-told', problem, many)
    return many !== null ? say('only-counted', 'reported-not-told', null, many) : say(null, 'unclear')
  }
  if (often === 'sometimes') return say(null, 'unclear')
  if (nothingUsable) return say('only-told', 'told-not-counted')
  if (tone.positive > tone.negative) {
    if (problem !== null) return say('discordant', 'praised-yet-problem', problem)
    return fine !== null ? say('confirmed', 'praised-and-fine', fine) : say(null, 'unclear')
  }
  if (problem !== null) return say('confirmed', 'told-and-problem', problem, many)
  if (many !== null) return say('confirmed', 'told-and-many-reports', null, many)
  return fine !== null && tone.negative > tone.positive ? say('discordant', 'complained-yet-fine', fine) : say(null, 'unclear')
}

function clearest(read: readonly { readonly figure: CountedFigure; readonly reading: SignalReading }[], signal: SignalReading['signal']): CountedFigure | null {
  let best: { readonly figure: CountedFigure; readonly reading: SignalReading } | null = null
  for (const one of read) if (one.reading.signal === signal && (best === null || one.reading.difference > best.reading.difference)) best = one
  return best?.figure ?? null
}

function largest(sums: readonly ReportSum[]): ReportSum | null {
  return sums.reduce((most: ReportSum | null, one) => (most === null || one.low > most.low ? one : most), null)
}

function largestFall(sums: readonly ReportSum[]): ReportSum {
  const left = ({ compared }: ReportSum) => compared!.now.low / Math.max(1, compared!.before.low)
  return sums.reduce((most, one) => (left(one) < left(most) ? one : most))
}
