import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysFor, sweepPairs } from '../../../shared/tally/sweep-pairs.ts'
import { pairsOneByOne } from './pairs-one-by-one.ts'
import { randomCoding } from './random-columns.ts'
import { pairsIn, readyToSweep } from './sweep-cases.ts'

const CODES = 5

function swept(codings: readonly { readonly code: number; readonly start: number; readonly end: number }[], gap = 0): { readonly from: number; readonly pairs: number[] } {
  const { index: { first, code, start, end }, bits, scratch } = readyToSweep(codings.map((one) => ({ ...one, source: 0, speaker: 0 })), CODES)
  const from = sweepPairs(code, start, end, 0, codings.length, gap, bits, scratch.localOf, scratch.cells, scratch.touched, keysFor(first))
  return { from, pairs: pairsIn(scratch, bits, CODES) }
}

describe('sweepPairs()', () => {
  it.each([0, 3, Infinity])('agrees with looking at every pair of a source, with a gap of %s', (gap) => {
    fc.assert(fc.property(fc.array(randomCoding(CODES).map((one) => ({ ...one, source: 0 })), { minLength: 1, maxLength: 60 }), (codings) => {
      expect(swept(codings, gap)).toEqual({ from: codings.length, pairs: pairsOneByOne(codings, CODES, gap).pairs })
    }))
  })

  it('gives up among very many passages over each other, with the pairs of those before counted', () => {
    const codings = Array.from({ length: 2000 }, (_, k) => ({ code: k % CODES, start: 0, end: 60_000 }))
    const { from, pairs } = swept(codings)
    expect(from).toBeGreaterThan(0)
    expect(from).toBeLessThan(2000)
    const all = codings.map((one) => ({ ...one, source: 0, speaker: 0 }))
    const [whole, rest] = [all, all.slice(from)].map((some) => pairsOneByOne(some, CODES, 0).pairs)
    expect(pairs).toEqual(whole!.map((count, cell) => count - rest![cell]!))
  })

  it('leaves places to others that do not fit in a key: far ones, and those before the text', () => {
    for (const start of [2 ** 31 - 9, -1]) expect(swept([{ code: 0, start, end: start + 5 }, { code: 1, start: start + 1, end: start + 5 }])).toEqual({ from: 0, pairs: new Array(CODES * CODES).fill(0) })
    expect(swept([{ code: 0, start: 5, end: -(2 ** 31) }]).from).toBe(0)
  })
})

it('keysFor() has room for the largest group', () => {
  expect(keysFor(Int32Array.of(0, 2, 9, 9, 10)).length).toBeGreaterThan(7)
})
