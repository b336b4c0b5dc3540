import * as fc from 'fast-check'
import type { CodingColumns, Sizes } from '../../../shared/tally/coding-columns.ts'
import type { NumberedCoding } from '../../../shared/tally/running-tally.ts'

/** Codings by number, a tree for their codes and a value for each source, small enough that things coincide often. */
export interface RandomCodings {
  readonly sizes: Sizes
  readonly parents: Int32Array
  readonly valueOf: Int32Array
  readonly values: number
  readonly codings: readonly NumberedCoding[]
}

const SOURCES = 4
const SPEAKERS = 5
const VALUES = 3

export const randomCodings: fc.Arbitrary<RandomCodings> = fc.integer({ min: 1, max: 9 }).chain((codes) => fc.record({
  sizes: fc.constant({ sources: SOURCES, codes, speakers: SPEAKERS }),
  // Any code may stand above any later one: numbers are no order.
  parents: fc.tuple(...Array.from({ length: codes }, (_, code) => fc.integer({ min: -1, max: code - 1 }))).chain((up) => fc.shuffledSubarray(up.map((_, code) => code), { minLength: codes }).map((turn) => {
    const parents = new Int32Array(codes)
    up.forEach((parent, code) => { parents[turn[code]!] = parent < 0 ? -1 : turn[parent]! })
    return parents
  })),
  valueOf: fc.array(fc.integer({ min: -1, max: VALUES - 1 }), { minLength: SOURCES, maxLength: SOURCES }).map((values) => Int32Array.from(values)),
  values: fc.constant(VALUES),
  codings: fc.array(randomCoding(codes), { maxLength: 60 }),
}))

export function randomCoding(codes: number): fc.Arbitrary<NumberedCoding> {
  return fc.record({ source: fc.nat(SOURCES - 1), code: fc.nat(codes - 1), start: fc.nat(12), length: fc.nat(6), speaker: fc.nat(SPEAKERS - 1) })
    .map(({ length, ...one }) => ({ ...one, end: one.start + length }))
}

export function columnsOf(codings: readonly NumberedCoding[]): CodingColumns {
  const column = (key: keyof NumberedCoding) => Int32Array.from(codings, (one) => one[key])
  return { source: column('source'), code: column('code'), start: column('start'), end: column('end'), speaker: column('speaker') }
}

/** Whether `code` is `top` or lies below it. */
export function isUnder(parents: Int32Array, code: number, top: number): boolean {
  for (let at = code; at >= 0; at = parents[at]!) if (at === top) return true
  return false
}

/** Codings, distinct segments, sources and speakers of some codings, counted with sets. */
export function naiveNumbers(codings: readonly NumberedCoding[]): number[] {
  const distinct = (key: (one: NumberedCoding) => string | number) => new Set(codings.map(key)).size
  return [codings.length, distinct((one) => `${one.source} ${one.start} ${one.end}`), distinct((one) => one.source), distinct((one) => one.speaker)]
}

/** What `countByAttribute` should give, by looking at every coding for every code and value. */
export function naiveTable({ sizes, parents, valueOf, values }: Omit<RandomCodings, 'codings'>, codings: readonly NumberedCoding[]): number[] {
  const cells = Array.from({ length: sizes.codes * values }, (_, cell) => ({ code: Math.floor(cell / values), value: cell % values }))
  return cells.flatMap(({ code, value }) => naiveNumbers(codings.filter((one) => valueOf[one.source] === value && isUnder(parents, one.code, code))))
}
