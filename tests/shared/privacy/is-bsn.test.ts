import { describe, expect, it } from 'vitest'
import { isBsn } from '../../../shared/privacy/is-bsn.ts'

describe('isBsn()', () => {
  // 111222333 and 123456782 are the usual made-up numbers that pass.
  it.each<[string, boolean]>([
    ['111222333', true], ['123456782', true], ['010464554', true], ['10464554', true], ['123456789', false], ['111222334', false], ['000000000', false], ['00000000', false], ['1112223330', false], ['1234567', false], ['11122233a', false], ['', false],
  ])('says of %j: %j', (digits, is) => expect(isBsn(digits)).toBe(is))

  it('lets one in eleven numbers pass', () => {
    const passing = Array.from({ length: 11_000 }, (_, at) => String(300_000_000 + at)).filter(isBsn).length
    expect(passing).toBeGreaterThanOrEqual(990)
    expect(passing).toBeLessThanOrEqual(1_010)
  })
})
