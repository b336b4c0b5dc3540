import { blocksOfRows, runsOfColumns } from '../shared/sheet/cell-blocks.ts'
import type { CellValue, ColumnHead, SheetLanguage } from '../shared/sheet/column.ts'
import { forcedText } from '../shared/sheet/forced-text.ts'
import type { TabLayout } from '../shared/sheet/tab-layout.ts'
import { findAnswersColumns, findColumns, findSheet, markAnswers, markColumn, markSheet, type AnswersColumns } from './find-tabs.ts'
import { addFreshColumns, freshColumns } from './fresh-columns.ts'
import { coveredCells, mergedFrom, takeAllApart, type MergedBlock } from './merged-cells.ts'
import { refuseMoved } from './refuse-moved.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** How the notes begin that mark a cell which could not be read, so that they can be told from people's own. */
const MARK = '⚠ Buurtstem: '
export const WARNING_COLOUR = '#fbe9bd'
const HEADER_COLOURS = { background: '#e0efeb', text: '#062c31' } as const
/** Rows of their own that people may put above a header. */
const MOST_ROWS_ABOVE = 20
/** A tab grows by this many rows at a time. */
const ROWS_TO_SPARE = 500

/** A tab of ours as it stands in the workbook. */
export interface OpenTab {
  readonly layout: TabLayout
  /** `columnIds[i]` says what column i is; null for a column of people's own. */
  readonly columnIds: readonly (string | null)[]
  /** Row of the header as it stands now (1 = the first): people may have put rows of their own above it. */
  readonly headerRow: number
  readonly sheet: Sheet
}

/** A tab with its cells; `rows[0]` lies `firstRow` rows below the header. */
export interface TabRead extends OpenTab {
  readonly rows: readonly (readonly CellValue[])[]
  readonly firstRow: number
  /** The header, where it was read. */
  readonly header?: readonly unknown[]
  /** Columns that were made anew and were not written yet. */
  readonly fresh?: ReadonlySet<string>
  /** Whether people write the month before the day here. */
  readonly monthFirst?: boolean
  /** Merged cells in columns of ours, and which of the cells that were read they cover. */
  readonly merges?: readonly MergedBlock[]
  readonly covered?: ReadonlySet<string>
}

/** Cells to write: row (an index in `rows`, or beyond them) → its cells by column; null leaves a cell as it was read. */
export type RowCells = ReadonlyMap<number, readonly (CellValue | null)[]>

/** The workbook this script belongs to; null when there is none. */
export function workbook(): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
  return SpreadsheetApp.getActiveSpreadsheet()
}

/** Menus and the sidebar of the person who looks at the workbook. Throws where nobody does. */
export function workbookUi(): GoogleAppsScript.Base.Ui {
  return SpreadsheetApp.getUi()
}

/** How many cells the workbook has, blank ones too: that is what Google counts. */
export function cellCount(): number {
  return (workbook()?.getSheets() ?? []).reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0)
}

/** Whether people write 5/14/2025 in a workbook of this locale: in the United States, and where it has no locale of a country. */
export function monthFirst(): boolean {
  return /^(en|en_US|fil_PH)$/.test(workbook()?.getSpreadsheetLocale() ?? '')
}

/** Waits until everything written stands in the cells. */
export function flushCells(): void {
  SpreadsheetApp.flush()
}

/** A short message in the corner of the window. */
export function showToast(message: string): void {
  workbook()?.toast(message, 'Buurtstem', 8)
}

/** A moment as the workbook writes it: '2025-05-14 09:30' in its own time zone. */
export function momentText(date: Date): string {
  return Utilities.formatDate(date, workbook()?.getSpreadsheetTimeZone() ?? 'Europe/Amsterdam', "yyyy-MM-dd' 'HH:mm")
}

/** Reads a tab whole, its cells in one call; null when it is not there. */
export function readTab(layout: TabLayout): TabRead | null {
  const sheet = sheetOf(layout)
  if (!sheet) return null
  const cells = sheet.getDataRange().getValues() as unknown[][]
  const headerRow = headerRowAmong(cells, layout)
  const columnIds = findColumns(sheet, layout, (cells[headerRow - 1] ?? []).map(String))
  const rows = cells.slice(headerRow).map((row) => row.map(plainCell))
  return { layout, sheet, columnIds, headerRow, fresh: freshColumns(layout.id), monthFirst: monthFirst(), header: cells[headerRow - 1] ?? [], firstRow: 0, rows, ...mergedOf(sheet, layout, columnIds, headerRow + 1, rows.length) }
}

