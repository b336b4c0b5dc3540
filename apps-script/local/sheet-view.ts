import type { CustomFunctionDoc } from './bundle.ts'
import { type ChartView, viewCharts } from './chart-view.ts'
import type { PageMenu } from './clients.ts'
import { choicesOf } from './person-edit.ts'
import { usedSize } from './workbook/cells.ts'
import { displayText, isDateNumberFormat } from './workbook/display-text.ts'
import { hasDecimalComma, readTypedText } from './workbook/typed-value.ts'
import { filterChoices } from './workbook/filters.ts'
import type { Area, Cell, CellStyle, ProtectionState, SheetState, WorkbookState } from './workbook/workbook.ts'

/** A tab in the row of tabs. */
export interface TabView {
  readonly id: number
  readonly name: string
  readonly hidden: boolean
  readonly tabColor: string | null
}

/** The workbook as the page needs it around the grid. */
export interface BookView {
  readonly revision: number
  readonly name: string
  readonly path: string
  readonly locale: string
  readonly activeSheetId: number
  readonly tabs: readonly TabView[]
  readonly addOnName: string
  /** What can be called in formulas, shown while somebody types one. */
  readonly functions: readonly CustomFunctionDoc[]
  readonly version: string
  readonly execUrl: string
  readonly menus: readonly PageMenu[]
}

/** One cell: `t` shown text, `e` text to edit when that differs, `s` style by number, `v` rule by number, `n` note (why a formula fails stands there too), `r` right-aligned, `x` error. */
export interface CellView {
  readonly t: string
  readonly e?: string
  readonly s?: number
  readonly v?: number
  readonly n?: string
  readonly r?: 1
  readonly x?: 1
}

/** A validation rule as the page needs it. */
export interface RuleView {
  readonly choices: readonly string[]
  readonly checkbox: boolean
  readonly strict: boolean
  readonly help: string | null
}

/** One tab as the page draws it. */
export interface SheetView {
  readonly revision: number
  readonly id: number
  readonly name: string
  readonly maxRows: number
  readonly maxColumns: number
  readonly usedRows: number
  readonly usedColumns: number
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly columnWidths: Readonly<Record<number, number>>
  readonly rowHeights: Readonly<Record<number, number>>
  readonly hiddenColumns: readonly number[]
  readonly hiddenRows: readonly number[]
  readonly protections: readonly ProtectionState[]
  readonly charts: readonly ChartView[]
  readonly merges: readonly Area[]
  readonly filter: FilterView | null
  readonly styles: readonly CellStyle[]
  readonly rules: readonly RuleView[]
  /** Rows up to the last cell that holds anything or looks like anything near the values. */
  readonly rows: readonly (readonly (CellView | null)[])[]
}

/** The filter of a tab as the page needs it: of each column what stands in it, and which of that it hides. */
export interface FilterView {
  readonly area: Area
  readonly columns: readonly { readonly column: number; readonly choices: readonly string[]; readonly hidden: readonly string[] }[]
}

function viewFilter(workbook: WorkbookState, sheet: SheetState): FilterView | null {
  const { filter } = sheet
  if (filter === null) return null
  const { area } = filter
  return {
    area,
    columns: Array.from({ length: area.columns }, (_, along) => area.column + along).flatMap((column) => {
      const choices = filterChoices(workbook, sheet, column)
      const hidden = filter.columns.find((one) => one.column === column)?.criteria.hidden ?? []
      return choices.length === 0 ? [] : [{ column, choices: choices.slice(0, MOST_CHOICES), hidden }]
    }),
  }
}

/** More would be no list to choose from. */
const MOST_CHOICES = 1000

/** The tab as JSON for the page. */
export function viewSheet(workbook: WorkbookState, sheet: SheetState, revision: number): SheetView {
  const styles = new Map<CellStyle, number>()
  const rules: RuleView[] = []
  const ruleKeys = new Map<string, number>()
  const ruleOf = (cell: Cell): number | undefined => {
    if (cell.validation === undefined) return undefined
    const key = JSON.stringify(cell.validation)
    const known = ruleKeys.get(key)
    if (known !== undefined) return known
    const at = rules.push({
      choices: choicesOf(workbook, cell.validation), checkbox: cell.validation.criteria === 'CHECKBOX',
      strict: !cell.validation.allowInvalid, help: cell.validation.helpText,
    }) - 1
    ruleKeys.set(key, at)
    return at
  }
  const viewCell = (cell: Cell | undefined): CellView | null => {
    if (cell === undefined) return null
    const text = displayText(cell, workbook.locale)
    const edit = editText(cell, workbook.locale, text)
    const rule = ruleOf(cell)
    if (cell.style !== undefined && !styles.has(cell.style)) styles.set(cell.style, styles.size)
    return {
      t: text,
      ...(edit === text ? {} : { e: edit }),
      ...(cell.style === undefined ? {} : { s: styles.get(cell.style) ?? 0 }),
      ...(rule === undefined ? {} : { v: rule }),
      ...(cell.note === undefined && cell.problem === undefined ? {} : { n: [cell.problem, cell.note].filter((part) => part !== undefined).join(' · ') }),
      ...(typeof cell.value === 'number' ? { r: 1 } : {}),
      ...(cell.formula !== undefined && typeof cell.value === 'string' && /^#[A-Z/0!?]+/.test(cell.value) ? { x: 1 } : {}),
    }
  }
  const used = usedSize(sheet)
  const { id, name, maxRows, maxColumns, frozenRows, frozenColumns, columnWidths, rowHeights, hiddenColumns, hiddenRows, protections } = sheet
  // Who looks at the page does not see a row that a filter hides, no more than one that somebody hid.
  const away = [...new Set([...hiddenRows, ...(sheet.filter?.hiddenRows ?? [])])].toSorted((a, b) => a - b)
  const rows = Array.from(sheet.rows, (cells) => Array.from(cells ?? [], viewCell))
  return {
    revision, id, name, maxRows, maxColumns, frozenRows, frozenColumns, columnWidths, rowHeights, hiddenColumns, hiddenRows: away, protections,
    usedRows: used.rows, usedColumns: used.columns, charts: viewCharts(workbook, sheet), merges: sheet.merges, filter: viewFilter(workbook, sheet), rules, rows, styles: [...styles.keys()],
  }
}

/** What a person edits: the formula, a plain number with the locale's comma, a text with an apostrophe where it needs one. */
function editText(cell: Cell, locale: string, shown: string): string {
  const comma = hasDecimalComma(locale)
  if (cell.formula !== undefined) return comma ? localFormula(cell.formula) : cell.formula
  if (typeof cell.value === 'number') {
    if (isDateNumberFormat(cell.style?.numberFormat) || cell.style?.numberFormat?.includes('%') === true) return shown
    return comma ? String(cell.value).replace('.', ',') : String(cell.value)
  }
  if (typeof cell.value === 'string') {
    const typed = readTypedText(cell.value, locale, cell.style?.numberFormat)
    // Typed as it stands it would become something else: the apostrophe keeps it a text.
    if (typed.kind === 'formula' || typed.value !== cell.value) return `'${cell.value}`
  }
  return shown
}

const localFormula = (formula: string): string =>
  formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map((part, index) => (index % 2 === 1 ? part : part.replace(/,/g, ';').replace(/(\d)\.(?=\d)/g, '$1,'))).join('')
