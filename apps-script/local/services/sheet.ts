import { type Environment, settle, touchBook, touchSheet } from '../environment.ts'
import { innerOf } from '../realm.ts'
import { closeArea, parseA1 } from '../workbook/a1-notation.ts'
import { changedCell, usedRows, usedSize } from '../workbook/cells.ts'
import { refuseCut, refuseFreeze } from '../workbook/merges.ts'
import { deleteLines, insertLines, moveLines, renameInFormulas } from '../workbook/sheet-structure.ts'
import { type Area, type Cell, type SheetState, sheetById, sheetByName } from '../workbook/workbook.ts'
import { chartMembers } from './charts.ts'
import { addMetadata, createFinder, metadataAt } from './developer-metadata.ts'
import { enumValue, sheetEnumerations } from './enumerations.ts'
import { filterOf } from './filter.ts'
import { addProtection, protectionsOf } from './protection.ts'
import { rangeInner } from './range.ts'
import { createRangeList } from './range-list.ts'
import { readColor } from './range-format.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range
const DEFAULT_COLUMN_WIDTH = 100
const DEFAULT_ROW_HEIGHT = 21

/** What a Sheet object stands for. */
export interface SheetInner {
  readonly sheetState: SheetState
}

/** The tab behind a Sheet object. Throws when it is something else. */
export function sheetInner(value: unknown): SheetState {
  const inner = innerOf(value)
  if (typeof inner === 'object' && inner !== null && 'sheetState' in inner) return (inner as SheetInner).sheetState
  throw new Error('The parameters do not match the method signature: a sheet was expected.')
}

/** A range of a sheet from A1 notation; throws Google's sentence when it cannot be read. */
export function rangeFromA1(environment: Environment, sheet: SheetState, notation: string): Range {
  const open = parseA1(notation)
  if (open === null) throw new Error('Range not found')
  const target = open.sheetName === null ? sheet : sheetByName(environment.workbook, open.sheetName)
  if (target === null) throw new Error('Range not found')
  const area = closeArea(open, target.maxRows, target.maxColumns)
  const unbounded = open.top === null || open.left === null || open.bottom === null || open.right === null
  return environment.make.range(target, area, unbounded ? notation.replace(/^.*!/, '').replace(/\$/g, '') : undefined)
}

