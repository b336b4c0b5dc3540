import type { Code } from '../codebook/code.ts'
import { strengthCodes } from '../codebook/strength-codes.ts'

/** Puts what a neighbourhood has (ABCD) before its themes where that is wanted; within both the order stays. */
export function orderThemes<Row extends { readonly codeId: string }>(rows: readonly Row[], codes: readonly Code[], strengthsFirst: boolean): readonly Row[] {
  if (!strengthsFirst) return rows
  const strengths = strengthCodes(codes)
  return [...rows.filter(({ codeId }) => strengths.has(codeId)), ...rows.filter(({ codeId }) => !strengths.has(codeId))]
}
