import type { ChangeStamp } from '../stamp/change-stamp.ts'
import type { CodeTree } from './code-tree.ts'
import type { Code } from './code.ts'
import { freeKey } from './free-key.ts'
import { newCode } from './new-code.ts'

/** A code of a team's own: the first free key below its parent (null = at the top), the colour of its parent, and behind all that is there. */
export function ownCode(tree: CodeTree, given: Partial<Code> & Pick<Code, 'nameNl'>, parent: Code | null, id: string, stamp: ChangeStamp): Code {
  const key = freeKey(parent?.key ?? null, new Set(tree.ordered.map((one) => one.key.toLowerCase())))
  return newCode(id, stamp, { ...given, key, parentId: parent?.id ?? null, ...(parent ? { colour: parent.colour } : {}), order: Math.max(-1, ...tree.ordered.map((one) => one.order)) + 1 }, tree.ordered.length)
}
