import { describe, expect, it } from 'vitest'
import { figureWithBounds } from '../../../shared/passive/figure-bounds.ts'

const figure = (value: number | null) => ({ value, interval: null, absence: value === null ? ('not-published' as const) : null, provisional: false })
const RULES = { cappedAt: 90, roundedTo: 5 as const }

describe('figureWithBounds()', () => {
  it.each([
    [90, '%', null, { low: 90, high: 100 }], [89, '%', 89, null], [90.4, '%', 90.4, null], [5, '%', 5, null], [5, 'aantal', 5, { low: 1, high: 7 }], [25, 'aantal', 25, { low: 23, high: 27 }], [0, 'aantal', 0, null],
    [7, 'aantal', 7, null], [90, 'aantal', 90, { low: 88, high: 92 }],
  ])('gives %s %s the value %s and the bounds %j', (value, unit, kept, interval) => {
    expect(figureWithBounds(figure(value), unit, RULES)).toEqual({ ...figure(value), value: kept, interval })
  })
  it('leaves a figure alone where no rule was named, and one that is absent always', () => {
    expect(figureWithBounds(figure(90), '%', { cappedAt: null, roundedTo: null })).toEqual(figure(90))
    expect(figureWithBounds(figure(25), 'aantal', { cappedAt: 90, roundedTo: null })).toEqual(figure(25))
    expect(figureWithBounds(figure(null), '%', RULES)).toEqual(figure(null))
  })
})
