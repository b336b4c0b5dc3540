import { type CellValue, DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula'
import { type CustomFunctions, withCustomFunctions } from './custom-functions.ts'
import { cellAt, changedCell, putCell, restyledCell } from './cells.ts'
import { isDateNumberFormat, serialToDate } from './display-text.ts'
import { closeOpenRanges } from './formula-references.ts'
import type { Cell, CellScalar, SheetState, WorkbookState } from './workbook.ts'

/** Whether a sheet holds a formula somewhere. */
function hasFormula({ rows }: SheetState): boolean {
  // Asked after every write of every tab, so without a function a cell.
  for (const cells of rows) {
    if (cells === undefined) continue
    for (let column = 0; column < cells.length; column += 1) if (cells[column]?.formula !== undefined) return true
  }
  return false
}

/**
 * Works out every formula of the workbook and puts the results in the cells, spilled arrays included.
 * Returns the ids of the sheets in which a value changed. Unknown functions give `#NAME?`, those of the add-on are called. The
 * engine is made afresh: the add-on writes values, so formulas are few and are a person's own.
 */
export function recalculate(workbook: WorkbookState, functions: CustomFunctions | null = null): ReadonlySet<number> {
  const calculating = workbook.sheets.filter(hasFormula)
  const used = functions === null ? [] : functions.names.filter((name) => calculating.some((sheet) => mentions(sheet, name)))
  const changed = new Set<number>()
  if (calculating.length > 0) withCustomFunctions(used.length === 0 ? null : functions, dateAt(workbook), () => calculate(workbook, calculating, changed))
  return changed
}

const mentions = (sheet: SheetState, name: string): boolean => sheet.rows.some((cells) => cells?.some((cell) => cell?.formula?.toUpperCase().includes(name) ?? false) ?? false)

/** The moments among a workbook's cells: the engine sees their numbers only. Sheets have the engine's numbers, which follow their order. */
function dateAt(workbook: WorkbookState) {
  return (sheet: number, row: number, column: number): Date | undefined => {
    const cell = workbook.sheets[sheet]?.rows[row]?.[column]
    return typeof cell?.value === 'number' && isDateNumberFormat(cell.style?.numberFormat) ? serialToDate(cell.value) : undefined
  }
}

function calculate(workbook: WorkbookState, calculating: readonly SheetState[], changed: Set<number>): void {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, sheetContent(workbook, sheet)])),
    // Apps Script and this product are no closed source: HyperFormula is used under its GPL version 3 licence.
    { licenseKey: 'gpl-v3', useArrayArithmetic: true, maxRows: 1_048_576, maxColumns: 18_278, accentSensitive: true },
  )
  try {
    for (const sheet of calculating) {
      const id = engine.getSheetId(sheet.name)
      if (id !== undefined && takeResults(sheet, engine, id)) changed.add(sheet.id)
    }
  } finally {
    engine.destroy()
  }
}

function sheetContent(workbook: WorkbookState, sheet: SheetState): RawCellContent[][] {
  const sizeOf = (name: string | null) => {
    const target = name === null ? sheet : workbook.sheets.find((other) => other.name === name)
    return { rows: target?.maxRows ?? 1000, columns: target?.maxColumns ?? 26 }
  }
  return Array.from(sheet.rows, (cells) =>
    Array.from(cells ?? [], (cell) => {
      if (cell === undefined || cell.spilled === true) return null
      if (cell.formula !== undefined) return closeOpenRanges(cell.formula, sizeOf)
      // An apostrophe keeps the engine from reading a text as a number, a date or a formula.
      return typeof cell.value === 'string' ? `'${cell.value}` : cell.value
    }))
}

function scalar(value: CellValue): CellScalar {
  // A table without room is #REF! in Google Sheets.
  if (value instanceof DetailedCellError) return value.value === '#SPILL!' ? '#REF!' : value.value
  return value ?? null
}

const DATE_FORMATS: Readonly<Record<string, string>> = {
  NUMBER_DATE: 'dd-mm-yyyy',
  NUMBER_DATETIME: 'dd-mm-yyyy hh:mm:ss',
  NUMBER_TIME: 'hh:mm:ss',
  NUMBER_PERCENT: '0%',
}

function takeResults(sheet: SheetState, engine: HyperFormula, sheetId: number): boolean {
  let changed = false
  const size = engine.getSheetDimensions(sheetId)
  for (let row = 0; row < Math.max(size.height, sheet.rows.length); row += 1) {
    const width = Math.max(size.width, sheet.rows[row]?.length ?? 0)
    for (let column = 0; column < width; column += 1) {
      const cell = cellAt(sheet, row, column)
      const address = { sheet: sheetId, row, col: column }
      const holdsFormula = cell.formula !== undefined
      if (!holdsFormula && cell.value !== null && cell.spilled !== true) continue
      const spills = !holdsFormula && engine.isCellPartOfArray(address)
      if (!holdsFormula && !spills && cell.spilled !== true) continue
      const found = holdsFormula || spills ? engine.getCellValue(address) : null
      const value = scalar(found)
      const problem = holdsFormula && found instanceof DetailedCellError && found.value === '#ERROR!' ? found.message : undefined
      const next = withResult(cell, value, spills, problem, holdsFormula ? DATE_FORMATS[engine.getCellValueDetailedType(address)] : undefined)
      if (next.value === cell.value && next.spilled === cell.spilled && next.style === cell.style && next.problem === cell.problem) continue
      putCell(sheet, row, column, next)
      changed = true
    }
  }
  return changed
}

function withResult(cell: Cell, value: CellScalar, spilled: boolean, problem: string | undefined, format: string | undefined): Cell {
  const valued = changedCell(cell, { value, spilled: spilled ? true : undefined, problem })
  return format === undefined || cell.style?.numberFormat !== undefined ? valued : restyledCell(valued, { numberFormat: format })
}
