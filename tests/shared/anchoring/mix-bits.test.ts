import { describe, expect, it } from 'vitest'
import { mixBits } from '../../../shared/anchoring/mix-bits.ts'

describe('mixBits()', () => {
  // Worked out from the published constants with whole-number arithmetic.
  const slow = (hash: number) => {
    let h = BigInt(hash >>> 0)
    h = ((h ^ (h >> 16n)) * 0x85ebca6bn) & 0xffffffffn
    h = ((h ^ (h >> 13n)) * 0xc2b2ae35n) & 0xffffffffn
    return Number(BigInt.asIntN(32, h ^ (h >> 16n)))
  }

  it.each([0, 1, -1, 42, 0x7fffffff, -0x80000000, 123_456_789])('mixes %d as the published finaliser does', (hash) => {
    expect(mixBits(hash)).toBe(slow(hash))
  })

  it('maps no two of a hundred thousand numbers to one', () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, n) => mixBits(n))).size).toBe(100_000)
  })
})
