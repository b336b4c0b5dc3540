import { expect, it } from 'vitest'
import { bandColumn, COVERAGE_LAYOUT } from '../../../shared/sheet/coverage-layout.ts'
import { COVERAGE_BANDS } from '../../../shared/tally/coverage.ts'

it('bandColumn() names a column of the layout for every band', () => {
  const ids = COVERAGE_LAYOUT.columns.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(COVERAGE_BANDS.map(bandColumn).filter((id) => !ids.includes(id))).toEqual([])
})
