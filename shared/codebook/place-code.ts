import type { CodeTree } from './code-tree.ts'

/** A place in the tree: under a code (null = at the top), in front of one of its children (null = behind the last). */
export interface CodePlace {
  readonly parentId: string | null
  readonly before: string | null
}

/** What of a code changes when it is put somewhere. */
export interface Placement {
  readonly id: string
  readonly parentId: string | null
  readonly order: number
}

/**
 * The placements that put a code, with all below it, at a place: its own, and those of siblings only where no number is left between
 * them. Empty when it stands there already; null when the code, the parent or the sibling is unknown, or the place lies below the code itself.
 */
export function placeCode(tree: CodeTree, id: string, { parentId, before }: CodePlace): readonly Placement[] | null {
  const code = tree.byId.get(id)
  if (!code || (parentId !== null && !tree.byId.has(parentId)) || (parentId !== null && tree.pathOf(parentId).includes(id))) return null
  const standing = tree.childrenOf(parentId)
  const siblings = standing.filter((one) => one.id !== id)
  const at = before === null ? siblings.length : siblings.findIndex((one) => one.id === before)
  if (at < 0) return before === id ? [] : null
  const row = [...siblings.slice(0, at), code, ...siblings.slice(at)]
  if (standing.length === row.length && row.every((one, index) => one.id === standing[index]!.id)) return code.parentId === parentId ? [] : [{ id, parentId, order: code.order }]
  const order = between(siblings[at - 1]?.order ?? null, siblings[at]?.order ?? null)
  if (order !== null) return [{ id, parentId, order }]
  return row.flatMap((one, index) => (one.order === index && one.id !== id ? [] : [{ id: one.id, parentId, order: index }]))
}

/** A number between two neighbours; null when there is none. */
function between(low: number | null, high: number | null): number | null {
  if (low === null) return high === null ? 0 : high - 1
  if (high === null) return low + 1
  const middle = (low + high) / 2
  return low < middle && middle < high ? middle : null
}

export const CODE_STEPS = ['up', 'down', 'in', 'out'] as const
export type CodeStep = (typeof CODE_STEPS)[number]

/**
 * The place one step away: over the sibling above or below, under the sibling above (in), or behind the own parent (out). Null
 * where there is no such step.
 */
export function stepPlace(tree: CodeTree, id: string, step: CodeStep): CodePlace | null {
  const path = tree.pathOf(id)
  if (path.length === 0) return null
  const parentId = path[1] ?? null
  const siblings = tree.childrenOf(parentId)
  const at = siblings.findIndex((one) => one.id === id)
  const above = siblings[at - 1]
  const below = siblings[at + 1]
  if (step === 'up') return above ? { parentId, before: above.id } : null
  if (step === 'down') return below ? { parentId, before: siblings[at + 2]?.id ?? null } : null
  if (step === 'in') return above ? { parentId: above.id, before: null } : null
  if (parentId === null) return null
  const upper = tree.childrenOf(path[2] ?? null)
  return { parentId: path[2] ?? null, before: upper[upper.findIndex((one) => one.id === parentId) + 1]?.id ?? null }
}
