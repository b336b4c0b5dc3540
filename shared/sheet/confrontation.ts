import { reportsNotFollowedUp } from '../joint-display/about-reporting.ts'
import { type JointDisplay, jointDisplay } from '../joint-display/joint-display.ts'
import type { Judgement } from '../joint-display/judgement.ts'
import { howOften } from '../joint-display/suggest-fit.ts'
import { type ToldInArea, toldByArea } from '../joint-display/told-by-area.ts'
import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { Indicator, PassiveRow } from '../passive/observation.ts'
import type { Source } from '../source/source.ts'
import { type Tally, tallyByCode, type TallyInput } from '../tally/tally-by-code.ts'
import { type DisplayFilter, fitsFilter, isFiltered, NO_FILTER } from './display-filter.ts'
import type { ReportsDoubted } from './figure-lines.ts'

/** What Confrontatie and Stiltes are made of. */
export interface ConfrontationInput extends TallyInput {
  readonly passive: readonly PassiveRow[]
  readonly links: readonly CrosswalkLink[]
  readonly judgements: readonly Judgement[]
  readonly filter?: DisplayFilter
}

/** Told beside counted, worked out once for the tabs that show it. */
export interface Confrontation {
  readonly filter: DisplayFilter
  readonly residents: Tally
  readonly organisations: Tally
  readonly display: JointDisplay
  /** What was told in each area that has figures. */
  readonly byArea: readonly ToldInArea[]
  readonly doubted: ReportsDoubted
  /** Resident sources that the filter leaves out, and those among them without an area. */
  readonly filteredOut: { readonly sources: number; readonly withoutArea: number }
}

/** Puts told beside counted for the sources and areas of the filter. */
export function confront(input: ConfrontationInput): Confrontation {
  const filter = input.filter ?? NO_FILTER
  const fits = (source: Source) => fitsFilter(filter, source)
  // Without a filter the counts are those of the other tabs, which are made once.
  const only = isFiltered(filter) ? { only: fits } : {}
  const [residents, organisations] = [tallyByCode(input, only), tallyByCode(input, { ...only, group: 'organisation' })]
  const { indicators, cityArea } = indicatorsOf(input.passive)
  const areas = areasOf(input, filter, cityArea)
  const byArea = toldByArea(input, areas ?? [], only)
  const aboutReporting = reportsNotFollowedUp(input.codes)
  const display = jointDisplay({
    codes: input.codes, tally: residents, indicators, observations: input.passive, crosswalk: input.links, judgements: input.judgements, cityArea, aboutReporting,
    // With one area the whole is that area.
    toldByArea: byArea.length > 1 ? byArea : [], ...(areas === null ? {} : { areas }),
  })
  const told = residents.rows.filter(({ codeId }) => aboutReporting.has(codeId)).reduce((most, { all }) => Math.max(most, all.sources), 0)
  const left = isFiltered(filter) ? input.sources.filter((source) => !source.deleted && source.group === 'resident' && !fits(source)) : []
  return {
    filter, residents, organisations, display, byArea,
    doubted: howOften(told, residents.base.sources) === 'often' ? { sources: told, base: residents.base.sources } : null,
    filteredOut: { sources: left.length, withoutArea: filter.areas.length === 0 ? 0 : left.filter(({ areaCode }) => areaCode === null).length },
  }
}

function indicatorsOf(passive: readonly PassiveRow[]): { readonly indicators: readonly Indicator[]; readonly cityArea: string | null } {
  const found = new Map<string, Indicator>()
  let cityArea: string | null = null
  for (const { indicatorId: id, kind, label, publisher, unit, direction, estimate, area, level } of passive) {
    if (!found.has(id)) found.set(id, { id, kind, label, publisher, unit, direction, estimate })
    if (cityArea === null && (level === 'city' || area.toUpperCase() === 'STAD')) cityArea = area
  }
  return { indicators: [...found.values()], cityArea }
}

/** The areas asked for; else those that were talked about and that figures know by the same code; null for every area. */
function areasOf({ sources, passive }: ConfrontationInput, filter: DisplayFilter, cityArea: string | null): readonly string[] | null {
  if (filter.areas.length > 0) return [...filter.areas].sort()
  const talked = new Set(sources.flatMap((source) => (source.areaCode === null || source.deleted ? [] : [source.areaCode])))
  const areas = [...new Set(passive.map(({ area }) => area))].filter((area) => talked.has(area) && area !== cityArea).sort()
  return areas.length > 0 ? areas : null
}
