import { type Cell as XlsxCell, type CellStyle as XlsxStyle, type DataValidation, readXlsx, type Sheet as XlsxSheet, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { fileFormula, ownFormula } from './custom-formula-cell.ts'
import { chartsOfFile, chartsStillThere } from './chart-file.ts'
import { filterFromFile, filterOfFile } from './filter-file.ts'
import { columnLetters, quoteSheetName } from './workbook/a1-notation.ts'
import { changedCell, putCell, restyledCell, sharedStyle, usedRows, usedSize } from './workbook/cells.ts'
import { dateSerialOfUtc } from './workbook/display-text.ts'
import { readFacts, writeFacts } from './workbook-facts.ts'
import { escapeXlsxText, fileSheetNames, renameSheets } from './xlsx-names.ts'
import { type Cell, type CellStyle, emptySheet, type SheetState, type Validation, type WorkbookState } from './workbook/workbook.ts'

/** The tab no person sees, with what xlsx has no place for. */
export const FACTS_SHEET = '_buurtstem'
const LISTS_SHEET = '_buurtstem_lijsten'
// xlsx holds at most this much text in a cell (Google 50,000); the rest goes to the hidden tab.
const XLSX_CHARACTERS = 32_767
// Excel refuses a list inside a rule that is longer than this.
const INLINE_LIST = 250

/** The workbook as the bytes of an .xlsx file, values of formulas included. */
export async function writeWorkbook(workbook: WorkbookState): Promise<Uint8Array> {
  const lists: string[][] = []
  const overflow: Record<string, string> = {}
  const names = fileSheetNames(workbook.sheets.map((sheet) => sheet.name), [FACTS_SHEET, LISTS_SHEET])
  const sheets = workbook.sheets.map((sheet) => ({ ...writeSheet(sheet, names, lists, overflow), charts: chartsOfFile(workbook, sheet, names), ...filterOfFile(workbook, sheet) }))
  const listRows = Math.max(0, ...lists.map((list) => list.length))
  return writeXlsx({
    sheets: [
      ...sheets,
      ...(lists.length === 0 ? [] : [{
        name: LISTS_SHEET, veryHidden: true,
        rows: Array.from({ length: listRows }, (_, row) => lists.map((list) => escapeXlsxText(list[row] ?? '') || null)),
      }]),
      { name: FACTS_SHEET, veryHidden: true, rows: writeFacts(workbook, names, overflow).map((text) => [escapeXlsxText(text)]) },
    ],
    activeSheet: Math.max(0, workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId)),
    properties: { title: workbook.name, creator: 'Buurtstem' },
  })
}

function writeSheet(sheet: SheetState, names: ReadonlyMap<string, string>, lists: string[][], overflow: Record<string, string>): WriteSheet {
  const cells = new Map<string, Partial<XlsxCell>>()
  const rows: (string | number | boolean | null)[][] = []
  const used = usedSize(sheet)
  sheet.rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell === undefined) return
      // Empty cells that only look like something matter near the values; the hidden tab keeps the looks further down.
      const near = row < used.rows + 1 || cell.note !== undefined
      if (cell.value === null && cell.formula === undefined && !near) return
      cells.set(`${row},${column}`, writeCell(sheet, cell, row, column, names, overflow))
    })
  })
  for (let row = 0; row < used.rows; row += 1) rows.push(Array.from({ length: used.columns }, () => null))
  return {
    name: names.get(sheet.name) ?? sheet.name,
    rows,
    cells,
    columns: Array.from({ length: Math.max(used.columns, ...Object.keys(sheet.columnWidths).map((index) => Number(index) + 1), ...sheet.hiddenColumns.map((index) => index + 1)) },
      (_, column) => ({ width: (sheet.columnWidths[column] ?? 100) / 7.5, ...(sheet.hiddenColumns.includes(column) ? { hidden: true } : {}) })),
    rowDefs: new Map<number, { height?: number; hidden?: boolean }>([
      ...Object.keys(sheet.rowHeights).map((row) => [Number(row), heightOf(sheet, Number(row))] as const),
      ...[...sheet.hiddenRows, ...(sheet.filter?.hiddenRows ?? [])].map((row) => [row, { ...heightOf(sheet, row), hidden: true }] as const),
    ]),
    merges: sheet.merges.map(({ row, column, rows: down, columns: along }) => ({ startRow: row, startCol: column, endRow: row + down - 1, endCol: column + along - 1 })),
    dataValidations: writeValidations(sheet, names, lists),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    ...(sheet.tabColor === null ? {} : { view: { tabColor: { rgb: sheet.tabColor.slice(1).toUpperCase() } } }),
    hidden: sheet.hidden,
  }
}

