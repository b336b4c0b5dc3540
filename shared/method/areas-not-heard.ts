import type { Observation } from '../passive/observation.ts'
import { isTallyable, type Source } from '../source/source.ts'

/** Letters that the codes of one district's neighbourhoods have in common (Amsterdam, since 2022). */
const DISTRICT_LETTERS = 2

/**
 * The neighbourhoods that figures know and nobody was heard in, of the districts that were talked about: figures may hold a whole city.
 * Null where no resident source has an area, or no figure is of a neighbourhood: nobody can say then who is missing.
 */
export function areasNotHeard(sources: readonly Source[], figures: readonly Pick<Observation, 'area' | 'level'>[]): readonly string[] | null {
  const heard = new Set(sources.flatMap((source) => (source.group === 'resident' && isTallyable(source) ? (source.areaCode ?? []) : [])))
  if (heard.size === 0) return null
  const districts = new Set([...heard].map((area) => area.slice(0, DISTRICT_LETTERS)))
  const known = new Set(figures.flatMap(({ area, level }) => (level === 'neighbourhood' && districts.has(area.slice(0, DISTRICT_LETTERS)) ? [area] : [])))
  return known.size === 0 ? null : [...known].filter((area) => !heard.has(area)).sort()
}
