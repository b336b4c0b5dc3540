import { columnLetters, columnOfLetters, quoteSheetName } from './a1-notation.ts'

/** One corner of a reference inside a formula: absent parts are open (`B:B`, `2:2`). Counted from 0. */
export interface Corner {
  readonly column: number | null
  readonly row: number | null
  readonly fixedColumn: boolean
  readonly fixedRow: boolean
}

/** A reference inside a formula; `end` is null for a single cell, `sheetName` null for the formula's own sheet. */
export interface FormulaReference {
  readonly sheetName: string | null
  readonly start: Corner
  readonly end: Corner | null
}

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7}`
// Strings and quoted sheet names first, so that nothing inside quotes is taken for a reference.
const TOKEN = new RegExp(
  String.raw`("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(?:(${CORNER}):(${CORNER})|(\$?[A-Za-z]{1,3}\$?\d{1,7}))(?![\p{L}\p{N}_.(])`,
  'gu',
)

function readCorner(text: string): Corner {
  const match = /^(\$)?([A-Za-z]+)?(\$)?(\d+)?$/.exec(text)
  const letters = match?.[2]
  const digits = match?.[4]
  return {
    column: letters === undefined ? null : columnOfLetters(letters),
    row: digits === undefined ? null : Number(digits) - 1,
    fixedColumn: letters !== undefined && match?.[1] === '$',
    fixedRow: digits !== undefined && (match?.[3] === '$' || (letters === undefined && match?.[1] === '$')),
  }
}

const writeCorner = (corner: Corner): string =>
  (corner.column === null ? '' : (corner.fixedColumn ? '$' : '') + columnLetters(corner.column)) +
  (corner.row === null ? '' : (corner.fixedRow ? '$' : '') + String(corner.row + 1))

/** A reference as a formula writes it. */
export function writeReference(reference: FormulaReference): string {
  const sheet = reference.sheetName === null ? '' : `${quoteSheetName(reference.sheetName)}!`
  return sheet + writeCorner(reference.start) + (reference.end === null ? '' : `:${writeCorner(reference.end)}`)
}

/** Rewrites every reference of a formula; `change` gives the new reference, or null where it is gone (`#REF!`). */
export function mapReferences(formula: string, change: (reference: FormulaReference) => FormulaReference | null): string {
  return formula.replace(
    TOKEN,
    (whole: string, text?: string, sheet?: string, from?: string, to?: string, single?: string) => {
      if (text !== undefined) return whole
      const name = sheet === undefined ? null : sheet.slice(0, -1).replace(/^'(.*)'$/s, '$1').replace(/''/g, "'")
      const start = readCorner(single ?? from ?? '')
      const end = single === undefined ? readCorner(to ?? '') : null
      // `B:3` is no reference; leave what is not understood as it stands.
      if (end !== null && (start.column === null) !== (end.column === null) && (start.row === null || end.row !== null)) return whole
      const changed = change({ sheetName: name, start, end })
      return changed === null ? '#REF!' : writeReference(changed)
    },
  )
}

/** Open ranges such as `B2:B`, which formula engines refuse, closed at the last row or column of their sheet. */
export const closeOpenRanges = (formula: string, sizeOf: (sheetName: string | null) => { rows: number; columns: number }): string =>
  mapReferences(formula, (reference) => {
    const { start, end } = reference
    if (end === null) return reference
    const half = (start.row !== null && end.row === null) || (start.column !== null && end.column === null)
    if (!half) return reference
    const size = sizeOf(reference.sheetName)
    return {
      ...reference,
      end: {
        ...end,
        row: end.row ?? (start.row === null ? null : Math.max(size.rows - 1, start.row)),
        column: end.column ?? (start.column === null ? null : Math.max(size.columns - 1, start.column)),
      },
    }
  })
