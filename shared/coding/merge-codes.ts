import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import { placeCode } from '../codebook/place-code.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord } from '../stamp/stamped.ts'
import type { Coding } from './coding.ts'
import { type Recoded, recode } from './recode.ts'

/** What merging a code into another changes: store all of it together. */
export interface MergedCodes extends Recoded {
  /** The code that goes (deleted), and its sub-codes under their new parent. */
  readonly codes: readonly Code[]
}

/**
 * Makes one code part of another: its codings get the other code, its sub-codes go under the other behind those that are there,
 * and the code itself goes away. Where the other lies below it, that first takes the place of the one that goes. Null when
 * either is unknown or both are the same. `codings` are all those of the project.
 */
export function mergeCodes(codes: readonly Code[], codings: readonly Coding[], from: string, into: string, stamp: ChangeStamp): MergedCodes | null {
  const tree = codeTree(codes)
  const [going, staying] = [tree.byId.get(from), tree.byId.get(into)]
  if (!going || !staying || from === into) return null
  const changed = new Map<string, Code>([[from, editRecord<Code>(going, { deleted: true }, stamp)]])
  const put = (id: string, parentId: string | null, before: string | null) => {
    const today = codeTree(tree.ordered.map((code) => changed.get(code.id) ?? code).map((code) => (code.id === from ? going : code)))
    for (const { id: placed, ...place } of placeCode(today, id, { parentId, before }) ?? []) changed.set(placed, editRecord<Code>(today.byId.get(placed)!, place, stamp))
  }
  if (tree.pathOf(into).includes(from)) put(into, tree.pathOf(from)[1] ?? null, from)
  for (const child of tree.childrenOf(from)) if (child.id !== into) put(child.id, into, null)
  changed.set(from, editRecord<Code>(going, { deleted: true }, stamp))
  const recoded = recode(codings.filter((coding) => coding.codeId === from), into, codings.filter((coding) => coding.codeId === into), stamp)
  return { codes: [...changed.values()], ...recoded }
}
