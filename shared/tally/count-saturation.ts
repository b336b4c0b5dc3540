import type { CodingIndex } from './index-columns.ts'

/** How fast codes turn up when sources are read in given orders. */
export interface SaturationCounts {
  /** At k the codes seen after k + 1 sources, added up over all orders: divided by the number of orders it is the mean curve. */
  readonly seen: Int32Array
  /** For each order the number of sources after which the wanted share of the codes was seen; 0 where there are no codes. */
  readonly reached: Int32Array
}

/** Follows each order only until all codes are seen, which takes few of many sources. `share` is of all codes that occur, .9 when left out. */
export function countSaturation({ sources, codes, codesOfSource }: CodingIndex, orders: readonly Int32Array[], share = 0.9): SaturationCounts {
  const lastOrder = new Int32Array(codes).fill(-1)
  const all = codesIn(codesOfSource.code, new Uint8Array(codes))
  const wanted = Math.ceil(share * all)
  const seen = new Int32Array(sources)
  const reached = new Int32Array(orders.length)
  for (let order = 0; order < orders.length; order++) {
    if (all > 0) reached[order] = follow(orders[order]!, order, codesOfSource.first, codesOfSource.code, lastOrder, seen, all, wanted)
  }
  for (let k = 1; k < sources; k++) seen[k]! += seen[k - 1]!
  return { seen, reached }
}

/** Adds to `seen` the codes that are new at each place of the order; returns after how many sources the wanted number was seen. */
function follow(sources: Int32Array, order: number, first: Int32Array, code: Int32Array, lastOrder: Int32Array, seen: Int32Array, all: number, wanted: number): number {
  let known = 0
  let reached = 0
  for (let k = 0; k < sources.length && known < all; k++) {
    const before = known
    const stop = first[sources[k]! + 1]!
    for (let i = first[sources[k]!]!; i < stop; i++) {
      if (lastOrder[code[i]!] === order) continue
      lastOrder[code[i]!] = order
      known++
    }
    seen[k]! += known - before
    if (reached === 0 && known >= wanted) reached = k + 1
  }
  return reached
}

function codesIn(code: Int32Array, met: Uint8Array): number {
  let all = 0
  for (let i = 0; i < code.length; i++) {
    all += 1 - met[code[i]!]!
    met[code[i]!] = 1
  }
  return all
}
