import { describe, expect, it } from 'vitest'
import { unitizedAlpha, type ValuedStretch } from '../../../shared/agreement/unitized-alpha.ts'
import { agreementCases, casesThere, fits } from './agreement-cases.ts'

const stretch = (coder: string, value: string, start: number, end: number): ValuedStretch => ({ coder, value, start, end })

describe('unitizedAlpha()', () => {
  it('is 1 where both marked the same, and null where nobody marked anything or one coder looked', () => {
    expect(unitizedAlpha([stretch('a', 'x', 2, 6), stretch('b', 'x', 2, 6)], 10, ['a', 'b'])).toBe(1)
    expect(unitizedAlpha([], 10, ['a', 'b'])).toBeNull()
    expect(unitizedAlpha([stretch('a', 'x', 2, 6)], 10, ['a'])).toBeNull()
  })

  it.skipIf(!casesThere)('reproduces the published example, and its value for marked or not', () => {
    const cases = agreementCases('u_alpha', 'u_alpha_family')
    expect(cases).toHaveLength(2)
    for (const one of cases) {
      const stretches = Object.entries(one.input.observers!).flatMap(([coder, list]) => list.map(([value, start, end]) => stretch(coder, value, start, end)))
      const coders = Object.keys(one.input.observers!)
      expect([one.id, fits(unitizedAlpha(stretches, one.input.L!, coders), one, 'u_alpha')]).toEqual([one.id, true])
      if (one.expected.bar_u_alpha !== undefined) expect(unitizedAlpha(stretches.map((each) => ({ ...each, value: 'marked' })), one.input.L!, coders)).toBeCloseTo(one.expected.bar_u_alpha!, 3)
    }
  })
})
