import { expect, it } from 'vitest'
import { CHARTS_LAYOUT, MOST_LINES, trendColumn } from '../../../shared/sheet/charts-layout.ts'

it('trendColumn() names a column of the layout for every line', () => {
  const ids = CHARTS_LAYOUT.columns.map(({ id }) => id)
  expect(Array.from({ length: MOST_LINES }, (_, at) => trendColumn(at + 1)).filter((id) => !ids.includes(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})
