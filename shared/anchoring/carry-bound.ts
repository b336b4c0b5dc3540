import { IN_WORD, kindOfUnit } from './fold-character.ts'

/** A stretch of folded units. */
export interface UnitStretch {
  readonly units: Uint16Array
  readonly from: number
  readonly to: number
}

const SPACE = 32

/**
 * Where a bound inside a stretch that was edited stands in what became of it. `at` and the answer are counted from the begin of their
 * units. What both stretches begin and end with in common is unchanged; a bound in what was replaced stays with the marks that touch it
 * in the passage, or keeps its share, but moves to a word's edge that is near; where all of that was taken out, marks that touch what is left of the passage stay with it. What was
 * put in at the bound itself stays outside. A passage that neither began nor ended with a space does not now.
 */
export function carryBound(before: UnitStretch, after: UnitStretch, at: number, side: 'start' | 'end'): number {
  const old = before.to - before.from
  const now = after.to - after.from
  const bound = at - before.from
  const shorter = Math.min(old, now)
  // What was put in may repeat what stood there: before a start it came first, behind an end last.
  const putBefore = side === 'start' && now > old
  const end = putBefore ? sharedTail(before, after, shorter) : 0
  const head = sharedHead(before, after, shorter - end)
  const tail = putBefore ? end : sharedTail(before, after, shorter - head)
  const inHead = bound <= head
  const inTail = bound >= old - tail
  const kept = keptMarks(before, after, at, head, tail, side)
  let carried: number
  if (kept !== null) carried = kept
  else if (inHead && (side === 'end' || !inTail)) carried = after.from + bound
  else if (inTail) carried = after.to - (old - bound)
  else if (now === head + tail) carried = side === 'start' ? after.to - sharedTail(before, after, shorter - touchingFrom(after, head)) : after.from + sharedHead(before, after, shorter - touchingTo(after, sharedTail(before, after, shorter)))
  else carried = sharedOut(before, after, at, head, tail, side)
  if (side === 'start') {
    if (at >= before.to || before.units[at] !== SPACE) while (carried < after.to && after.units[carried] === SPACE) carried++
  } else if (at <= before.from || before.units[at - 1] !== SPACE) while (carried > after.from && after.units[carried - 1] === SPACE) carried--
  return carried
}

/** In what is longer than this, marks may be anywhere. */
const MOST_REPLACED = 1000

/** The bound beside the marks that touched it inside the passage, where these are still in what was replaced; null where they are not. */
function keptMarks(before: UnitStretch, after: UnitStretch, at: number, head: number, tail: number, side: 'start' | 'end'): number | null {
  if (after.to - after.from === head + tail || at < before.from + head || at > before.to - tail) return null
  if (after.to - after.from > MOST_REPLACED || before.to - before.from > MOST_REPLACED) return null
  const replaced = String.fromCharCode(...after.units.subarray(after.from + head, after.to - tail))
  for (const marks of touchingMarks(before, at, head, tail, side)) {
    const found = side === 'end' ? replaced.indexOf(marks) : replaced.lastIndexOf(marks)
    if (marks !== '' && found >= 0) return after.from + head + found + (side === 'end' ? marks.length : 0)
  }
  return null
}

/** The marks at a bound of a passage, inside it: all up to a word ("* * *"), and those up to a space. */
function touchingMarks({ units, from, to }: UnitStretch, at: number, head: number, tail: number, side: 'start' | 'end'): readonly [string, string] {
  const inside = side === 'end' ? String.fromCharCode(...units.subarray(from + head, at)) : String.fromCharCode(...units.subarray(at, to - tail))
  let size = 0
  const unitAt = (k: number) => inside.charCodeAt(side === 'end' ? inside.length - 1 - k : k)
  while (size < inside.length && !isInWord(unitAt(size))) size++
  const all = (side === 'end' ? inside.slice(inside.length - size) : inside.slice(0, size)).trim()
  return [all, side === 'end' ? all.slice(all.lastIndexOf(' ') + 1) : (all.split(' ', 1)[0] ?? '')]
}

/** The bound's share of what was replaced, at the edge of a word. */
function sharedOut(before: UnitStretch, after: UnitStretch, at: number, head: number, tail: number, side: 'start' | 'end'): number {
  const old = before.to - before.from - head - tail
  const now = after.to - after.from - head - tail
  const carried = nearestEdge(after, after.from + head + Math.ceil(((at - before.from - head) * now) / old))
  return side === 'start' ? pastMarks(after, carried) : carried
}

function sharedHead(one: UnitStretch, other: UnitStretch, most: number): number {
  let shared = 0
  while (shared < most && one.units[one.from + shared] === other.units[other.from + shared]) shared++
  return shared
}

function sharedTail(one: UnitStretch, other: UnitStretch, most: number): number {
  let shared = 0
  while (shared < most && one.units[one.to - 1 - shared] === other.units[other.to - 1 - shared]) shared++
  return shared
}

/** How many of the first `most` units stand before any space: marks that touch the word before. */
function touchingFrom({ units, from }: UnitStretch, most: number): number {
  let touching = 0
  while (touching < most && units[from + touching] !== SPACE) touching++
  return touching
}

/** How many of the last `most` units stand behind any space: marks that touch the word after. */
function touchingTo({ units, to }: UnitStretch, most: number): number {
  let touching = 0
  while (touching < most && units[to - 1 - touching] !== SPACE) touching++
  return touching
}

/** The nearest edge of a word, when `at` is this near one; the middle of a long word stands for other words, and keeps its share. */
const NEAR_EDGE = 3

function nearestEdge({ units, from, to }: UnitStretch, at: number): number {
  if (at <= from || at >= to || !isInWord(units[at - 1]!) || !isInWord(units[at]!)) return at
  let low = at
  while (low > from && isInWord(units[low - 1]!)) low--
  let high = at
  while (high < to && isInWord(units[high]!)) high++
  if (Math.min(at - low, high - at) > NEAR_EDGE) return at
  return at - low < high - at ? low : high
}

/** A start behind a word goes on behind the marks that touch it: they end what came before. */
function pastMarks({ units, from, to }: UnitStretch, at: number): number {
  if (at <= from || !isInWord(units[at - 1]!)) return at
  let past = at
  while (past < to && units[past] !== SPACE && !isInWord(units[past]!)) past++
  return past
}

function isInWord(unit: number): boolean {
  return kindOfUnit(unit) === IN_WORD
}
