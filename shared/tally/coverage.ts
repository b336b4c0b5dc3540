import { AGE_BANDS } from '../source/age-band.ts'
import { SOURCE_METHODS, type Source, type SourceMethod } from '../source/source.ts'
import { countedOnce } from './counted-once.ts'
import { voicesHeard } from './voices-heard.ts'
import type { LeftOut, TallyInput, TallyOptions } from './what-counts.ts'

/** Bands of the source card, then bands of a file that fit in none of them, then ages nobody wrote down. */
export const COVERAGE_BANDS = [...AGE_BANDS, 'other', 'unknown'] as const
export type CoverageBand = (typeof COVERAGE_BANDS)[number]

/** A number of the source cards added up, and of how many cards it stands on: one that nobody filled in is no 0. */
export interface CardSum {
  readonly total: number
  readonly known: number
}

/** A number as a part of another, of the cards that have both. */
export interface CardShare {
  readonly x: number
  readonly y: number
}

/** Who was heard in some sources. */
export interface Heard {
  readonly sources: number
  readonly approached: CardSum
  readonly reached: CardSum
  readonly spoken: CardSum
  readonly refused: CardSum
  /** Of those approached; null where no card has both numbers. Cards that say more spoken than approached stay out. */
  readonly spokenOfApproached: CardShare | null
  readonly refusedOfApproached: CardShare | null
  /** Voices, each once a source: somebody who came twice counts twice. */
  readonly voices: number
  readonly byBand: Readonly<Record<CoverageBand, number>>
}

/** One way of collecting in one place; null where the cards name no place. */
export interface CoverageRow extends Heard {
  readonly method: SourceMethod
  readonly place: string | null
}

/** Who was not heard. A band is missing only when no voice can have been of it by the band that was written down. */
export interface NotHeard {
  /** Bands of nobody, anywhere; all of them where no age is known. */
  readonly bands: readonly string[]
  /** Places with sources in which nobody's age is known. */
  readonly agelessPlaces: readonly string[]
  /** Places where some ages are known, with the bands missing there that are heard elsewhere. */
  readonly bandsInPlace: readonly { readonly place: string; readonly bands: readonly string[] }[]
  /** Places with sources, with the methods that were used elsewhere only. */
  readonly methodsInPlace: readonly { readonly place: string; readonly methods: readonly SourceMethod[] }[]
  /** Places of the project without any source. */
  readonly places: readonly string[]
  readonly methods: readonly SourceMethod[]
}

export interface Coverage {
  /** Methods in the order of the source card, places in order of the alphabet. */
  readonly rows: readonly CoverageRow[]
  readonly all: Heard
  readonly notHeard: NotHeard
  readonly leftOut: LeftOut
}

export interface CoverageOptions extends TallyOptions {
  /** Where a source was held; its area code when left out. */
  readonly placeOf?: (source: Source) => string | null
  /** Places that belong to the project, whether there are sources or not. */
  readonly places?: readonly string[]
}

/** Tells by method, place and age band who was heard, and who was not. */
export function coverage(input: TallyInput, { placeOf = ({ areaCode }) => areaCode, places = [], ...options }: CoverageOptions = {}): Coverage {
  const { what } = countedOnce(input, options)
  const voices = voicesHeard(what)
  const cells = new Map<string, { readonly method: SourceMethod; readonly place: string | null; readonly sources: Source[] }>()
  for (const source of what.heard) {
    const [method, place] = [source.method!, placeOf(source)?.trim() || null]
    const key = JSON.stringify([method, place])
    if (!cells.has(key)) cells.set(key, { method, place, sources: [] })
    cells.get(key)!.sources.push(source)
  }
  const sorted = [...cells.values()].sort((a, b) => SOURCE_METHODS.indexOf(a.method) - SOURCE_METHODS.indexOf(b.method) || byName(a.place, b.place))
  return {
    rows: sorted.map(({ method, place, sources }) => ({ method, place, ...heardIn(sources, voices) })),
    all: heardIn(what.heard, voices),
    notHeard: notHeard(sorted, voices, places), leftOut: what.leftOut,
  }
}

type Voices = ReturnType<typeof voicesHeard>

