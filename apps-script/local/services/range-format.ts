import { type Environment, touchSheet } from '../environment.ts'
import { cellAt, changedCell, putCell, restyledCell } from '../workbook/cells.ts'
import type { Area, Cell, CellStyle, SheetState } from '../workbook/workbook.ts'
import { createValidation, validationOf } from './data-validation.ts'
import { enumValue, sheetEnumerations } from './enumerations.ts'

type Range = GoogleAppsScript.Spreadsheet.Range
type Looks = { [Key in keyof CellStyle]?: CellStyle[Key] | undefined }

/** Goes over the cells of an area and replaces each. */
export function replaceCells(
  environment: Environment, sheet: SheetState, area: Area, values: boolean, change: (cell: Cell, row: number, column: number) => Cell,
): void {
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const before = cellAt(sheet, area.row + row, area.column + column)
      const after = change(before, row, column)
      if (after !== before) putCell(sheet, area.row + row, area.column + column, after)
    }
  }
  touchSheet(environment, sheet, values)
}

/** Reads an area cell by cell into rows. */
export const readCells = <Value>(sheet: SheetState, area: Area, read: (cell: Cell) => Value): Value[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(cellAt(sheet, area.row + row, area.column + column))))

/** Google's refusal of a table of another size than its range. */
export function checkSize(table: readonly (readonly unknown[])[], area: Area): void {
  if (!Array.isArray(table) || !table.every(Array.isArray)) {
    throw new Error('The parameters do not match the method signature: a table (an array of rows) was expected.')
  }
  if (table.length !== area.rows) {
    throw new Error(`The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${area.rows}.`)
  }
  for (const row of table) {
    if (row.length === area.columns) continue
    throw new Error(`The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`)
  }
}

const NAMED: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000', red: '#ff0000', yellow: '#ffff00', green: '#008000', blue: '#0000ff', gray: '#808080', grey: '#808080', orange: '#ffa500' }