function heightOf(sheet: SheetState, row: number): { height?: number } {
  const height = sheet.rowHeights[row]
  return height === undefined ? {} : { height: height * 0.75 }
}

function writeCell(sheet: SheetState, cell: Cell, row: number, column: number, names: ReadonlyMap<string, string>, overflow: Record<string, string>): Partial<XlsxCell> {
  const style = cell.style === undefined ? {} : { style: writeStyle(cell.style) }
  const comment = cell.note === undefined ? {} : { comment: { author: '', text: escapeXlsxText(cell.note) } }
  if (cell.formula !== undefined) {
    // Without a cached result other programs work it out themselves when they open the file.
    return { type: 'formula', formula: fileFormula(renameSheets(cell.formula.slice(1), names), cell.value), value: cell.value, formulaResult: cell.value, ...style, ...comment }
  }
  if (typeof cell.value === 'string') {
    if (escapeXlsxText(cell.value).length > XLSX_CHARACTERS) overflow[`${sheet.id}!${row},${column}`] = cell.value
    return { type: 'string', value: fitted(cell.value), ...style, ...comment }
  }
  return { type: cell.value === null ? 'empty' : typeof cell.value === 'number' ? 'number' : 'boolean', value: cell.value, ...style, ...comment }
}

function fitted(text: string): string {
  const escaped = escapeXlsxText(text)
  if (escaped.length <= XLSX_CHARACTERS) return escaped
  // Cut where neither a surrogate pair nor an escape is split.
  return escapeXlsxText(text.slice(0, 30_000).replace(/[\uD800-\uDBFF]$/, '')).slice(0, XLSX_CHARACTERS).replace(/_x?[0-9A-F]{0,4}$/, '')
}

const writeStyle = (style: CellStyle): XlsxStyle => ({
  ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  ...(style.background === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.background.slice(1).toUpperCase() } } }),
  font: {
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(style.line === 'underline' ? { underline: true } : {}),
    ...(style.line === 'line-through' ? { strikethrough: true } : {}),
    ...(style.fontSize === undefined ? {} : { size: style.fontSize }),
    ...(style.fontFamily === undefined ? {} : { name: style.fontFamily }),
    ...(style.fontColor === undefined ? {} : { color: { rgb: style.fontColor.slice(1).toUpperCase() } }),
  },
  alignment: {
    ...(style.wrap === 'WRAP' ? { wrapText: true } : {}),
    ...(style.vertical === undefined ? {} : { vertical: style.vertical === 'middle' ? 'center' : style.vertical }),
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
  },
})

/** Cells with the same rule, gathered to one range a column run. */
function writeValidations(sheet: SheetState, names: ReadonlyMap<string, string>, lists: string[][]): DataValidation[] {
  const found: DataValidation[] = []
  for (let column = 0; column < sheet.maxColumns; column += 1) {
    let start = 0
    let rule: Validation | undefined
    for (let row = 0; row <= sheet.rows.length; row += 1) {
      const next = sheet.rows[row]?.[column]?.validation
      if (next === rule || (next !== undefined && rule !== undefined && JSON.stringify(next) === JSON.stringify(rule))) continue
      const xlsx = rule === undefined ? null : writeValidation(rule, `${columnLetters(column)}${start + 1}:${columnLetters(column)}${row}`, names, lists)
      if (xlsx !== null) found.push(xlsx)
      rule = next
      start = row
    }
  }
  return found
}

