import type { AreaLevel, Indicator, Observation } from '../passive/observation.ts'

/** Whether a figure got better, worse or stayed, seen through its direction; null when that cannot be said. */
export type Development = 'better' | 'worse' | 'same' | 'higher' | 'lower'

/** One indicator or kind of report beside a theme: its newest figure, where and when, and what to hold it against. */
export interface CountedFigure {
  readonly indicator: Indicator
  readonly area: string
  readonly level: AreaLevel | null
  /** True when the figure speaks of more than the neighbourhood, and of no area that was talked about: the display marks it. */
  readonly wider: boolean
  readonly period: string
  readonly value: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly absence: Observation['absence']
  readonly provisional: boolean
  /** How many people or answers it rests on; null when nobody says. */
  readonly n: number | null
  /** The figure before, in the same area. */
  readonly previous: { readonly period: string; readonly value: number | null; readonly interval: { readonly low: number; readonly high: number } | null } | null
  readonly development: Development | null
  /** The city's own figure of the same period; null when there is none. */
  readonly city: number | null
}

/**
 * The newest figure of an indicator for each of the wanted areas, newest area period first known. Periods of whole years and
 * parts of years are not mixed: report counts of quarters or months are added up to the newest year that has all its parts.
 * `own` are the areas that the talk is about, whatever their level.
 */
export function countedFigures(indicator: Indicator, observations: readonly Observation[], areas: readonly string[], cityArea: string | null, own: ReadonlySet<string> = new Set()): CountedFigure[] {
  const byArea = new Map<string, Observation[]>()
  for (const one of observations) if (one.indicatorId === indicator.id) addTo(byArea, one.area, one)
  const series = (area: string) => wholeYears(indicator, byArea.get(area) ?? []).sort(byPeriod)
  const city = cityArea === null ? [] : series(cityArea)
  return areas.flatMap((area) => {
    const figures = series(area)
    const newest = figures[figures.length - 1]
    if (!newest) return []
    // Boundaries differ between lists of areas: a figure of another list is no earlier one of this area.
    const earlier = figures.slice(0, -1).filter((one) => boundsOf(one) !== null && (one.edition ?? null) === (newest.edition ?? null)).pop()
    return [{
      indicator, area, level: newest.level, wider: newest.level !== null && newest.level !== 'neighbourhood' && !own.has(area), period: newest.period, value: newest.value, interval: newest.interval, absence: newest.absence, provisional: newest.provisional, n: newest.n ?? null,
      previous: earlier ? { period: earlier.period, value: earlier.value, interval: earlier.interval } : null,
      development: earlier ? development(indicator, boundsOf(earlier), boundsOf(newest)) : null,
      city: area === cityArea ? null : (city.find((one) => one.period === newest.period)?.value ?? null),
    }]
  })
}

function addTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

type Bounds = { readonly low: number; readonly high: number } | null

/** The least and most a figure can be; null when it is absent. */
function boundsOf(one: Observation): Bounds {
  return one.interval ?? (one.value === null ? null : { low: one.value, high: one.value })
}

/** Named only where it is sure: two intervals that overlap may have gone either way. */
function development(indicator: Indicator, before: Bounds, now: Bounds): Development | null {
  if (before === null || now === null) return null
  if (before.low === before.high && now.low === now.high && before.low === now.low) return 'same'
  if (now.low <= before.high && before.low <= now.high) return null
  const higher = now.low > before.high
  // Fewer reports may be less nuisance, or less trust in reporting: whatever direction somebody gave them, they never got better or worse.
  if (indicator.direction === 'neither' || indicator.kind === 'reports') return higher ? 'higher' : 'lower'
  return higher === (indicator.direction === 'higher-better') ? 'better' : 'worse'
}

const PARTS_OF_YEAR = { K: 4, M: 12 } as const
const PART = /^(\d{4})-(?:(K)([1-4])|(\d{2}))$/

/**
 * Report counts of quarters or months as years, where a year has all its parts; other series, and reports of whole years, as
 * they are. A year with a part that is only an interval becomes an interval; one with a part that is absent stays out.
 */
function wholeYears(indicator: Indicator, series: readonly Observation[]): Observation[] {
  if (indicator.kind !== 'reports') return [...series]
  // Quarters and months of one year tell the same reports twice: each kind is added up by itself.
  const kinds = { K: new Map<string, Observation[]>(), M: new Map<string, Observation[]>() }
  const whole = series.filter((one) => !PART.test(one.period))
  const known = new Set(whole.map((one) => one.period))
  for (const one of series) {
    const part = PART.exec(one.period)
    if (!part) continue
    const years = kinds[part[2] === 'K' ? 'K' : 'M']
    addTo(years, part[1]!, one)
  }
  for (const kind of ['K', 'M'] as const) {
    for (const [year, parts] of kinds[kind]) {
      const complete = parts.length === PARTS_OF_YEAR[kind] && new Set(parts.map((one) => one.period)).size === parts.length
      if (!complete || known.has(year)) continue
      const sum = sumOf(parts)
      if (!sum) continue
      known.add(year)
      whole.push({ ...parts[0]!, period: year, value: sum.low === sum.high ? sum.low : null, interval: sum.low === sum.high ? null : sum, absence: null, provisional: parts.some((one) => one.provisional) })
    }
  }
  return whole.length > 0 ? whole : [...series]
}

/** The least and most that parts come to together; null when one of them is absent. */
function sumOf(parts: readonly Observation[]): Bounds {
  return parts.map(boundsOf).reduce((sum, one) => sum && one && { low: sum.low + one.low, high: sum.high + one.high }, { low: 0, high: 0 })
}

function byPeriod(a: Observation, b: Observation): number {
  return a.period < b.period ? -1 : a.period > b.period ? 1 : 0
}
