import { countedOnce } from '../tally/counted-once.ts'
import type { TallyInput, TallyOptions } from '../tally/what-counts.ts'
import { toldBesideCounted } from './told-beside-counted.ts'

/** What was told in one area: the base, and per code the sources, speakers and segments with all below it. */
export interface ToldInArea {
  readonly area: string
  readonly sources: number
  readonly byCode: ReadonlyMap<string, { readonly sources: number; readonly speakers: number; readonly segments: number }>
}

/**
 * Tells per area what was told about each code, in one pass over the codings however many areas there are. Sources without an area,
 * or of another than the given ones, stay out.
 */
export function toldByArea(input: TallyInput, areas: readonly string[], options: TallyOptions = {}): ToldInArea[] {
  if (areas.length === 0) return []
  const { what, index: { index, all } } = countedOnce(input, options)
  const numberOf = new Map(areas.map((area, number) => [area, number]))
  const areaOf = new Int32Array(index.sources).fill(-1)
  what.heard.forEach(({ areaCode }, source) => (areaOf[source] = numberOf.get(areaCode ?? '') ?? -1))
  const codes = what.tree.ordered
  const theme = Int32Array.from(codes, (_, code) => code)
  const none = new Int32Array(0)
  const told = toldBesideCounted(
    index, all, { areas: areas.length, periods: 1, areaOf, periodOf: new Int32Array(index.sources) },
    { indicators: 0, area: none, period: none, indicator: none, value: new Float64Array(0) }, { theme, indicator: new Int32Array(codes.length).fill(-1) },
  )
  const rows = areas.map((area, number) => ({ area, sources: areaOf.filter((one) => one === number).length, byCode: new Map<string, { sources: number; speakers: number; segments: number }>() }))
  for (let row = 0; row < told.rows; row++) {
    rows[told.area[row]!]!.byCode.set(codes[told.theme[row]!]!.id, { sources: told.sources[row]!, speakers: told.speakers[row]!, segments: told.segments[row]! })
  }
  return rows
}
