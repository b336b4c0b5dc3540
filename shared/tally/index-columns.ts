import type { CodingColumns, Sizes } from './coding-columns.ts'
import { sortPassages } from './sort-passages.ts'

/** Distinct pairs, grouped: those of group g are at places `first[g]` up to `first[g + 1]`. */
export interface CodedPairs {
  readonly first: Int32Array
  readonly source: Int32Array
  readonly code: Int32Array
  /** How many codings stand behind the pair. */
  readonly codings: Int32Array
}

/** Codings made ready for any number of counts. Nothing in it changes. */
export interface CodingIndex extends Sizes {
  /** The codings of source s are at places `first[s]` up to `first[s + 1]`, in the order of its text: by start, then end. */
  readonly first: Int32Array
  readonly code: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly speaker: Int32Array
  /** Where the coding at a place stood in the columns. */
  readonly order: Int32Array
  /** Each code of each source once, by source. */
  readonly codesOfSource: CodedPairs
  /** Each code once for each speaker and source, by speaker. */
  readonly codesOfSpeaker: CodedPairs
}

/**
 * Sorts codings by source and place, and lists which codes occur in which source and with which speaker. All counts read this
 * index; it costs one sort a source, and what comes after is single passes. The order of the columns never matters.
 */
export function indexColumns(columns: CodingColumns, { sources, codes, speakers }: Sizes): CodingIndex {
  const first = groupStarts(columns.source, sources)
  const order = groupedPlaces(columns.source, first)
  sortPassages(order, first, columns)
  const code = gathered(columns.code, order)
  const speaker = gathered(columns.speaker, order)
  return {
    sources, codes, speakers, first, code, speaker, order,
    start: gathered(columns.start, order),
    end: gathered(columns.end, order),
    codesOfSource: pairsBySource(code, first, codes),
    codesOfSpeaker: pairsBySpeaker({ code, speaker, first }, codes, speakers),
  }
}

/** Where each group starts when items are put group by group; one more place at the end. */
function groupStarts(groupOf: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1)
  for (let i = 0; i < groupOf.length; i++) starts[groupOf[i]! + 1]! += 1
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!
  return starts
}

function groupedPlaces(groupOf: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const places = new Int32Array(groupOf.length)
  for (let i = 0; i < groupOf.length; i++) places[next[groupOf[i]!]!++] = i
  return places
}

function gathered(column: Int32Array, order: Int32Array): Int32Array {
  const out = new Int32Array(order.length)
  for (let i = 0; i < out.length; i++) out[i] = column[order[i]!]!
  return out
}

function pairsBySource(code: Int32Array, first: Int32Array, codes: number): CodedPairs {
  const sources = first.length - 1
  const sourceOf = new Int32Array(code.length)
  for (let source = 0; source < sources; source++) sourceOf.fill(source, first[source], first[source + 1])
  return distinctPairs(first, sourceOf, code.slice(), codes)
}

function pairsBySpeaker({ code, speaker, first }: Pick<CodingIndex, 'code' | 'speaker' | 'first'>, codes: number, speakers: number): CodedPairs {
  const starts = groupStarts(speaker, speakers)
  const next = starts.slice()
  const sourceOf = new Int32Array(code.length)
  const codeOf = new Int32Array(code.length)
  for (let source = 0; source + 1 < first.length; source++) {
    for (let i = first[source]!; i < first[source + 1]!; i++) {
      const to = next[speaker[i]!]!++
      sourceOf[to] = source
      codeOf[to] = code[i]!
    }
  }
  return distinctPairs(starts, sourceOf, codeOf, codes)
}

/** Writes the distinct pairs over the first places of `sourceOf` and `codeOf`; within a group the sources stand together. */
function distinctPairs(starts: Int32Array, sourceOf: Int32Array, codeOf: Int32Array, codes: number): CodedPairs {
  const groups = starts.length - 1
  const first = new Int32Array(groups + 1)
  const codings = new Int32Array(codeOf.length)
  /** Where a code was last listed: in this group and source when that is at or after where they begin. */
  const listedAt = new Int32Array(codes).fill(-1)
  let listed = 0
  for (let group = 0; group < groups; group++) {
    listed = listGroup(sourceOf, codeOf, codings, listedAt, starts[group]!, starts[group + 1]!, listed)
    first[group + 1] = listed
  }
  return { first, source: sourceOf.slice(0, listed), code: codeOf.slice(0, listed), codings: codings.slice(0, listed) }
}

/** A function of its own: called once a group, it is compiled long before one loop over all would be. */
function listGroup(sourceOf: Int32Array, codeOf: Int32Array, codings: Int32Array, listedAt: Int32Array, from: number, to: number, listed: number): number {
  let source = -1
  let begin = listed
  for (let i = from; i < to; i++) {
    if (sourceOf[i] !== source) {
      source = sourceOf[i]!
      begin = listed
    }
    const code = codeOf[i]!
    const at = listedAt[code]!
    if (at >= begin) codings[at]! += 1
    else {
      sourceOf[listed] = source
      codeOf[listed] = code
      codings[listed] = 1
      listedAt[code] = listed++
    }
  }
  return listed
}
