import { describe, expect, it } from 'vitest'
import { runsNearby } from '../../../shared/anchoring/runs-nearby.ts'
import { listOf, runsFrom } from './reading.ts'


describe('runsNearby()', () => {
  it('gives the runs that reach into a stretch of words, long ones each time', () => {
    const runs = runsFrom([
      { a: 0, b: 0, size: 100, weight: 1 },
      { a: 60, b: 60, size: 5, weight: 1 },
      { a: 5, b: 5, size: 3, weight: 1 },
      { a: 20, b: 20, size: 10, weight: 1 },
      { a: 20, b: 90, size: 4, weight: 1 },
    ])
    const first = new Int32Array(120).fill(-1)
    first.set([0], 0)
    first.set([2], 5)
    first.set([3], 20)
    first.set([1], 60)
    const nearby = runsNearby({ runs, from: 0, first, next: Int32Array.of(-1, -1, -1, 4, -1) })
    const found = (from: number, to: number) => listOf(nearby(from, to)).map(({ a, b }) => [a, b])
    expect(found(0, 10)).toEqual([[0, 0], [5, 5]])
    expect(found(8, 25)).toEqual([[0, 0], [20, 20], [20, 90]])
    expect(found(50, 70)).toEqual([[0, 0], [60, 60]])
    expect(found(100, 120)).toEqual([])
  })
})
