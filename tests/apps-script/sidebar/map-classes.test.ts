import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classOf, mapClasses, MOST_CLASSES } from '../../../apps-script/sidebar/map-classes.ts'

describe('mapClasses()', () => {
  it('gives few values a class each', () => {
    expect(mapClasses([3, 0, 3, 1])).toEqual([{ from: 0, to: 0 }, { from: 1, to: 1 }, { from: 3, to: 3 }])
    expect(mapClasses([])).toEqual([])
  })

  it('parts many values in classes of about as many areas', () => {
    expect(mapClasses([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([{ from: 1, to: 2 }, { from: 3, to: 4 }, { from: 5, to: 6 }, { from: 7, to: 8 }])
  })

  it('puts each value in exactly one class, equal ones in the same, in order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -5, max: 12 }), { minLength: 1, maxLength: 40 }), (values) => {
      const classes = mapClasses(values)
      expect(classes.length).toBeLessThanOrEqual(MOST_CLASSES)
      for (const value of values) expect(classes.filter(({ from, to }) => value >= from && value <= to)).toHaveLength(1)
      const levels = [...values].sort((a, b) => a - b).map((value) => classOf(value, classes))
      expect(levels).toEqual([...levels].sort((a, b) => a - b))
      expect(new Set(levels).size).toBe(classes.length)
    }))
  })
})
