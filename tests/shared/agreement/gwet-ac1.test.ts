import { describe, expect, it } from 'vitest'
import { gwetAc1 } from '../../../shared/agreement/gwet-ac1.ts'
import { agreementCases, casesThere, fits, unitsOf } from './agreement-cases.ts'

describe('gwetAc1()', () => {
  it('stays high where one value is rare and kappa collapses', () => {
    const table = [[80, 'y', 'y'], [7, 'y', 'n'], [8, 'n', 'y'], [5, 'n', 'n']] as const
    const units = table.flatMap(([times, ...ratings]) => Array.from({ length: times }, () => ratings))
    expect(gwetAc1(units)).toBeCloseTo(0.808, 5)
  })

  it('is not defined with one value only, unless others could have been chosen', () => {
    expect(gwetAc1([['y', 'y']])).toBeNull()
    expect(gwetAc1([['y', 'y']], ['y', 'n'])).toBe(1)
  })

  it.skipIf(!casesThere)('reproduces every worked example of the collection', () => {
    const all = [...agreementCases('coefficient', 'gwet_ac1').map((one) => [one, 'coefficient'] as const), ...agreementCases('ac1', 'two_rater_table', 'multi_rater_missing', 'degenerate').map((one) => [one, 'ac1'] as const)]
    expect(all.length).toBeGreaterThan(8)
    expect(all.filter(([one, answer]) => !fits(gwetAc1(unitsOf(one)), one, answer)).map(([{ id }]) => id)).toEqual([])
  })
})
