// The engine as an adapter of ../shared/bench/tally/SPEC.md: only names are turned here, everything is counted in shared/.
import { alphaByCode } from '../../../shared/agreement/alpha-by-code.ts'
import { kappaByCode } from '../../../shared/agreement/kappa-by-code.ts'
import type { CodersOfCodings } from '../../../shared/agreement/coders-of-codings.ts'
import { toldBesideCounted } from '../../../shared/joint-display/told-beside-counted.ts'
import type { CodingColumns } from '../../../shared/tally/coding-columns.ts'
import { countByAttribute } from '../../../shared/tally/count-by-attribute.ts'
import { countCoOccurrence } from '../../../shared/tally/count-co-occurrence.ts'
import { countSaturation } from '../../../shared/tally/count-saturation.ts'
import { type CodingIndex, indexColumns } from '../../../shared/tally/index-columns.ts'
import { type RunningTally, runningTally } from '../../../shared/tally/running-tally.ts'
import { NUMBERS, type SourceAttribute } from '../../../shared/tally/tally-table.ts'

const ATTRIBUTES = ['method', 'area', 'period', 'group'] as const
type Attribute = (typeof ATTRIBUTES)[number]

/** What SPEC.md calls ds. */
export interface Dataset {
  readonly n: number
  readonly cols: CodingColumns & { readonly coder: Int32Array }
  readonly sources: Readonly<Record<Attribute | 'length', Int32Array>> & { readonly n: number }
  /** Per source the coders that had to code it, a bit each. */
  readonly assign: Int32Array
  readonly coders: number
  readonly codes: { readonly n: number; readonly parent: Int32Array; readonly depth: Int32Array }
  readonly speakers: number
  readonly methods: number
  readonly areas: number
  readonly periods: number
  readonly groups: number
  readonly indicators: number
  readonly passive: { readonly n: number; readonly area: Int32Array; readonly period: Int32Array; readonly indicator: Int32Array; readonly value: Int32Array }
  readonly themeMap: { readonly n: number; readonly theme: Int32Array; readonly indicator: Int32Array }
}

interface State {
  readonly ds: Dataset
  readonly index: CodingIndex
  readonly attributes: readonly SourceAttribute[]
  readonly coders: CodersOfCodings
  running: RunningTally | null
}

interface Edit {
  readonly kind: number
  readonly source: number
  readonly code: number
  readonly start: number
  readonly end: number
  readonly speaker: number
}

export const meta = { name: 'Buurtstem', input: 'cols' }

export function load(ds: Dataset): State {
  const values = { method: ds.methods, area: ds.areas, period: ds.periods, group: ds.groups }
  return {
    ds,
    index: indexColumns(ds.cols, { sources: ds.sources.n, codes: ds.codes.n, speakers: ds.speakers }),
    attributes: ATTRIBUTES.map((name) => ({ valueOf: ds.sources[name], values: values[name] })),
    coders: { coder: ds.cols.coder, coders: ds.coders, assigned: ds.assign, length: ds.sources.length },
    running: null,
  }
}

export function t1({ ds, index, attributes }: State): Record<Attribute, Int32Array> {
  const tables = countByAttribute(index, { parents: ds.codes.parent }, attributes)
  return Object.fromEntries(ATTRIBUTES.map((name, k) => [name, tables[k]!])) as Record<Attribute, Int32Array>
}

export function t2({ index }: State): { overlap: Int32Array; sources: Int32Array } {
  const { pairs, sources } = countCoOccurrence(index)
  return { overlap: pairs, sources }
}

export function t2near({ index }: State, gap: number): { near: Int32Array } {
  return { near: countCoOccurrence(index, gap).pairs }
}

export function t3kappa({ index, coders }: State, a: number, b: number): { N: number; cnt: Int32Array; kappa: Float64Array } {
  const { total, marked, kappa } = kappaByCode(index, coders, a, b)
  return { N: total, cnt: marked, kappa }
}

export function t3alpha({ index, coders }: State): { hist: Float64Array; alpha: Float64Array } {
  const { characters, alpha } = alphaByCode(index, coders)
  return { hist: characters, alpha }
}

export function t3u({ index, coders }: State): { hist: Float64Array; sq: Float64Array; alpha: Float64Array } {
  const { characters, squares, unitizedAlpha } = alphaByCode(index, coders)
  return { hist: characters, sq: squares, alpha: unitizedAlpha }
}

export function t4({ index }: State, orders: readonly Int32Array[]): { sum: Int32Array; k90: Int32Array } {
  const { seen, reached } = countSaturation(index, orders)
  return { sum: seen, k90: reached }
}

export function t5({ ds, index }: State): Int32Array {
  const lowest = new Int32Array(ds.codes.n).map((_, code) => themeOf(ds.codes, code))
  const links: [theme: number, indicator: number][] = []
  for (let theme = 0; theme < ds.codes.n; theme++) {
    if (ds.codes.depth[theme]! > 1) continue
    const own = ds.themeMap.indicator.filter((_, i) => ds.themeMap.theme[i] === theme).sort()
    for (const indicator of own.length > 0 ? own : [-1]) links.push([theme, indicator])
  }
  const joint = toldBesideCounted(
    index, { parents: ds.codes.parent, lowest }, { areas: ds.areas, periods: ds.periods, areaOf: ds.sources.area, periodOf: ds.sources.period },
    { ...ds.passive, indicators: ds.indicators, value: withoutSigns(ds.passive.value) },
    { theme: Int32Array.from(links, (link) => link[0]), indicator: Int32Array.from(links, (link) => link[1]) },
  )
  const rows = new Int32Array(joint.rows * 11)
  const columns = [joint.area, joint.period, joint.theme, joint.indicator, joint.segments, joint.sources, joint.speakers, null, null, joint.valueRank, joint.speakersRank]
  columns.forEach((column, k) => {
    if (column !== null) for (let row = 0; row < column.length; row++) rows[row * 11 + k] = column[row]!
  })
  for (let row = 0; row < joint.rows; row++) {
    rows[row * 11 + 7] = signed(joint.value[row]!)
    rows[row * 11 + 8] = signed(joint.previous[row]!)
  }
  return rows
}

/** SPEC.md writes -1 where there is no value. */
function withoutSigns(values: Int32Array): Float64Array {
  const out = new Float64Array(values.length)
  for (let i = 0; i < out.length; i++) out[i] = values[i]! < 0 ? NaN : values[i]!
  return out
}

function signed(value: number): number {
  return Number.isNaN(value) ? -1 : value
}

function themeOf({ parent, depth }: Dataset['codes'], code: number): number {
  let at = code
  while (depth[at]! > 1) at = parent[at]!
  return at
}

export function t6init(state: State): void {
  const everywhere = { valueOf: new Int32Array(state.index.sources), values: 1 }
  state.running = runningTally(state.index, { parents: state.ds.codes.parent }, [everywhere, state.attributes[0]!])
}

/** Applies one edit and reads the tally of the code and all above it. */
export function t6({ ds, running, attributes }: State, edit: Edit): number[] {
  if (edit.kind === 0) running!.add(edit)
  else running!.remove(edit)
  const [all, byMethod] = running!.tables
  const numbers: number[] = []
  for (let code = edit.code; code >= 0; code = ds.codes.parent[code]!) {
    const cell = (code * attributes[0]!.values + attributes[0]!.valueOf[edit.source]!) * NUMBERS
    for (let k = 0; k < NUMBERS; k++) numbers.push(all![code * NUMBERS + k]!)
    for (let k = 0; k < NUMBERS; k++) numbers.push(byMethod![cell + k]!)
  }
  return numbers
}
