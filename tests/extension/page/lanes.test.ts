import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANES, lanesOf } from '../../../extension/page/lanes.ts'

const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({ start, end: start + length }))
const spans = fc.array(span, { maxLength: 30 }).map((all) => all.toSorted((a, b) => a.start - b.start || b.end - a.end))
const lanesAlone = (of: Parameters<typeof lanesOf>[0]) => lanesOf(of).lanes.map((one) => one?.lane ?? null)

describe('lanesOf()', () => {
  it('gives passages beside each other the same lane', () => {
    expect(lanesAlone([{ start: 0, end: 5 }, { start: 5, end: 9 }])).toEqual([0, 0])
  })

  it('gives the inner of two passages the higher lane', () => {
    expect(lanesAlone([{ start: 0, end: 9 }, { start: 3, end: 5 }])).toEqual([0, 1])
    expect(lanesAlone([{ start: 0, end: 9 }, { start: 0, end: 5 }])).toEqual([0, 1])
  })

  it('tells where ten passages lie on one word, of which as many as there are lanes have a line', () => {
    const { lanes, crowded } = lanesOf(Array.from({ length: 10 }, () => ({ start: 4, end: 9 })))
    expect(lanes.filter((one) => one !== null).length).toBe(LANES)
    expect(crowded).toEqual([{ start: 4, end: 9 }])
  })

  it('gives a passage that waits for a line the first that is free', () => {
    const { lanes, crowded } = lanesOf([{ start: 0, end: 30 }, { start: 1, end: 20 }, { start: 2, end: 8 }, { start: 4, end: 25 }])
    expect(lanes.at(-1)).toEqual({ lane: 2, from: 8 })
    expect(crowded).toEqual([{ start: 4, end: 8 }])
  })

  it('never lets two lines of one lane overlap, and leaves no letter of a passage without a line or a mark', () => {
    fc.assert(fc.property(spans, (all) => {
      const { lanes, crowded } = lanesOf(all)
      const taken = new Set<string>()
      all.forEach(({ start, end }, index) => {
        const own = lanes[index]
        expect(own === null || (own!.lane >= 0 && own!.lane < LANES)).toBe(true)
        for (let at = start; at < end; at++) {
          if (!own || at < own.from) expect(crowded.some((crowd) => crowd.start <= at && at < crowd.end)).toBe(true)
          else {
            expect(taken.has(`${own.lane} ${at}`)).toBe(false)
            taken.add(`${own.lane} ${at}`)
          }
        }
      })
    }))
  })

  it('marks as crowded only where more passages lie than there are lanes', () => {
    fc.assert(fc.property(spans, (all) => {
      for (const { start, end } of lanesOf(all).crowded) for (let at = start; at < end; at++) expect(all.filter((one) => one.start <= at && at < one.end).length).toBeGreaterThan(LANES)
    }))
  })
})
