import { codeTree } from './code-tree.ts'
import type { Code } from './code.ts'

/** The fields in which a person sees that a code changed. */
export const COMPARED_FIELDS = ['key', 'nameNl', 'nameEn', 'definition', 'include', 'exclude', 'example', 'colour', 'pattern', 'status'] as const satisfies readonly (keyof Code)[]
export type ComparedField = (typeof COMPARED_FIELDS)[number]

/** How one code of the old codebook differs from the same code in the new one. */
export interface CodeDifference {
  readonly code: Code
  readonly fields: readonly { readonly field: ComparedField; readonly before: string; readonly after: string }[]
  /** The code above it then and now, where that changed; null = it stood at the top. */
  readonly moved: { readonly before: Code | null; readonly after: Code | null } | null
  /** Whether it stands elsewhere among the same siblings. */
  readonly reordered: boolean
}

export interface CodebookDifferences {
  /** In the order of the new codebook. */
  readonly added: readonly Code[]
  /** In the order of the old one. */
  readonly removed: readonly Code[]
  readonly changed: readonly CodeDifference[]
}

/** What differs between two states of one codebook, of the codes that are not deleted; null when nothing does. */
export function compareCodebooks(before: readonly Code[], after: readonly Code[]): CodebookDifferences | null {
  const [old, now] = [codeTree(before), codeTree(after)]
  const added = now.ordered.filter((code) => !old.byId.has(code.id))
  const removed = old.ordered.filter((code) => !now.byId.has(code.id))
  const staying = (tree: typeof old, other: typeof old) => (parentId: string | null) => tree.childrenOf(parentId).filter((one) => other.byId.has(one.id)).map((one) => one.id)
  const [oldRow, newRow] = [staying(old, now), staying(now, old)]
  const changed = now.ordered.flatMap((code): CodeDifference[] => {
    const was = old.byId.get(code.id)
    if (!was) return []
    const fields = COMPARED_FIELDS.filter((field) => was[field] !== code[field]).map((field) => ({ field, before: was[field], after: code[field] }))
    const [above, above2] = [old.pathOf(code.id)[1] ?? null, now.pathOf(code.id)[1] ?? null]
    const moved = above === above2 ? null : { before: above === null ? null : old.byId.get(above)!, after: above2 === null ? null : now.byId.get(above2)! }
    const reordered = moved === null && changedPlaces(oldRow(above), newRow(above)).has(code.id)
    return fields.length > 0 || moved !== null || reordered ? [{ code, fields, moved, reordered }] : []
  })
  return added.length + removed.length + changed.length === 0 ? null : { added, removed, changed }
}

/** Of the ids in both rows, the fewest that must have been taken up and put down elsewhere to come from one row to the other. */
function changedPlaces(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, index) => [id, index]))
  const both = after.filter((id) => place.has(id))
  // What keeps its order is a longest rising run of old places (patience sorting, Fredman 1975).
  const ends: number[] = []
  const previous = new Map<number, number>()
  both.forEach((id, at) => {
    const value = place.get(id)!
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (place.get(both[ends[middle]!]!)! < value) low = middle + 1
      else high = middle
    }
    previous.set(at, low > 0 ? ends[low - 1]! : -1)
    ends[low] = at
  })
  const moved = new Set(both)
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = previous.get(at)!) moved.delete(both[at]!)
  return moved
}
