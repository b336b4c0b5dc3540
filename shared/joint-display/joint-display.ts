import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import type { Indicator } from '../passive/observation.ts'
import type { CodeTally, Tally } from '../tally/tally-by-code.ts'
import type { CountedFigure } from './counted-figure.ts'
import type { Judgement } from './judgement.ts'
import { type LinkedFigures, linkedFigures, type LinkedFiguresInput } from './linked-figures.ts'
import { comparableSums, type ReportSum, reportShare, reportSumsHere, reportTotal } from './report-sum.ts'
import { type FitSuggestion, suggestFit } from './suggest-fit.ts'
import type { ToldInArea } from './told-by-area.ts'

/** What residents told about a theme: in x of y sources, by how many speakers, in how many segments. */
export interface Told {
  readonly counts: CodeTally['all']
  readonly base: Tally['base']
  readonly tone: CodeTally['tone']
}

/** One theme: told beside counted, with a person's judgement. The two are never merged into one score. */
export interface JointDisplayRow {
  readonly codeId: string
  readonly depth: number
  readonly told: Told
  readonly counted: readonly CountedFigure[]
  /** The reports among them, added up by area. */
  readonly reports: readonly ReportSum[]
  /** What the numbers suggest: a proposal by a stated rule, never put in the place of a judgement. */
  readonly suggestion: FitSuggestion
  /** Areas of which the numbers suggest something else than the whole does. */
  readonly elsewhere: readonly { readonly area: string; readonly suggestion: FitSuggestion }[]
  readonly judgement: Judgement | null
  /** Fingerprint of the numbers in this row: what a judgement is made on. */
  readonly basis: string
  /** True when the judgement was made on other numbers than these. */
  readonly judgedOnOtherNumbers: boolean
}

export interface JointDisplay {
  readonly rows: readonly JointDisplayRow[]
  /** Indicators that are linked to no code, and told codes that no indicator is linked to: listed, not lost. */
  readonly unlinkedIndicators: readonly Indicator[]
  readonly unlinkedCodes: readonly string[]
  readonly linked: LinkedFigures
}

export interface JointDisplayInput extends LinkedFiguresInput {
  readonly codes: readonly Code[]
  /** The residents' tally. */
  readonly tally: Tally
  readonly judgements: readonly Judgement[]
  /** What was told in each area, for suggestions by area. */
  readonly toldByArea?: readonly ToldInArea[]
  /** Codes that say reports are not followed up: their suggestion looks at all reports. */
  readonly aboutReporting?: ReadonlySet<string>
}

/**
 * Puts what residents told beside what is counted, one row a theme, in the order of the codebook. A theme has a row when it was
 * told, when figures are linked to it, or when it was judged.
 */
export function jointDisplay(input: JointDisplayInput): JointDisplay {
  const { tally } = input
  const tree = codeTree(input.codes)
  const linked = linkedFigures(input)
  const judgementOf = new Map(input.judgements.filter((one) => !one.deleted).map((one) => [one.codeId, one]))

  const rows = tally.rows.flatMap((counted): JointDisplayRow[] => {
    const { codeId, depth } = counted
    const figures = linked.figuresOf([codeId])
    const judgement = judgementOf.get(codeId) ?? null
    const told = { counts: counted.all, base: tally.base, tone: counted.tone }
    if (told.counts.segments === 0 && !linked.isLinked(codeId) && !isJudged(judgement)) return []
    const reports = reportSumsHere(figures)
    const basis = basisOf(told, figures)
    const suggestIn = (area: string | null, counts: FitSuggestionCounts, base: FitSuggestionCounts) => {
      const here = <T extends { readonly area: string }>(all: readonly T[]) => (area === null ? all : all.filter((one) => one.area === area))
      return suggestFit({
        counts, base, tone: told.tone, figures: here(figures), reports: here(reports), reportShare: reportShare(reportTotal(here(comparableSums(reports, linked.linkedReports))), reportTotal(here(linked.linkedReports))) ?? 0,
        reportingSums: input.aboutReporting?.has(codeId) ? here(linked.everyReport) : null,
      })
    }
    const suggestion = suggestIn(null, told.counts, told.base)
    const elsewhere = (input.toldByArea ?? []).flatMap(({ area, sources, byCode }) => {
      const local = suggestIn(area, byCode.get(codeId) ?? { sources: 0 }, { sources })
      return local.fit === null || local.fit === suggestion.fit ? [] : [{ area, suggestion: local }]
    })
    return [{ codeId, depth, told, counted: figures, reports, suggestion, elsewhere, judgement, basis, judgedOnOtherNumbers: isJudged(judgement) && judgement.basis !== '' && judgement.basis !== basis }]
  })
  const hasLink = (codeId: string) => [...tree.pathOf(codeId), ...tree.descendantsOf(codeId)].some(linked.isLinked)
  return {
    rows, linked, unlinkedIndicators: linked.unlinkedIndicators,
    unlinkedCodes: tally.rows.filter((row) => row.own.segments > 0 && !hasLink(row.codeId)).map((row) => row.codeId),
  }
}

type FitSuggestionCounts = Pick<Tally['base'], 'sources'>

function isJudged(judgement: Judgement | null): judgement is Judgement {
  return judgement !== null && (judgement.fit !== null || judgement.line !== '')
}

function basisOf(told: Told, figures: readonly CountedFigure[]): string {
  const numbers = [told.counts.sources, told.counts.speakers, told.counts.segments, told.base.sources, told.tone.negative, told.tone.neutral, told.tone.positive]
  const counted = figures.map((figure) => [figure.indicator.id, figure.area, figure.period, figure.value ?? '', figure.interval?.low ?? '', figure.interval?.high ?? '', figure.absence ?? '', figure.city ?? ''].join('|'))
  return hash([numbers.join(','), ...counted].join('\n'))
}

/** FNV-1a, 32 bits twice with different offsets (http://www.isthe.com/chongo/tech/comp/fnv/): a change of numbers is noticed, nothing is hidden by it. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((offset) => {
    let value = offset
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
    return (value >>> 0).toString(16).padStart(8, '0')
  }).join('')
}