function writeValidation(rule: Validation, range: string, names: ReadonlyMap<string, string>, lists: string[][]): DataValidation | null {
  const common = {
    range, allowBlank: true, showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText === null ? {} : { showInputMessage: true, inputMessage: escapeXlsxText(rule.helpText.slice(0, 200)) }),
  }
  if (rule.criteria === 'VALUE_IN_RANGE') return { ...common, type: 'list', formula1: renameSheets(String(rule.values[0]), names) }
  if (rule.criteria === 'CHECKBOX' && rule.values.length === 0) return { ...common, type: 'list', values: ['TRUE', 'FALSE'] }
  if (rule.criteria === 'VALUE_IN_LIST') {
    const values = rule.values.slice(1).map(String)
    if (values.join(',').length <= INLINE_LIST && !values.some((value) => /[,"]/.test(value))) return { ...common, type: 'list', values }
    const known = lists.findIndex((list) => list.join('\n') === values.join('\n'))
    const at = known === -1 ? lists.push(values) - 1 : known
    return { ...common, type: 'list', formula1: `${quoteSheetName(LISTS_SHEET)}!$${columnLetters(at)}$1:$${columnLetters(at)}$${values.length}` }
  }
  const operator = OPERATORS[rule.criteria.replace(/^(NUMBER|DATE)_/, '')]
  if (operator === undefined || rule.values.length === 0) return null
  return {
    ...common, type: rule.criteria.startsWith('DATE') ? 'date' : 'decimal', operator, formula1: String(rule.values[0]),
    ...(rule.values.length > 1 ? { formula2: String(rule.values[1]) } : {}),
  }
}

const OPERATORS: Readonly<Record<string, DataValidation['operator']>> = {
  BETWEEN: 'between', NOT_BETWEEN: 'notBetween', EQUAL_TO: 'equal', NOT_EQUAL_TO: 'notEqual', GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual', LESS_THAN: 'lessThan', LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan', ON_OR_AFTER: 'greaterThanOrEqual', BEFORE: 'lessThan', ON_OR_BEFORE: 'lessThanOrEqual',
}

/** Reads the bytes of an .xlsx file, of this program or of another. Throws when they are no workbook. */
export async function readWorkbook(bytes: Uint8Array, fallback: WorkbookState): Promise<WorkbookState> {
  const file = await readXlsx(bytes, { readStyles: true })
  const facts = readFacts(file.sheets.find((sheet) => sheet.name === FACTS_SHEET)?.rows.map((row) => String(row[0] ?? '')) ?? [])
  const visible = file.sheets.filter((sheet) => sheet.name !== FACTS_SHEET && sheet.name !== LISTS_SHEET)
  if (visible.length === 0) throw new Error('no sheets')
  const known = new Map(facts?.sheets.map((sheet) => [sheet.file, sheet]) ?? [])
  const ownNames = new Map(facts?.sheets.map((sheet) => [sheet.file, sheet.name]) ?? [])
  let nextId = facts?.nextId ?? 1
  const sheets = visible.map((source, index): SheetState => {
    const own = known.get(source.name)
    const id = own?.id ?? (facts === null ? index : nextId++)
    const sheet = readSheet(source, id)
    if (own === undefined) return { ...sheet, rows: withRules(sheet, source.dataValidations ?? []) }
    sheet.name = own.name
    for (const cells of sheet.rows) {
      cells?.forEach((cell, column) => {
        if (cell?.formula !== undefined) cells[column] = changedCell(cell, { formula: renameSheets(cell.formula, ownNames) })
      })
    }
    sheet.maxRows = Math.max(own.maxRows, sheet.rows.length)
    sheet.maxColumns = Math.max(own.maxColumns, usedSize(sheet).columns)
    sheet.protections = [...own.protections]
    sheet.charts = chartsStillThere(own.charts, source)
    own.looks.forEach((run) => {
      for (let row = run.from; row <= run.to; row += 1) {
        const cell = sheet.rows[row]?.[run.column] ?? { value: null }
        // Looks of cells that the file itself tells are the file's; the run only fills in.
        putCell(sheet, row, run.column, changedCell(cell, {
          style: cell.style ?? (run.style === null || (cell.value !== null && row < usedRows(sheet)) ? cell.style : sharedStyle(run.style)),
          validation: run.validation ?? undefined,
        }))
      }
    })
    for (let at = 0; at < own.spilled.length; at += 2) {
      const cell = sheet.rows[own.spilled[at]!]?.[own.spilled[at + 1]!]
      if (cell !== undefined && cell.formula === undefined) putCell(sheet, own.spilled[at]!, own.spilled[at + 1]!, changedCell(cell, { spilled: true }))
    }
    for (const [place, text] of Object.entries(facts?.overflow ?? {})) {
      const [sheetId, row, column] = place.split(/[!,]/).map(Number)
      const cell = sheetId === id ? sheet.rows[row ?? 0]?.[column ?? 0] : undefined
      // Only where the start is still the same: somebody may have typed something else since.
      if (cell !== undefined && typeof cell.value === 'string' && text.startsWith(cell.value)) putCell(sheet, row ?? 0, column ?? 0, changedCell(cell, { value: text }))
    }
    return sheet
  })
  const ids = new Set(sheets.map((sheet) => sheet.id))
  const workbook: WorkbookState = {
    id: facts?.id ?? fallback.id,
    name: fallback.name,
    locale: facts?.locale ?? fallback.locale,
    timeZone: facts?.timeZone ?? fallback.timeZone,
    sheets,
    metadata: (facts?.metadata ?? []).filter((entry) => entry.location.type === 'SPREADSHEET' || ids.has(entry.location.sheetId)),
    activeSheetId: sheets[file.activeSheet ?? 0]?.id ?? sheets[0]?.id ?? 0,
    nextId: Math.max(nextId, ...sheets.map((sheet) => sheet.id + 1)),
  }
  visible.forEach((source, index) => filterFromFile(workbook, sheets[index]!, source, known.get(source.name)?.filter ?? null))
  return workbook
}

function readSheet(source: XlsxSheet, id: number): SheetState {
  const sheet = emptySheet(id, source.name)
  source.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value === null || source.cells?.has(`${row},${column}`) === true) return
      putCell(sheet, row, column, { value: value instanceof Date ? dateSerialOfUtc(value) : value })
    })
  })
  for (const [place, cell] of source.cells ?? []) {
    const [row, column] = place.split(',').map(Number)
    putCell(sheet, row ?? 0, column ?? 0, readCell(cell))
  }
  for (const [column, definition] of (source.columns ?? []).entries()) {
    if (definition.width !== undefined) sheet.columnWidths[column] = Math.round(definition.width * 7.5)
    if (definition.hidden === true) sheet.hiddenColumns.push(column)
  }
  for (const [row, definition] of source.rowDefs ?? []) {
    if (definition.height !== undefined) sheet.rowHeights[row] = Math.round(definition.height / 0.75)
    if (definition.hidden === true) sheet.hiddenRows.push(row)
  }
  const used = usedSize(sheet)
  const merges = source.merges ?? []
  sheet.maxRows = Math.max(sheet.maxRows, used.rows, sheet.rows.length, ...merges.map(({ endRow }) => endRow + 1))
  sheet.maxColumns = Math.max(sheet.maxColumns, used.columns, ...merges.map(({ endCol }) => endCol + 1))
  sheet.frozenRows = source.freezePane?.rows ?? 0
  sheet.frozenColumns = source.freezePane?.columns ?? 0
  sheet.merges = merges.map(({ startRow, startCol, endRow, endCol }) => ({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 }))
  sheet.hidden = source.hidden === true || source.veryHidden === true
  const color = source.view?.tabColor?.rgb
  sheet.tabColor = color === undefined ? null : `#${color.slice(-6).toLowerCase()}`
  return sheet
}

