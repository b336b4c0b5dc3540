import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweepCrowd } from '../../../shared/tally/sweep-crowd.ts'
import { pairsOneByOne } from './pairs-one-by-one.ts'
import { randomCoding } from './random-columns.ts'
import { pairsIn, readyToSweep } from './sweep-cases.ts'

const CODES = 5

describe('sweepCrowd()', () => {
  it.each([[0, 0], [4, 0], [Infinity, 0], [0, 2 ** 31 - 30], [3, -7]])('agrees with looking at every pair of a source, with a gap of %s and places from %s on', (gap, farther) => {
    fc.assert(fc.property(fc.array(randomCoding(CODES), { maxLength: 60 }), (made) => {
      const codings = made.map((one) => ({ ...one, source: 0, start: one.start + farther, end: one.end + farther }))
      const { index, cells } = readyToSweep(codings, CODES)
      sweepCrowd(index, 0, codings.length, gap, cells)
      expect(pairsIn(cells, CODES)).toEqual(pairsOneByOne(codings, CODES, gap).pairs)
    }))
  })

  it('adds to what was found before', () => {
    const { index, cells } = readyToSweep([0, 1].map((code) => ({ source: 0, code, start: 0, end: 9, speaker: 0 })), CODES)
    sweepCrowd(index, 0, 2, 0, cells)
    sweepCrowd(index, 0, 2, 0, cells)
    expect(pairsIn(cells, CODES)[1]).toBe(2)
    expect(cells.found).toBe(1)
  })
})
