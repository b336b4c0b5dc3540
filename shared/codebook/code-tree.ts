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

/** Builds the tree of the codes that are not deleted, in time that grows with their number however deep they lie. */
export function codeTree(codes: readonly Code[]): CodeTree {
  const byId = new Map(codes.filter((code) => !code.deleted).map((code) => [code.id, code]))
  const parents = safeParents(byId)
  const children = new Map<string | null, Code[]>()
  for (const code of byId.values()) {
    const parent = parents.get(code.id) ?? null
    const siblings = children.get(parent)
    if (siblings) siblings.push(code)
    else children.set(parent, [code])
  }
  for (const siblings of children.values()) siblings.sort(bySiblingOrder)

  const ordered: Code[] = []
  const depths = new Map<string, number>()
  const places = new Map<string, number>()
  const waiting = [...(children.get(null) ?? [])].reverse()
  for (let code = waiting.pop(); code; code = waiting.pop()) {
    const parent = parents.get(code.id) ?? null
    depths.set(code.id, parent === null ? 0 : depths.get(parent)! + 1)
    places.set(code.id, ordered.push(code) - 1)
    waiting.push(...[...(children.get(code.id) ?? [])].reverse())
  }

  const pathOf = (id: string): readonly string[] => {
    const path: string[] = []
    for (let at: string | null = byId.has(id) ? id : null; at !== null; at = parents.get(at) ?? null) path.push(at)
    return path
  }
  // Everything below a code follows it directly, until the first that lies no deeper than the code itself.
  const descendantsOf = (id: string): readonly string[] => {
    const place = places.get(id)
    if (place === undefined) return []
    const depth = depths.get(id)!
    let end = place + 1
    while (end < ordered.length && depths.get(ordered[end]!.id)! > depth) end++
    return ordered.slice(place + 1, end).map((code) => code.id)
  }
  return { ordered, byId, depthOf: (id) => depths.get(id) ?? 0, pathOf, childrenOf: (id) => children.get(id) ?? [], descendantsOf }
}

function bySiblingOrder(a: Code, b: Code): number {
  return a.order - b.order || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1)
}

/** The parent to hang each code under: null when it has none, the parent is unknown, or the code is part of a circle. */
function safeParents(byId: ReadonlyMap<string, Code>): ReadonlyMap<string, string | null> {
  const parents = new Map<string, string | null>()
  for (const code of byId.values()) parents.set(code.id, code.parentId !== null && byId.has(code.parentId) ? code.parentId : null)
  const done = new Set<string>()
  for (const start of byId.keys()) {
    const trail = new Set<string>()
    let at: string | null = start
    while (at !== null && !done.has(at) && !trail.has(at)) {
      trail.add(at)
      at = parents.get(at) ?? null
    }
    // Back on its own trail: from there on the trail is a circle.
    while (at !== null && trail.has(at)) {
      const next: string | null = parents.get(at) ?? null
      parents.set(at, null)
      at = next
    }
    for (const id of trail) done.add(id)
  }
  return parents
}
