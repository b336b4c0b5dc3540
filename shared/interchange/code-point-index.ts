/** The way between code points and UTF-16 offsets of one text, for offsets that come one by one; many at once: `convertOffsets`. */
export interface CodePointIndex {
  /** How many code points stand before a UTF-16 offset; one inside a character counts it. */
  pointAt(offset: number): number
  /** The UTF-16 offset of a code point; beyond the text it counts on. */
  offsetOf(point: number): number
  /** Whether a UTF-16 offset lies in the text and not inside a character. */
  isBetweenCharacters(offset: number): boolean
}

/** Reads where the characters of two units stand, once; each question is then a search among those. */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((match) => match.index!)
  /** How many pairs, counted from the first, fulfil what only some first ones do. */
  const count = (fulfils: (pair: number, rank: number) => boolean): number => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (fulfils(pairs[middle]!, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    pointAt: (offset) => offset - count((pair) => pair + 1 < offset),
    offsetOf: (point) => point + count((pair, rank) => pair - rank < point),
    isBetweenCharacters: (offset) => offset >= 0 && offset <= text.length && pairs[count((pair) => pair + 1 < offset)] !== offset - 1,
  }
}
