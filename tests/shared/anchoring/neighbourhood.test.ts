import { describe, expect, it } from 'vitest'
import { readNeighbourhood } from '../../../shared/anchoring/neighbourhood.ts'

const place = (start: number) => ({ start, end: start + 10, score: 0.7 })

describe('readNeighbourhood()', () => {
  const moved = readNeighbourhood([
    { from: 1000, to: 1500 },
    { from: 2000, to: 2510 },
  ])

  it('chooses the place that moved as its neighbours did', () => {
    expect(moved.choose(1400, [place(300), place(1905), place(4000)])).toEqual(place(1905))
    expect(moved.choose(2300, [place(300), place(2820)])).toEqual(place(2820))
  })

  it('chooses none when they point at no place, or at two', () => {
    expect(moved.choose(1400, [place(300), place(4000)])).toBeNull()
    expect(moved.choose(1400, [place(1895), place(1910)])).toBeNull()
    expect(moved.choose(1400, [])).toBeNull()
    expect(readNeighbourhood([]).choose(1400, [place(1400)])).toBeNull()
  })

  it('contradicts a place away from neighbours that stayed together', () => {
    expect(moved.contradicts(1400, place(4000))).toBe(true)
    expect(moved.contradicts(1400, place(1900))).toBe(false)
  })

  it('contradicts nothing at the begin or end, where neighbours parted, or where they are far apart', () => {
    expect(moved.contradicts(500, place(4000))).toBe(false)
    expect(moved.contradicts(2500, place(9000))).toBe(false)
    const parted = readNeighbourhood([
      { from: 1000, to: 1500 },
      { from: 2000, to: 9000 },
    ])
    expect(parted.contradicts(1400, place(4000))).toBe(false)
    const far = readNeighbourhood([
      { from: 0, to: 0 },
      { from: 20_000, to: 20_000 },
    ])
    expect(far.contradicts(9000, place(19_500))).toBe(false)
  })

  it('does not depend on the order of the passages', () => {
    const turned = readNeighbourhood([
      { from: 2000, to: 2510 },
      { from: 1000, to: 1500 },
    ])
    expect(turned.choose(1400, [place(300), place(1905)])).toEqual(place(1905))
  })
})
