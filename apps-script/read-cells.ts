import type { CellValue, SheetLanguage } from '../shared/sheet/column.ts'
import type { TabLayout } from '../shared/sheet/tab-layout.ts'
import { findAnswersColumns, findColumns } from './find-tabs.ts'
import { mergedBlocks } from './merged-cells.ts'
import { headerRowOf, openTab, plainCell, readEditedRows, sheetOf, workbook, type OpenTab, type TabRead } from './sheets.ts'

/** A tab of people's own, as it is offered in a list. */
export interface PlainTab {
  readonly sheetId: number
  readonly name: string
}

/** The cells of a tab of people's own, with the number formats and the blocks of merged cells that say what stands in them. */
export interface PlainCells {
  readonly name: string
  readonly cells: readonly (readonly unknown[])[]
  readonly formats: readonly (readonly string[])[]
  readonly merges: readonly { readonly startRow: number; readonly startCol: number; readonly endRow: number; readonly endCol: number }[]
}

/** A tab of which the header was read and no rows. */
export interface TabTop extends OpenTab {
  readonly header?: readonly unknown[]
}

/** Opens a tab without reading its rows; makes it, or the columns it lacks, first. */
export function openTop(layout: TabLayout, language: SheetLanguage): TabTop {
  const sheet = sheetOf(layout)
  const width = sheet?.getLastColumn() ?? 0
  if (!sheet || width < 1) return openTab(layout, language)
  const headerRow = headerRowOf(sheet, layout)
  const header = sheet.getRange(headerRow, 1, 1, width).getValues()[0] as unknown[]
  const columnIds = findColumns(sheet, layout, header.map(String))
  return layout.columns.every(({ id }) => columnIds.includes(id)) ? { layout, sheet, columnIds, headerRow, header } : openTab(layout, language)
}

/** How many rows below the header may hold something. */
export function rowsBelow(tab: OpenTab): number {
  return Math.max(0, tab.sheet.getLastRow() - tab.headerRow)
}

/** A stretch of rows of an open tab (0 = the first below the header), in one call. Rows the sheet does not have yet are not in it. */
export function readRows(tab: OpenTab, first: number, count: number): TabRead {
  const top = tab.headerRow + 1 + first
  const there = Math.min(count, tab.sheet.getMaxRows() - top + 1)
  const cells = there < 1 ? [] : (tab.sheet.getRange(top, 1, there, tab.columnIds.length).getValues() as unknown[][])
  return { ...tab, firstRow: first, rows: cells.map((row) => row.map(plainCell)) }
}

/** One column of an open tab, from the first row below the header on, in one call. */
export function readColumn(tab: OpenTab, columnId: string, count: number): readonly CellValue[] {
  const place = tab.columnIds.indexOf(columnId)
  if (place < 0 || count < 1) return []
  return (tab.sheet.getRange(tab.headerRow + 1, place + 1, count, 1).getValues() as unknown[][]).map(([cell]) => plainCell(cell))
}

/** The tabs that are none of ours and not hidden, in their order. */
export function plainTabs(layouts: readonly TabLayout[]): readonly PlainTab[] {
  return otherSheets(layouts).filter((sheet) => !sheet.isSheetHidden()).map((sheet) => ({ sheetId: sheet.getSheetId(), name: sheet.getName() }))
}

/** The same with how many rows stand below the first, hidden ones too: what a person may want in a file. */
export function plainTabsWithRows(layouts: readonly TabLayout[]): readonly (PlainTab & { readonly rows: number; readonly hidden: boolean })[] {
  return otherSheets(layouts).filter((sheet) => sheet.getLastRow() > 0)
    .map((sheet) => ({ sheetId: sheet.getSheetId(), name: sheet.getName(), rows: sheet.getLastRow() - 1, hidden: sheet.isSheetHidden() }))
}

function otherSheets(layouts: readonly TabLayout[]): readonly GoogleAppsScript.Spreadsheet.Sheet[] {
  const ours = new Set(layouts.flatMap((layout) => sheetOf(layout)?.getSheetId() ?? []))
  return (workbook()?.getSheets() ?? []).filter((sheet) => !ours.has(sheet.getSheetId()))
}

/** What stands in a tab of people's own: null when it is not there, `too-large` when it holds more cells than `most`. Dates come as ISO days. */
export function readPlainTab(sheetId: number, most: number): PlainCells | 'too-large' | null {
  const sheet = workbook()?.getSheets().find((one) => one.getSheetId() === sheetId)
  if (!sheet) return null
  if (sheet.getLastRow() * sheet.getLastColumn() > most) return 'too-large'
  const range = sheet.getDataRange()
  const merges = mergedBlocks(range).map(({ row, column, lastRow, lastColumn }) => ({ startRow: row - 1, startCol: column - 1, endRow: lastRow - 1, endCol: lastColumn - 1 }))
  return { name: sheet.getName(), cells: (range.getValues() as unknown[][]).map((row) => row.map(plainCell)), formats: range.getNumberFormats(), merges }
}

/** A part of a tab of people's own: its first row as header, and `count` rows from `from` on (0 = the first below it); null when it is not there, or is ours. */
export function readPlainPart(layouts: readonly TabLayout[], sheetId: number, from: number, count: number): { readonly header: CellValue[]; readonly rows: CellValue[][]; readonly total: number } | null {
  const sheet = otherSheets(layouts).find((one) => one.getSheetId() === sheetId)
  if (!sheet) return null
  const [total, width] = [Math.max(0, sheet.getLastRow() - 1), sheet.getLastColumn()]
  const read = (first: number, rows: number) => (rows > 0 && width > 0 ? (sheet.getRange(first, 1, rows, width).getValues() as unknown[][]).map((row) => row.map(plainCell)) : [])
  return { header: read(1, 1)[0] ?? [], rows: read(2 + from, Math.min(count, total - from)), total }
}

/** The row of one of our tabs in which a person has selected a cell, with the column of that cell; null outside them, and in or above the header. */
export function readSelectedRow(layouts: readonly TabLayout[]): { readonly read: TabRead; readonly columnId: string | null } | null {
  const cell = workbook()?.getActiveRange()?.getCell(1, 1)
  const read = cell ? readEditedRows(cell, layouts) : null
  if (!cell || !read) return null
  return { read, columnId: read.columnIds[cell.getColumn() - 1] ?? null }
}

/** One column of a tab that is not open yet; nothing when tab or column is not there. */
export function readColumnOf(layout: TabLayout, columnId: string): readonly CellValue[] {
  const sheet = sheetOf(layout)
  if (!sheet) return []
  const tab = { layout, sheet, columnIds: findColumns(sheet, layout, null), headerRow: headerRowOf(sheet, layout) }
  return readColumn(tab, columnId, rowsBelow(tab))
}

/** The sources whose answers stand in a sheet of people's own. Reads no cells. */
export function sourcesAnsweredIn(sheetId: number): ReadonlySet<string> {
  const sheet = workbook()?.getSheets().find((one) => one.getSheetId() === sheetId)
  return new Set(sheet ? findAnswersColumns(sheet).map(({ sourceId }) => sourceId) : [])
}
