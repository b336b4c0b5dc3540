import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CodingRows, codingRows, sortingRoom, sortPassages } from '../../../shared/tally/sort-passages.ts'

/** Rows of one group of passages: code and speaker tell where each stood, as the order does. */
function rowsOf(passages: readonly (readonly [start: number, end: number])[]): CodingRows {
  const column = (value: (one: readonly [number, number], place: number) => number) => Int32Array.from(passages, value)
  return { order: column((_, place) => place), start: column(([start]) => start), end: column(([, end]) => end), code: column((_, place) => 2 * place), speaker: column((_, place) => -place) }
}

function sorted(passages: readonly (readonly [start: number, end: number])[]): number[] {
  const rows = rowsOf(passages)
  sortPassages(rows, 0, passages.length, sortingRoom(passages.length))
  const order = [...rows.order]
  expect({ ...rows }).toEqual({ order: rows.order, start: Int32Array.from(order, (place) => passages[place]![0]), end: Int32Array.from(order, (place) => passages[place]![1]), code: Int32Array.from(order, (place) => 2 * place), speaker: Int32Array.from(order, (place) => -place) })
  return order
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

  it('leaves each group in its own places, also where there is nothing in between', () => {
    const rows = rowsOf([[5, 6], [1, 2], [9, 10], [3, 4]])
    const room = sortingRoom(2)
    for (const [from, to] of [[0, 2], [2, 2], [2, 4]] as const) sortPassages(rows, from, to, room)
    expect([...rows.order]).toEqual([1, 0, 3, 2])
  })

  it.each([[0, 0], [7, 7]])('keeps %s to %s, without length and all alike, as they stood', (start, end) => {
    expect(sorted(Array.from({ length: 50 }, () => [start, end] as const))).toEqual(Array.from({ length: 50 }, (_, place) => place))
  })

  it('is not slowed by a hundred thousand passages that start together and end in turn', () => {
    const rows = rowsOf(Array.from({ length: 100_000 }, (_, k) => [0, 100_000 - k] as const))
    const began = performance.now()
    sortPassages(rows, 0, 100_000, sortingRoom(100_000))
    expect(performance.now() - began).toBeLessThan(5000)
    expect([...rows.order.subarray(0, 2)]).toEqual([99_999, 99_998])
  })
})

it('codingRows() has a place for each coding in every column', () => {
  expect(Object.values(codingRows(3)).map((column: Int32Array) => column.length)).toEqual([3, 3, 3, 3, 3])
})
