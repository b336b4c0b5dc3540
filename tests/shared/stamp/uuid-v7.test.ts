import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uuidV7 } from '../../../shared/stamp/uuid-v7.ts'

const random = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('uuidV7()', () => {
  it('has version 7, the variant of RFC 9562 and its time in the first 48 bits', () => {
    fc.assert(
      fc.property(random, fc.nat({ max: 2 ** 46 }), (bytes, ms) => {
        const id = uuidV7(ms, bytes)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(ms)
      }),
    )
  })

  it('differs when the random bytes do, at the same moment', () => {
    fc.assert(
      fc.property(random, random, (a, b) => {
        // Bytes 6 and 8 share their place with version and variant, so a few bits do not show.
        fc.pre(a.slice(10).join() !== b.slice(10).join())
        expect(uuidV7(1, a)).not.toBe(uuidV7(1, b))
      }),
    )
  })

  it('sorts by the time it was made', () => {
    fc.assert(fc.property(random, random, fc.nat({ max: 2 ** 40 }), (a, b, ms) => void expect(uuidV7(ms, a) < uuidV7(ms + 1, b)).toBe(true)))
  })

  it('throws when there are too few random bytes', () => {
    expect(() => uuidV7(1, new Uint8Array(15))).toThrow(RangeError)
  })
})
