import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChangeStamp, laterStamp, nextStamp, stampDevice, stampMs } from '../../../shared/stamp/change-stamp.ts'
import { stamps } from '../../arbitraries.ts'

const NOW = 1_750_000_000_000

describe('nextStamp()', () => {
  it('rises strictly on one device, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: NOW - 1_000, max: NOW + 1_000 }), { minLength: 2, maxLength: 60 }), (walls) => {
        const made: string[] = []
        for (const wall of walls) made.push(nextStamp(made.at(-1) ?? null, wall, 'a1'))
        expect(made.every((stamp, index) => index === 0 || stamp > made[index - 1]!)).toBe(true)
      }),
    )
  })

  it('comes after a stamp seen from another device, whose name sorts later and whose clock runs ahead', () => {
    const theirs = nextStamp(null, NOW + 90_000, 'zzz')
    expect(nextStamp(theirs, NOW, 'aaa') > theirs).toBe(true)
  })

  it('orders as text just as it orders by time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 44 }), fc.nat({ max: 2 ** 44 }), (a, b) => {
        fc.pre(a !== b)
        expect(nextStamp(null, a, 'dev') < nextStamp(null, b, 'dev')).toBe(a < b)
      }),
    )
  })

  it('moves on to the next millisecond when the counter is full', () => {
    const full = `${NOW.toString(16).padStart(12, '0')}-ffff-a`
    const next = nextStamp(full, NOW, 'a')
    expect([stampMs(next), next.slice(13, 17)]).toEqual([NOW + 1, '0000'])
  })

  it('takes a wall clock before 1970 as its beginning', () => {
    expect(stampMs(nextStamp(null, -5, 'a'))).toBe(0)
  })

  it.each([['empty name', 0, ''], ['capitals', 0, 'Anna'], ['a hyphen', 0, 'a-b'], ['41 letters', 0, 'a'.repeat(41)], ['no time', Number.NaN, 'a'], ['a time past 48 bits', 2 ** 48, 'a']])(
    'throws for %s', (_why, wall, device) => {
      expect(() => nextStamp(null, wall, device)).toThrow(RangeError)
    },
  )
})

describe('the parts of a stamp', () => {
  it('gives back its time and device', () => {
    const stamp = nextStamp(null, NOW, 'sheet9')
    expect([stampMs(stamp), stampDevice(stamp)]).toEqual([NOW, 'sheet9'])
  })

  it.each([null, 7, '', 'x', '0197a1b2c3d4-0000-', '0197a1b2c3d4-0000-A', '0197A1B2C3D4-0000-a', '197a1b2c3d4-0000-a', '0197a1b2c3d4-0000-a\n'])('isChangeStamp() refuses %j', (value) => {
    expect(isChangeStamp(value)).toBe(false)
  })

  it('laterStamp() chooses the later, null being earliest, in either order', () => {
    fc.assert(
      fc.property(fc.option(stamps), fc.option(stamps), (a, b) => {
        const later = laterStamp(a, b)
        expect(later).toBe(laterStamp(b, a))
        expect(later === a || later === b).toBe(true)
        for (const stamp of [a, b]) if (stamp !== null) expect(later! >= stamp).toBe(true)
      }),
    )
  })
})
