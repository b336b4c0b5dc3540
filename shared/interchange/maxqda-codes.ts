import type { CodeList } from '../codebook/listed-code.ts'
import { filledParts } from './code-description.ts'
import { type CodeRows, listCodes } from './code-rows.ts'

const EXPLANATIONS = ['memo', 'description', 'code.description', 'comment', 'definition']

/** Whether a first row is that of a list with a column Code, as MAXQDA writes it with Memo, and others with a description. */
export function isMaxqdaHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.toLowerCase() === 'code')
}

/**
 * Reads a list of codes with the columns Code and Memo (or a description), a sub-code as `Parent > Child` or `Parent\Child`. MAXQDA
 * cuts names to 63 characters in such a list.
 */
export function readMaxqdaCodes({ rows, refused }: CodeRows): CodeList {
  const header = (rows[0]?.cells ?? []).map((cell) => cell.toLowerCase())
  const [name, memo] = [header.indexOf('code'), header.findIndex((cell) => EXPLANATIONS.includes(cell))]
  return listCodes({ rows: rows.slice(1), refused }, ({ line, cells }) => {
    if (name < 0 || cells.length <= name) return { line, why: 'too-few-cells', detail: cells.join(' ') }
    return { line, id: null, path: cells[name]!.split(/ > |\\/).map((label) => label.trim()).filter((label) => label !== ''), fields: memo < 0 ? {} : filledParts(cells[memo] ?? '') }
  })
}
