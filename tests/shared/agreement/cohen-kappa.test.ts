import { describe, expect, it } from 'vitest'
import { cohenKappa } from '../../../shared/agreement/cohen-kappa.ts'
import { contingencyTable } from '../../../shared/agreement/contingency-table.ts'
import { agreementCases, casesThere, fits, unitsOf } from './agreement-cases.ts'

describe('cohenKappa()', () => {
  // Cohen 1960, the example on page 45.
  it('gives the published value', () => {
    expect(cohenKappa([[88, 14, 18], [10, 40, 10], [2, 6, 12]])).toBeCloseTo(0.492, 3)
  })

  it('is not defined, rather than 1, where both coders used one and the same value', () => {
    expect(cohenKappa([[10, 0], [0, 0]])).toBeNull()
    expect(cohenKappa([])).toBeNull()
  })

  it('throws RangeError for a table that is not square', () => {
    expect(() => cohenKappa([[1, 2]])).toThrow(RangeError)
  })

  it.skipIf(!casesThere)('reproduces every worked example of the collection', () => {
    const cases = agreementCases('kappa', 'two_rater_table', 'per_category_kappa', 'degenerate')
    expect(cases.length).toBeGreaterThan(10)
    expect(cases.filter((one) => !fits(cohenKappa(contingencyTable(unitsOf(one)).counts), one, 'kappa')).map(({ id }) => id)).toEqual([])
  })
})
