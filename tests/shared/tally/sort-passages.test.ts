import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortPassages } from '../../../shared/tally/sort-passages.ts'

function sorted(passages: readonly (readonly [start: number, end: number])[]): number[] {
  const order = new Int32Array(passages.length).map((_, place) => place)
  sortPassages(order, Int32Array.of(0, passages.length), { start: Int32Array.from(passages, (one) => one[0]), end: Int32Array.from(passages, (one) => one[1]) })
  return [...order]
}

function naive(passages: readonly (readonly [start: number, end: number])[]): number[] {
  return passages.map((_, place) => place).sort((a, b) => passages[a]![0] - passages[b]![0] || passages[a]![1] - passages[b]![1] || a - b)
}

const passagesUpTo = (farthest: number) => fc.array(fc.tuple(fc.nat(farthest), fc.nat(farthest)).map(([start, length]) => [start, Math.min(start + length, 2 ** 31 - 1)] as const), { maxLength: 80 })

describe('sortPassages()', () => {
  it.each([
    ['short texts', 9], ['long texts', 2_000_000], ['texts too long to pack in 31 bits', 2 ** 29], ['numbers too large to pack at all', 2 ** 31 - 1],
  ])('orders by start, then end, then as they stood, in %s', (_what, farthest) => {
    fc.assert(fc.property(passagesUpTo(farthest), (passages) => {
      expect(sorted(passages)).toEqual(naive(passages))
    }))
  })

  it('orders passages that end before they start, or start before the text, too: rows come from people', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -(2 ** 30), max: 2 ** 30 })), { maxLength: 60 }), (passages) => {
      expect(sorted(passages)).toEqual(naive(passages))
    }))
  })

  it('leaves each group in its own places', () => {
    const order = Int32Array.of(0, 1, 2, 3)
    sortPassages(order, Int32Array.of(0, 2, 2, 4), { start: Int32Array.of(5, 1, 9, 3), end: Int32Array.of(6, 2, 10, 4) })
    expect([...order]).toEqual([1, 0, 3, 2])
  })

  it('is not slowed by a hundred thousand passages that start together and end in turn', () => {
    const passages = Array.from({ length: 100_000 }, (_, k) => [0, 100_000 - k] as const)
    const began = performance.now()
    expect(sorted(passages).slice(0, 2)).toEqual([99_999, 99_998])
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
