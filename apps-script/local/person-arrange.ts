import type { StructureAction } from './jobs.ts'
import { addFilter, filterAgain, setCriteria, sortFilter } from './workbook/filters.ts'
import { areaHolds, breakApart, mergeCells } from './workbook/merges.ts'
import { sortRows } from './workbook/sort-rows.ts'
import type { Area, SheetState, WorkbookState } from './workbook/workbook.ts'

/** What a person does to cells together: merging, sorting, filtering. */
export type Arrangement = Extract<StructureAction, { readonly action: 'mergeCells' | 'mergeAcross' | 'mergeDown' | 'unmergeCells' | 'addFilter' | 'sortRange' | 'removeFilter' | 'filterAgain' | 'filterColumn' }>

const ARRANGEMENTS: ReadonlySet<string> = new Set<Arrangement['action']>(['mergeCells', 'mergeAcross', 'mergeDown', 'unmergeCells', 'addFilter', 'sortRange', 'removeFilter', 'filterAgain', 'filterColumn'])

/** Whether a change is about cells together. */
export const isArrangement = (change: StructureAction): change is Arrangement => ARRANGEMENTS.has(change.action)

/** Does what a person asked. Throws Google's sentence where it cannot be done. */
export function arrange(workbook: WorkbookState, sheet: SheetState, change: Arrangement): void {
  if ('area' in change && !areaHolds({ row: 0, column: 0, rows: sheet.maxRows, columns: sheet.maxColumns }, change.area)) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
  }
  switch (change.action) {
    case 'mergeCells': return mergeCells(sheet, change.area, 'all')
    case 'mergeAcross': return mergeCells(sheet, change.area, 'across')
    case 'mergeDown': return mergeCells(sheet, change.area, 'down')
    case 'unmergeCells': return breakApart(sheet, change.area)
    case 'addFilter': return addFilter(sheet, change.area)
    case 'removeFilter': sheet.filter = null; return undefined
    case 'filterAgain': return filterAgain(workbook, sheet)
    case 'filterColumn': return setCriteria(workbook, sheet, change.column, change.hidden.length === 0 ? null : { hidden: change.hidden, when: null })
    case 'sortRange': return sortByPerson(workbook, sheet, change.area, change.column, change.up)
  }
}

/** Within a filter all of its rows are sorted, those that it hides too, so that no row loses its cells. */
function sortByPerson(workbook: WorkbookState, sheet: SheetState, area: Area, column: number, up: boolean): void {
  const { filter } = sheet
  if (filter !== null && areaHolds(filter.area, { row: area.row, column, rows: area.rows, columns: 1 })) sortFilter(workbook, sheet, { column, up })
  else sortRows(sheet, area, [{ column, up }], workbook.locale)
}
