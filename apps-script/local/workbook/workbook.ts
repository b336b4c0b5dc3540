/** What a cell can hold. Dates are serial numbers with a date format, as in Google Sheets and xlsx. */
export type CellScalar = string | number | boolean | null

/** Looks of a cell. A field that is absent has the default look. Shared between cells: never changed, only replaced. */
export interface CellStyle {
  readonly numberFormat?: string
  readonly background?: string
  readonly fontColor?: string
  readonly bold?: true
  readonly italic?: true
  readonly line?: 'underline' | 'line-through'
  readonly fontSize?: number
  readonly fontFamily?: string
  readonly wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly horizontal?: 'left' | 'center' | 'right'
}

/** A validation rule: the criteria's name in Apps Script and its values (ranges as A1 with the sheet's name). */
export interface Validation {
  readonly criteria: string
  readonly values: readonly (string | number | boolean)[]
  readonly allowInvalid: boolean
  readonly helpText: string | null
}

/** One cell. `spilled` marks a value that a formula elsewhere put here. */
export interface Cell {
  readonly value: CellScalar
  readonly formula?: string
  readonly spilled?: true
  /** Why its formula gives an error, in the words of the function that threw it. */
  readonly problem?: string
  readonly style?: CellStyle
  readonly note?: string
  readonly validation?: Validation
}

/** A rectangle of cells, counted from 0. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A protection of a whole sheet (`area` null) or of a range. */
export interface ProtectionState {
  readonly id: number
  readonly area: Area | null
  description: string
  warningOnly: boolean
}

/** A chart over cells. `id` is null while it stands on no tab; options are flat, as scripts name them ('series.0.color'). */
export interface ChartState {
  readonly id: number | null
  /** The name of the type in Apps Script. */
  readonly type: string
  readonly ranges: readonly { readonly sheetId: number; readonly area: Area }[]
  readonly headers: number
  readonly mergeColumns: boolean
  readonly skipHidden: boolean
  readonly options: Readonly<Record<string, string | number | boolean>>
  readonly anchor: { readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number } | null
}

/** What one column of a filter hides: these texts, and what does not fit a condition (its name in Apps Script; moments as serial numbers). */
export interface FilterCriteria {
  readonly hidden: readonly string[]
  readonly when: { readonly type: string; readonly values: readonly (string | number)[] } | null
}

/** The filter of a tab, its first row being the header. `hiddenRows` are those that it hid when it was last worked out. */
export interface FilterState {
  readonly area: Area
  readonly columns: readonly { readonly column: number; readonly criteria: FilterCriteria }[]
  readonly hiddenRows: readonly number[]
}

/** One tab. `rows` is sparse: an absent row or cell is empty and has no looks. */
export interface SheetState {
  readonly id: number
  name: string
  rows: (Cell | undefined)[][]
  maxRows: number
  maxColumns: number
  frozenRows: number
  frozenColumns: number
  columnWidths: Record<number, number>
  rowHeights: Record<number, number>
  hiddenColumns: number[]
  hiddenRows: number[]
  hidden: boolean
  tabColor: string | null
  protections: ProtectionState[]
  charts: readonly ChartState[]
  /** Merged cells, a block each: only its first cell holds anything. */
  merges: readonly Area[]
  filter: FilterState | null
}

/** Where developer metadata hangs. `index` counts rows or columns from 0. */
export type MetadataLocation =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: number }
  | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number }

/** One piece of developer metadata. */
export interface MetadataState {
  readonly id: number
  key: string
  value: string | null
  visibility: 'DOCUMENT' | 'PROJECT'
  location: MetadataLocation
}

/** The whole workbook. `sheets` stand in the order of the tabs. */
export interface WorkbookState {
  readonly id: string
  name: string
  locale: string
  timeZone: string
  sheets: SheetState[]
  metadata: MetadataState[]
  activeSheetId: number
  nextId: number
}

/** The tab `id`, or null when it was deleted. */
export const sheetById = (workbook: WorkbookState, id: number): SheetState | null =>
  workbook.sheets.find((sheet) => sheet.id === id) ?? null

/** The tab called `name` (as Google: case counts), or null. */
export const sheetByName = (workbook: WorkbookState, name: string): SheetState | null =>
  workbook.sheets.find((sheet) => sheet.name === name) ?? null

/** A number that no sheet, metadata or protection of this workbook has had before. */
export function takeId(workbook: WorkbookState): number {
  const id = workbook.nextId
  workbook.nextId = id + 1
  return id
}

/** An empty tab of the size Google gives a new one. */
export const emptySheet = (id: number, name: string): SheetState => ({
  id,
  name,
  rows: [],
  maxRows: 1000,
  maxColumns: 26,
  frozenRows: 0,
  frozenColumns: 0,
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  hidden: false,
  tabColor: null,
  protections: [],
  charts: [],
  merges: [],
  filter: null,
})

/** A new workbook with one empty tab. */
export const emptyWorkbook = (id: string, name: string, locale: string, sheetName: string): WorkbookState => ({
  id,
  name,
  locale,
  timeZone: 'Europe/Amsterdam',
  sheets: [emptySheet(0, sheetName)],
  metadata: [],
  activeSheetId: 0,
  nextId: 1,
})
