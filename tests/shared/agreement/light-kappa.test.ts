import { describe, expect, it } from 'vitest'
import { lightKappa } from '../../../shared/agreement/light-kappa.ts'
import { agreementCases, casesThere, fits, unitsOf } from './agreement-cases.ts'

describe('lightKappa()', () => {
  it('is the mean over the pairs of coders for which kappa is defined', () => {
    const first = [['a', 'a', 'a'], ['b', 'b', 'a'], ['a', 'b', 'a'], ['b', 'b', 'a']]
    // Pairs with the third coder, who used one value only, have kappa 0; the first two have 0.5.
    expect(lightKappa(first)).toBeCloseTo(0.5 / 3, 12)
    expect(lightKappa([['a', 'a'], ['a', 'a']])).toBeNull()
  })

  it.skipIf(!casesThere)('reproduces Warrens 2010', () => {
    const cases = agreementCases('light', 'multi_rater')
    expect(cases).toHaveLength(1)
    expect(fits(lightKappa(unitsOf(cases[0]!)), cases[0]!, 'light')).toBe(true)
  })
})