/** What people merged matters where they type; of what is all ours it is taken apart unread. */
function mergedOf(sheet: Sheet, layout: TabLayout, columnIds: OpenTab['columnIds'], top: number, count: number): Pick<TabRead, 'merges' | 'covered'> {
  if (layout.computed && layout.open === undefined) return {}
  const merges = mergedFrom(sheet, top, columnIds)
  return merges.length === 0 ? {} : { merges, covered: coveredCells(merges, top, count) }
}

/** The rows of one of our tabs that a person edited; null outside them, and in or above the header. */
export function readEditedRows(range: Range, layouts: readonly TabLayout[]): TabRead | null {
  const sheet = range.getSheet()
  const layout = layouts.find((candidate) => sheetOf(candidate)?.getSheetId() === sheet.getSheetId())
  if (!layout) return null
  const headerRow = headerRowOf(sheet, layout)
  const first = Math.max(range.getRow(), headerRow + 1)
  const last = Math.min(range.getRow() + range.getNumRows() - 1, sheet.getLastRow())
  const width = sheet.getLastColumn()
  if (last < first || width < 1) return null
  const cells = sheet.getRange(first, 1, last - first + 1, width).getValues() as unknown[][]
  const columnIds = findColumns(sheet, layout, null)
  return { layout, sheet, columnIds, headerRow, fresh: freshColumns(layout.id), monthFirst: monthFirst(), firstRow: first - headerRow - 1, rows: cells.map((row) => row.map(plainCell)), ...mergedOf(sheet, layout, columnIds, first, cells.length) }
}

/** The title a tab has now; null when the tab is not there. */
export function tabTitle(layout: TabLayout): string | null {
  return sheetOf(layout)?.getName() ?? null
}

/** A part of a tab as people see it: `count` rows from `from` on (0 = the first below the header), without hidden columns of ours; null when it is not there. */
export function readPart(layout: TabLayout, from: number, count: number): { readonly title: string; readonly above: string[]; readonly header: string[]; readonly rows: CellValue[][]; readonly total: number } | null {
  const sheet = sheetOf(layout)
  if (!sheet) return null
  const [headerRow, last, width] = [headerRowOf(sheet, layout), sheet.getLastRow(), sheet.getLastColumn()]
  const total = Math.max(0, last - headerRow)
  if (count === 0 || width === 0) return { title: sheet.getName(), above: [], header: [], rows: [], total }
  const read = (first: number, rows: number) => (rows > 0 ? (sheet.getRange(first, 1, rows, width).getValues() as unknown[][]).map((row) => row.map(plainCell)) : [])
  const top = read(1, headerRow)
  const hidden = new Set(layout.columns.filter((head) => head.hidden).map(({ id }) => id))
  const shown = findColumns(sheet, layout, (top[headerRow - 1] ?? []).map(String)).map((id) => id === null || !hidden.has(id))
  const visible = (row: readonly CellValue[]) => row.filter((_, column) => shown[column] ?? true)
  const above = from === 0 ? top.slice(0, headerRow - 1).map((row) => row.filter((cell) => cell !== '').join(' ')).filter((line) => line !== '') : []
  return { title: sheet.getName(), above, header: visible(top[headerRow - 1] ?? []).map(String), rows: read(headerRow + 1 + from, Math.min(count, total - from)).map(visible), total }
}

/** Shows a row of a tab (0 = the first below the header) to the person; false when the tab is not there. */
export function goToRow(layout: TabLayout, row: number): boolean {
  const sheet = sheetOf(layout)
  if (!sheet) return false
  sheet.activate()
  sheet.getRange(Math.min(headerRowOf(sheet, layout) + 1 + row, sheet.getMaxRows()), 1).activate()
  return true
}

/** A column of people's own in which cells are selected. */
export interface ChosenColumn {
  readonly sheetId: number
  readonly sheetName: string
  /** 0 = the first. */
  readonly column: number
  /** 1 = the first. */
  readonly headerRow: number
  /** Rows that are selected below the header, 1 = the first of the sheet. */
  readonly firstRow: number
  readonly lastRow: number
}

