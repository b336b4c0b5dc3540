import type { FormulaWords } from './formula-words.ts'

/** What a cell may hold when a formula hands it over; an empty one is ''. A moment comes as a Date of another realm. */
export type FormulaCell = unknown
/** A table as a function gives it back: it spills from the cell of the formula. */
export type FormulaTable = (string | number)[][]
/** The name of an argument in `FormulaWords`. */
export type ArgumentName = keyof FormulaWords['arguments']

/** An error of the spreadsheet's own, as it arrives in a function. */
const CELL_ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!)/

/** A range as rows of cells; one cell alone comes as itself. Null when the argument was left out. */
export function rowsOf(argument: unknown): readonly (readonly FormulaCell[])[] | null {
  if (argument === undefined || argument === null || argument === '') return null
  if (!Array.isArray(argument)) return [[argument]]
  return argument.map((row: unknown) => (Array.isArray(row) ? (row as FormulaCell[]) : [row]))
}

/** The cells of one column or one row, in order. Throws an Error with a sentence when it is neither, or absent. */
export function lineOf(argument: unknown, name: ArgumentName, words: FormulaWords): readonly FormulaCell[] {
  const rows = rowsOf(argument)
  if (rows === null || rows.length === 0) throw new Error(words.missing(words.arguments[name]))
  if (rows.every((row) => row.length === 1)) return rows.map(([cell]) => cell)
  if (rows.length === 1) return rows[0]!
  throw new Error(words.notOneLine(words.arguments[name], rows.length, rows[0]!.length))
}

/** Throws an Error with a sentence unless a line is as long as the first. */
export function sameLength(line: readonly FormulaCell[], name: ArgumentName, first: readonly FormulaCell[], firstName: ArgumentName, words: FormulaWords): void {
  if (line.length !== first.length) throw new Error(words.otherLength(words.arguments[name], line.length, words.arguments[firstName], first.length))
}

/** A cell as text; a date as 2025-05-14. Throws an Error with a sentence for a cell that holds an error. */
export function textOfCell(cell: FormulaCell, name: ArgumentName, place: number, words: FormulaWords): string {
  if (typeof cell === 'string') {
    if (CELL_ERROR.test(cell)) throw new Error(words.errorCell(words.arguments[name], place, cell))
    return cell.trim()
  }
  if (cell === null || cell === undefined) return ''
  if (Object.prototype.toString.call(cell) === '[object Date]') {
    const date = cell as Date
    const two = (part: number) => String(part).padStart(2, '0')
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  }
  return typeof cell === 'number' ? numberText(cell, words) : String(cell)
}

/** A cell as a number; null when it is empty. A text is never read as a number: '1.420' means one thing here and another there. */
export function numberOfCell(cell: FormulaCell, name: ArgumentName, place: number, words: FormulaWords): number | null {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell
  const text = textOfCell(cell, name, place, words)
  if (text === '') return null
  throw new Error(words.notANumber(words.arguments[name], place, text))
}

/** A number as the language writes it. */
export function numberText(value: number, words: FormulaWords): string {
  return String(value).replace('.', words.decimal)
}

/** By the whole numbers in them too: BT2 before BT10. */
export function byNumberAndName(a: string, b: string): number {
  const [partsA, partsB] = [a, b].map((text) => text.split(/(\d+)/)) as [string[], string[]]
  for (let at = 0; at < Math.min(partsA.length, partsB.length); at++) {
    const [one, other] = [partsA[at]!, partsB[at]!]
    const difference = at % 2 === 1 ? Number(one) - Number(other) : 0
    if (difference !== 0) return difference
    if (one !== other) return one < other ? -1 : 1
  }
  return partsA.length - partsB.length
}
