import { type ArgumentName, type FormulaCell, lineOf, sameLength, textOfCell } from './formula-input.ts'
import type { FormulaWords } from './formula-words.ts'

/** A row of the ranges that holds a coding. */
export interface FormulaCoding {
  /** Row of the range, from 1. */
  readonly place: number
  readonly code: string
  readonly source: string
}

/** More columns than this nobody reads, and a sheet has an end. */
export const MOST_COLUMNS = 500

/**
 * The codings that stand in a range of codes and one of sources, side by side; rows with neither are passed over, as open ranges end in
 * them. Throws an Error with a sentence for ranges that do not fit together and for a row that has only one of the two.
 */
export function readFormulaCodings(codes: unknown, sources: unknown, words: FormulaWords): { readonly codings: readonly FormulaCoding[]; readonly line: readonly FormulaCell[] } {
  const codeLine = lineOf(codes, 'codes', words)
  const sourceLine = lineOf(sources, 'sources', words)
  sameLength(sourceLine, 'sources', codeLine, 'codes', words)
  const codings = codeLine.flatMap((cell, index): FormulaCoding[] => {
    const place = index + 1
    const [code, source] = [textOfCell(cell, 'codes', place, words), textOfCell(sourceLine[index], 'sources', place, words)]
    if (code === '' && source === '') return []
    const [blank, other]: readonly [ArgumentName, ArgumentName] = code === '' ? ['codes', 'sources'] : ['sources', 'codes']
    if (code === '' || source === '') throw new Error(words.blankBeside(words.arguments[blank], place, words.arguments[other]))
    return [{ place, code, source }]
  })
  if (codings.length === 0) throw new Error(words.empty(words.arguments.codes))
  return { codings, line: codeLine }
}
