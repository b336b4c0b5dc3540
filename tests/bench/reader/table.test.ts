import { describe, expect, it } from 'vitest'
import { table } from './table.ts'

describe('table()', () => {
  it('shows medians beside goals, of scrolling the mean, and of a file both halves together', () => {
    const opened = [{ firstLine: 200, painted: 900, scrolled: [2, 4, 30], palette: [40], listed: [10] }, { firstLine: 220, painted: 980, scrolled: [4], palette: [60], listed: [12] }]
    const shown = table(opened, [{ exported: 700, looked: 1_500, taken: 1_000 }])
    expect(shown).toContain('| first painted coding seen | 900 (980; 980) | ≤ 1,000 |')
    expect(shown).toContain('| a frame of scrolling, mean (95 %) | 10.0 (30.0) | ≤ 16.7 |')
    expect(shown).toContain('| read and taken in together | 2500 (2500; 2500) | ≤ 3,000 |')
  })
})
