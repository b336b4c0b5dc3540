import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSaturation } from '../../../shared/tally/count-saturation.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { columnsOf, randomCodings } from './random-columns.ts'

const orders = fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }).map((order) => Int32Array.from(order)), { minLength: 1, maxLength: 6 })

describe('countSaturation()', () => {
  it('agrees with reading the sources of each order one by one', () => {
    fc.assert(fc.property(randomCodings, orders, fc.constantFrom(0.5, 0.9, 1), ({ sizes, codings }, given, share) => {
      const all = new Set(codings.map((one) => one.code)).size
      const curves = given.map((order) => [...order].map((_, k) => new Set(codings.filter((one) => order.slice(0, k + 1).includes(one.source)).map((one) => one.code)).size))
      const { seen, reached } = countSaturation(indexColumns(columnsOf(codings), sizes), given, share)
      expect([...seen]).toEqual([0, 1, 2, 3].map((k) => curves.reduce((sum, curve) => sum + curve[k]!, 0)))
      expect([...reached]).toEqual(curves.map((curve) => (all === 0 ? 0 : curve.findIndex((codes) => codes >= Math.ceil(share * all)) + 1)))
    }))
  })
})
