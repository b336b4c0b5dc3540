import type { CodingColumns, Sizes } from './coding-columns.ts'
import { groupStarts, longestGroup } from './group-places.ts'
import { type CodeLists, codeLists, type CodesOfSources, type CodesOfVoices, listedCodes, listSource } from './list-codes.ts'
import { codingRows, type CodingRows, type SortingRoom, sortingRoom, sortPassages } from './sort-passages.ts'

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
  readonly codesOfSource: CodesOfSources
  readonly codesOfVoice: CodesOfVoices
}

/**
 * Sorts codings by source and place, and lists which codes occur in which source and with which speaker. All counts read this
 * index; it costs one sort a source, and what comes after is single passes. The order of the columns never matters.
 */
export function indexColumns(columns: CodingColumns, sizes: Sizes): CodingIndex {
  const first = groupStarts(columns.source, sizes.sources)
  const longest = longestGroup(first)
  const rows = codingRows(columns.source.length)
  putBySource(columns, first.slice(), rows)
  const room = sortingRoom(longest)
  const lists = codeLists(columns.source.length, longest, sizes)
  for (let source = 0; source < sizes.sources; source++) indexSource(rows, source, first[source]!, first[source + 1]!, room, lists)
  return { ...sizes, first, ...rows, ...listedCodes(lists, sizes.speakers) }
}

/** All of one source at once, so that everything is compiled while the first sources are gone through, and nothing leaves the cache. */
function indexSource(rows: CodingRows, source: number, begin: number, stop: number, room: SortingRoom, lists: CodeLists): void {
  sortPassages(rows, begin, stop, room)
  listSource(lists, rows.code, rows.speaker, source, begin, stop)
}

/** Writes each coding where the next one of its source goes. */
function putBySource({ source, start: starts, end: ends, code: codes, speaker: speakers }: CodingColumns, next: Int32Array, { order, start, end, code, speaker }: CodingRows): void {
  for (let i = 0; i < source.length; i++) {
    const of = source[i]!
    const at = next[of]!
    next[of] = at + 1
    order[at] = i
    start[at] = starts[i]!
    end[at] = ends[i]!
    code[at] = codes[i]!
    speaker[at] = speakers[i]!
  }
}
