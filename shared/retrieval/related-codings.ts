import type { Coding } from '../coding/coding.ts'
import type { Relation } from './query.ts'

/** Whether a coding of the source has a partner, other than itself, in a relation. */
export type RelationTest = (coding: Coding) => boolean

/**
 * Makes ready to ask of any coding of ONE source whether it lies in a relation to one of `partners`, codings of that source too.
 * Making ready takes n log n, each question log n: partners that qualify are counted from sorted bounds, never walked.
 */
export function relationTest(relation: Relation, partners: readonly Coding[], distance: number): RelationTest {
  const ids = new Set(partners.map((partner) => partner.id))
  /** More than the coding itself, which always lies near itself. */
  const others = (count: (coding: Coding) => number): RelationTest => (coding) => count(coding) > (ids.has(coding.id) ? 1 : 0)
  if (relation === 'same-source') return others(() => partners.length)
  if (relation === 'same-speaker') return others(countByKey(partners, (one) => one.speaker ?? ''))
  if (relation === 'same-passage') return others(countByKey(partners, (one) => `${startOf(one)} ${endOf(one)}`))
  if (relation === 'within') return aroundTest(partners)
  if (relation === 'contains') return insideTest(partners)
  const near = countNear(partners)
  // Sharing words is having less than nothing in between; a passage without words shares none.
  const sharing = others((coding) => near(startOf(coding) + 1, endOf(coding) - 1))
  const overlapping: RelationTest = (coding) => startOf(coding) < endOf(coding) && sharing(coding)
  if (relation === 'overlaps') return overlapping
  if (relation === 'near-characters') return others((coding) => near(startOf(coding) - distance, endOf(coding) + distance))
  const units = sorted(partners.flatMap((partner) => partner.unit ?? []))
  const within = (coding: Coding) => (coding.unit === null ? 0 : below(units, coding.unit + distance + 1) - below(units, coding.unit - distance))
  return (coding) => overlapping(coding) || within(coding) > (ids.has(coding.id) && coding.unit !== null ? 1 : 0)
}

function startOf(coding: Coding): number {
  return coding.selectors.position.start
}

function endOf(coding: Coding): number {
  return coding.selectors.position.end
}

function countByKey(partners: readonly Coding[], key: (coding: Coding) => string): (coding: Coding) => number {
  const counts = new Map<string, number>()
  for (const partner of partners) counts.set(key(partner), (counts.get(key(partner)) ?? 0) + 1)
  return (coding) => counts.get(key(coding)) ?? 0
}

/** Counts the partners that end at `from` or later and start at `to` or earlier. */
function countNear(partners: readonly Coding[]): (from: number, to: number) => number {
  const starts = sorted(partners.map(startOf))
  const ends = sorted(partners.map(endOf))
  return (from, to) => below(starts, to + 1) - below(ends, from)
}

/** A bound and whose it is; two are kept, because a coding is no partner of itself. */
interface Outermost {
  readonly bound: number
  readonly id: string
  readonly next: number
}

/** Whether a coding lies within a partner: of the partners that start no later, one ends no earlier. */
function aroundTest(partners: readonly Coding[]): RelationTest {
  const inOrder = partners.slice().sort((a, b) => startOf(a) - startOf(b))
  const starts = Float64Array.from(inOrder, startOf)
  const furthest: Outermost[] = []
  let best: Outermost = { bound: -Infinity, id: '', next: -Infinity }
  for (const partner of inOrder) furthest.push((best = outer(best, endOf(partner), partner.id)))
  return (coding) => {
    const last = furthest[below(starts, startOf(coding) + 1) - 1]
    return last !== undefined && (last.id === coding.id ? last.next : last.bound) >= endOf(coding)
  }
}

/** Whether a coding contains a partner: of the partners that start no earlier, one ends no later. */
function insideTest(partners: readonly Coding[]): RelationTest {
  const inOrder = partners.slice().sort((a, b) => startOf(a) - startOf(b))
  const starts = Float64Array.from(inOrder, startOf)
  const nearest = new Array<Outermost>(inOrder.length)
  let best: Outermost = { bound: -Infinity, id: '', next: -Infinity }
  for (let at = inOrder.length - 1; at >= 0; at--) nearest[at] = best = outer(best, -endOf(inOrder[at]!), inOrder[at]!.id)
  return (coding) => {
    const first = nearest[below(starts, startOf(coding))]
    return first !== undefined && (first.id === coding.id ? first.next : first.bound) >= -endOf(coding)
  }
}

function outer(best: Outermost, bound: number, id: string): Outermost {
  if (bound > best.bound) return { bound, id, next: best.bound }
  return bound > best.next ? { ...best, next: bound } : best
}

function sorted(numbers: readonly number[]): Float64Array {
  return Float64Array.from(numbers).sort()
}

/** How many of the sorted numbers are smaller than `limit`. */
function below(numbers: Float64Array, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
