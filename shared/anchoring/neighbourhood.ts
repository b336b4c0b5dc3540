import type { FoundSpan } from './selectors.ts'

/** A passage that began at `from` when it was described and surely begins at `to` now. */
export interface MovedPassage {
  readonly from: number
  readonly to: number
}

/** How far from where its neighbour points a passage may stand, apart from a quarter of the way between them. */
const DRIFT = 64
/** The next best place must be farther off than this many times the best. */
const CLEARLY = 2
const CLEARLY_MORE = 32

/**
 * Tells places that are alike in words apart by the order of the text: passages nearest before and after one have moved somewhere,
 * and it most likely moved with them. The returned function answers null when they point at none of the places, or at several.
 */
export function neighbourhood(passages: readonly MovedPassage[]): (from: number, places: readonly FoundSpan[]) => FoundSpan | null {
  const ordered = [...passages]
  ordered.sort((x, y) => x.from - y.from || x.to - y.to)
  return (from, places) => {
    const next = firstFrom(ordered, from)
    const neighbours = [ordered[next - 1], ordered[next]].filter((one) => one !== undefined)
    const distances = places.map((place) => {
      const offs = neighbours.map((one) => ({ off: Math.abs(place.start - one.to - (from - one.from)), way: Math.abs(from - one.from) }))
      return offs.reduce((least, { off, way }) => (off <= DRIFT + way / 4 ? Math.min(least, off) : least), Infinity)
    })
    const least = Math.min(...distances)
    if (least === Infinity) return null
    const clear = distances.filter((distance) => distance < least * CLEARLY + CLEARLY_MORE)
    return clear.length === 1 ? places[distances.indexOf(least)]! : null
  }
}

function firstFrom(ordered: readonly MovedPassage[], from: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.from < from) low = middle + 1
    else high = middle
  }
  return low
}
