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
  const counted = addedUp(figures.value, figures.area, figures.period, figures.indicator, periods, figures.indicators, values)
  const valueRanks = ranksAmongAreas(areas, periods * figures.indicators, counted)
  const { theme, indicator } = themes
  const rows = values * theme.length
  const whole = () => new Int32Array(rows)
  const out = {
    rows, area: whole(), period: whole(), theme: whole(), indicator: whole(), segments: whole(), sources: whole(), speakers: whole(),
    value: new Float64Array(rows).fill(NaN), previous: new Float64Array(rows).fill(NaN), valueRank: whole().fill(-1), speakersRank: whole(),
  }
  // A column at a time.
  for (let place = 0; place < values; place++) {
    const [from, to] = [place * theme.length, (place + 1) * theme.length]
    out.area.fill(Math.floor(place / periods), from, to)
    out.period.fill(place % periods, from, to)
    out.theme.set(theme, from)
    out.indicator.set(indicator, from)
  }
  writeTold(out.segments, told, theme, values, SEGMENTS)
  writeTold(out.sources, told, theme, values, SOURCES)
  writeTold(out.speakers, told, theme, values, SPEAKERS)
  writeCounted(out.value, counted, indicator, figures.indicators, values, 0)
  writeCounted(out.valueRank, valueRanks, indicator, figures.indicators, values, 0)
  for (let area = 0; area < areas; area++) {
    // In the first period there is none before.
    const from = (area * periods + 1) * theme.length
    writeCounted(out.previous.subarray(from), counted, indicator, figures.indicators, periods - 1, area * periods)
  }
  const rankOf = new Map<number, Int32Array>()
  theme.forEach((one, k) => {
    let ranks = rankOf.get(one)
    if (ranks === undefined) rankOf.set(one, (ranks = ranksAmongAreas(areas, periods, speakersOf(told, one, values))))
    for (let place = 0; place < values; place++) out.speakersRank[place * theme.length + k] = ranks[place]!
  })
  return out
}

function speakersOf(told: Int32Array, theme: number, values: number): Float64Array {
  const speakers = new Float64Array(values)
  for (let place = 0; place < values; place++) speakers[place] = told[(theme * values + place) * NUMBERS + SPEAKERS]!
  return speakers
}

/** Writes one of the four numbers of each place and theme. */
function writeTold(out: Int32Array, told: Int32Array, theme: Int32Array, values: number, number: number): void {
  let row = 0
  for (let place = 0; place < values; place++) {
    for (let k = 0; k < theme.length; k++) out[row++] = told[(theme[k]! * values + place) * NUMBERS + number]!
  }
}

/** Writes what is counted at each of so many places, the first of which is `from`, where a theme has an indicator. */
function writeCounted(out: Int32Array | Float64Array, counted: Int32Array | Float64Array, indicator: Int32Array, indicators: number, places: number, from: number): void {
  let row = 0
  for (let place = from; place < from + places; place++) {
    for (let k = 0; k < indicator.length; k++) {
      if (indicator[k]! >= 0) out[row] = counted[place * indicators + indicator[k]!]!
      row += 1
    }
  }
}

/** The sum of the figures at `(area * periods + period) * indicators + indicator`; NaN where no figure has a value. */
function addedUp(value: Float64Array, area: Int32Array, period: Int32Array, indicator: Int32Array, periods: number, indicators: number, places: number): Float64Array {
  const sums = new Float64Array(places * indicators).fill(NaN)
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
