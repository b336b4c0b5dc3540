import type { Code } from './code.ts'

/** The codes of a codebook as a tree. Codes whose parent is missing, deleted or part of a circle stand at the top. */
export interface CodeTree {
  /** Every code, parents before children, siblings in order. */
  readonly ordered: readonly Code[]
  readonly byId: ReadonlyMap<string, Code>
  /** Depth of a code, 0 at the top. */
  depthOf(id: string): number
  /** Ids from the code itself up to the top; empty when the code is unknown. */
  pathOf(id: string): readonly string[]
  childrenOf(id: string | null): readonly Code[]
  /** Ids of all codes below a code, itself not included. */
  descendantsOf(id: string): readonly string[]
}

/** Builds the tree of the codes that are not deleted. */
export function codeTree(codes: readonly Code[]): CodeTree {
  const byId = new Map(codes.filter((code) => !code.deleted).map((code) => [code.id, code]))
  const children = new Map<string | null, Code[]>()
  for (const code of byId.values()) {
    const parent = safeParent(code, byId)
    const siblings = children.get(parent)
    if (siblings) siblings.push(code)
    else children.set(parent, [code])
  }
  for (const siblings of children.values()) siblings.sort(bySiblingOrder)

  const ordered: Code[] = []
  const paths = new Map<string, readonly string[]>()
  const visit = (id: string | null, path: readonly string[]) => {
    for (const code of children.get(id) ?? []) {
      const own = [code.id, ...path]
      paths.set(code.id, own)
      ordered.push(code)
      visit(code.id, own)
    }
  }
  visit(null, [])

  const descendantsOf = (id: string): readonly string[] =>
    (children.get(id) ?? []).flatMap((child) => [child.id, ...descendantsOf(child.id)])
  return {
    ordered,
    byId,
    depthOf: (id) => Math.max(0, (paths.get(id)?.length ?? 1) - 1),
    pathOf: (id) => paths.get(id) ?? [],
    childrenOf: (id) => children.get(id) ?? [],
    descendantsOf,
  }
}

function bySiblingOrder(a: Code, b: Code): number {
  return a.order - b.order || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1)
}

/** The parent to hang a code under: null when it has none, the parent is unknown, or the code is part of a circle. */
function safeParent(code: Code, byId: ReadonlyMap<string, Code>): string | null {
  if (code.parentId === null || !byId.has(code.parentId)) return null
  const seen = new Set<string>()
  let at: string | null = code.parentId
  while (at !== null && !seen.has(at)) {
    if (at === code.id) return null
    seen.add(at)
    at = byId.get(at)?.parentId ?? null
  }
  return code.parentId
}
