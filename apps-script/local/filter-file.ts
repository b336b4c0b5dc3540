import type { Sheet, WriteSheet } from 'hucre/xlsx'
import { closeArea, formatA1, parseA1 } from './workbook/a1-notation.ts'
import { filterAgain, filterChoices, visibleChoices } from './workbook/filters.ts'
import type { Area, FilterState, SheetState, WorkbookState } from './workbook/workbook.ts'

/** The filter of a tab as an .xlsx file keeps it: its range, and of each column that hides rows the texts that show. */
export function filterOfFile(workbook: WorkbookState, sheet: SheetState): Pick<WriteSheet, 'autoFilter'> {
  const { filter } = sheet
  if (filter === null) return {}
  const columns = filter.columns.map(({ column }) => ({ colIndex: column - filter.area.column, filters: visibleChoices(workbook, sheet, column).filter((text) => text !== '') }))
  return { autoFilter: { range: formatA1(filter.area), ...(columns.length === 0 ? {} : { columns }) } }
}

/** The filter of a tab of a file: our own where the file still has it as we wrote it, else what another program made. */
export function filterFromFile(workbook: WorkbookState, sheet: SheetState, file: Pick<Sheet, 'autoFilter'>, own: FilterState | null): void {
  const area = areaOf(sheet, file.autoFilter?.range ?? '')
  if (area === null) return
  const within = sheet.hiddenRows.filter((row) => row > area.row && row < area.row + area.rows)
  const isOurs = own !== null && formatA1(own.area) === formatA1(area) && own.hiddenRows.every((row) => within.includes(row))
  if (isOurs) {
    sheet.filter = own
  } else {
    sheet.filter = { area, columns: [], hiddenRows: [] }
    const columns = (file.autoFilter?.columns ?? []).flatMap(({ colIndex, filters }) => {
      if (filters === undefined || colIndex >= area.columns) return []
      const column = area.column + colIndex
      return [{ column, criteria: { hidden: filterChoices(workbook, sheet, column).filter((text) => !filters.includes(text)), when: null } }]
    })
    sheet.filter = { area, columns, hiddenRows: [] }
    filterAgain(workbook, sheet)
  }
  // What the filter hides is shown when it goes; what a person hid stays hidden.
  const byFilter = new Set(sheet.filter.hiddenRows)
  sheet.hiddenRows = sheet.hiddenRows.filter((row) => !byFilter.has(row))
}

function areaOf(sheet: SheetState, notation: string): Area | null {
  const open = parseA1(notation)
  if (open === null) return null
  const area = closeArea(open, sheet.maxRows, sheet.maxColumns)
  const [rows, columns] = [Math.min(area.rows, sheet.maxRows - area.row), Math.min(area.columns, sheet.maxColumns - area.column)]
  return rows < 1 || columns < 1 ? null : { ...area, rows, columns }
}
