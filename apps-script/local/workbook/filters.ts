import { cellAt, usedSize } from './cells.ts'
import { displayText } from './display-text.ts'
import { mergesIn } from './merges.ts'
import { type SortKey, sortRows } from './sort-rows.ts'
import type { Area, Cell, FilterCriteria, FilterState, SheetState, WorkbookState } from './workbook.ts'

/** Puts a filter over an area, its first row being the header. Throws in Google's words where there is one already, or cells are merged downward. */
export function addFilter(sheet: SheetState, area: Area): void {
  if (sheet.filter !== null) throw new Error("You can't create a filter in a sheet that already has a filter.")
  if (mergesIn(sheet, area).some(({ rows }) => rows > 1)) throw new Error("You can't create a filter over a range containing vertical merges.")
  sheet.filter = { area, columns: [], hiddenRows: [] }
}

/** Lets a column of the filter (0 = the sheet's first) hide rows, or not any more, and looks at all rows anew. */
export function setCriteria(workbook: WorkbookState, sheet: SheetState, column: number, criteria: FilterCriteria | null): void {
  const filter = filterOf(sheet)
  if (column < filter.area.column || column >= filter.area.column + filter.area.columns) throw new Error('The column is not in the range of the filter.')
  const others = filter.columns.filter((one) => one.column !== column)
  sheet.filter = { ...filter, columns: criteria === null ? others : [...others, { column, criteria }] }
  filterAgain(workbook, sheet)
}

/** Sorts what is under the filter's header, and looks at all rows anew. */
export function sortFilter(workbook: WorkbookState, sheet: SheetState, key: SortKey): void {
  const { area } = filterOf(sheet)
  const rows = Math.min(area.row + area.rows, usedSize(sheet).rows) - area.row - 1
  if (rows > 1) sortRows(sheet, { ...area, row: area.row + 1, rows }, [key], workbook.locale)
  filterAgain(workbook, sheet)
}

/** Works out which rows the filter hides. As with Google, cells that change afterwards hide or show no row until it is worked out again. */
export function filterAgain(workbook: WorkbookState, sheet: SheetState): void {
  const { filter } = sheet
  if (filter === null) return
  const hiddenRows: number[] = []
  for (let row = filter.area.row + 1; row < filter.area.row + filter.area.rows; row += 1) {
    if (filter.columns.some(({ column, criteria }) => !passes(workbook, cellAt(sheet, row, column), criteria))) hiddenRows.push(row)
  }
  sheet.filter = { ...filter, hiddenRows }
}

/** What stands in a column of the filter, each text once, as a list to choose from. */
export function filterChoices(workbook: WorkbookState, sheet: SheetState, column: number): readonly string[] {
  const { area } = filterOf(sheet)
  const last = Math.min(area.row + area.rows, usedSize(sheet).rows)
  const found = new Set<string>()
  for (let row = area.row + 1; row < last; row += 1) found.add(displayText(cellAt(sheet, row, column), workbook.locale))
  return [...found].toSorted(new Intl.Collator(workbook.locale.replace('_', '-'), { numeric: true }).compare)
}

/** Those of the texts in a column of the filter that it shows. */
export function visibleChoices(workbook: WorkbookState, sheet: SheetState, column: number): readonly string[] {
  const { area, columns } = filterOf(sheet)
  const criteria = columns.find((one) => one.column === column)?.criteria
  if (criteria === undefined) return filterChoices(workbook, sheet, column)
  const shown = new Set<string>()
  for (let row = area.row + 1; row < Math.min(area.row + area.rows, usedSize(sheet).rows); row += 1) {
    const cell = cellAt(sheet, row, column)
    if (passes(workbook, cell, criteria)) shown.add(displayText(cell, workbook.locale))
  }
  return [...shown]
}

function filterOf(sheet: SheetState): FilterState {
  if (sheet.filter === null) throw new Error('The filter is no longer there.')
  return sheet.filter
}

function passes(workbook: WorkbookState, cell: Cell, { hidden, when }: FilterCriteria): boolean {
  const text = displayText(cell, workbook.locale)
  if (hidden.includes(text)) return false
  return when === null || CONDITIONS[when.type]?.(cell.value, text.toLowerCase(), when.values) !== false
}

type Condition = (value: Cell['value'], text: string, against: readonly (string | number)[]) => boolean
const number = (test: (value: number, a: number, b: number) => boolean): Condition => (value, _text, [a, b]) => typeof value === 'number' && test(value, Number(a), Number(b))
const words = (test: (text: string, against: string) => boolean): Condition => (_value, text, [against]) => test(text, String(against).toLowerCase())

/** Google's conditions, but for formulas and days that are told from today. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  CELL_EMPTY: (value) => value === null,
  CELL_NOT_EMPTY: (value) => value !== null,
  DATE_AFTER: number((value, a) => value > a), DATE_BEFORE: number((value, a) => value < a), DATE_EQUAL_TO: number((value, a) => Math.floor(value) === Math.floor(a)),
  NUMBER_BETWEEN: number((value, a, b) => value >= a && value <= b), NUMBER_NOT_BETWEEN: number((value, a, b) => value < a || value > b),
  NUMBER_EQUAL_TO: number((value, a) => value === a), NUMBER_NOT_EQUAL_TO: number((value, a) => value !== a),
  NUMBER_GREATER_THAN: number((value, a) => value > a), NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, a) => value >= a),
  NUMBER_LESS_THAN: number((value, a) => value < a), NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, a) => value <= a),
  TEXT_CONTAINS: words((text, against) => text.includes(against)), TEXT_DOES_NOT_CONTAIN: words((text, against) => !text.includes(against)),
  TEXT_EQUAL_TO: words((text, against) => text === against), TEXT_STARTS_WITH: words((text, against) => text.startsWith(against)), TEXT_ENDS_WITH: words((text, against) => text.endsWith(against)),
}
