import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumberedCoding } from '../../../shared/tally/running-tally.ts'
import { sweepCrowd } from '../../../shared/tally/sweep-crowd.ts'
import { pairsOneByOne } from './pairs-one-by-one.ts'
import { randomCoding } from './random-columns.ts'
import { pairsIn, readyToSweep } from './sweep-cases.ts'

const CODES = 5

function swept(codings: readonly NumberedCoding[], gap: number, times: number): { readonly pairs: number[]; readonly touched: number } {
  const { index: { code, start, end }, bits, scratch } = readyToSweep(codings, CODES)
  for (let k = 0; k < times; k++) sweepCrowd(code, start, end, 0, codings.length, gap, bits, scratch.localOf, scratch.cells, scratch.touched)
  return { pairs: pairsIn(scratch, bits, CODES), touched: scratch.touched[0]! }
}

describe('sweepCrowd()', () => {
  it.each([[0, 0], [4, 0], [Infinity, 0], [0, 2 ** 31 - 30], [3, -7]])('agrees with looking at every pair of a source, with a gap of %s and places from %s on', (gap, farther) => {
    fc.assert(fc.property(fc.array(randomCoding(CODES), { maxLength: 60 }), (made) => {
      const codings = made.map((one) => ({ ...one, source: 0, start: one.start + farther, end: one.end + farther }))
      expect(swept(codings, gap, 1).pairs).toEqual(pairsOneByOne(codings, CODES, gap).pairs)
    }))
  })

  it('adds to what was found before', () => {
    const { pairs, touched } = swept([0, 1].map((code) => ({ source: 0, code, start: 0, end: 9, speaker: 0 })), 0, 2)
    expect(pairs[1]).toBe(2)
    expect(touched).toBe(1)
  })
})
