import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOfRows, runsOfColumns, stretchesOfRows } from '../../../shared/sheet/cell-blocks.ts'

describe('runsOfColumns()', () => {
  it('leaves people’s own columns out', () => {
    expect(runsOfColumns(['a', 'b', null, 'c', null, null, 'd', 'e'])).toEqual([{ first: 0, count: 2 }, { first: 3, count: 1 }, { first: 6, count: 2 }])
    expect(runsOfColumns([null])).toEqual([])
  })
})

describe('blocksOfRows()', () => {
  it('cuts at the widest gaps', () => {
    expect(blocksOfRows([0, 1, 5, 100, 101], 2)).toEqual([{ first: 0, count: 6 }, { first: 100, count: 2 }])
    expect(blocksOfRows([3])).toEqual([{ first: 3, count: 1 }])
    expect(blocksOfRows([])).toEqual([])
  })

  it('covers every row once, in at most so many stretches, whatever the rows', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(5_000), { maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (given, most) => {
      const rows = [...given].sort((a, b) => a - b)
      const blocks = blocksOfRows(rows, most)
      expect(blocks.length).toBeLessThanOrEqual(most)
      for (const row of rows) expect(blocks.filter(({ first, count }) => row >= first && row < first + count)).toHaveLength(1)
      // Every stretch begins and ends with a row that is asked for.
      for (const { first, count } of blocks) expect([rows.includes(first), rows.includes(first + count - 1)]).toEqual([true, true])
    }))
  })
})

describe('stretchesOfRows()', () => {
  it('joins rows that lie no further apart than the gap', () => {
    expect(stretchesOfRows([0, 1, 4, 9])).toEqual([{ first: 0, count: 2 }, { first: 4, count: 1 }, { first: 9, count: 1 }])
    expect(stretchesOfRows([0, 1, 4, 9], 2)).toEqual([{ first: 0, count: 5 }, { first: 9, count: 1 }])
    expect(stretchesOfRows([])).toEqual([])
  })
})