/** A Sheet object for a tab. */
export function createSheet(environment: Environment, sheet: SheetState): Sheet {
  const { realm, workbook, changes, make } = environment
  const alive = (): void => {
    if (sheetById(workbook, sheet.id) === null) throw new Error(`Sheet ${sheet.id} not found`)
  }
  const edit = (change: () => void, values = false): Sheet => {
    alive()
    change()
    touchSheet(environment, sheet, values)
    return service
  }
  const structure = (change: () => void): Sheet => {
    touchBook(environment)
    // References in other sheets may have been rewritten.
    for (const other of workbook.sheets) if (other.rows.some((cells) => cells?.some((cell) => cell?.formula !== undefined))) changes.sheets.add(other.id)
    return edit(change, true)
  }
  const used = () => {
    alive()
    settle(workbook, changes)
    return usedSize(sheet)
  }
  const lastRow = () => {
    alive()
    settle(workbook, changes)
    return usedRows(sheet)
  }
  const insert = (axis: 'row' | 'column', at: number, count: number): Sheet => {
    if (!(count >= 1)) throw new Error(`The number of ${axis}s to insert must be at least 1.`)
    if (at < 0 || at > (axis === 'row' ? sheet.maxRows : sheet.maxColumns)) throw new Error('Those columns or rows are out of bounds.')
    return structure(() => insertLines(workbook, sheet, axis, at, count))
  }
  const remove = (axis: 'row' | 'column', position: number, count: number): Sheet => {
    const most = axis === 'row' ? sheet.maxRows : sheet.maxColumns
    if (position < 1 || position + count - 1 > most) throw new Error(`Those ${axis}s are out of bounds.`)
    if (count >= most) throw new Error(`You can't delete all the ${axis}s on the sheet.`)
    return structure(() => deleteLines(workbook, sheet, axis, position - 1, count))
  }
  const hidden = (axis: 'hiddenRows' | 'hiddenColumns', start: number, count: number, hide: boolean): void => {
    edit(() => {
      const wanted = new Set(sheet[axis])
      for (let index = start - 1; index < start - 1 + count; index += 1) {
        if (hide) wanted.add(index)
        else wanted.delete(index)
      }
      sheet[axis] = [...wanted].toSorted((a, b) => a - b)
    })
  }
  const clearCells = (change: (cell: Cell) => Cell): Sheet => edit(() => {
    sheet.rows = Array.from(sheet.rows, (cells) => Array.from(cells ?? [], (cell) => {
      if (cell === undefined) return undefined
      const next = change(cell)
      return next.value === null && Object.keys(next).length === 1 ? undefined : next
    }))
  }, true)
  const empty = (cell: Cell): Cell => changedCell(cell, { value: null, formula: undefined, spilled: undefined })
  const unstyled = (cell: Cell): Cell => changedCell(cell, { style: undefined })
  const selection = (): Range => {
    const { sheetId, area } = environment.selection
    const fits = sheetId === sheet.id && area.row + area.rows <= sheet.maxRows && area.column + area.columns <= sheet.maxColumns
    return make.range(sheet, fits ? area : { row: 0, column: 0, rows: 1, columns: 1 })
  }
  const first = (range: Range): Range => range.getCell(1, 1)
  const setActive = (range: unknown): Range => {
    if (typeof range === 'string') return rangeFromA1(environment, sheet, range).activate()
    return make.range(rangeInner(range).sheet, rangeInner(range).area).activate()
  }

  const members: Partial<Sheet> = {
    ...chartMembers(environment, sheet, () => service),
    getName: () => { alive(); return sheet.name },
    getSheetName: () => sheet.name,
    setName: (name) => structure(() => {
      const other = sheetByName(workbook, name)
      if (other !== null && other !== sheet) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
      if (name === '') throw new Error('The name of a sheet cannot be empty.')
      renameInFormulas(workbook, sheet.name, name)
      sheet.name = name
    }),
    getSheetId: () => sheet.id,
    getIndex: () => workbook.sheets.indexOf(sheet) + 1,
    getParent: () => make.spreadsheet(),
    getType: () => enumValue(sheetEnumerations.SheetType, 'GRID'),
    activate: () => { make.spreadsheet().setActiveSheet(service); return service },
    getRange: (row: number | string, column?: number, numRows?: number, numColumns?: number) => {
      alive()
      if (typeof row === 'string') return rangeFromA1(environment, sheet, row)
      if (typeof row !== 'number' || typeof column !== 'number' || [row, column, numRows ?? 1, numColumns ?? 1].some((value) => !Number.isFinite(value))) {
        throw new Error('The parameters do not match the method signature for SpreadsheetApp.Sheet.getRange.')
      }
      const area: Area = { row: Math.floor(row) - 1, column: Math.floor(column) - 1, rows: Math.floor(numRows ?? 1), columns: Math.floor(numColumns ?? 1) }
      return make.range(sheet, area)
    },
    getDataRange: () => {
      const size = used()
      return make.range(sheet, { row: 0, column: 0, rows: Math.max(1, size.rows), columns: Math.max(1, size.columns) })
    },
    getSheetValues: (startRow, startColumn, numRows, numColumns) => make.range(sheet, { row: startRow - 1, column: startColumn - 1, rows: numRows, columns: numColumns }).getValues() as unknown[][],
    getLastRow: lastRow,
    getLastColumn: () => used().columns,
    getMaxRows: () => sheet.maxRows,
    getMaxColumns: () => sheet.maxColumns,
    appendRow: (contents: readonly unknown[]) => {
      const row = lastRow()
      if (row >= sheet.maxRows) insert('row', sheet.maxRows, 1)
      if (contents.length > sheet.maxColumns) insert('column', sheet.maxColumns, contents.length - sheet.maxColumns)
      make.range(sheet, { row, column: 0, rows: 1, columns: contents.length }).setValues([[...contents]])
      return service
    },
    insertRowAfter: (after) => insert('row', after, 1),
    insertRowBefore: (before) => insert('row', before - 1, 1),
    insertRows: (index: number, count?: number) => { insert('row', index - 1, count ?? 1) },
    insertRowsAfter: (after, count) => insert('row', after, count),
    insertRowsBefore: (before, count) => insert('row', before - 1, count),
    insertColumnAfter: (after) => insert('column', after, 1),
    insertColumnBefore: (before) => insert('column', before - 1, 1),
    insertColumns: (index: number, count?: number) => { insert('column', index - 1, count ?? 1) },
    insertColumnsAfter: (after, count) => insert('column', after, count),
    insertColumnsBefore: (before, count) => insert('column', before - 1, count),
    deleteRow: (position) => remove('row', position, 1),
    deleteRows: (position, count) => { remove('row', position, count) },
    deleteColumn: (position) => remove('column', position, 1),
    deleteColumns: (position, count) => { remove('column', position, count) },
    moveColumns: (range, destination) => {
      const { area } = rangeInner(range)
      refuseCut(sheet, 'column', area.column, area.columns, destination - 1)
      structure(() => moveLines(workbook, sheet, 'column', area.column, area.columns, destination - 1))
    },
    moveRows: (range, destination) => {
      const { area } = rangeInner(range)
      refuseCut(sheet, 'row', area.row, area.rows, destination - 1)
      structure(() => moveLines(workbook, sheet, 'row', area.row, area.rows, destination - 1))
    },
    setFrozenRows: (rows) => { edit(() => { refuseFreeze(sheet, 'row', rows); sheet.frozenRows = rows }) },
    setFrozenColumns: (columns) => { edit(() => { refuseFreeze(sheet, 'column', columns); sheet.frozenColumns = columns }) },
    getFrozenRows: () => sheet.frozenRows,
    getFrozenColumns: () => sheet.frozenColumns,
    hideColumns: (start: number, count?: number) => hidden('hiddenColumns', start, count ?? 1, true),
    showColumns: (start: number, count?: number) => hidden('hiddenColumns', start, count ?? 1, false),
    hideRows: (start: number, count?: number) => hidden('hiddenRows', start, count ?? 1, true),
    showRows: (start: number, count?: number) => hidden('hiddenRows', start, count ?? 1, false),
    hideColumn: (range) => hidden('hiddenColumns', rangeInner(range).area.column + 1, rangeInner(range).area.columns, true),
    unhideColumn: (range) => hidden('hiddenColumns', rangeInner(range).area.column + 1, rangeInner(range).area.columns, false),
    isColumnHiddenByUser: (position) => sheet.hiddenColumns.includes(position - 1),
    isRowHiddenByUser: (position) => sheet.hiddenRows.includes(position - 1),
    isRowHiddenByFilter: (position) => sheet.filter?.hiddenRows.includes(position - 1) ?? false,
    hideSheet: () => {
      if (workbook.sheets.filter((other) => !other.hidden).length === 1 && !sheet.hidden) throw new Error("You can't hide all the sheets in a document.")
      touchBook(environment)
      return edit(() => { sheet.hidden = true })
    },
    showSheet: () => { touchBook(environment); return edit(() => { sheet.hidden = false }) },
    isSheetHidden: () => sheet.hidden,
    setColumnWidth: (position, width) => edit(() => { sheet.columnWidths[position - 1] = width }),
    setColumnWidths: (start, count, width) => edit(() => {
      for (let index = start - 1; index < start - 1 + count; index += 1) sheet.columnWidths[index] = width
    }),
    getColumnWidth: (position) => sheet.columnWidths[position - 1] ?? DEFAULT_COLUMN_WIDTH,
    // The page measures and sizes to the text by itself.
    autoResizeColumn: () => service,
    autoResizeColumns: () => service,
    autoResizeRows: (start, count) => edit(() => {
      for (let index = start - 1; index < start - 1 + count; index += 1) delete sheet.rowHeights[index]
    }),
    setRowHeight: (position, height) => edit(() => { sheet.rowHeights[position - 1] = height }),
    setRowHeights: (start, count, height) => edit(() => {
      for (let index = start - 1; index < start - 1 + count; index += 1) sheet.rowHeights[index] = height
    }),
    getRowHeight: (position) => sheet.rowHeights[position - 1] ?? DEFAULT_ROW_HEIGHT,
    setTabColor: (color) => { touchBook(environment); return edit(() => { sheet.tabColor = readColor(color) ?? null }) },
    getTabColor: () => sheet.tabColor,
    getFilter: () => filterOf(environment, sheet),
    getRangeList: (notations) => createRangeList(environment, notations.map((notation) => rangeFromA1(environment, sheet, notation))),
    getNamedRanges: () => [],
    getConditionalFormatRules: () => [],
    protect: () => addProtection(environment, sheet, null),
    getProtections: (type) => protectionsOf(environment, sheet, String(type)),
    clear: (options?: { formatOnly?: boolean; contentsOnly?: boolean }) => clearCells((cell) => {
      if (options?.contentsOnly === true) return empty(cell)
      return options?.formatOnly === true ? unstyled(cell) : unstyled(empty(cell))
    }),
    clearContents: () => clearCells(empty),
    clearFormats: () => clearCells(unstyled),
    clearNotes: () => clearCells((cell) => changedCell(cell, { note: undefined })),
    clearConditionalFormatRules: () => undefined,
    getActiveCell: () => first(selection()),
    getActiveRange: selection,
    getCurrentCell: () => first(selection()),
    setActiveRange: setActive,
    setActiveSelection: setActive,
    setCurrentCell: setActive,
    sort: (position: number, ascending?: boolean) => {
      const size = used()
      if (size.rows <= sheet.frozenRows) return service
      make.range(sheet, { row: sheet.frozenRows, column: 0, rows: size.rows - sheet.frozenRows, columns: size.columns }).sort({ column: position, ascending: ascending !== false })
      return service
    },
    addDeveloperMetadata: (key: string, second?: unknown, third?: unknown) => {
      alive()
      addMetadata(environment, { type: 'SHEET', sheetId: sheet.id }, key, second, third)
      return service
    },
    getDeveloperMetadata: () => metadataAt(environment, { type: 'SHEET', sheetId: sheet.id }),
    createDeveloperMetadataFinder: () => createFinder(environment, (location) => location.type !== 'SPREADSHEET' && location.sheetId === sheet.id),
  }
  const service: Sheet = realm.guard<Sheet>('Sheet', members, { sheetState: sheet } satisfies SheetInner)
  return service
}
