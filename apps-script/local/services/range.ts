import { type Environment, settle, touchSheet } from '../environment.ts'
import { innerOf } from '../realm.ts'
import { formatA1 } from '../workbook/a1-notation.ts'
import { CELL_CHARACTERS, cellAt, changedCell, usedSize, writtenCell } from '../workbook/cells.ts'
import { displayText, isDateNumberFormat, serialToDate } from '../workbook/display-text.ts'
import { areaHolds, breakApart, coveredIn, type MergeWay, mergeCells, mergesIn } from '../workbook/merges.ts'
import { sortRows } from '../workbook/sort-rows.ts'
import { type Area, type Cell, type MetadataLocation, type SheetState, sheetById } from '../workbook/workbook.ts'
import { addMetadata, createFinder, metadataAt } from './developer-metadata.ts'
import { createFilter, filterOf } from './filter.ts'
import { addProtection } from './protection.ts'
import { checkSize, rangeFormat, readCells, replaceCells } from './range-format.ts'

type Range = GoogleAppsScript.Spreadsheet.Range

/** What a Range object stands for. */
export interface RangeInner {
  readonly sheet: SheetState
  readonly area: Area
}

/** The sheet and area of a Range object. Throws when it is something else. */
export function rangeInner(value: unknown): RangeInner {
  const inner = innerOf(value)
  if (typeof inner === 'object' && inner !== null && 'area' in inner && 'sheet' in inner) return inner as RangeInner
  throw new Error('The parameters do not match the method signature: a range was expected.')
}

/** The value of a cell as a script gets it: moments as Date, empty as ''. */
export function scriptValue(cell: Cell): string | number | boolean | Date {
  if (cell.value === null) return ''
  return typeof cell.value === 'number' && isDateNumberFormat(cell.style?.numberFormat) ? serialToDate(cell.value) : cell.value
}

const METADATA_PLACES =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.'

