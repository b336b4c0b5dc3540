import type { Sizes } from './coding-columns.ts'
import { groupedPlaces, groupStarts } from './group-places.ts'

/** Which codes occur in which source, each once: those of source s are at places `first[s]` up to `first[s + 1]`. */
export interface CodesOfSources {
  readonly first: Int32Array
  readonly code: Int32Array
  /** How many codings stand behind it. */
  readonly codings: Int32Array
}

/**
 * Which codes each speaker has in each source, each once. A speaker in a source is a voice: those of speaker p are at places `first[p]` up
 * to `first[p + 1]`, in the order of their sources, and the codes of voice v are at places `from[v]` up to `to[v]`.
 */
export interface CodesOfVoices {
  readonly first: Int32Array
  readonly source: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly code: Int32Array
  readonly codings: Int32Array
}

/** A list that is being made: `listedAt` tells where a code was listed last, which is in the group at hand when it is not before its beginning. */
interface List {
  readonly code: Int32Array
  readonly codings: Int32Array
  readonly listedAt: Int32Array
  listed: number
}

/** What is listed so far, source after source. */
export interface CodeLists {
  readonly bySource: List
  readonly byVoice: List
  /** Where the codes of each source begin. */
  readonly first: Int32Array
  /** Codings of each speaker in the source at hand, then where the next of them goes; 0 between sources. */
  readonly next: Int32Array
  readonly heard: Int32Array
  readonly grouped: Int32Array
  /** Of each voice that was met, its speaker, source and where its codes begin. */
  readonly speaker: number[]
  readonly source: number[]
  readonly from: number[]
}

/** Empty lists for so many codings, with at most `longest` in a source. */
export function codeLists(codings: number, longest: number, { sources, codes, speakers }: Sizes): CodeLists {
  const list = (): List => ({ code: new Int32Array(codings), codings: new Int32Array(codings), listedAt: new Int32Array(codes).fill(-1), listed: 0 })
  return { bySource: list(), byVoice: list(), first: new Int32Array(sources + 1), next: new Int32Array(speakers), heard: new Int32Array(longest), grouped: new Int32Array(longest), speaker: [], source: [], from: [] }
}

/** What was listed, when all sources are. */
export function listedCodes({ bySource, byVoice, first, ...voices }: CodeLists, speakers: number): { readonly codesOfSource: CodesOfSources; readonly codesOfVoice: CodesOfVoices } {
  const speaker = Int32Array.from(voices.speaker)
  const firstOfSpeaker = groupStarts(speaker, speakers)
  const order = groupedPlaces(speaker, firstOfSpeaker)
  const of = (numbers: readonly number[], further: number) => order.map((voice) => numbers[voice + further] ?? byVoice.listed)
  return {
    codesOfSource: { first, ...listOf(bySource) },
    codesOfVoice: { first: firstOfSpeaker, source: of(voices.source, 0), from: of(voices.from, 0), to: of(voices.from, 1), ...listOf(byVoice) },
  }
}

/** The part that was written: what lies beyond never took memory. */
function listOf({ code, codings, listed }: List): { readonly code: Int32Array; readonly codings: Int32Array } {
  return { code: code.subarray(0, listed), codings: codings.subarray(0, listed) }
}

/** Lists the codes of the next source, whose codings are at places `begin` up to `stop`: of each speaker, then those of the source from what was listed. */
export function listSource(room: CodeLists, code: Int32Array, speaker: Int32Array, source: number, begin: number, stop: number): void {
  const { byVoice, next, heard, grouped } = room
  let voices = 0
  for (let i = begin; i < stop; i++) {
    const one = speaker[i]!
    const many = next[one]!
    if (many === 0) heard[voices++] = one
    next[one] = many + 1
  }
  let at = 0
  for (let k = 0; k < voices; k++) {
    const many = next[heard[k]!]!
    next[heard[k]!] = at
    at += many
  }
  for (let i = begin; i < stop; i++) {
    const one = speaker[i]!
    const to = next[one]!
    next[one] = to + 1
    grouped[to] = code[i]!
  }
  const listed = byVoice.listed
  let from = 0
  for (let k = 0; k < voices; k++) {
    const to = next[heard[k]!]!
    next[heard[k]!] = 0
    room.speaker.push(heard[k]!)
    room.source.push(source)
    room.from.push(byVoice.listed)
    addCodes(byVoice, grouped, null, from, to)
    from = to
  }
  addCodes(room.bySource, byVoice.code, byVoice.codings, listed, byVoice.listed)
  room.first[source + 1] = room.bySource.listed
}

/** Lists the codes at places `from` up to `to` as a group; without a number each stands for one coding. */
function addCodes(list: List, code: Int32Array, codings: Int32Array | null, from: number, to: number): void {
  const begin = list.listed
  let { listed } = list
  for (let i = from; i < to; i++) {
    const one = code[i]!
    const at = list.listedAt[one]!
    const more = codings === null ? 1 : codings[i]!
    if (at >= begin) list.codings[at]! += more
    else {
      list.code[listed] = one
      list.codings[listed] = more
      list.listedAt[one] = listed++
    }
  }
  list.listed = listed
}
