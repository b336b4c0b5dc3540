import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { Indicator, Observation } from '../passive/observation.ts'
import { type CountedFigure, countedFigures } from './counted-figure.ts'
import { type ReportSum, reportSumsHere } from './report-sum.ts'
import { widerAreas } from './wider-areas.ts'

/** The figures beside codes, worked out once an indicator however many codes it is linked to. */
export interface LinkedFigures {
  /** The figures that are linked to one of these codes, each indicator once, in the order of the links. */
  readonly figuresOf: (codeIds: readonly string[]) => readonly CountedFigure[]
  readonly isLinked: (codeId: string) => boolean
  /** All reports that are linked to some code, each kind once, by area. */
  readonly linkedReports: readonly ReportSum[]
  /** All reports there are, whether or not they are linked, by area. */
  readonly everyReport: readonly ReportSum[]
  readonly unlinkedIndicators: readonly Indicator[]
}

export interface LinkedFiguresInput {
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly crosswalk: readonly CrosswalkLink[]
  /** Areas whose figures stand beside the talk, in order; every area that has figures except the city's when left out. */
  readonly areas?: readonly string[]
  /** Code of the whole city ('STAD'), to hold the figures against; null when the data have none. */
  readonly cityArea: string | null
}

/** Looks up the newest figures of every linked indicator and of all reports. */
export function linkedFigures({ indicators, observations, crosswalk, areas, cityArea }: LinkedFiguresInput): LinkedFigures {
  const links = crosswalk.filter((link) => !link.deleted)
  const observationsOf = groupBy(observations, (one) => one.indicatorId)
  const linksOf = groupBy(links, (link) => link.codeId)
  const wanted = areas ?? [...new Set(observations.map((one) => one.area))].filter((area) => area !== cityArea).sort()
  const own = new Set(areas ?? [])
  const linked = new Set(links.map((link) => link.indicatorId))
  const looked = indicators.filter(({ id, kind }) => kind === 'reports' || linked.has(id))
  const figuresOfIndicator = new Map(looked.map((indicator) => [indicator.id, newest(indicator, observationsOf.get(indicator.id) ?? [], wanted, cityArea, own)]))
  const figures = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => figuresOfIndicator.get(id) ?? [])
  return {
    figuresOf: (codeIds) => figures(codeIds.flatMap((codeId) => (linksOf.get(codeId) ?? []).map((link) => link.indicatorId))),
    isLinked: (codeId) => linksOf.has(codeId),
    linkedReports: reportSumsHere(figures(linked)),
    everyReport: reportSumsHere(figures(figuresOfIndicator.keys())),
    unlinkedIndicators: indicators.filter((indicator) => !linked.has(indicator.id)),
  }
}

/** Figures for the areas asked for; where these have none, of the smallest area around them, and else the city's own. */
function newest(indicator: Indicator, observations: readonly Observation[], areas: readonly string[], cityArea: string | null, own: ReadonlySet<string>): CountedFigure[] {
  const figures = countedFigures(indicator, observations, areas, cityArea, own)
  if (figures.length > 0) return figures
  const wider = countedFigures(indicator, observations, widerAreas(observations, areas, cityArea), cityArea, own)
  return wider.length > 0 || cityArea === null ? wider : countedFigures(indicator, observations, [cityArea], cityArea, own)
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
