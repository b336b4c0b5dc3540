import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observationKey } from '../../../shared/passive/observation-key.ts'

describe('observationKey()', () => {
  it('is the same whatever the letter case and outer spaces', () => {
    expect(observationKey({ indicatorId: ' Afval › Grofvuil', area: 'qa01', period: '2023-k1 ' })).toBe(observationKey({ indicatorId: 'afval › grofvuil', area: 'QA01', period: '2023-K1' }))
  })

  it('differs when a part differs, also where a part holds the sign between them', () => {
    const part = fc.stringMatching(/^[ab|%27c]{0,5}$/)
    fc.assert(fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (one, other) => {
      const key = ([indicatorId, area, period]: readonly [string, string, string]) => observationKey({ indicatorId, area, period })
      expect(key(one) === key(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }))
  })
})
