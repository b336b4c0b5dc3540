import { codingsToColumns } from './coding-columns.ts'
import { type CodingIndex, indexColumns } from './index-columns.ts'
import type { RollUp } from './tally-table.ts'
import type { WhatCounts } from './what-counts.ts'

/** What counts, ready for the counts of this folder: code k is `tree.ordered[k]`, and the first sources are those of `heard`, in their order. */
export interface CountedIndex {
  readonly index: CodingIndex
  /** Each code with all below it. */
  readonly all: RollUp
  /** Each code by itself. */
  readonly own: RollUp
  /** Distinct source, start and end. */
  readonly segments: number
}

/** Numbers and sorts what counts: the one step that reads strings. */
export function indexCounted({ tree, heard, counted }: WhatCounts): CountedIndex {
  const numberOf = new Map(tree.ordered.map((code, number) => [code.id, number]))
  const { columns, sizes } = codingsToColumns(counted, numberOf, heard.map((source) => source.id))
  const index = indexColumns(columns, sizes)
  const parents = Int32Array.from(tree.ordered, (code) => numberOf.get(tree.pathOf(code.id)[1] ?? '') ?? -1)
  return { index, all: { parents }, own: { parents: new Int32Array(sizes.codes).fill(-1) }, segments: segmentsIn(index) }
}

function segmentsIn({ sources, first, start, end }: CodingIndex): number {
  let segments = 0
  for (let source = 0; source < sources; source++) {
    for (let i = first[source]!; i < first[source + 1]!; i++) if (i === first[source] || start[i] !== start[i - 1] || end[i] !== end[i - 1]) segments++
  }
  return segments
}
