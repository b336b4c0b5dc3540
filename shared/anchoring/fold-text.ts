import { ABSORBED, SEVERAL, foldCharacter, foldUnit, foldedUnits, kindOfUnit } from './fold-character.ts'

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
  // Ligatures and dots that are written out take some more; growing in between would hold all up for long.
  const room = text.length + (text.length >> 4) + 64
  return { text, units: new Uint16Array(room), from: new Int32Array(room), to: new Int32Array(room), length: 0, at: 0 }
}

/** Folds what is left of a text up to `limit`, or one unit further where that would split a character. */
export function foldUpTo(folding: Folding, limit: number): void {
  const { text } = folding
  const stop = Math.min(limit, text.length)
  while (folding.at < stop) {
    if (folding.length + (stop - folding.at) + MOST_UNITS > folding.units.length) grow(folding)
    foldPlain(folding, stop)
    if (folding.at < stop) foldNext(folding)
  }
}

/** Folds units that become one other each, which nearly all do, till one that does not, or may be one with the unit before it. */
function foldPlain(folding: Folding, stop: number): void {
  const { text, units, from, to } = folding
  let { length: n, at: i } = folding
  let last = n > 0 ? units[n - 1]! : -1
  while (i < stop) {
    const folded = foldedUnits[text.charCodeAt(i)]!
    if (folded < 0 || (folded === last && folded <= HYPHEN)) break
    units[n] = last = folded
    from[n] = i
    to[n++] = ++i
  }
  folding.length = n
  folding.at = i
}

/** Folds the next character, whatever it is. */
function foldNext(folding: Folding): void {
  const { text, units, to } = folding
  const i = folding.at++
  const n = folding.length
  const folded = foldUnit(text.charCodeAt(i))
  if (folded >= 0) {
    // Runs of white space and of dashes ("--" for "—") are one.
    if ((folded === SPACE || folded === HYPHEN) && n > 0 && units[n - 1] === folded) to[n - 1] = i + 1
    else add(folding, folded, i, i + 1)
  } else if (folded === ABSORBED) {
    if (n > 0 && to[n - 1] === i) to[n - 1] = i + 1
  } else if (folded === SEVERAL) {
    const character = String.fromCodePoint(text.codePointAt(i)!)
    const parts = foldCharacter(character)
    folding.at = i + character.length
    for (let k = 0; k < parts.length; k++) add(folding, parts.charCodeAt(k), i, folding.at)
  }
}

/** Adds a unit that may be new. */
function add(folding: Folding, unit: number, from: number, to: number): void {
  const n = folding.length++
  kindOfUnit(unit)
  folding.units[n] = unit
  folding.from[n] = from
  folding.to[n] = to
}

function grow(folding: Folding): void {
  const room = folding.units.length * 2
  folding.units = grown(folding.units, new Uint16Array(room))
  folding.from = grown(folding.from, new Int32Array(room))
  folding.to = grown(folding.to, new Int32Array(room))
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
