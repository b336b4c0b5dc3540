import { describe, expect, it } from 'vitest'
import { observedAgreement } from '../../../shared/agreement/observed-agreement.ts'
import { agreementCases, casesThere, fits, unitsOf } from './agreement-cases.ts'

describe('observedAgreement()', () => {
  it('is the part of the units on which two coders agree, without those that one of them left out', () => {
    expect(observedAgreement([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', null]])).toBeCloseTo(2 / 3, 12)
  })

  it('returns null when nothing was rated twice', () => {
    expect(observedAgreement([['a', null], []])).toBeNull()
  })

  it.skipIf(!casesThere).each([['po', 'two_rater_table', 'fleiss_kappa'], ['percent', 'krippendorff_alpha', 'multi_rater_missing', 'missing'], ['pa', 'gwet_ac1']])('reproduces the worked examples (%s)', (answer, ...statistics) => {
    const cases = agreementCases(answer, ...statistics).filter((one) => unitsOf(one).length > 0)
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.filter((one) => !fits(observedAgreement(unitsOf(one)), { ...one, tolerance: Math.max(one.tolerance, 0.005) }, answer)).map(({ id }) => id)).toEqual([])
  })
})
