import { codeTree } from './code-tree.ts'
import type { Code } from './code.ts'

/** Keys of the codes of what a neighbourhood has already: AB, AB1 to AB7, and whatever a team adds in that manner. */
const STRENGTH_KEY = /^AB(?:\d.*)?$/i

/** Ids of the codes for strengths (ABCD): those at the top whose key says so, with all below them. */
export function strengthCodes(codes: readonly Code[]): ReadonlySet<string> {
  const tree = codeTree(codes)
  return new Set(tree.childrenOf(null).filter(({ key }) => STRENGTH_KEY.test(key)).flatMap(({ id }) => [id, ...tree.descendantsOf(id)]))
}
