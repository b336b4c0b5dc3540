import { describe, expect, it } from 'vitest'
import { likelyPlaces } from '../../../shared/anchoring/likely-places.ts'

const run = (a: number, b: number, length: number, weight = length) => ({ a, b, length, weight })

describe('likelyPlaces()', () => {
  it('puts the place that shares most first', () => {
    const found = likelyPlaces([run(0, 0, 5), run(0, 65, 9)], 9)
    expect(found.map(({ runs }) => runs)).toEqual([[run(0, 65, 9)], [run(0, 0, 5)]])
    expect(found[0]!.votes).toBeGreaterThan(found[1]!.votes)
  })

  it('puts rare words before many common ones', () => {
    expect(likelyPlaces([run(0, 0, 9, 2), run(4, 400, 3, 3)], 9)[0]!.runs).toEqual([run(4, 400, 3, 3)])
  })

  it('takes runs on near diagonals for one place', () => {
    expect(likelyPlaces([run(4, 6, 5), run(0, 0, 4)], 9).map(({ runs }) => runs)).toEqual([[run(0, 0, 4), run(4, 6, 5)]])
  })

  it('answers no more than six places', () => {
    expect(likelyPlaces(Array.from({ length: 12 }, (_, n) => run(0, n * 100, 3)), 3)).toHaveLength(6)
  })

  it('answers none without runs', () => {
    expect(likelyPlaces([], 9)).toEqual([])
  })
})