function readCell(source: XlsxCell): Cell {
  const moment = source.value instanceof Date
  const value = source.value instanceof Date ? dateSerialOfUtc(source.value) : source.value
  const style = source.style === undefined ? undefined : readStyle(source.style)
  const cell: Cell = {
    value: value === '' ? null : value,
    ...(source.formula === undefined ? {} : { formula: `=${ownFormula(source.formula)}` }),
    ...(style === undefined ? {} : { style }),
    ...(source.comment === undefined ? {} : { note: source.comment.text }),
  }
  return moment && style?.numberFormat === undefined ? restyledCell(cell, { numberFormat: 'yyyy-mm-dd' }) : cell
}

function readStyle(style: XlsxStyle): CellStyle | undefined {
  const rgb = (color: { readonly rgb?: string } | undefined): string | undefined => (color?.rgb === undefined ? undefined : `#${color.rgb.slice(-6).toLowerCase()}`)
  const { font, alignment, fill } = style
  const vertical = alignment?.vertical === 'center' ? 'middle' : alignment?.vertical
  const read: { [Key in keyof CellStyle]: CellStyle[Key] | undefined } = {
    numberFormat: style.numFmt === 'General' ? undefined : style.numFmt,
    background: fill?.type === 'pattern' && fill.pattern === 'solid' ? rgb(fill.fgColor) : undefined,
    fontColor: rgb(font?.color),
    bold: font?.bold === true ? true : undefined,
    italic: font?.italic === true ? true : undefined,
    line: font?.strikethrough === true ? 'line-through' : font?.underline === undefined || font.underline === false ? undefined : 'underline',
    fontSize: font?.size === 11 ? undefined : font?.size,
    fontFamily: font?.name === 'Calibri' ? undefined : font?.name,
    wrap: alignment?.wrapText === true ? 'WRAP' : undefined,
    vertical: vertical === 'top' || vertical === 'middle' || vertical === 'bottom' ? vertical : undefined,
    horizontal: alignment?.horizontal === 'left' || alignment?.horizontal === 'center' || alignment?.horizontal === 'right' ? alignment.horizontal : undefined,
  }
  return sharedStyle(read as CellStyle)
}

/** The list rules of a file by another program, put on the cells they are about. */
function withRules(sheet: SheetState, rules: readonly DataValidation[]): (Cell | undefined)[][] {
  for (const rule of rules) {
    if (rule.type !== 'list' || rule.values === undefined) continue
    const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(rule.range)
    if (match === null) continue
    const column = [...(match[1] ?? 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    const validation: Validation = { criteria: 'VALUE_IN_LIST', values: [true, ...rule.values], allowInvalid: rule.showErrorMessage !== true, helpText: rule.inputMessage ?? null }
    for (let row = Number(match[2]) - 1; row < Math.min(Number(match[4] ?? match[2]), sheet.maxRows); row += 1) {
      putCell(sheet, row, column, changedCell(sheet.rows[row]?.[column] ?? { value: null }, { validation }))
    }
  }
  return sheet.rows
}
