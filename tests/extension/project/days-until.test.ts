import { describe, expect, it } from 'vitest'
import { daysUntil } from '../../../extension/project/days-until.ts'

describe('daysUntil()', () => {
  it.each([['2026-11-25', 0], ['2026-11-26', 1], ['2026-11-24', -1], ['2027-11-25', 365], ['2027-03-29', 124]])('says of %s %d days', (date, days) => {
    expect(daysUntil(date, new Date(2026, 10, 25, 23, 30))).toBe(days)
    expect(daysUntil(date, new Date(2026, 10, 25, 0, 10))).toBe(days)
  })
})
