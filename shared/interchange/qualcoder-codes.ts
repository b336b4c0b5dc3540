import { codeLabel } from '../codebook/code-label.ts'
import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import type { CodeList } from '../codebook/listed-code.ts'
import { describeCode, filledParts } from './code-description.ts'
import { joinPath, splitPath } from './code-path.ts'
import { type CodeRows, listCodes } from './code-rows.ts'
import { writeCsv } from './csv-cell.ts'

/**
 * The codebook as QualCoder's plain list of codes: no header, `category>>subcategory>>code,memo`, UTF-8. A code with sub-codes
 * is on a line of its own and also a category of theirs, because categories cannot be coded with there. Retired codes must be left
 * out before. https://github.com/ccbogel/QualCoder
 */
export function qualcoderCodes(codes: readonly Code[], language: 'nl' | 'en'): string {
  const tree = codeTree(codes)
  return writeCsv(tree.ordered.map((code) => {
    const path = joinPath(tree.pathOf(code.id).map((id) => codeLabel(tree.byId.get(id)!, language)).reverse(), '>>')
    const memo = describeCode(code, language)
    return memo === '' ? [path] : [path, memo]
  }))
}

/** Names that stand at several places: QualCoder knows codes and categories by their bare name and would take them for one. */
export function sharedNames(codes: readonly Code[], language: 'nl' | 'en'): readonly string[] {
  const seen = new Map<string, number>()
  for (const code of codeTree(codes).ordered) seen.set(codeLabel(code, language), (seen.get(codeLabel(code, language)) ?? 0) + 1)
  return [...seen].filter(([, times]) => times > 1).map(([name]) => name)
}

/** Reads a plain list of codes: the last name of a path is the code, those before it are made where they are not there. */
export function readQualcoderCodes(rows: CodeRows): CodeList {
  return listCodes(rows, ({ line, cells }) => ({ line, id: null, path: splitPath(cells[0] ?? '', '>>'), fields: filledParts(cells[1] ?? '') }))
}
