import { type Environment, touchSheet } from '../environment.ts'
import { breakApart } from '../workbook/merges.ts'
import { rangeInner } from './range.ts'

type RangeList = GoogleAppsScript.Spreadsheet.RangeList
type Range = GoogleAppsScript.Spreadsheet.Range

/** Several ranges of a sheet that are changed in one call. */
export function createRangeList(environment: Environment, ranges: readonly Range[]): RangeList {
  if (ranges.length === 0) throw new Error('Range list must have at least one range.')
  const list: RangeList = environment.realm.guard<RangeList>('RangeList', {
    getRanges: () => [...ranges],
    breakApart: () => {
      for (const { sheet, area } of ranges.map(rangeInner)) {
        breakApart(sheet, area)
        touchSheet(environment, sheet, false)
      }
      return list
    },
  })
  return list
}
