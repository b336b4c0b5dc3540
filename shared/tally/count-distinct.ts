import type { CodeTree } from '../codebook/code-tree.ts'

/**
 * Counts, for every code, the distinct things (segments, speakers, sources) in which the code or anything below it occurs.
 * With the codes numbered in preorder, a thing adds 1 at each of its distinct codes and takes 1 away at the lowest common
 * ancestor of neighbours; one sum up the tree then counts every thing once a code, however many descendants it carries.
 */
export function countDistinct(tree: CodeTree, pairs: Iterable<readonly [thing: string, codeId: string]>): ReadonlyMap<string, { readonly own: number; readonly all: number }> {
  const place = new Map(tree.ordered.map((code, index) => [code.id, index]))
  const parent = tree.ordered.map((code) => place.get(tree.pathOf(code.id)[1] ?? '') ?? -1)
  const depth = tree.ordered.map((code) => tree.depthOf(code.id))

  const codesOf = new Map<string, Set<number>>()
  for (const [thing, codeId] of pairs) {
    const index = place.get(codeId)
    if (index === undefined) continue
    const codes = codesOf.get(thing)
    if (codes) codes.add(index)
    else codesOf.set(thing, new Set([index]))
  }

  const own = new Array<number>(tree.ordered.length).fill(0)
  const all = new Array<number>(tree.ordered.length).fill(0)
  for (const codes of codesOf.values()) {
    let previous = -1
    for (const index of codes.size > 1 ? [...codes].sort((a, b) => a - b) : codes) {
      own[index]! += 1
      all[index]! += 1
      if (previous >= 0) {
        const ancestor = commonAncestor(previous, index, parent, depth)
        if (ancestor >= 0) all[ancestor]! -= 1
      }
      previous = index
    }
  }
  for (let index = all.length - 1; index >= 0; index--) if (parent[index]! >= 0) all[parent[index]!]! += all[index]!
  return new Map(tree.ordered.map((code, index) => [code.id, { own: own[index]!, all: all[index]! }]))
}

function commonAncestor(a: number, b: number, parent: readonly number[], depth: readonly number[]): number {
  let left = a
  let right = b
  while (left !== right && left >= 0 && right >= 0) {
    if (depth[left]! >= depth[right]!) left = parent[left]!
    else right = parent[right]!
  }
  return left === right ? left : -1
}
