import { cellAt, changedCell, putCell, writtenCell } from './workbook/cells.ts'
import { closeArea, parseA1 } from './workbook/a1-notation.ts'
import { displayText } from './workbook/display-text.ts'
import { coveredIn, mergeAt, refuseCut, refuseFreeze } from './workbook/merges.ts'
import { deleteLines, insertLines, moveLines, renameInFormulas } from './workbook/sheet-structure.ts'
import { type Cell, type SheetState, sheetById, sheetByName, type Validation, type WorkbookState } from './workbook/workbook.ts'
import { arrange, isArrangement } from './person-arrange.ts'
import type { StructureAction } from './jobs.ts'

/** A refusal, with the sentence Google gives in that case or the rule's own help text. */
export type Refusal = { readonly code: 'invalid-value' | 'refused'; readonly detail: string }

/** A cell, counted from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The cell that a person who types at a place types in: of merged cells it is the first. */
export const typedPlace = (sheet: SheetState, { row, column }: Place): Place => mergeAt(sheet.merges, row, column) ?? { row, column }

/** Writes what a person typed or pasted. Grows the sheet for a paste beyond its edge. Null when done, else why not. */
export function applyEdit(workbook: WorkbookState, sheet: SheetState, place: Place, texts: readonly (readonly string[])[]): Refusal | null {
  const columns = Math.max(...texts.map((cells) => cells.length), 0)
  const { row, column } = place
  const covered = coveredIn(sheet, { row, column, rows: Math.max(1, texts.length), columns: Math.max(1, columns) })
  const written: { row: number; column: number; cell: Cell }[] = []
  for (const [down, cells] of texts.entries()) {
    for (const [right, text] of cells.entries()) {
      if (covered(row + down, column + right)) continue
      const before = cellAt(sheet, row + down, column + right)
      let cell: Cell
      try {
        cell = writtenCell(before, text, workbook.locale, true)
      } catch (error) {
        return { code: 'invalid-value', detail: error instanceof Error ? error.message : String(error) }
      }
      if (cell.validation !== undefined && !cell.validation.allowInvalid && cell.formula === undefined && !fitsRule(workbook, cell.validation, cell)) {
        return { code: 'invalid-value', detail: cell.validation.helpText ?? '' }
      }
      written.push({ row: row + down, column: column + right, cell })
    }
  }
  if (row + texts.length > sheet.maxRows) insertLines(workbook, sheet, 'row', sheet.maxRows, row + texts.length - sheet.maxRows)
  if (column + columns > sheet.maxColumns) insertLines(workbook, sheet, 'column', sheet.maxColumns, column + columns - sheet.maxColumns)
  for (const one of written) putCell(sheet, one.row, one.column, changedCell(one.cell, { spilled: undefined }))
  return null
}

/** Whether a value may stand under a rule. Rules that need a formula are not held against a person. */
export function fitsRule(workbook: WorkbookState, rule: Validation, cell: Cell): boolean {
  const { value } = cell
  if (value === null) return true
  const text = displayText(cell, workbook.locale)
  const [a, b] = rule.values.map(Number)
  const between = typeof value === 'number' && value >= Number(a) && value <= Number(b)
  const number = typeof value === 'number'
  switch (rule.criteria) {
    case 'VALUE_IN_LIST': return rule.values.slice(1).some((choice) => String(choice) === text || String(choice) === String(value))
    case 'VALUE_IN_RANGE': return choicesOf(workbook, rule).includes(text)
    case 'CHECKBOX': return rule.values.length === 0 ? typeof value === 'boolean' : rule.values.map(String).includes(text)
    case 'NUMBER_BETWEEN': case 'DATE_BETWEEN': return between
    case 'NUMBER_NOT_BETWEEN': case 'DATE_NOT_BETWEEN': return number && !between
    case 'NUMBER_EQUAL_TO': case 'DATE_EQUAL_TO': return number && value === a
    case 'NUMBER_NOT_EQUAL_TO': return number && value !== a
    case 'NUMBER_GREATER_THAN': case 'DATE_AFTER': return number && value > Number(a)
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO': case 'DATE_ON_OR_AFTER': return number && value >= Number(a)
    case 'NUMBER_LESS_THAN': case 'DATE_BEFORE': return number && value < Number(a)
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO': case 'DATE_ON_OR_BEFORE': return number && value <= Number(a)
    case 'DATE_IS_VALID_DATE': return number
    case 'TEXT_CONTAINS': return text.includes(String(rule.values[0]))
    case 'TEXT_DOES_NOT_CONTAIN': return !text.includes(String(rule.values[0]))
    case 'TEXT_EQUAL_TO': return text === String(rule.values[0])
    case 'TEXT_IS_VALID_EMAIL': return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
    case 'TEXT_IS_VALID_URL': return /^https?:\/\/\S+$/.test(text)
    default: return true
  }
}

