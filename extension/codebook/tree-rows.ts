import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { CodePlace } from '../../shared/codebook/place-code.ts'

/** A row of the tree as it is shown. */
export interface TreeRow {
  readonly code: Code
  readonly depth: number
  /** Place among the siblings that are shown, from 1, and how many those are. */
  readonly place: number
  readonly of: number
  readonly hasChildren: boolean
  readonly open: boolean
}

/** The rows to show: those of codes that fit with all above them, and nothing below a code that is shut. `fitting` null shows all. */
export function treeRows(tree: CodeTree, shut: ReadonlySet<string>, fitting: ReadonlySet<string> | null): readonly TreeRow[] {
  const shown = fitting && new Set([...fitting].flatMap((id) => tree.pathOf(id)))
  const rows: TreeRow[] = []
  const add = (parentId: string | null, depth: number) => {
    const codes = tree.childrenOf(parentId).filter((code) => shown === null || shown.has(code.id))
    codes.forEach((code, index) => {
      const hasChildren = tree.childrenOf(code.id).some((child) => shown === null || shown.has(child.id))
      const open = hasChildren && (shown !== null || !shut.has(code.id))
      rows.push({ code, depth, place: index + 1, of: codes.length, hasChildren, open })
      if (open) add(code.id, depth + 1)
    })
  }
  add(null, 0)
  return rows
}

/** On which part of a row something is dropped. */
export type DropZone = 'before' | 'inside' | 'behind'

/** The place that dropping on a row means; behind an open code is before its first sub-code, as it looks. Null below the code itself. */
export function dropPlace(tree: CodeTree, dragged: string, row: TreeRow, zone: DropZone): CodePlace | null {
  const target = row.code.id
  if (tree.pathOf(target).includes(dragged)) return null
  if (zone === 'inside') return { parentId: target, before: null }
  if (zone === 'behind' && row.open) return { parentId: target, before: tree.childrenOf(target).find((code) => code.id !== dragged)?.id ?? null }
  const parentId = tree.pathOf(target)[1] ?? null
  if (zone === 'before') return { parentId, before: target }
  const siblings = tree.childrenOf(parentId).filter((code) => code.id !== dragged)
  return { parentId, before: siblings[siblings.findIndex((code) => code.id === target) + 1]?.id ?? null }
}