/** A colour as `#rrggbb`; undefined for none. Throws for what is no colour, as Google does. */
export function readColor(color: unknown): string | undefined {
  if (color === null || color === undefined || color === '') return undefined
  const text = String(color).toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  const full = NAMED[text] ?? (short === null ? text : `#${short.slice(1).map((digit) => digit + digit).join('')}`)
  if (!/^#[0-9a-f]{6}$/.test(full)) throw new Error(`Invalid color: ${text}`)
  return full
}

/** Restyles cells one after another: a look is worked out once for each look that it changes, and cells with nothing but a look are one cell. */
function restyler(): (cell: Cell, key: string, change: () => Looks) => Cell {
  const bare = new Map<string, Map<CellStyle | undefined, Cell>>()
  return (cell, key, change) => {
    let known = bare.get(key)
    if (known === undefined) bare.set(key, (known = new Map()))
    const first = known.get(cell.style)
    const alike = first ?? restyledCell({ value: null, ...(cell.style === undefined ? {} : { style: cell.style }) }, change())
    if (first === undefined) known.set(cell.style, alike)
    return isBare(cell) ? alike : changedCell(cell, { style: alike.style })
  }
}

const isBare = (cell: Cell): boolean => cell.value === null && Object.keys(cell).every((key) => key === 'value' || key === 'style')

/** The members of Range about looks, notes and validation. `self` gives the range itself, for chaining. */
export function rangeFormat(environment: Environment, sheet: SheetState, area: Area, self: () => Range): Partial<Range> {
  const each = (change: (cell: Cell, row: number, column: number) => Cell): Range => {
    replaceCells(environment, sheet, area, false, change)
    return self()
  }
  const looks = (change: Looks): Range => {
    const restyle = restyler()
    return each((cell) => restyle(cell, '', () => change))
  }
  const table = <Item>(items: readonly (readonly Item[])[], read: (item: Item) => Looks): Range => {
    checkSize(items, area)
    const restyle = restyler()
    return each((cell, row, column) => {
      const item = items[row]?.[column] as Item
      return restyle(cell, String(item), () => read(item))
    })
  }
  const first = (): Cell => cellAt(sheet, area.row, area.column)
  const all = <Value>(read: (cell: Cell) => Value): Value[][] => readCells(sheet, area, read)

  const background = (color: unknown): Looks => ({ background: readColor(color) })
  const fontColor = (color: unknown): Looks => ({ fontColor: readColor(color) })
  const weight = (value: unknown): Looks => ({ bold: value === 'bold' ? true : undefined })
  const slant = (value: unknown): Looks => ({ italic: value === 'italic' ? true : undefined })
  const line = (value: unknown): Looks => ({ line: value === 'underline' || value === 'line-through' ? value : undefined })
  const format = (value: unknown): Looks => ({ numberFormat: value === '' || value === null || value === 'General' ? undefined : String(value) })
  const wrap = (value: unknown): Looks => ({ wrap: String(value) as 'WRAP' | 'CLIP' | 'OVERFLOW' })
  const vertical = (value: unknown): Looks => ({ vertical: (value ?? undefined) as CellStyle['vertical'] })
  const horizontal = (value: unknown): Looks => ({ horizontal: (value === 'normal' || value === null ? undefined : value) as CellStyle['horizontal'] })
  const wrapStrategy = (cell: Cell) => enumValue<GoogleAppsScript.Spreadsheet.WrapStrategy>(sheetEnumerations.WrapStrategy, cell.style?.wrap ?? 'OVERFLOW')
  const noted = (cell: Cell, note: unknown): Cell => changedCell(cell, { note: note === null || note === '' ? undefined : String(note) })
  const rule = (cell: Cell) => (cell.validation === undefined ? null : createValidation(environment, cell.validation))

  return {
    setBackground: (color) => looks(background(color)),
    setBackgrounds: (colors) => table(colors, background),
    setBackgroundRGB: (red, green, blue) => looks(background(`#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`)),
    getBackground: () => first().style?.background ?? '#ffffff',
    getBackgrounds: () => all((cell) => cell.style?.background ?? '#ffffff'),
    setFontColor: (color) => looks(fontColor(color)),
    setFontColors: (colors) => table(colors as unknown[][], fontColor),
    setFontWeight: (value) => looks(weight(value)),
    setFontWeights: (values) => table(values, weight),
    getFontWeight: () => (first().style?.bold === true ? 'bold' : 'normal'),
    getFontWeights: () => all((cell) => (cell.style?.bold === true ? 'bold' : 'normal')),
    setFontStyle: (value) => looks(slant(value)),
    setFontStyles: (values) => table(values, slant),
    getFontStyle: () => (first().style?.italic === true ? 'italic' : 'normal'),
    getFontStyles: () => all((cell) => (cell.style?.italic === true ? 'italic' : 'normal')),
    setFontLine: (value) => looks(line(value)),
    setFontLines: (values) => table(values, line),
    getFontLine: () => first().style?.line ?? 'none',
    setFontSize: (size) => looks({ fontSize: size }),
    setFontSizes: (sizes) => table(sizes, (size) => ({ fontSize: size })),
    getFontSize: () => first().style?.fontSize ?? 10,
    setFontFamily: (family) => looks({ fontFamily: family ?? undefined }),
    getFontFamily: () => first().style?.fontFamily ?? 'Arial',
    setWrap: (wraps) => looks(wrap(wraps ? 'WRAP' : 'OVERFLOW')),
    setWraps: (wraps) => table(wraps, (value) => wrap(value ? 'WRAP' : 'OVERFLOW')),
    getWrap: () => first().style?.wrap === 'WRAP',
    setWrapStrategy: (strategy) => looks(wrap(strategy)),
    setWrapStrategies: (strategies) => table(strategies, wrap),
    getWrapStrategy: () => wrapStrategy(first()),
    getWrapStrategies: () => all(wrapStrategy),
    setVerticalAlignment: (value) => looks(vertical(value)),
    setVerticalAlignments: (values) => table(values, vertical),
    getVerticalAlignment: () => first().style?.vertical ?? 'bottom',
    setHorizontalAlignment: (value) => looks(horizontal(value)),
    setHorizontalAlignments: (values) => table(values, horizontal),
    getHorizontalAlignment: () => first().style?.horizontal ?? 'general',
    setNumberFormat: (value) => looks(format(value)),
    setNumberFormats: (values) => table(values, format),
    getNumberFormat: () => first().style?.numberFormat ?? '',
    getNumberFormats: () => all((cell) => cell.style?.numberFormat ?? ''),
    // Borders are drawn by Google only; here cells have their grid lines, and the look is not kept in the file.
    setBorder: () => self(),
    setNote: (note) => each((cell) => noted(cell, note)),
    setNotes: (notes) => {
      checkSize(notes, area)
      return each((cell, row, column) => noted(cell, notes[row]?.[column] ?? null))
    },
    getNote: () => first().note ?? '',
    getNotes: () => all((cell) => cell.note ?? ''),
    clearNote: () => each((cell) => noted(cell, null)),
    clearFormat: () => each((cell) => changedCell(cell, { style: undefined })),
    setDataValidation: (value) => {
      const validation = validationOf(value)
      return each((cell) => changedCell(cell, { validation }))
    },
    setDataValidations: (values) => {
      checkSize(values, area)
      return each((cell, row, column) => changedCell(cell, { validation: validationOf(values[row]?.[column]) }))
    },
    getDataValidation: () => rule(first()),
    getDataValidations: () => all(rule),
    clearDataValidations: () => each((cell) => changedCell(cell, { validation: undefined })),
    insertCheckboxes: () => each((cell) => changedCell(cell, {
      value: typeof cell.value === 'boolean' ? cell.value : false,
      validation: { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null },
    })),
    removeCheckboxes: () => each((cell) => (cell.validation?.criteria === 'CHECKBOX' ? changedCell(cell, { value: null, validation: undefined }) : cell)),
  }
}
