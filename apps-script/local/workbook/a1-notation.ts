import type { Area } from './workbook.ts'

/** Column letters for a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Column counted from 0 of letters such as `AB`. */
export const columnOfLetters = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A range as written: ends that are open are null. Counted from 0, ends included. */
export interface OpenArea {
  readonly sheetName: string | null
  readonly top: number | null
  readonly left: number | null
  readonly bottom: number | null
  readonly right: number | null
}

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s
const CORNERS = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/

/** Reads `B2`, `B2:C9`, `B:B`, `2:3`, `B2:B` and the same after `Sheet!`; null when it is no such thing. */
export function parseA1(text: string): OpenArea | null {
  const named = SHEET.exec(text.trim())
  const sheetName = named === null ? null : (named[1]?.replace(/''/g, "'") ?? named[2] ?? null)
  const corners = CORNERS.exec(named === null ? text.trim() : (named[3] ?? ''))
  if (corners === null) return null
  const [whole, l1, r1, l2, r2] = corners
  if (whole === '' || whole.startsWith(':')) return null
  const ranged = whole.includes(':')
  if (!ranged && (l1 === undefined || r1 === undefined)) return null
  if (ranged && l2 === undefined && r2 === undefined) return null
  const left = l1 === undefined ? null : columnOfLetters(l1)
  const top = r1 === undefined ? null : Number(r1) - 1
  const right = ranged ? (l2 === undefined ? null : columnOfLetters(l2)) : left
  const bottom = ranged ? (r2 === undefined ? null : Number(r2) - 1) : top
  if (top === -1 || bottom === -1) return null
  const swap = (a: number | null, b: number | null) => (a !== null && b !== null && b < a ? [b, a] : [a, b])
  const [x1, x2] = swap(left, right)
  const [y1, y2] = swap(top, bottom)
  return { sheetName, left: x1 ?? null, right: x2 ?? null, top: y1 ?? null, bottom: y2 ?? null }
}

/** The open ends of a range filled in with the size of its sheet. */
export function closeArea(open: OpenArea, maxRows: number, maxColumns: number): Area {
  const row = open.top ?? 0
  const column = open.left ?? 0
  return { row, column, rows: (open.bottom ?? maxRows - 1) - row + 1, columns: (open.right ?? maxColumns - 1) - column + 1 }
}

/** `B2:C9` for an area, `B2` for one cell. */
export function formatA1(area: Area): string {
  const start = `${columnLetters(area.column)}${area.row + 1}`
  if (area.rows === 1 && area.columns === 1) return start
  return `${start}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`
}

/** A sheet's name as formulas write it, with quotes where needed. */
export const quoteSheetName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`
