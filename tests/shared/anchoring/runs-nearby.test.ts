import { describe, expect, it } from 'vitest'
import { runsNearby } from '../../../shared/anchoring/runs-nearby.ts'

const run = (a: number, length: number) => ({ a, b: a, length, weight: 1 })

describe('runsNearby()', () => {
  it('gives the runs that reach into a stretch of words, long ones each time', () => {
    const nearby = runsNearby([run(0, 100), run(5, 3), run(20, 10), run(60, 5)])
    expect(nearby(0, 10).map(({ a }) => a)).toEqual([0, 5])
    expect(nearby(8, 25).map(({ a }) => a)).toEqual([0, 20])
    expect(nearby(50, 70).map(({ a }) => a)).toEqual([0, 60])
    expect(nearby(100, 120)).toEqual([])
  })
})
