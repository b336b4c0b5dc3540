import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCoOccurrence } from '../../../shared/tally/count-co-occurrence.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import type { NumberedCoding } from '../../../shared/tally/running-tally.ts'
import { columnsOf, randomCoding, randomCodings } from './random-columns.ts'

/** Every pair of codings looked at. */
function naive(codings: readonly NumberedCoding[], codes: number, gap: number): { readonly pairs: number[]; readonly sources: number[] } {
  const pairs = new Array<number>(codes * codes).fill(0)
  const where = pairs.map(() => new Set<number>())
  codings.forEach((x, i) => codings.slice(0, i).forEach((y) => {
    if (x.source !== y.source || x.code === y.code || !(x.start < y.end + gap && y.start < x.end + gap)) return
    const cell = Math.min(x.code, y.code) * codes + Math.max(x.code, y.code)
    pairs[cell]! += 1
    where[cell]!.add(x.source)
  }))
  return { pairs, sources: where.map((one) => one.size) }
}

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
      expect(counted(codings, sizes, gap)).toEqual(naive(codings, sizes.codes, gap))
    }))
  })

  it.each([0, 0.5, 4, Infinity])('agrees with it where very many passages lie over each other, with a gap of %i', (gap) => {
    const crowd = fc.array(fc.tuple(randomCoding(6), fc.nat(3)), { minLength: 250, maxLength: 400 }).map((made) => made.map(([one, long]) => ({ ...one, source: 0, end: long === 0 ? one.end : one.end + 60 * long })))
    fc.assert(fc.property(crowd, (codings) => {
      expect(counted(codings, { sources: 1, codes: 6, speakers: 5 }, gap)).toEqual(naive(codings, 6, gap))
    }), { numRuns: 25 })
  })

  it('takes a gap without end as: anywhere in the same source', () => {
    const codings = [{ source: 0, speaker: 0, code: 0, start: 0, end: 2 }, { source: 0, speaker: 0, code: 1, start: 900_000, end: 900_001 }]
    expect(counted(codings, { sources: 1, codes: 2, speakers: 1 }, Infinity).pairs).toEqual([0, 1, 0, 0])
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