/** The first column of what a person selected, with its rows below the header; null in one of our own tabs, in a header and in an empty sheet. */
export function chosenColumn(ours: readonly TabLayout[]): ChosenColumn | null {
  const range = workbook()?.getActiveRange()
  if (!range) return null
  const sheet = range.getSheet()
  if (ours.some((layout) => sheetOf(layout)?.getSheetId() === sheet.getSheetId())) return null
  const headerRow = Math.max(1, sheet.getFrozenRows())
  const [firstRow, lastRow] = [Math.max(range.getRow(), headerRow + 1), Math.min(range.getLastRow(), sheet.getLastRow())]
  return lastRow < firstRow ? null : { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), column: range.getColumn() - 1, headerRow, firstRow, lastRow }
}

/** A sheet of people's own as rows of text, the header first, with the columns in it that hold answers; null when it is gone. Read in one call. */
export function readAnswers(sheetId: number, headerRow: number): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly marked: readonly AnswersColumns[] } | null {
  const sheet = workbook()?.getSheets().find((one) => one.getSheetId() === sheetId)
  if (!sheet || sheet.getLastRow() < headerRow) return null
  const cells = sheet.getRange(headerRow, 1, sheet.getLastRow() - headerRow + 1, sheet.getLastColumn()).getDisplayValues()
  return { header: cells[0] ?? [], rows: cells.slice(1), marked: findAnswersColumns(sheet) }
}

/** Marks columns of people's own as holding answers of a source. */
export function keepAnswersColumns(sheetId: number, columns: readonly AnswersColumns[]): void {
  const sheet = workbook()?.getSheets().find((one) => one.getSheetId() === sheetId)
  if (sheet) for (const column of columns) markAnswers(sheet, column)
}

/** Writes cells of our own columns, in a number of calls that does not grow with the rows. Every text goes in as text, whatever it looks like. `checked`: that no row moved was looked at already. */
export function writeCells(tab: TabRead, cells: RowCells, checked = false): void {
  if (cells.size === 0) return
  const rows = [...cells.keys()].sort((a, b) => a - b)
  const top = tab.headerRow + 1 + tab.firstRow
  if (!checked) refuseMoved(tab)
  makeRoom(tab.sheet, top + rows[rows.length - 1]!)
  for (const run of runsOfColumns(tab.columnIds)) {
    for (const block of blocksOfRows(rows)) {
      const values = Array.from({ length: block.count }, (_, offset) => Array.from({ length: run.count }, (__, column) => {
        const row = block.first + offset
        return cells.get(row)?.[run.first + column] ?? tab.rows[row]?.[run.first + column] ?? ''
      }))
      putValues(tab.sheet.getRange(top + block.first, run.first + 1, block.count, run.count), values)
    }
  }
}

/** Replaces everything below the header in our own columns by `rows` (cells by column). */
export function replaceRows(tab: TabRead, rows: readonly (readonly (CellValue | null)[])[]): void {
  const blank = tab.columnIds.map((id) => (id === null ? null : ''))
  const count = Math.max(rows.length, tab.rows.length)
  writeCells(tab, new Map(Array.from({ length: count }, (_, row) => [row, rows[row] ?? blank])))
}

/** Adds rows (cells by column id) under a tab's last row; the oldest go when there are more than `keepAtMost`. */
export function appendRows(layout: TabLayout, rows: readonly Readonly<Record<string, CellValue>>[], keepAtMost: number): void {
  const sheet = sheetOf(layout)
  if (!sheet || rows.length === 0) return
  const columnIds = findColumns(sheet, layout, null)
  const end = Math.max(sheet.getLastRow(), layout.headerRow)
  const surplus = Math.min(end - layout.headerRow - 1, end - layout.headerRow + rows.length - keepAtMost)
  if (surplus > 0) sheet.deleteRows(layout.headerRow + 1, surplus)
  const last = surplus > 0 ? end - surplus : end
  makeRoom(sheet, last + rows.length)
  takeAllApart(sheet.getRange(last + 1, 1, rows.length, sheet.getMaxColumns()))
  for (const run of runsOfColumns(columnIds)) {
    const values = rows.map((row) => columnIds.slice(run.first, run.first + run.count).map((id) => row[id ?? ''] ?? ''))
    putValues(sheet.getRange(last + 1, run.first + 1, rows.length, run.count), values)
  }
}

