import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha, MEASUREMENT_LEVELS } from '../../../shared/agreement/krippendorff-alpha.ts'
import { agreementCases, casesThere, fits, unitsOf } from './agreement-cases.ts'

/** Krippendorff 2011, "Computing Krippendorff's alpha-reliability", example C: four coders, twelve units, missing data. */
const EXAMPLE_C = [[1, 1, null, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [null, 5, 5, 5], [null, null, 1, 1], [null, null, 3, null]]

describe('krippendorffAlpha()', () => {
  it.each([['nominal', 0.743], ['ordinal', 0.815], ['interval', 0.849]] as const)('gives the published %s value', (level, alpha) => {
    expect(krippendorffAlpha(EXAMPLE_C, level)).toBeCloseTo(alpha, 3)
  })

  it('returns null where there is nothing to compare or to tell apart', () => {
    expect(krippendorffAlpha([['a', null], ['b']])).toBeNull()
    expect(krippendorffAlpha([['a', 'a'], ['a', 'a']])).toBeNull()
  })

  it('throws RangeError for words where numbers are needed', () => {
    expect(() => krippendorffAlpha([['a', 'b'], [1, 2]], 'interval')).toThrow(RangeError)
  })

  it('does not depend on the order of units and coders', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 }), (units) => {
      for (const level of MEASUREMENT_LEVELS) {
        const [there, back] = [krippendorffAlpha(units, level), krippendorffAlpha([...units].reverse().map((row) => [...row].reverse()), level)]
        if (there === null) expect(back).toBeNull()
        else expect(back).toBeCloseTo(there, 9)
      }
    }))
  })

  it.skipIf(!casesThere).each([['alpha', 'nominal'], ['nominal', 'nominal'], ['ordinal', 'ordinal'], ['interval', 'interval']] as const)('reproduces every worked example of the collection (%s)', (answer, level) => {
    const cases = agreementCases(answer, 'krippendorff_alpha', 'degenerate', 'multi_rater_missing').filter((one) => unitsOf(one).length > 0)
    expect(cases.length).toBeGreaterThan(1)
    expect(cases.filter((one) => !fits(krippendorffAlpha(unitsOf(one), level), one, answer)).map(({ id }) => id)).toEqual([])
  })
})
