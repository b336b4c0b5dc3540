import type { MapArea } from './read-geojson.ts'

/** An area as it is drawn. */
export interface DrawnArea {
  readonly path: string
  /** Where its label stands. */
  readonly label: readonly [number, number]
  /** Whether a label fits in it. */
  readonly roomy: boolean
}

export interface DrawnMap {
  readonly width: number
  readonly height: number
  readonly areas: readonly DrawnArea[]
}

/** Points nearer than this many pixels are one. */
const NEAR = 0.4
const MARGIN = 4
const LABEL_WIDTH = 26
type Point = readonly [number, number]

/**
 * Lays areas out in a drawing of a width, so that those in `inView` fill it; all of them when none is. Degrees are drawn equirectangular with the
 * middle's parallel true to scale, which over a Dutch city is off by less than a line is wide; metres (RD) as they are. A plane needs no
 * winding rule: files have their rings either way round.
 */
export function layOutMap(areas: readonly MapArea[], width: number, inView: (place: number) => boolean): DrawnMap {
  const chosen = areas.filter((_, place) => inView(place))
  const bounds = boundsOf(chosen.length > 0 ? chosen : areas)
  const degrees = Math.max(...[bounds.left, bounds.right].map(Math.abs)) <= 180 && Math.max(...[bounds.top, bounds.bottom].map(Math.abs)) <= 90
  const shrink = degrees ? Math.cos((((bounds.top + bounds.bottom) / 2) * Math.PI) / 180) : 1
  const [across, up] = [Math.max((bounds.right - bounds.left) * shrink, 1e-9), Math.max(bounds.top - bounds.bottom, 1e-9)]
  const scale = Math.min((width - 2 * MARGIN) / across, (1.6 * width) / up)
  const aside = (width - across * scale) / 2
  const place = ([x, y]: Point): Point => [aside + (x - bounds.left) * shrink * scale, MARGIN + (bounds.top - y) * scale]
  return { width, height: Math.round(up * scale + 2 * MARGIN), areas: areas.map(({ rings }) => draw(rings.map((ring) => ring.map(place)))) }
}

function boundsOf(areas: readonly MapArea[]) {
  const bounds = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity }
  for (const { rings } of areas) {
    for (const ring of rings) {
      for (const [x, y] of ring) {
        bounds.left = Math.min(bounds.left, x)
        bounds.right = Math.max(bounds.right, x)
        bounds.top = Math.max(bounds.top, y)
        bounds.bottom = Math.min(bounds.bottom, y)
      }
    }
  }
  return bounds
}

function draw(rings: readonly (readonly Point[])[]): DrawnArea {
  const kept = rings.map(thinned).filter((ring) => ring.length > 2)
  const largest = kept.map((ring) => ({ ring, size: Math.abs(signedArea(ring)) })).sort((a, b) => b.size - a.size)[0]
  const path = kept.map((ring) => `M${ring.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`).join('')
  if (!largest) return { path, label: rings[0]?.[0] ?? [0, 0], roomy: false }
  const xs = largest.ring.map(([x]) => x)
  return { path, label: middleOf(largest.ring), roomy: Math.max(...xs) - Math.min(...xs) >= LABEL_WIDTH && largest.size >= LABEL_WIDTH * 12 }
}

function thinned(ring: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const [x, y] of ring) {
    const last = kept[kept.length - 1]
    if (last === undefined || Math.abs(last[0] - x) > NEAR || Math.abs(last[1] - y) > NEAR) kept.push([x, y])
  }
  return kept
}

function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0) / 2
}

/** The centroid; where that falls outside, the middle of the widest stretch at its height. */
function middleOf(ring: readonly Point[]): Point {
  const area = signedArea(ring)
  const [x, y] = ring.reduce(([sumX, sumY], [x0, y0], at) => {
    const [x1, y1] = ring[(at + 1) % ring.length]!
    const cross = x0 * y1 - x1 * y0
    return [sumX + (x0 + x1) * cross, sumY + (y0 + y1) * cross] as const
  }, [0, 0] as Point)
  const centre: Point = [x / (6 * area), y / (6 * area)]
  const crossings = ring.flatMap(([x0, y0], at) => {
    const [x1, y1] = ring[(at + 1) % ring.length]!
    return y0 > centre[1] === y1 > centre[1] ? [] : [x0 + ((centre[1] - y0) / (y1 - y0)) * (x1 - x0)]
  }).sort((a, b) => a - b)
  const stretches = Array.from({ length: Math.floor(crossings.length / 2) }, (_, at) => [crossings[2 * at]!, crossings[2 * at + 1]!] as const)
  if (stretches.length === 0 || stretches.some(([from, to]) => from <= centre[0] && centre[0] <= to)) return centre
  const [from, to] = stretches.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]!
  return [(from + to) / 2, centre[1]]
}

const round = (value: number): number => Math.round(value * 10) / 10
