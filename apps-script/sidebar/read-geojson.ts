import * as v from 'valibot'
import type { MapProblem } from '../map-protocol.ts'

/** An area of a map file: its properties as text, and its rings of points as they stand in the file. */
export interface MapArea {
  readonly properties: Readonly<Record<string, string>>
  readonly rings: readonly (readonly (readonly [number, number])[])[]
}

/** Larger files are refused before they are read: a map of a whole city is a few MB. */
export const LARGEST_MAP = 12_000_000
const MOST_AREAS = 5_000
const MOST_POINTS = 600_000
/** Google and RD coordinates alike stay far below this. */
const FARTHEST = 10_000_000

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-FARTHEST), v.maxValue(FARTHEST))
// A point may carry a height, which a map on paper has no use for.
const point = v.pipe(v.array(coordinate), v.minLength(2), v.maxLength(4), v.transform(([x, y]): readonly [number, number] => [x!, y!]))
const ring = v.pipe(v.array(point), v.minLength(3))
const polygon = v.array(ring)
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: polygon }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
])
const collection = v.object({ type: v.literal('FeatureCollection'), features: v.pipe(v.array(v.unknown()), v.minLength(1)) })
const feature = v.object({ type: v.literal('Feature'), properties: v.nullable(v.record(v.string(), v.unknown())), geometry })

/** Reads a GeoJSON file that somebody supplies: nothing in it is trusted, and what is no area is left out and counted. */
export function readGeoJson(text: string): { readonly areas: readonly MapArea[]; readonly leftOut: number } | { readonly problem: MapProblem } {
  if (text.length > LARGEST_MAP) return { problem: 'too-large' }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: 'not-json' }
  }
  const parsed = v.safeParse(collection, json)
  if (!parsed.success) return { problem: 'not-areas' }
  if (parsed.output.features.length > MOST_AREAS) return { problem: 'too-many' }
  const areas: MapArea[] = []
  let points = 0
  for (const one of parsed.output.features) {
    const area = v.safeParse(feature, one)
    if (!area.success) continue
    const { geometry: shape, properties } = area.output
    const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
    points += rings.reduce((sum, each) => sum + each.length, 0)
    if (points > MOST_POINTS) return { problem: 'too-many' }
    if (rings.length > 0) areas.push({ rings, properties: textsOf(properties ?? {}) })
  }
  return areas.length === 0 ? { problem: 'not-areas' } : { areas, leftOut: parsed.output.features.length - areas.length }
}

function textsOf(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name.slice(0, 80), String(value).trim().slice(0, 120)]] : [])))
}

/** The property that holds the codes of the areas: the one with most values among those that have figures; null when none has any. */
export function proposeCodeProperty(areas: readonly MapArea[], codes: readonly string[]): string | null {
  const wanted = new Set(codes.map((code) => code.toLowerCase()))
  const names = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties)))]
  const scored = names.map((name) => ({ name, hits: areas.filter(({ properties }) => wanted.has((properties[name] ?? '').toLowerCase())).length })).sort((a, b) => b.hits - a.hits)
  return scored[0] !== undefined && scored[0].hits > 0 ? scored[0].name : null
}

/** The property that names the areas best: one that differs by area and holds words; the code itself when there is none. */
export function proposeNameProperty(areas: readonly MapArea[], code: string): string {
  const names = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties)))].filter((name) => name !== code)
  const wordy = names.filter((name) => {
    const values = areas.map(({ properties }) => properties[name] ?? '')
    return new Set(values).size > areas.length / 2 && values.filter((value) => /\p{L}{3}/u.test(value) && !/^[A-Z]{2}\d/.test(value)).length > areas.length / 2
  })
  return wordy[0] ?? code
}