/** Marks cells that could not be read with a note and a colour, and with `hadMarks` takes the marks of mended ones away. */
export function markCells(tab: TabRead, marks: readonly { readonly row: number; readonly columnId: string; readonly text: string }[], hadMarks: boolean): void {
  const top = tab.headerRow + 1 + tab.firstRow
  const wanted = new Map(marks.map((mark) => [`${mark.row}:${placeToMark(tab, mark.columnId)}`, mark.text]))
  if (hadMarks && tab.rows.length > 0 && tab.columnIds.length > 0) {
    const notes = tab.sheet.getRange(top, 1, tab.rows.length, tab.columnIds.length).getNotes()
    notes.forEach((row, index) => row.forEach((note, column) => {
      if (note.startsWith(MARK) && !wanted.has(`${index}:${column}`)) tab.sheet.getRange(top + index, column + 1).setNote('').setBackground(null)
    }))
  }
  for (const [place, text] of wanted) {
    const [row = 0, column = 0] = place.split(':').map(Number)
    tab.sheet.getRange(top + row, column + 1).setNote(MARK + text).setBackground(WARNING_COLOUR)
  }
}

/** A mark must be seen: on a column that is gone or hidden it goes to the first one of ours that shows. */
function placeToMark(tab: OpenTab, columnId: string): number {
  const shown = (id: string | null) => tab.layout.columns.some((head) => head.id === id && !head.hidden)
  const place = shown(columnId) ? tab.columnIds.indexOf(columnId) : -1
  return Math.max(0, place >= 0 ? place : tab.columnIds.findIndex(shown))
}

/** Reads a tab whole; makes it, or the columns it lacks, when a person deleted them. */
export function openTab(layout: TabLayout, language: SheetLanguage): TabRead {
  const tab = readTab(layout)
  if (tab && hasAll(layout, tab.columnIds)) return tab
  ensureTab(layout, language)
  const made = readTab(layout)
  if (!made) throw new Error(`openTab(): ${layout.id} could not be made`)
  return made
}

/** Makes a tab that is missing, and the columns that are missing in a tab that is there; what people made themselves stays. Reads no rows. Says whether there was no such tab. */
export function ensureTab(layout: TabLayout, language: SheetLanguage): boolean {
  const book = workbook()
  if (!book) throw new Error('ensureTab(): there is no workbook')
  const found = sheetOf(layout)
  if (found && hasAll(layout, findColumns(found, layout, null))) return false
  const sheet = found ?? book.insertSheet(layout.title[language], book.getNumSheets())
  if (!found) markSheet(sheet, layout)
  const width = found ? sheet.getLastColumn() : 0
  const headerRow = headerRowOf(sheet, layout)
  const header = width > 0 ? (sheet.getRange(headerRow, 1, 1, width).getValues()[0] as unknown[]).map(String) : []
  const present = findColumns(sheet, layout, header)
  const missing = layout.columns.filter(({ id }) => !present.includes(id))
  const after = Math.max(width, present.length)
  const short = after + missing.length - sheet.getMaxColumns()
  if (short > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), short)
  missing.forEach((head, index) => {
    markColumn(sheet, after + index, head.id)
    sheet.setColumnWidth(after + index + 1, head.width)
    if (head.hidden) sheet.hideColumns(after + index + 1)
    dressColumn(sheet, headerRow, head, after + index + 1, language)
  })
  if (found) addFreshColumns(layout.id, missing.map(({ id }) => id))
  if (sheet.getFrozenRows() < headerRow) {
    // Google freezes no rows that hold only a part of merged cells.
    if (sheet.getMaxRows() > headerRow) takeAllApart(sheet.getRange(headerRow, 1, 2, sheet.getMaxColumns()))
    sheet.setFrozenRows(headerRow)
  }
  if (!found && layout.computed) protectComputed(sheet, layout, [...present, ...missing.map(({ id }) => id)], language)
  return !found
}

function hasAll(layout: TabLayout, columnIds: readonly (string | null)[]): boolean {
  return layout.columns.every(({ id }) => columnIds.includes(id))
}

/** Writes titles, notes and choices of a tab's columns in a language, and its title when that is still one of ours. */
export function dressTab(tab: OpenTab, language: SheetLanguage): void {
  const heads = new Map(tab.layout.columns.map((head) => [head.id, head]))
  tab.columnIds.forEach((id, index) => {
    const head = id === null ? undefined : heads.get(id)
    if (head) dressColumn(tab.sheet, tab.headerRow, head, index + 1, language)
  })
  const title = tab.layout.title[language]
  const ours: readonly string[] = [tab.layout.title.nl, tab.layout.title.en]
  if (tab.sheet.getName() !== title && ours.includes(tab.sheet.getName()) && !workbook()?.getSheetByName(title)) tab.sheet.setName(title)
}

