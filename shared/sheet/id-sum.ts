/** How many ids stand in a column and what they sum up to: the same however the rows are sorted, another when one is gone, new, changed or there twice. */
export interface IdSum {
  readonly count: number
  /** A whole number below 2³². */
  readonly sum: number
}

/** The offset and prime of the 32-bit hash FNV-1a, whose manner this is (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** The sum of ids; empty ones are none. */
export function sumOfIds(ids: Iterable<string>): IdSum {
  return changedIdSum({ count: 0, sum: 0 }, [], ids)
}

/** The sum after some ids went and others came. */
export function changedIdSum({ count, sum }: IdSum, gone: Iterable<string>, come: Iterable<string>): IdSum {
  let [number, total] = [count, sum]
  for (const id of gone) if (id !== '') [number, total] = [number - 1, total - hashOf(id)]
  for (const id of come) if (id !== '') [number, total] = [number + 1, total + hashOf(id)]
  return { count: number, sum: total >>> 0 }
}

/** Four signs a step: a workbook has a hundred thousand ids. */
function hashOf(id: string): number {
  let hash = OFFSET | 0
  let at = 0
  for (; at + 3 < id.length; at += 4) {
    hash = Math.imul(hash ^ id.charCodeAt(at) ^ (id.charCodeAt(at + 1) << 8) ^ (id.charCodeAt(at + 2) << 16) ^ (id.charCodeAt(at + 3) << 24), PRIME)
    hash ^= hash >>> 15
  }
  for (; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), PRIME)
  return hash >>> 0
}