/** A Range over `area`. `notation` is how it was asked for, where that says more (`A:A`). */
export function createRange(environment: Environment, sheet: SheetState, area: Area, notation?: string): Range {
  const { realm, workbook, changes, make } = environment
  if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1) {
    throw new Error(area.rows < 1 ? 'The number of rows in the range must be at least 1.' : area.columns < 1
      ? 'The number of columns in the range must be at least 1.' : 'The starting row and column of the range are too small.')
  }
  if (area.row + area.rows > sheet.maxRows || area.column + area.columns > sheet.maxColumns) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
  }
  const alive = (): void => {
    if (sheetById(workbook, sheet.id) === null) throw new Error(`Sheet ${sheet.id} not found`)
  }
  const fresh = (): void => {
    alive()
    settle(workbook, changes)
  }
  const first = (): Cell => cellAt(sheet, area.row, area.column)
  const write = (content: (row: number, column: number) => unknown): Range => {
    alive()
    const covered = coveredIn(sheet, area)
    replaceCells(environment, sheet, area, true, (cell, row, column) =>
      (covered(area.row + row, area.column + column) ? cell : writtenCell(cell, readContent(content(row, column)), workbook.locale, false)))
    return range
  }
  const merge = (way: MergeWay): Range => {
    alive()
    mergeCells(sheet, area, way)
    touchSheet(environment, sheet, true)
    return range
  }
  const formulas = (content: (row: number, column: number) => unknown): Range => write((row, column) => {
    const text = String(content(row, column) ?? '')
    return text === '' || text.startsWith('=') ? text : `=${text}`
  })
  const clear = (options?: { contentsOnly?: boolean; formatOnly?: boolean; commentsOnly?: boolean; validationsOnly?: boolean }): Range => {
    alive()
    const asked = options !== undefined && Object.values(options).some((value) => value === true)
    replaceCells(environment, sheet, area, true, (cell) => {
      let next = cell
      if (!asked || options?.contentsOnly === true) next = changedCell(next, { value: null, formula: undefined, spilled: undefined })
      if (!asked || options?.formatOnly === true) next = changedCell(next, { style: undefined })
      if (options?.commentsOnly === true) next = changedCell(next, { note: undefined })
      if (options?.validationsOnly === true) next = changedCell(next, { validation: undefined })
      return next
    })
    return range
  }
  const line = (): MetadataLocation => {
    if (area.columns === 1 && area.row === 0 && area.rows === sheet.maxRows) return { type: 'COLUMN', sheetId: sheet.id, index: area.column }
    if (area.rows === 1 && area.column === 0 && area.columns === sheet.maxColumns) return { type: 'ROW', sheetId: sheet.id, index: area.row }
    throw new Error(METADATA_PLACES)
  }
  const covers = (location: MetadataLocation, intersecting: boolean): boolean => {
    if (location.type === 'SPREADSHEET') return false
    if (location.sheetId !== sheet.id) return false
    if (location.type === 'SHEET') return intersecting
    const [start, count, whole] = location.type === 'COLUMN'
      ? [area.column, area.columns, area.row === 0 && area.rows === sheet.maxRows]
      : [area.row, area.rows, area.column === 0 && area.columns === sheet.maxColumns]
    return location.index >= start && location.index < start + count && (whole || intersecting)
  }
  const select = (): Range => {
    environment.selection.sheetId = sheet.id
    environment.selection.area = area
    if (workbook.activeSheetId !== sheet.id) {
      workbook.activeSheetId = sheet.id
      changes.book = true
    }
    environment.ui?.show({ kind: 'activate', sheetId: sheet.id, area })
    return range
  }

  const members: Partial<Range> = {
    getValue: () => { fresh(); return scriptValue(first()) },
    getValues: () => { fresh(); return readCells(sheet, area, scriptValue) },
    getDisplayValue: () => { fresh(); return displayText(first(), workbook.locale) },
    getDisplayValues: () => { fresh(); return readCells(sheet, area, (cell) => displayText(cell, workbook.locale)) },
    getFormula: () => first().formula ?? '',
    getFormulas: () => readCells(sheet, area, (cell) => cell.formula ?? ''),
    setValue: (value: unknown) => write(() => value),
    setValues: (values: unknown[][]) => {
      checkSize(values, area)
      return write((row, column) => values[row]?.[column])
    },
    setFormula: (formula) => formulas(() => formula),
    setFormulas: (texts) => {
      checkSize(texts, area)
      return formulas((row, column) => texts[row]?.[column])
    },
    isBlank: () => { fresh(); return readCells(sheet, area, (cell) => cell.value === null && cell.formula === undefined).flat().every(Boolean) },
    isChecked: () => (first().validation?.criteria === 'CHECKBOX' ? first().value === true : null),
    check: () => write(() => true),
    uncheck: () => write(() => false),
    clear,
    clearContent: () => clear({ contentsOnly: true }),
    getRow: () => area.row + 1,
    getRowIndex: () => area.row + 1,
    getColumn: () => area.column + 1,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getHeight: () => area.rows,
    getWidth: () => area.columns,
    getLastRow: () => area.row + area.rows,
    getLastColumn: () => area.column + area.columns,
    getGridId: () => sheet.id,
    getSheet: () => make.sheet(sheet),
    getA1Notation: () => notation ?? formatA1(area),
    getCell: (row, column) => make.range(sheet, { row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 }),
    offset: (rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number) =>
      make.range(sheet, { row: area.row + rowOffset, column: area.column + columnOffset, rows: numRows ?? area.rows, columns: numColumns ?? area.columns }),
    activate: select,
    activateAsCurrentCell: select,
    protect: () => addProtection(environment, sheet, area),
    canEdit: () => true,
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      addMetadata(environment, line(), key, second, third)
      return range
    },
    getDeveloperMetadata: () => {
      try {
        return metadataAt(environment, line())
      } catch {
        return [] // a range that is no whole line carries none
      }
    },
    createDeveloperMetadataFinder: () => createFinder(environment, covers),
    merge: () => merge('all'),
    mergeAcross: () => merge('across'),
    mergeVertically: () => merge('down'),
    breakApart: () => {
      alive()
      breakApart(sheet, area)
      touchSheet(environment, sheet, false)
      return range
    },
    getMergedRanges: () => { alive(); return mergesIn(sheet, area).map((merged) => make.range(sheet, merged)) },
    isPartOfMerge: () => { alive(); return mergesIn(sheet, area).length > 0 },
    createFilter: () => { alive(); return createFilter(environment, sheet, area) },
    getFilter: () => filterOf(environment, sheet),
    copyTo: (destination: Range) => {
      fresh()
      const target = rangeInner(destination)
      const source = readCells(sheet, area, (cell) => cell)
      const rows = Math.max(area.rows, target.area.rows)
      const columns = Math.max(area.columns, target.area.columns)
      const filled = { ...target.area, rows, columns }
      const merges = mergesIn(sheet, area).filter((merged) => areaHolds(area, merged))
      breakApart(target.sheet, filled)
      replaceCells(environment, target.sheet, filled, true, (_cell, row, column) => source[row % area.rows]?.[column % area.columns] as Cell)
      // Merged cells go along where the range is copied once.
      if (rows === area.rows && columns === area.columns) {
        for (const merged of merges) mergeCells(target.sheet, { ...merged, row: filled.row + merged.row - area.row, column: filled.column + merged.column - area.column }, 'all')
      }
    },
    sort: (specification: unknown) => {
      alive()
      sortRows(sheet, area, sortKeys(specification), workbook.locale)
      touchSheet(environment, sheet, true)
      return range
    },
    trimWhitespace: () => {
      replaceCells(environment, sheet, area, true, (cell) =>
        typeof cell.value === 'string' && cell.formula === undefined ? changedCell(cell, { value: cell.value.replace(/\s+/g, ' ').trim() }) : cell)
      return range
    },
    getDataRegion: () => {
      const used = usedSize(sheet)
      return make.range(sheet, { row: 0, column: 0, rows: Math.max(1, used.rows), columns: Math.max(1, used.columns) })
    },
  }
  const range: Range = realm.guard<Range>('Range', members, { sheet, area } satisfies RangeInner, () => rangeFormat(environment, sheet, area, () => range))
  return range
}

function readContent(value: unknown): string | number | boolean | Date | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean' || value instanceof Date) return value
  // Google writes NaN and the infinities as the text of a number error.
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!'
  return String(value).slice(0, CELL_CHARACTERS)
}

function sortKeys(specification: unknown): { readonly column: number; readonly up: boolean }[] {
  return (Array.isArray(specification) ? specification : [specification]).map((key: unknown) =>
    typeof key === 'object' && key !== null && 'column' in key
      ? { column: Number(key.column) - 1, up: !('ascending' in key) || key.ascending !== false }
      : { column: Number(key) - 1, up: true })
}
