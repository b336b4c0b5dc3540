import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { Indicator, Observation } from '../passive/observation.ts'
import type { CodeTally, Tally } from '../tally/tally-by-code.ts'
import { type CountedFigure, countedFigures } from './counted-figure.ts'
import type { Judgement } from './judgement.ts'

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
}

export interface JointDisplayInput {
  readonly codes: readonly Code[]
  /** The residents' tally. */
  readonly tally: Tally
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly crosswalk: readonly CrosswalkLink[]
  readonly judgements: readonly Judgement[]
  /** Areas whose figures stand beside the talk, in order; every area that has figures except the city's when left out. */
  readonly areas?: readonly string[]
  /** Code of the whole city ('STAD'), to hold the figures against; null when the data have none. */
  readonly cityArea: string | null
}

/**
 * Puts what residents told beside what is counted, one row a theme, in the order of the codebook. A theme has a row when it was
 * told, when figures are linked to it, or when it was judged.
 */
export function jointDisplay(input: JointDisplayInput): JointDisplay {
  const { tally, indicators, observations, cityArea } = input
  const tree = codeTree(input.codes)
  const links = input.crosswalk.filter((link) => !link.deleted)
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const observationsOf = groupBy(observations, (one) => one.indicatorId)
  const judgementOf = new Map(input.judgements.filter((one) => !one.deleted).map((one) => [one.codeId, one]))
  const indicatorsOf = groupBy(links, (link) => link.codeId)
  const allAreas = [...new Set(observations.map((one) => one.area))].filter((area) => area !== cityArea).sort()

  const rows = tally.rows.flatMap((counted): JointDisplayRow[] => {
    const linked = [...new Set((indicatorsOf.get(counted.codeId) ?? []).map((link) => link.indicatorId))]
    const figures = linked.flatMap((id) => {
      const indicator = indicatorById.get(id)
      return indicator ? figuresOf(indicator, observationsOf.get(id) ?? [], input.areas ?? allAreas, cityArea) : []
    })
    const judgement = judgementOf.get(counted.codeId) ?? null
    const told = { counts: counted.all, base: tally.base, tone: counted.tone }
    if (told.counts.segments === 0 && linked.length === 0 && !isJudged(judgement)) return []
    const basis = basisOf(told, figures)
    return [{
      codeId: counted.codeId, depth: counted.depth, told, counted: figures, judgement, basis,
      judgedOnOtherNumbers: isJudged(judgement) && judgement.basis !== '' && judgement.basis !== basis,
    }]
  })
  const linkedCodes = new Set(links.map((link) => link.codeId))
  const linkedIndicators = new Set(links.map((link) => link.indicatorId))
  const hasLink = (codeId: string) => [...tree.pathOf(codeId), ...tree.descendantsOf(codeId)].some((id) => linkedCodes.has(id))
  return {
    rows,
    unlinkedIndicators: indicators.filter((indicator) => !linkedIndicators.has(indicator.id)),
    unlinkedCodes: tally.rows.filter((row) => row.own.segments > 0 && !hasLink(row.codeId)).map((row) => row.codeId),
  }
}

/** Figures for the areas asked for; where only the city has any, the city's own. */
function figuresOf(indicator: Indicator, observations: readonly Observation[], areas: readonly string[], cityArea: string | null): CountedFigure[] {
  const figures = countedFigures(indicator, observations, areas, cityArea)
  return figures.length > 0 || cityArea === null ? figures : countedFigures(indicator, observations, [cityArea], cityArea)
}

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

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
