/**
 * What offsets in a text count: UTF-16 units (JavaScript, this engine), Unicode code points (REFI-QDA, W3C Web Annotation, Python),
 * or bytes of UTF-8.
 */
export type OffsetUnit = 'utf-16' | 'code-point' | 'utf-8'

/**
 * Offsets of one text counted in other units: one answer for each, in the same order. All are converted in one pass over the text, so
 * give all of a text together. A lone surrogate is one code point and three bytes, as encoders put U+FFFD (three bytes) in its stead.
 *
 * An offset before a combining mark, a joiner or another part of an emoji of several code points is converted like any other:
 * each of those is a code point of its own, and files of other tools do cut there.
 *
 * Throws RangeError for an offset that is no whole number, lies outside the text, or stands inside a character.
 */
export function convertOffsets(text: string, offsets: readonly number[], { from, to }: { readonly from: OffsetUnit; readonly to: OffsetUnit }): number[] {
  const converted = new Array<number>(offsets.length)
  const [oneOf, twoOf, threeOf, fourOf] = SIZES[from]
  const [oneIn, twoIn, threeIn, fourIn] = SIZES[to]
  let at = 0
  let have = 0
  let become = 0
  for (const asked of inOrder(offsets)) {
    const offset = offsets[asked]!
    if (!Number.isSafeInteger(offset) || offset < 0) throw new RangeError(`convertOffsets(): no offset ${offset}`)
    while (have < offset && at < text.length) {
      const unit = text.charCodeAt(at++)
      if (unit < 0x80) {
        have += oneOf
        become += oneIn
      } else if (unit < 0x800) {
        have += twoOf
        become += twoIn
      } else if (unit >= 0xd800 && unit <= 0xdbff && isLowSurrogate(text.charCodeAt(at))) {
        at++
        have += fourOf
        become += fourIn
      } else {
        have += threeOf
        become += threeIn
      }
    }
    if (have < offset) throw new RangeError(`convertOffsets(): no ${from} offset ${offset} in a text of ${have}`)
    if (have > offset) throw new RangeError(`convertOffsets(): ${from} offset ${offset} splits a character`)
    converted[asked] = become
  }
  return converted
}

/** How many units a character takes that has one, two, three or four bytes in UTF-8; only those of four have two UTF-16 units. */
const SIZES: Readonly<Record<OffsetUnit, readonly [number, number, number, number]>> = {
  'utf-16': [1, 1, 1, 2],
  'code-point': [1, 1, 1, 1],
  'utf-8': [1, 2, 3, 4],
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The places of the offsets, smallest offset first. Most lists come in order already. */
function inOrder(offsets: readonly number[]): Iterable<number> {
  const places = offsets.map((_, place) => place)
  return offsets.every((offset, place) => place === 0 || offsets[place - 1]! <= offset) ? places : places.sort((a, b) => offsets[a]! - offsets[b]!)
}
