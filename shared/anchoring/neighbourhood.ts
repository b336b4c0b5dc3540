import type { FoundSpan } from './selectors.ts'

/** A passage that began at `from` when it was described and surely begins at `to` now. */
export interface MovedPassage {
  readonly from: number
  readonly to: number
}

/** What passages surely found say about others that stood between them. */
export interface Neighbourhood {
  /** The one of some places where a passage that began at `from` moved with its neighbours; null when they point at none, or several. */
  readonly choose: (from: number, places: readonly FoundSpan[]) => FoundSpan | null
  /** Whether the neighbours on both sides stayed together, and a place is not with them. */
  readonly contradicts: (from: number, place: FoundSpan) => boolean
}

/** How far from where its neighbour points a passage may stand, apart from a quarter of the way between them. */
const DRIFT = 64
const DRIFT_SHARE = 0.25
/** Neighbours farther apart than this say nothing against a place: too much may have happened between them. */
const STRETCH = 5000
/** The next best place must be farther off than this many times the best. */
const CLEARLY = 2
const CLEARLY_MORE = 32

/** Reads where sure passages went. Texts are mended, cut and moved in stretches: what stood side by side mostly still does. */
export function readNeighbourhood(sure: readonly MovedPassage[]): Neighbourhood {
  const ordered = [...sure]
  ordered.sort((x, y) => x.from - y.from || x.to - y.to)
  return {
    choose: (from, places) => {
      const neighbours = neighboursOf(ordered, from)
      const distances = places.map((place) => Math.min(Infinity, ...neighbours.filter((one) => isWith(one, from, place)).map((one) => distance(one, from, place))))
      const least = Math.min(...distances)
      if (least === Infinity) return null
      const near = distances.filter((one) => one < least * CLEARLY + CLEARLY_MORE)
      return near.length === 1 ? places[distances.indexOf(least)]! : null
    },
    contradicts: (from, place) => {
      const [before, after] = neighboursOf(ordered, from)
      if (before === undefined || after === undefined) return false
      const apart = after.from - before.from
      const together = apart <= STRETCH && Math.abs(after.to - before.to - apart) <= DRIFT + DRIFT_SHARE * apart
      return together && !isWith(before, from, place) && !isWith(after, from, place)
    },
  }
}

/** The nearest sure passages before and after, or the one there is. */
function neighboursOf(ordered: readonly MovedPassage[], from: number): readonly MovedPassage[] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return ordered.slice(Math.max(0, low - 1), low + 1)
}

function distance(neighbour: MovedPassage, from: number, place: FoundSpan): number {
  return Math.abs(place.start - neighbour.to - (from - neighbour.from))
}

function isWith(neighbour: MovedPassage, from: number, place: FoundSpan): boolean {
  return distance(neighbour, from, place) <= DRIFT + DRIFT_SHARE * Math.abs(from - neighbour.from)
}
