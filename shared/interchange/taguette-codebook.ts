import { codeLabel } from '../codebook/code-label.ts'
import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import type { CodeList } from '../codebook/listed-code.ts'
import { describeCode, filledParts } from './code-description.ts'
import { joinPath, splitPath } from './code-path.ts'
import { type CodeRows, listCodes } from './code-rows.ts'
import { writeCsv } from './csv-cell.ts'

/** Taguette's own header, since version 1.5.2 with the fourth column. */
export const TAGUETTE_HEADER = ['tag', 'description', 'number of highlights', 'number of documents'] as const
const NAME_COLUMNS = ['tag', 'name', 'path']

/** How often one code is used, without those below it. */
export interface OwnUse {
  readonly segments: number
  readonly sources: number
}

/**
 * The codebook as Taguette exports its own: one tag a line, a sub-code as `parent/child`, UTF-8 without a mark, commas, CRLF.
 * Retired codes must be left out before. https://gitlab.com/remram44/taguette
 */
export function taguetteCodebook(codes: readonly Code[], useOf: (codeId: string) => OwnUse, language: 'nl' | 'en'): string {
  const tree = codeTree(codes)
  const rows = tree.ordered.map((code) => {
    const { segments, sources } = useOf(code.id)
    return [taguettePath(tree.pathOf(code.id).map((id) => codeLabel(tree.byId.get(id)!, language)).reverse()), describeCode(code, language), String(segments), String(sources)]
  })
  return writeCsv([TAGUETTE_HEADER, ...rows])
}

/** A place in the tree as the name of a tag. Taguette takes no names longer than 200. */
export function taguettePath(labels: readonly string[]): string {
  return joinPath(labels, '/')
}

/** Whether a first row is that of a list of tags: exactly one of the columns tag, name and path, in any letter case. */
export function isTaguetteHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => NAME_COLUMNS.includes(cell.toLowerCase())).length === 1
}

/** Reads a list of tags: other columns than name and description are passed over, and so are empty rows. */
export function readTaguetteCodebook({ rows, refused }: CodeRows): CodeList {
  const header = (rows[0]?.cells ?? []).map((cell) => cell.toLowerCase())
  const [name, description] = [header.findIndex((cell) => NAME_COLUMNS.includes(cell)), header.indexOf('description')]
  return listCodes({ rows: rows.slice(1), refused }, ({ line, cells }) => {
    if (name < 0 || cells.length <= Math.max(name, description)) return { line, why: 'too-few-cells', detail: cells.join(' ') }
    return { line, id: null, path: splitPath(cells[name]!, '/'), fields: description < 0 ? {} : filledParts(cells[description]!) }
  })
}
