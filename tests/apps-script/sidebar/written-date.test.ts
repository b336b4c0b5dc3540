import { describe, expect, it } from 'vitest'
import { writtenDate } from '../../../apps-script/sidebar/written-date.ts'

describe('writtenDate()', () => {
  it.each([
    ['2026-05-14', 'nl', '14 mei 2026'],
    ['2026-05-14', 'en', '14 May 2026'],
    ['2026-11-06 06:10', 'nl', '6 november 2026, 06:10'],
    ['2026-11-06 06:10', 'en', '6 November 2026, 06:10'],
    ['voorjaar 2025', 'nl', 'voorjaar 2025'],
    ['', 'nl', ''],
  ] as const)('writes %j in %s as %j', (text, language, written) => {
    expect(writtenDate(text, language)).toBe(written)
  })
})
