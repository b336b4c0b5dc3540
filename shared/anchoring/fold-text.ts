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

const SPACE = 32
const HYPHEN = 45

/** Folds a text once, with the way back to its own offsets. */
export function foldText(text: string): FoldedText {
  // One character folds to at most 18 units (U+FDFA); room is made as it is needed.
  let room = text.length + 64
  let units = new Uint16Array(room)
  let from = new Int32Array(room)
  let to = new Int32Array(room)
  let n = 0
  for (let i = 0; i < text.length; ) {
    if (n + 20 > room) {
      room = room * 2
      units = grown(units, new Uint16Array(room))
      from = grown(from, new Int32Array(room))
      to = grown(to, new Int32Array(room))
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
  return { text, units, from, to, length: n }
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
