import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countByFacet } from '../../../shared/tally/count-by-facet.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { columnsOf, isUnder, naiveNumbers, randomCodings } from './random-columns.ts'

const VALUES = 3
const faceted = randomCodings.chain((given) => fc.tuple(fc.constant(given), fc.array(fc.integer({ min: -1, max: VALUES - 1 }), { minLength: given.codings.length, maxLength: given.codings.length })))

describe('countByFacet()', () => {
  it('agrees with a naive count for each code and value', () => {
    fc.assert(fc.property(faceted, ([{ sizes, parents, codings }, valueOf]) => {
      const table = countByFacet(indexColumns(columnsOf(codings), sizes), { parents }, { valueOf: Int32Array.from(valueOf), values: VALUES })
      const expected = [...parents].flatMap((_, code) => [0, 1, 2].flatMap((value) => naiveNumbers(codings.filter((one, at) => valueOf[at] === value && isUnder(parents, one.code, code)))))
      expect([...table]).toEqual(expected)
    }))
  })
})
