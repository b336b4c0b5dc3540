import { describe, expect, it } from 'vitest'
import { formatDate } from '../../../../apps-script/local/workbook/format-date.ts'

const moment = new Date(Date.UTC(2026, 10, 4, 13, 5, 9, 7))

describe('formatDate() follows the patterns of SimpleDateFormat', () => {
  it.each([
    ['yyyy-MM-dd', 'Europe/Amsterdam', '2026-11-04'],
    ["dd MMM yy 'om' HH:mm", 'Europe/Amsterdam', '04 Nov 26 om 14:05'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'Europe/Amsterdam', '2026-11-04T14:05:09.007+01:00'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'GMT', '2026-11-04T13:05:09Z'],
    ['EEEE d MMMM h:mm a', 'America/New_York', 'Wednesday 4 November 8:05 AM'],
    ['HH:mm Z', 'GMT+2', '15:05 +0200'],
  ])('%s in %s', (pattern, zone, expected) => {
    expect(formatDate(moment, zone, pattern)).toBe(expected)
  })

  it('throws for an unknown zone and an unknown letter', () => {
    expect(() => formatDate(moment, 'Mars/Olympus', 'yyyy')).toThrow(RangeError)
    expect(() => formatDate(moment, 'GMT', 'Q')).toThrow(/Q/)
  })
})