/** The choices a rule offers: its list, or what stands in its range. Empty for other rules. */
export function choicesOf(workbook: WorkbookState, rule: Validation): readonly string[] {
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values.slice(1).map(String)
  if (rule.criteria !== 'VALUE_IN_RANGE') return []
  const open = parseA1(String(rule.values[0]))
  const sheet = open?.sheetName === undefined || open.sheetName === null ? null : sheetByName(workbook, open.sheetName)
  if (open === null || sheet === null) return []
  const area = closeArea(open, sheet.maxRows, sheet.maxColumns)
  const found = new Set<string>()
  for (let row = area.row; row < Math.min(area.row + area.rows, sheet.rows.length); row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const text = displayText(sheet.rows[row]?.[column], workbook.locale)
      if (text !== '') found.add(text)
    }
  }
  return [...found]
}

/** A person's change of rows, columns or looks of one tab. Null when done, else why not. */
export function applyLines(workbook: WorkbookState, sheet: SheetState, change: StructureAction): Refusal | null {
  const refused = (detail: string): Refusal => ({ code: 'refused', detail })
  try {
    return isArrangement(change) ? (arrange(workbook, sheet, change), null) : changeLines(workbook, sheet, change, refused)
  } catch (error) {
    // What merged cells do not let people do.
    return refused(error instanceof Error ? error.message : String(error))
  }
}

function changeLines(workbook: WorkbookState, sheet: SheetState, change: StructureAction, refused: (detail: string) => Refusal): Refusal | null {
  switch (change.action) {
    case 'insertRows': insertLines(workbook, sheet, 'row', change.at, change.count); return null
    case 'insertColumns': insertLines(workbook, sheet, 'column', change.at, change.count); return null
    case 'deleteRows':
      if (change.count >= sheet.maxRows) return refused("You can't delete all the rows on the sheet.")
      deleteLines(workbook, sheet, 'row', change.at, change.count)
      return null
    case 'deleteColumns':
      if (change.count >= sheet.maxColumns) return refused("You can't delete all the columns on the sheet.")
      deleteLines(workbook, sheet, 'column', change.at, change.count)
      return null
    case 'moveColumn': case 'moveRow': {
      const axis = change.action === 'moveColumn' ? 'column' : 'row'
      const most = axis === 'column' ? sheet.maxColumns : sheet.maxRows
      if (change.to < 0 || change.to >= most) return refused('Those columns or rows are out of bounds.')
      const to = change.to > change.from ? change.to + 1 : change.to
      refuseCut(sheet, axis, change.from, 1, to)
      moveLines(workbook, sheet, axis, change.from, 1, to)
      return null
    }
    case 'hideColumn': sheet.hiddenColumns = [...new Set([...sheet.hiddenColumns, change.at])].toSorted((a, b) => a - b); return null
    case 'showColumns': sheet.hiddenColumns = []; return null
    case 'setColumnWidth': sheet.columnWidths[change.at] = Math.max(20, Math.min(2000, Math.round(change.width))); return null
    case 'freezeRows': refuseFreeze(sheet, 'row', change.count); sheet.frozenRows = change.count; return null
    case 'freezeColumns': refuseFreeze(sheet, 'column', change.count); sheet.frozenColumns = change.count; return null
    case 'removeChart': sheet.charts = sheet.charts.filter(({ id }) => id !== change.chartId); return null
    case 'renameSheet': {
      const name = change.name.trim()
      const other = sheetByName(workbook, name)
      if (name === '' || name.length > 100) return refused('The name of a sheet must have 1 to 100 characters.')
      if (other !== null && other !== sheet) return refused(`A sheet with the name "${name}" already exists. Please enter another name.`)
      renameInFormulas(workbook, sheet.name, name)
      sheet.name = name
      return null
    }
    case 'hideSheet':
      if (workbook.sheets.filter((other) => !other.hidden).length < 2) return refused("You can't hide all the sheets in a document.")
      sheet.hidden = true
      if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = workbook.sheets.find((other) => !other.hidden)?.id ?? sheet.id
      return null
    case 'showSheet': sheet.hidden = false; return null
    case 'moveSheet': {
      const rest = workbook.sheets.filter((other) => other !== sheet)
      rest.splice(Math.max(0, change.to), 0, sheet)
      workbook.sheets = rest
      return null
    }
    default: return null
  }
}

/** The tab a change is about, or null when it is gone or the change is about none. */
export const sheetOfChange = (workbook: WorkbookState, change: StructureAction): SheetState | null =>
  'sheetId' in change ? sheetById(workbook, change.sheetId) : null
