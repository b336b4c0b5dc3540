import { dateToSerial } from './display-text.ts'
import { storeFormula } from './typed-formula.ts'
import { hasDecimalComma, readTypedText } from './typed-value.ts'
import type { Cell, CellScalar, CellStyle, SheetState } from './workbook.ts'

/** Google's limit on the text of one cell. */
export const CELL_CHARACTERS = 50_000

const EMPTY: Cell = Object.freeze({ value: null })
const known = new Map<string, CellStyle>()

/** The one shared object for a style, so that a thousand equal cells cost one. */
export function sharedStyle(style: CellStyle): CellStyle | undefined {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined && value !== null && value !== false)
  if (entries.length === 0) return undefined
  const key = JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const found = known.get(key)
  if (found !== undefined) return found
  const made = Object.freeze(Object.fromEntries(entries)) as CellStyle
  known.set(key, made)
  return made
}

/** The cell at a place counted from 0; an empty one where nothing stands. */
export const cellAt = (sheet: SheetState, row: number, column: number): Cell => sheet.rows[row]?.[column] ?? EMPTY

/** Puts a cell in its place; a cell with nothing in it frees the place. */
export function putCell(sheet: SheetState, row: number, column: number, cell: Cell): void {
  const bare = cell.value === null && cell.formula === undefined && cell.style === undefined && cell.note === undefined && cell.validation === undefined
  let cells = sheet.rows[row]
  if (cells === undefined) {
    if (bare) return
    cells = []
    sheet.rows[row] = cells
  }
  cells[column] = bare ? undefined : cell
}

/** All fields of a cell but its value, in one order: cells made alike are read fast. */
const FIELDS = ['formula', 'spilled', 'problem', 'style', 'note', 'validation'] as const satisfies readonly (keyof Cell)[]

/** A cell with some fields replaced; `undefined` takes a field away. */
export function changedCell(cell: Cell, change: { [Key in keyof Cell]?: Cell[Key] | undefined }): Cell {
  const next: { -readonly [Key in keyof Cell]: Cell[Key] } = { value: ('value' in change ? change.value : cell.value) ?? null }
  for (const field of FIELDS) keep(next, field, field in change ? change[field] : cell[field])
  return next
}

function keep<Key extends keyof Cell>(cell: { -readonly [Field in keyof Cell]: Cell[Field] }, field: Key, value: Cell[Key] | undefined): void {
  if (value !== undefined) cell[field] = value
}

/** A cell with some looks replaced. */
export const restyledCell = (cell: Cell, change: { [Key in keyof CellStyle]?: CellStyle[Key] | undefined }): Cell =>
  changedCell(cell, { style: sharedStyle({ ...cell.style, ...change } as CellStyle) })

/** The cell after `content` is written to it as setValue or a person does. Throws RangeError above Google's cell limit. */
export function writtenCell(cell: Cell, content: string | number | boolean | Date | null, locale: string, typed: boolean): Cell {
  const isPlain = cell.formula === undefined && cell.spilled === undefined && cell.problem === undefined
  const plain = isPlain ? cell : changedCell(cell, { formula: undefined, spilled: undefined, problem: undefined })
  if (content === null) return changedCell(plain, { value: null })
  if (content instanceof Date) return dateCell(plain, content, locale)
  if (typeof content !== 'string') return changedCell(plain, { value: content as CellScalar })
  if (content.length > CELL_CHARACTERS) {
    throw new RangeError(`Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`)
  }
  const decimalComma = hasDecimalComma(locale)
  const read = readTypedText(content, locale, cell.style?.numberFormat)
  if (read.kind === 'formula') {
    return changedCell(plain, { value: null, formula: typed ? storeFormula(read.formula, decimalComma) : read.formula.replace(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ',') })
  }
  const keepsFormat = read.numberFormat === null || cell.style?.numberFormat !== undefined
  const valued = changedCell(plain, { value: read.value })
  return keepsFormat ? valued : restyledCell(valued, { numberFormat: read.numberFormat ?? undefined })
}

function dateCell(cell: Cell, date: Date, locale: string): Cell {
  const serial = dateToSerial(date)
  if (Number.isNaN(serial)) return changedCell(cell, { value: null })
  const valued = changedCell(cell, { value: serial })
  if (cell.style?.numberFormat !== undefined && cell.style.numberFormat !== '@') return valued
  const day = locale.startsWith('nl') ? 'dd-mm-yyyy' : 'yyyy-mm-dd'
  return restyledCell(valued, { numberFormat: serial % 1 === 0 ? day : `${day} hh:mm:ss` })
}

/** Number of rows up to the last one with a value. Looks alone do not count. */
export function usedRows({ rows }: SheetState): number {
  for (let row = rows.length - 1; row >= 0; row -= 1) if (rows[row]?.some(isFilled)) return row + 1
  return 0
}

/** Number of rows up to the last one with a value, and the same for columns. */
export function usedSize(sheet: SheetState): { readonly rows: number; readonly columns: number } {
  const rows = usedRows(sheet)
  let columns = 0
  for (let row = 0; row < rows; row += 1) {
    const cells = sheet.rows[row]
    if (cells === undefined) continue
    for (let column = cells.length - 1; column >= columns; column -= 1) if (isFilled(cells[column])) columns = column + 1
  }
  return { rows, columns }
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined)
}
