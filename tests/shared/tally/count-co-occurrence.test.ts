import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCoOccurrence } from '../../../shared/tally/count-co-occurrence.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import type { NumberedCoding } from '../../../shared/tally/running-tally.ts'
import { pairsOneByOne } from './pairs-one-by-one.ts'
import { columnsOf, randomCoding, randomCodings } from './random-columns.ts'

const counted = (codings: readonly NumberedCoding[], sizes: Parameters<typeof indexColumns>[1], gap?: number) => {
  const { pairs, sources } = countCoOccurrence(indexColumns(columnsOf(codings), sizes), gap)
  return { pairs: [...pairs], sources: [...sources] }
}

describe('countCoOccurrence()', () => {
  it.each([
    { gap: 0, start: 4, pairs: 0, why: 'they only touch' }, { gap: 0, start: 3, pairs: 1, why: 'they share a character' },
    { gap: 5, start: 9, pairs: 0, why: 'as much lies between' }, { gap: 6, start: 9, pairs: 1, why: 'less lies between' },
  ])('with a gap of $gap the passages 0–4 and $start–12 make $pairs pair: $why', ({ gap, start, pairs }) => {
    const at = { source: 0, speaker: 0 }
    const codings = [{ ...at, code: 1, start: 0, end: 4 }, { ...at, code: 0, start, end: 12 }]
    expect(counted(codings, { sources: 1, codes: 2, speakers: 1 }, gap)).toEqual({ pairs: [0, pairs, 0, 0], sources: [0, pairs, 0, 0] })
  })

  it.each([0, 1, 2.5, 3, 1000])('agrees with looking at every pair, with a gap of %i', (gap) => {
    fc.assert(fc.property(randomCodings, ({ sizes, codings }) => {
      expect(counted(codings, sizes, gap)).toEqual(pairsOneByOne(codings, sizes.codes, gap))
    }))
  })

  it.each([0, 0.5, 4, Infinity])('agrees with it where very many passages lie over each other, with a gap of %i', (gap) => {
    const crowd = fc.array(fc.tuple(randomCoding(6), fc.nat(3)), { minLength: 250, maxLength: 400 }).map((made) => made.map(([one, long]) => ({ ...one, source: 0, end: long === 0 ? one.end : one.end + 60 * long })))
    fc.assert(fc.property(crowd, (codings) => {
      expect(counted(codings, { sources: 1, codes: 6, speakers: 5 }, gap)).toEqual(pairsOneByOne(codings, 6, gap))
    }), { numRuns: 25 })
  })

  it('takes a gap without end as: anywhere in the same source', () => {
    const codings = [{ source: 0, speaker: 0, code: 0, start: 0, end: 2 }, { source: 0, speaker: 0, code: 1, start: 900_000, end: 900_001 }]
    expect(counted(codings, { sources: 1, codes: 2, speakers: 1 }, Infinity).pairs).toEqual([0, 1, 0, 0])
  })

  it.each([['equal starts', 0, 6], ['passages without length', 12, 0], ['one passage', 0, 0]])('agrees with it for %s', (_what, starts, lengths) => {
    const codings = fc.array(fc.record({ source: fc.constant(0), code: fc.nat(3), start: fc.nat(starts), length: fc.nat(lengths), speaker: fc.constant(0) }).map((one) => ({ ...one, end: one.start + one.length })), { maxLength: 40 })
    fc.assert(fc.property(codings, fc.constantFrom(0, 1, 7), (some, gap) => {
      expect(counted(some, { sources: 1, codes: 4, speakers: 1 }, gap)).toEqual(pairsOneByOne(some, 4, gap))
    }))
  })

  it('agrees with it far from the start of a text, and for rows of people that lie before it', () => {
    fc.assert(fc.property(randomCodings, fc.constantFrom(-9, 2 ** 24, 2 ** 31 - 30), ({ sizes, codings }, farther) => {
      const moved = codings.map((one) => ({ ...one, start: one.start + farther, end: one.end + farther }))
      expect(counted(moved, sizes, 2)).toEqual(pairsOneByOne(moved, sizes.codes, 2))
    }))
  })

  it('finds no pair among no codings, and none among those of one code', () => {
    const at = { source: 0, speaker: 0, code: 0, start: 0, end: 5 }
    expect(counted([], { sources: 3, codes: 2, speakers: 0 })).toEqual({ pairs: [0, 0, 0, 0], sources: [0, 0, 0, 0] })
    expect(counted([at, at, at], { sources: 1, codes: 1, speakers: 1 })).toEqual({ pairs: [0], sources: [0] })
  })

  it('stays fast with two thousand codings of a whole document, and with a hundred thousand of one passage', () => {
    const whole = (n: number) => Array.from({ length: n }, (_, k) => ({ source: 0, speaker: 0, code: k % 40, start: 0, end: 60_000 }))
    const sizes = { sources: 1, codes: 40, speakers: 1 }
    const began = performance.now()
    expect(counted(whole(2000), sizes).pairs[1]).toBe(50 * 50)
    expect(counted(whole(100_000), sizes).pairs[1]).toBe(2500 * 2500)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it.each([-1, NaN])('throws RangeError for a gap of %s', (gap) => {
    expect(() => counted([], { sources: 1, codes: 1, speakers: 1 }, gap)).toThrow(RangeError)
  })
})