function dressColumn(sheet: Sheet, headerRow: number, head: ColumnHead, column: number, language: SheetLanguage): void {
  const top = sheet.getRange(headerRow, column)
  putValues(top, [[head.header[language]]])
  top.setNote(head.note[language]).setFontWeight('bold').setWrap(true).setVerticalAlignment('top')
    .setBackground(HEADER_COLOURS.background).setFontColor(HEADER_COLOURS.text)
  const rows = sheet.getMaxRows() - headerRow
  if (rows < 1) return
  const below = sheet.getRange(headerRow + 1, column, rows, 1).setVerticalAlignment('top')
  if (head.type === 'text' || head.type === 'date') below.setNumberFormat('@')
  if (head.width >= 200) below.setWrap(true)
  if (head.type === 'flag') below.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(true).build())
  if (head.type === 'choice' && head.choices) {
    const words = head.choices.map((choice) => choice[language])
    below.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(words, true).setAllowInvalid(true).setHelpText(words.join(', ')).build())
  }
}

/** Warns people before they change what the add-on will write anew; the columns that are theirs stay free. */
function protectComputed(sheet: Sheet, layout: TabLayout, columnIds: readonly (string | null)[], language: SheetLanguage): void {
  const description = `Buurtstem: ${layout.title[language]}`
  const open = layout.open ?? []
  if (open.length === 0) {
    sheet.protect().setDescription(description).setWarningOnly(true)
    return
  }
  for (const run of runsOfColumns(columnIds.map((id) => (id !== null && open.includes(id) ? null : id)))) {
    sheet.getRange(1, run.first + 1, sheet.getMaxRows(), run.count).protect().setDescription(description).setWarningOnly(true)
  }
}

/** Row of a tab's header (1 = the first), read from its top rows. */
export function headerRowOf(sheet: Sheet, layout: TabLayout): number {
  const [rows, width] = [Math.min(sheet.getLastRow(), MOST_ROWS_ABOVE + layout.headerRow), sheet.getLastColumn()]
  return rows < 1 || width < 1 ? layout.headerRow : headerRowAmong(sheet.getRange(1, 1, rows, width).getValues(), layout)
}

/** The header is the row with the name of a hidden column: nobody types those. Where they are gone it is where it was made. */
function headerRowAmong(cells: readonly (readonly unknown[])[], layout: TabLayout): number {
  const hidden = layout.columns.flatMap(({ id, hidden: technical }) => (technical === true ? [id] : []))
  const row = cells.slice(0, MOST_ROWS_ABOVE + layout.headerRow).findIndex((line) => line.some((cell) => typeof cell === 'string' && hidden.includes(cell)))
  return row < 0 ? layout.headerRow : row + 1
}

/** The sheet of a tab of ours; null when it is not there. */
export function sheetOf(layout: TabLayout): Sheet | null {
  const book = workbook()
  return book ? findSheet(book, layout) : null
}

/** Rows a sheet must have; new ones take the format and the choices of the last. */
function makeRoom(sheet: Sheet, rows: number): void {
  const have = sheet.getMaxRows()
  if (rows > have) sheet.insertRowsAfter(have, rows - have + ROWS_TO_SPARE)
}

/** The one place where values enter cells: text gets the format for plain text first, and never becomes a formula, a date or a number. */
export function putValues(range: Range, values: readonly (readonly CellValue[])[]): void {
  range.setNumberFormats(values.map((row) => row.map(formatFor)))
  range.setValues(values.map((row) => row.map((value) => (typeof value === 'string' ? forcedText(value) : value))))
}

/** A tick box in the format for plain text could become the word TRUE: it gets no format of its own. */
function formatFor(value: CellValue): string {
  if (typeof value === 'boolean') return 'General'
  if (typeof value === 'string') return '@'
  return Number.isInteger(value) ? '0' : '0.0##'
}

/** A cell as the engine reads it: dates become ISO text in the spreadsheet's own time zone. */
export function plainCell(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value === null || value === undefined) return ''
  // Not instanceof: a date may come from another realm.
  if (Object.prototype.toString.call(value) !== '[object Date]') return String(value)
  return momentText(value as Date).replace(/ 00:00$/, '')
}
