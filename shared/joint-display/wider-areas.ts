import { AREA_LEVELS, type Observation } from '../passive/observation.ts'

/**
 * The areas to look at when no figure is known for the wanted ones: the lowest level above the neighbourhood that has figures, of the
 * areas whose code begins a wanted one ('QA' for 'QA01'), or the only area there is at that level; none when it cannot be told which
 * area lies around the wanted ones. The city is not among them.
 */
export function widerAreas(observations: readonly Observation[], wanted: readonly string[], cityArea: string | null): readonly string[] {
  for (const level of AREA_LEVELS) {
    if (level === 'neighbourhood' || level === 'city') continue
    const there = [...new Set(observations.filter((one) => one.level === level && one.area !== cityArea).map(({ area }) => area))].sort()
    const around = there.filter((area) => area !== '' && wanted.some((code) => code.startsWith(area)))
    if (around.length > 0) return around
    if (there.length === 1) return there
  }
  return []
}
