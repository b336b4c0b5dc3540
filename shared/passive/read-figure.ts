import type { ImportProfile, SignMeaning } from './import-profile.ts'
import type { Observation } from './observation.ts'

/** What a cell says. A null value is never 0: it has an interval, or a reason for its absence. */
export type Figure = Pick<Observation, 'value' | 'interval' | 'absence' | 'provisional'>

/** `ask`: a sign that somebody has to give a meaning first. */
export interface FigureProblem {
  readonly problem: 'unreadable' | 'ask'
}

/** What reading a figure needs of a profile. */
export type FigureShape = Pick<ImportProfile, 'decimal' | 'thousands' | 'missing'>

/**
 * What the usual Dutch signs mean when a profile does not say. A lone '-' (none, or missing) and an empty cell (CBS: cannot
 * be; BBGA: unknown) differ between publishers, so those are asked.
 */
export const USUAL_SIGNS: ReadonlyMap<string, SignMeaning> = new Map([
  ['', 'ask'], ['-', 'ask'], ['–', 'ask'], ['—', 'ask'],
  ['.', 'not-published'], ['..', 'not-published'], ['...', 'not-published'], ['…', 'not-published'], ['*', 'not-published'], ['n.b.', 'not-published'], ['nb', 'not-published'],
  ['#n/b', 'not-published'], ['#n/a', 'not-published'], ['n/a', 'not-published'], ['na', 'not-published'], ['null', 'not-published'],
  ['x', 'suppressed'], ['geheim', 'suppressed'], ['n.v.t.', 'not-applicable'], ['n.v.t', 'not-applicable'], ['nvt', 'not-applicable'],
])

/** No figure is longer, with signs between thousands and a mark behind it; a longer cell must cost no time. */
const LONGEST_FIGURE = 60

/** A sign as profiles list it: without outer spaces, in small letters. */
export function signKey(raw: string): string {
  return raw.trim().toLowerCase()
}

/**
 * Reads one cell by the profile: a number, an interval ('<5' is 1–4), a sign that says why there is none, or a problem. A
 * trailing '*' or '**' marks a provisional figure; a trailing '%' is dropped. Nothing is ever guessed: '1.420' is 1420 only where
 * '.' groups thousands, 1.42 only where it is the decimal sign, and unreadable elsewhere.
 */
export function readFigure(raw: string, profile: FigureShape): Figure | FigureProblem {
  const sign = meaningOf(raw, profile.missing)
  if (sign !== null) return sign
  if (raw.length > LONGEST_FIGURE) return { problem: 'unreadable' }
  const stars = /^(.*[^*\s])\s*\*{1,2}$/s.exec(raw.trim())
  const bare = stars?.[1] ?? raw.trim()
  const provisional = stars !== null
  const starred = provisional ? meaningOf(bare, profile.missing) : null
  if (starred !== null) return 'problem' in starred ? starred : { ...starred, provisional }
  const below = /^<\s*(\S+)$/.exec(bare)
  if (below !== null) {
    const bound = readNumber(below[1]!, profile)
    if (bound === null || bound <= 0) return { problem: 'unreadable' }
    // Counts: below 5 is 1 to 4, for none has a sign of its own. Below 1, or below a fraction, nothing but 0 bounds it.
    const interval = Number.isInteger(bound) && bound > 1 ? { low: 1, high: bound - 1 } : { low: 0, high: bound }
    return { value: null, interval, absence: null, provisional }
  }
  const value = readNumber(bare.replace(/\s*%$/, ''), profile)
  return value === null ? { problem: 'unreadable' } : { value, interval: null, absence: null, provisional }
}

function meaningOf(raw: string, missing: FigureShape['missing']): Figure | FigureProblem | null {
  const key = signKey(raw)
  const meaning = Object.prototype.hasOwnProperty.call(missing, key) ? missing[key] : USUAL_SIGNS.get(key)
  if (meaning === undefined) return null
  if (meaning === 'ask') return { problem: 'ask' }
  if (meaning === 'below-half') return { value: 0, interval: { low: 0, high: 0.5 * 10 ** -((/[.,](0+)$/.exec(key)?.[1] ?? '').length) }, absence: null, provisional: false }
  if (meaning === 'nil') return { value: 0, interval: null, absence: null, provisional: false }
  return { value: null, interval: null, absence: meaning, provisional: false }
}

function readNumber(text: string, { decimal, thousands }: FigureShape): number | null {
  const match = /^([-+−]?)(\d[\d.,\u0020\u00a0\u2009\u202f]*|[.,]\d+)(e[-+]?\d{1,3})?$/i.exec(text)
  if (match === null) return null
  const [, sign, digits, power = ''] = match
  const [whole, part, ...more] = digits!.split(decimal)
  if (more.length > 0 || (part !== undefined && !/^\d+$/.test(part))) return null
  const joined = thousands === null || thousands === decimal ? whole! : ungroup(whole!, thousands)
  if (joined === null || !/^\d*$/.test(joined)) return null
  const value = Number(`${joined === '' ? '0' : joined}.${part ?? '0'}${power}`)
  if (!Number.isFinite(value)) return null
  return sign === '' || sign === '+' || value === 0 ? value : -value
}

/** Digits without the signs between thousands; null when they do not stand three apart. */
function ungroup(whole: string, thousands: '.' | ',' | ' '): string | null {
  const plain = thousands === ' ' ? whole.replace(/[\u00a0\u2009\u202f]/g, ' ') : whole
  if (!plain.includes(thousands)) return plain
  const [first, ...groups] = plain.split(thousands)
  return /^\d{1,3}$/.test(first!) && groups.every((group) => /^\d{3}$/.test(group)) ? first! + groups.join('') : null
}
