import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { AreaLevel, Indicator, PassiveRow } from '../passive/observation.ts'

/** How one figure went over the periods in some areas. */
export interface IndicatorTrend {
  readonly indicator: Pick<Indicator, 'id' | 'label' | 'unit' | 'direction'>
  /** Sorted, as they are written ('2021', '2023-K1'). */
  readonly periods: readonly string[]
  /** Areas that were talked about first; null where no single value was published. `wider` is the level of a larger area than a neighbourhood that nobody talked about, the city aside. */
  readonly lines: readonly { readonly area: string; readonly wider: AreaLevel | null; readonly values: readonly (number | null)[] }[]
  /** Areas for which there was no room. */
  readonly more: number
}

/** Figures whose course can be drawn: those with values in more than one period, linked ones first. */
export function indicatorsWithTrend(passive: readonly PassiveRow[], links: readonly CrosswalkLink[]): readonly { readonly id: string; readonly label: string }[] {
  const periods = new Map<string, { readonly label: string; readonly periods: Set<string> }>()
  for (const { indicatorId, label, period, value } of passive) {
    if (value === null) continue
    const known = periods.get(indicatorId) ?? periods.set(indicatorId, { label, periods: new Set() }).get(indicatorId)!
    known.periods.add(period)
  }
  const linked = new Set(links.filter(({ deleted }) => !deleted).map(({ indicatorId }) => indicatorId))
  const found = [...periods].flatMap(([id, known]) => (known.periods.size > 1 ? [{ id, label: known.label || id }] : []))
  return [...found.filter(({ id }) => linked.has(id)), ...found.filter(({ id }) => !linked.has(id))]
}

/** The course of a figure; null when it has no two periods with a value. */
export function indicatorTrend(passive: readonly PassiveRow[], indicatorId: string, told: readonly string[], most: number): IndicatorTrend | null {
  const own = passive.filter((row) => row.indicatorId === indicatorId)
  const [first] = own
  const periods = [...new Set(own.flatMap(({ period, value }) => (value === null ? [] : [period])))].sort()
  if (first === undefined || periods.length < 2) return null
  const areas = [...new Set(own.flatMap(({ area, value }) => (value === null ? [] : [area])))].sort()
  const cities = new Set(own.flatMap(({ area, level }) => (level === 'city' || area.toUpperCase() === 'STAD' ? [area] : [])))
  const rank = (area: string) => (told.includes(area) ? 0 : cities.has(area) ? 1 : 2)
  const shown = [...areas].sort((a, b) => rank(a) - rank(b)).slice(0, most)
  const levels = new Map(own.flatMap(({ area, level }) => (level === null || level === 'neighbourhood' ? [] : [[area, level] as const])))
  const values = new Map(own.map((row) => [JSON.stringify([row.area, row.period]), row.value]))
  return {
    indicator: { id: indicatorId, label: first.label || indicatorId, unit: first.unit, direction: first.direction }, periods,
    lines: shown.map((area) => ({ area, wider: told.includes(area) || cities.has(area) ? null : (levels.get(area) ?? null), values: periods.map((period) => values.get(JSON.stringify([area, period])) ?? null) })), more: areas.length - shown.length,
  }
}
