import { type CountedIndex, indexCounted } from './index-counted.ts'
import { type TallyInput, type TallyOptions, whatCounts, type WhatCounts } from './what-counts.ts'

/** What counts of the records, and its index. */
export interface Counted {
  readonly what: WhatCounts
  readonly index: CountedIndex
}

interface Kept extends Counted {
  readonly codes: TallyInput['codes']
  readonly sources: TallyInput['sources']
  readonly group: string
}

/** By the array of codings: what is made of it is forgotten together with it. */
const known = new WeakMap<TallyInput['codings'], Kept[]>()
/** More groups than there are. */
const MOST_KEPT = 4

/**
 * What counts of a group, and its index, made once for the same three arrays: the tables of one refresh ask for it many times, and
 * sorting is most of the work of each. A count of some sources only (`only`) is made anew. The arrays must not change afterwards.
 */
export function countedOnce(input: TallyInput, options: TallyOptions = {}): Counted {
  if (options.only !== undefined) return count(input, options)
  const group = options.group ?? 'resident'
  const kept = known.get(input.codings) ?? []
  const found = kept.find((one) => one.group === group && one.codes === input.codes && one.sources === input.sources)
  if (found) return found
  const made = { ...count(input, options), codes: input.codes, sources: input.sources, group }
  known.set(input.codings, [made, ...kept].slice(0, MOST_KEPT))
  return made
}

function count(input: TallyInput, options: TallyOptions): Counted {
  const what = whatCounts(input, options)
  return { what, index: indexCounted(what) }
}