function heardIn(sources: readonly Source[], voices: Voices): Heard {
  const byBand = Object.fromEntries(COVERAGE_BANDS.map((band) => [band, 0])) as Record<CoverageBand, number>
  let count = 0
  for (const source of sources) {
    for (const band of bandsOf(source, voices)) {
      byBand[columnOf(band)] += 1
      count += 1
    }
  }
  return {
    sources: sources.length, approached: sumOf(sources, 'approached'), reached: sumOf(sources, 'reached'), spoken: sumOf(sources, 'spoken'), refused: sumOf(sources, 'refused'),
    spokenOfApproached: shareOfApproached(sources, 'spoken'), refusedOfApproached: shareOfApproached(sources, 'refused'), voices: count, byBand,
  }
}

function sumOf(sources: readonly Source[], field: 'approached' | 'reached' | 'spoken' | 'refused'): CardSum {
  const known = sources.flatMap((source) => (source[field] === null ? [] : [source[field]]))
  return { total: known.reduce((sum, one) => sum + one, 0), known: known.length }
}

function shareOfApproached(sources: readonly Source[], field: 'spoken' | 'refused'): CardShare | null {
  const both = sources.flatMap(({ approached, [field]: part }) => (approached === null || part === null || part < 0 || part > approached ? [] : [{ x: part, y: approached }]))
  return both.length === 0 ? null : both.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }))
}

/** The band of each voice of a source as it was written down. */
function bandsOf(source: Source, voices: Voices): (string | null)[] {
  const bandOf = new Map(source.speakers.map(({ label, ageBand }) => [label, ageBand]))
  return [...voices.get(source.id)!].map((label) => (label === null ? null : (bandOf.get(label)?.trim() || null)))
}

/** A band that lies within one of ours counts there. */
function columnOf(band: string | null): CoverageBand {
  if (band === null) return 'unknown'
  const [low, high] = boundsOf(band)
  return AGE_BANDS.find((own) => low >= boundsOf(own)[0] && high <= boundsOf(own)[1]) ?? 'other'
}

/** Ages of a band, both ends included; nothing can be read from one that is no band, so it may be anybody. */
function boundsOf(band: string): readonly [number, number] {
  const [, low, high] = /^(\d{1,3})(?:[-–](\d{1,3})|\+)$/.exec(band) ?? []
  return low === undefined ? [0, Infinity] : [Number(low), high === undefined ? Infinity : Number(high)]
}

function missingBands(bands: readonly (string | null)[]): string[] {
  const known = bands.flatMap((band) => (band === null ? [] : [boundsOf(band)]))
  return AGE_BANDS.filter((own) => !known.some(([low, high]) => low <= boundsOf(own)[1] && high >= boundsOf(own)[0]))
}

function notHeard(cells: readonly { readonly method: SourceMethod; readonly place: string | null; readonly sources: readonly Source[] }[], voices: Voices, given: readonly string[]): NotHeard {
  const bands = missingBands(cells.flatMap(({ sources }) => sources.flatMap((source) => bandsOf(source, voices))))
  const methods = SOURCE_METHODS.filter((method) => cells.some((cell) => cell.method === method))
  const held = [...new Set(cells.flatMap(({ place }) => (place === null ? [] : [place])))].sort(byName)
  const inPlace = (place: string) => cells.filter((cell) => cell.place === place)
  const agesIn = (place: string) => inPlace(place).flatMap(({ sources }) => sources.flatMap((source) => bandsOf(source, voices)))
  const agelessPlaces = held.filter((place) => agesIn(place).every((band) => band === null))
  return {
    bands, agelessPlaces,
    bandsInPlace: held.filter((place) => !agelessPlaces.includes(place)).map((place) => ({ place, bands: missingBands(agesIn(place)).filter((band) => !bands.includes(band)) })).filter((one) => one.bands.length > 0),
    methodsInPlace: held.map((place) => ({ place, methods: methods.filter((method) => !inPlace(place).some((cell) => cell.method === method)) })).filter((one) => one.methods.length > 0),
    places: [...new Set(given.map((place) => place.trim()))].filter((place) => place !== '' && !held.some((one) => one.toLowerCase() === place.toLowerCase())).sort(byName),
    methods: SOURCE_METHODS.filter((method) => method !== 'other' && !methods.includes(method)),
  }
}

/** No place comes last. */
function byName(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
