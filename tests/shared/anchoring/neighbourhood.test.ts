import { describe, expect, it } from 'vitest'
import { readNeighbourhood } from '../../../shared/anchoring/neighbourhood.ts'

const place = (start: number) => ({ start, end: start + 10 })

describe('readNeighbourhood()', () => {
  const vouch = readNeighbourhood([
    { from: 1000, to: 1500 },
    { from: 2000, to: 2510 },
  ])

  it('tells beside how many neighbours a place stands', () => {
    expect(vouch(1400, place(1905))).toEqual({ beside: 1, apart: false })
    expect(vouch(1100, place(1700))).toEqual({ beside: 0.5, apart: false })
    expect(vouch(1400, place(4000)).beside).toBe(0)
  })

  it('tells that a place is apart from neighbours that stayed together', () => {
    expect(vouch(1400, place(4000)).apart).toBe(true)
    expect(vouch(1400, place(1900)).apart).toBe(false)
  })

  it('calls nothing apart at the begin or end, where neighbours parted, or where they are far from each other', () => {
    expect(vouch(500, place(4000)).apart).toBe(false)
    expect(vouch(2500, place(9000)).apart).toBe(false)
    const parted = readNeighbourhood([
      { from: 1000, to: 1500 },
      { from: 2000, to: 9000 },
    ])
    expect(parted(1400, place(4000)).apart).toBe(false)
    const far = readNeighbourhood([
      { from: 0, to: 0 },
      { from: 20_000, to: 20_000 },
    ])
    expect(far(9000, place(19_500))).toEqual({ beside: 0, apart: false })
  })

  it('asks no passage that began in the same place: that is the passage itself', () => {
    expect(readNeighbourhood([{ from: 1400, to: 1905 }])(1400, place(1905))).toEqual({ beside: 0, apart: false })
  })

  it('does not depend on the order of the passages', () => {
    const turned = readNeighbourhood([
      { from: 2000, to: 2510 },
      { from: 1000, to: 1500 },
    ])
    for (const at of [300, 1700, 1905, 4000]) expect(turned(1400, place(at))).toEqual(vouch(1400, place(at)))
  })
})
