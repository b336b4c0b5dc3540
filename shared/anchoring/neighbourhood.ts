import type { TextSpan } from './selectors.ts'

/** A passage that began at `from` when it was described and surely begins at `to` now. */
export interface MovedPassage {
  readonly from: number
  readonly to: number
}

/** What the passages around one, surely found, say about a place for it. */
export interface Vouching {
  /** The share, 0 to 1, of the neighbours beside which the passage would still stand there; 0 when it has none. */
  readonly beside: number
  /** The nearest ones on both sides are still together, and the place is not with them. */
  readonly apart: boolean
}

/** How many passages on each side are asked, and from how far: beyond that too much may have happened between. */
const ASKED = 3
const STRETCH = 6000
/** How far from where a neighbour points a passage may stand, apart from a quarter of the way between them. */
const DRIFT = 64
const DRIFT_SHARE = 0.25

/** Reads where sure passages went. Texts are mended, cut and moved in stretches: what stood side by side mostly still does. */
export function readNeighbourhood(sure: readonly MovedPassage[]): (from: number, place: TextSpan) => Vouching {
  const ordered = [...sure]
  ordered.sort((x, y) => x.from - y.from || x.to - y.to)
  return (from, place) => {
    const [low, high] = boundsOf(ordered, from)
    let asked = 0
    let beside = 0
    for (let k = low - 1; k >= 0 && k >= low - ASKED && from - ordered[k]!.from <= STRETCH; k--) {
      asked++
      if (isWith(ordered[k]!, from, place)) beside++
    }
    for (let k = high; k < ordered.length && k < high + ASKED && ordered[k]!.from - from <= STRETCH; k++) {
      asked++
      if (isWith(ordered[k]!, from, place)) beside++
    }
    const before = ordered[low - 1]
    const after = ordered[high]
    let apart = false
    if (before !== undefined && after !== undefined) {
      const between = after.from - before.from
      const together = between <= STRETCH && Math.abs(after.to - before.to - between) <= DRIFT + DRIFT_SHARE * between
      apart = together && !isWith(before, from, place) && !isWith(after, from, place)
    }
    return { beside: asked === 0 ? 0 : beside / asked, apart }
  }
}

/** Which of the ordered passages are before and after one that began at `from`: those that began there too are it itself. */
function boundsOf(ordered: readonly MovedPassage[], from: number): readonly [number, number] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.from < from) low = middle + 1
    else high = middle
  }
  while (high < ordered.length && ordered[high]!.from === from) high++
  return [low, high]
}

function isWith(neighbour: MovedPassage, from: number, place: TextSpan): boolean {
  return Math.abs(place.start - neighbour.to - (from - neighbour.from)) <= DRIFT + DRIFT_SHARE * Math.abs(from - neighbour.from)
}
