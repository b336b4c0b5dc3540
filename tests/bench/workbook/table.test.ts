import { describe, expect, it } from 'vitest'
import { peerTable, table } from './table.ts'

const taken = { what: 'refresh', ms: 8_000, busy: 7_000, calls: 3_600, runs: 1, cellsRead: 2_000_000, cellsWritten: 38_000 }

describe('table()', () => {
  it('shows the median and the longest of all rounds beside the goal, and what was asked of Google', () => {
    expect(table([taken, { ...taken, ms: 9_000 }, { ...taken, ms: 12_000 }])).toContain('| refresh | 9.00 (12.00) | 7.00 (7.00) | ≤ 10 | 1 | 3,600 | 2,000,000 | 38,000 |')
  })

  it('sets no goal for a host without JIT, and no calls beside a part of what another line counts', () => {
    const shown = table([{ ...taken, what: 'refresh, `node --jitless`' }, { ...taken, what: 'import: the longest run', calls: 0 }])
    expect(shown).toContain('| refresh, `node --jitless` | 8.00 (8.00) | 7.00 (7.00) |  |')
    expect(shown).toContain('| ≤ 300 | 1 | – | – | – |')
  })
})

describe('peerTable()', () => {
  it('takes off what opening and saving take', () => {
    expect(peerTable({ version: 'LibreOffice 7.4', counted: [9, 10, 20], plain: [4, 4, 5] })).toContain('so the formulas take 6.0 s')
  })
})
