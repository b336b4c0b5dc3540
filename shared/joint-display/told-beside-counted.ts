import { countByAttribute } from '../tally/count-by-attribute.ts'
import type { CodingIndex } from '../tally/index-columns.ts'
import { NUMBERS, type RollUp, SEGMENTS, SOURCES, SPEAKERS } from '../tally/tally-table.ts'

/** Where and when: areas and periods by number, periods in the order of time. */
export interface AreasAndPeriods {
  readonly areas: number
  readonly periods: number
  /** Of each source; -1 where it is not known and the source is not counted. */
  readonly areaOf: Int32Array
  readonly periodOf: Int32Array
}

/** Counted figures as columns, one place a figure. Figures of the same area, period and indicator are added up. */
export interface FigureColumns {
  readonly indicators: number
  readonly area: Int32Array
  readonly period: Int32Array
  readonly indicator: Int32Array
  /** NaN where there is none: never 0. */
  readonly value: Float64Array
}

/** Each theme with each of its indicators, or -1 where it has none. */
export interface ThemeIndicators {
  readonly theme: Int32Array
  readonly indicator: Int32Array
}

/** A joint display in columns: areas, then periods, then theme and indicator in the order they were given. Ranks are among the areas, 1 for the most. */
export interface ToldBesideCounted {
  readonly rows: number
  readonly area: Int32Array
  readonly period: Int32Array
  readonly theme: Int32Array
  readonly indicator: Int32Array
  readonly segments: Int32Array
  readonly sources: Int32Array
  readonly speakers: Int32Array
  readonly value: Float64Array
  /** The value of the period before. */
  readonly previous: Float64Array
  /** Null-like -1 where there is no value. */
  readonly valueRank: Int32Array
  readonly speakersRank: Int32Array
}

/** Puts what was told about each theme beside what is counted, for every area and period; the two are never merged into one number. */
export function toldBesideCounted(index: CodingIndex, rollUp: RollUp, where: AreasAndPeriods, figures: FigureColumns, themes: ThemeIndicators): ToldBesideCounted {
  const { areas, periods, areaOf, periodOf } = where
  const values = areas * periods
  const valueOf = new Int32Array(index.sources).fill(-1)
  for (let source = 0; source < index.sources; source++) if (areaOf[source]! >= 0 && periodOf[source]! >= 0) valueOf[source] = areaOf[source]! * periods + periodOf[source]!
  const told = countByAttribute(index, rollUp, [{ valueOf, values }])[0]!
  const counted = addedUp(figures, where)
  const valueRanks = ranksAmongAreas(areas, periods * figures.indicators, counted)
  const speakersRanks = new Map<number, Int32Array>()
  for (const theme of themes.theme) {
    if (speakersRanks.has(theme)) continue
    const speakers = new Float64Array(values)
    for (let place = 0; place < values; place++) speakers[place] = told[(theme * values + place) * NUMBERS + SPEAKERS]!
    speakersRanks.set(theme, ranksAmongAreas(areas, periods, speakers))
  }
  const rows = values * themes.theme.length
  const whole = () => new Int32Array(rows)
  const out = {
    rows, area: whole(), period: whole(), theme: whole(), indicator: whole(), segments: whole(), sources: whole(), speakers: whole(),
    value: new Float64Array(rows).fill(NaN), previous: new Float64Array(rows).fill(NaN), valueRank: whole().fill(-1), speakersRank: whole(),
  }
  for (let place = 0; place < values; place++) writePlace(out, place, periods, values, themes, figures.indicators, told, counted, valueRanks, speakersRanks)
  return out
}

function writePlace(out: ToldBesideCounted, place: number, periods: number, values: number, { theme, indicator }: ThemeIndicators, indicators: number, told: Int32Array, counted: Float64Array, valueRanks: Int32Array, speakersRanks: ReadonlyMap<number, Int32Array>): void {
  const area = Math.floor(place / periods)
  const period = place % periods
  for (let k = 0; k < theme.length; k++) {
    const row = place * theme.length + k
    const cell = (theme[k]! * values + place) * NUMBERS
    out.area[row] = area
    out.period[row] = period
    out.theme[row] = theme[k]!
    out.indicator[row] = indicator[k]!
    out.segments[row] = told[cell + SEGMENTS]!
    out.sources[row] = told[cell + SOURCES]!
    out.speakers[row] = told[cell + SPEAKERS]!
    out.speakersRank[row] = speakersRanks.get(theme[k]!)![place]!
    if (indicator[k]! < 0) continue
    const at = place * indicators + indicator[k]!
    out.value[row] = counted[at]!
    if (period > 0) out.previous[row] = counted[at - indicators]!
    out.valueRank[row] = valueRanks[at]!
  }
}

/** The sum of the figures at `(area * periods + period) * indicators + indicator`; NaN where no figure has a value. */
function addedUp({ indicators, area, period, indicator, value }: FigureColumns, { areas, periods }: AreasAndPeriods): Float64Array {
  const sums = new Float64Array(areas * periods * indicators).fill(NaN)
  for (let i = 0; i < value.length; i++) {
    if (Number.isNaN(value[i]!)) continue
    const at = (area[i]! * periods + period[i]!) * indicators + indicator[i]!
    sums[at] = Number.isNaN(sums[at]!) ? value[i]! : sums[at]! + value[i]!
  }
  return sums
}

/** For each of `things` the rank of each area, at `area * things + thing`: 1 more than there are areas with a higher number, -1 for NaN. */
function ranksAmongAreas(areas: number, things: number, numbers: Float64Array): Int32Array {
  const ranks = new Int32Array(areas * things).fill(-1)
  const sorted = new Float64Array(areas)
  for (let thing = 0; thing < things; thing++) {
    let known = 0
    for (let at = thing; at < numbers.length; at += things) if (!Number.isNaN(numbers[at]!)) sorted[known++] = numbers[at]!
    const inOrder = sorted.subarray(0, known).sort()
    for (let at = thing; at < numbers.length; at += things) if (!Number.isNaN(numbers[at]!)) ranks[at] = 1 + known - placeAfter(inOrder, numbers[at]!)
  }
  return ranks
}

/** How many of the sorted numbers are at most this one. */
function placeAfter(sorted: Float64Array, number: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= number) low = middle + 1
    else high = middle
  }
  return low
}
