import { describe, expect, it } from 'vitest'
import { likelyPlaces } from '../../../shared/anchoring/likely-places.ts'
import { runsFrom } from './reading.ts'

const run = (a: number, b: number, size: number, weight = size) => ({ a, b, size, weight })

describe('likelyPlaces()', () => {
  it('puts the place that shares most first', () => {
    expect(likelyPlaces(runsFrom([run(0, 0, 5), run(0, 65, 9)]), 9)).toEqual([[1], [0]])
  })

  it('puts rare words before many common ones', () => {
    expect(likelyPlaces(runsFrom([run(0, 0, 9, 2), run(4, 400, 3, 3)]), 9)).toEqual([[1], [0]])
  })

  it('takes runs on near diagonals for one place', () => {
    expect(likelyPlaces(runsFrom([run(4, 6, 5), run(0, 0, 4)]), 9)).toEqual([[1, 0]])
  })

  it('answers no more than six places', () => {
    expect(likelyPlaces(runsFrom(Array.from({ length: 12 }, (_, n) => run(0, n * 100, 3))), 3)).toHaveLength(6)
  })

  it('answers none without runs', () => {
    expect(likelyPlaces(runsFrom([]), 9)).toEqual([])
  })
})
