import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANES, lanesOf } from '../../../extension/page/lanes.ts'

const span = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([start, length]) => ({ start, end: start + length }))
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start < b.end && b.start < a.end

describe('lanesOf()', () => {
  it('gives passages beside each other the same lane', () => {
    expect(lanesOf([{ start: 0, end: 5 }, { start: 5, end: 9 }])).toEqual([0, 0])
  })

  it('gives the inner of two passages the higher lane, whichever comes first', () => {
    expect(lanesOf([{ start: 3, end: 5 }, { start: 0, end: 9 }])).toEqual([1, 0])
    expect(lanesOf([{ start: 0, end: 9 }, { start: 0, end: 5 }])).toEqual([0, 1])
  })

  it('never lets two overlapping passages share a lane but the last', () => {
    fc.assert(fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
      const lanes = lanesOf(spans)
      for (let a = 0; a < spans.length; a++) for (let b = 0; b < a; b++) if (overlap(spans[a]!, spans[b]!) && lanes[a] === lanes[b]) expect(lanes[a]).toBe(LANES - 1)
      expect(Math.max(0, ...lanes)).toBeLessThan(LANES)
    }))
  })
})
