import type { StructureAction } from '../jobs.ts'
import type { SheetView } from '../sheet-view.ts'
import { areaHolds, areasMeet } from '../workbook/merges.ts'
import { columnLetters } from '../workbook/a1-notation.ts'
import type { Area } from '../workbook/workbook.ts'
import { say } from './language.ts'
import type { MenuItem } from './menu.tsx'
import { changeStructure, filtering, mayChange, selection, sheet } from './page-state.ts'

const item = (label: string, run: () => void, disabled = false): MenuItem => ({ kind: 'item', label, run, disabled })

/** Sorting and filtering the tab that is open, and merging the cells that are selected. */
export function dataMenu(): readonly MenuItem[] {
  const view = sheet.value
  if (view === null) return []
  const { column } = selection.value
  const { id: sheetId, filter } = view
  const letter = columnLetters(column)
  const area = filter !== null && column >= filter.area.column && column < filter.area.column + filter.area.columns ? belowHeader(filter.area) : belowFrozen(view)
  const sort = (up: boolean) => () => void (area !== null && changeArea(area, { action: 'sortRange', sheetId, area, column, up }))
  const inFilter = filter?.columns.some((one) => one.column === column) === true
  return [
    item(say('sortUp', { column: letter }), sort(true), area === null),
    item(say('sortDown', { column: letter }), sort(false), area === null),
    { kind: 'separator' },
    filter === null
      ? item(say('addFilter'), () => void changeStructure({ action: 'addFilter', sheetId, area: filterArea(view) }), view.usedRows === 0)
      : item(say('removeFilter'), () => void changeStructure({ action: 'removeFilter', sheetId })),
    item(say('filterColumn', { column: letter }), () => { filtering.value = column }, !inFilter),
    item(say('filterAgain'), () => void changeStructure({ action: 'filterAgain', sheetId }), filter === null),
    { kind: 'separator' },
    ...mergeItems(),
  ]
}

/** Merging the cells that are selected, and taking merged ones apart. */
function mergeItems(): readonly MenuItem[] {
  const view = sheet.value
  if (view === null) return []
  const area = selection.value
  const [one, sheetId] = [area.rows * area.columns === 1, view.id]
  const touched = view.merges.filter((merge) => areasMeet(merge, area))
  // Whoever stands in merged cells means all of them.
  const whole = touched.length === 1 && areaHolds(touched[0]!, area) ? touched[0]! : area
  const merge = (action: 'mergeCells' | 'mergeAcross' | 'mergeDown') => () => void changeArea(area, { action, sheetId, area })
  return [
    item(say('mergeCells'), merge('mergeCells'), one),
    item(say('mergeAcross'), merge('mergeAcross'), area.columns === 1),
    item(say('mergeDown'), merge('mergeDown'), area.rows === 1),
    item(say('unmergeCells'), () => void changeArea(whole, { action: 'unmergeCells', sheetId, area: whole }), touched.length === 0),
  ]
}

async function changeArea(area: Area, change: StructureAction): Promise<void> {
  if (await mayChange(area)) await changeStructure(change)
}

const belowHeader = (area: Area): Area | null => (area.rows < 2 ? null : { ...area, row: area.row + 1, rows: area.rows - 1 })

function belowFrozen(view: SheetView): Area | null {
  const rows = view.usedRows - view.frozenRows
  return rows < 1 ? null : { row: view.frozenRows, column: 0, rows, columns: Math.max(1, view.usedColumns) }
}

/** What is selected, where that is more than a cell; else everything from the lowest frozen row on. */
function filterArea(view: SheetView): Area {
  const area = selection.value
  if (area.rows > 1) return area
  const row = Math.max(0, view.frozenRows - 1)
  return { row, column: 0, rows: Math.max(1, view.usedRows - row), columns: Math.max(1, view.usedColumns) }
}
