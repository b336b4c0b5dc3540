import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { type Code } from '../../../shared/codebook/code.ts'
import type { CodeList } from '../../../shared/codebook/listed-code.ts'
import { planImport } from '../../../shared/codebook/plan-import.ts'

/** The codes of a list taken into a codebook. */
export function imported(list: CodeList, codes: readonly Code[] = []): readonly Code[] {
  let number = 0
  const { after } = planImport(codes, list, { stamp: '01a000000000-0000-test', newId: () => `n${++number}` })
  return [...codes.filter((code) => !after.some(({ id }) => id === code.id)), ...after]
}

/** The tree as lines of key and Dutch name, with what stands above. */
export function places(codes: readonly Code[]): readonly string[] {
  const tree = codeTree(codes)
  return tree.ordered.map((code) => tree.pathOf(code.id).map((id) => `${tree.byId.get(id)!.key} ${tree.byId.get(id)!.nameNl}`).reverse().join(' | '))
}
