import { ABSORBED, DROPPED, SEVERAL, foldCharacter, foldUnit } from './fold-character.ts'

/**
 * A text as the eye compares it: lower case, one space for any white space, plain quotes and dashes, no accents, ligatures or
 * invisible characters. Folded unit k came from `from[k]` up to `to[k]` of the text itself.
 */
export interface FoldedText {
  readonly text: string
  readonly units: Uint16Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly length: number
}

/** A text of which the units before `at` have been folded. */
export interface Folding {
  readonly text: string
  units: Uint16Array
  from: Int32Array
  to: Int32Array
  length: number
  at: number
}

const SPACE = 32
const HYPHEN = 45
/** One character folds to at most 18 units (U+FDFA). */
const MOST_UNITS = 20

/** Folds a text once, with the way back to its own offsets. */
export function foldText(text: string): FoldedText {
  const folding = startFolding(text)
  foldUpTo(folding, text.length)
  return folding
}

/** A text of which nothing has been folded yet. */
export function startFolding(text: string): Folding {
  const room = text.length + 64
  return { text, units: new Uint16Array(room), from: new Int32Array(room), to: new Int32Array(room), length: 0, at: 0 }
}

/** Folds what is left of a text up to `limit`, or one unit further where that would split a character. */
export function foldUpTo(folding: Folding, limit: number): void {
  const { text } = folding
  const stop = Math.min(limit, text.length)
  let { units, from, to, length: n, at: i } = folding
  while (i < stop) {
    if (n + MOST_UNITS > units.length) {
      units = grown(units, new Uint16Array(units.length * 2))
      from = grown(from, new Int32Array(units.length))
      to = grown(to, new Int32Array(units.length))
    }
    const folded = foldUnit(text.charCodeAt(i))
    if (folded >= 0) {
      // Runs of white space and of dashes ("--" for "—") are one.
      if ((folded === SPACE || folded === HYPHEN) && n > 0 && units[n - 1] === folded) to[n - 1] = i + 1
      else {
        units[n] = folded
        from[n] = i
        to[n++] = i + 1
      }
      i++
    } else if (folded === DROPPED) i++
    else if (folded === ABSORBED) {
      i++
      if (n > 0 && to[n - 1] === i - 1) to[n - 1] = i
    } else if (folded === SEVERAL) {
      const character = String.fromCodePoint(text.codePointAt(i)!)
      const parts = foldCharacter(character)
      for (let k = 0; k < parts.length; k++) {
        units[n] = parts.charCodeAt(k)
        from[n] = i
        to[n++] = i + character.length
      }
      i += character.length
    }
  }
  folding.units = units
  folding.from = from
  folding.to = to
  folding.length = n
  folding.at = i
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
