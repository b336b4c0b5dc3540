import { type CodeTree, codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import { codesInUse } from '../codebook/codes-in-use.ts'
import type { Tone, UtteranceKind } from '../coding/coding.ts'
import { silentVoices } from '../source/silent-voices.ts'
import { isTallyable, type Source, type SourceGroup } from '../source/source.ts'

/** What a tally needs of a coding; whole codings and shared ones both have it through `countedCoding`. */
export interface CountedCoding {
  readonly sourceId: string
  readonly codeId: string
  /** UTF-16 units: a segment is a source with a start and an end, whoever coded it. */
  readonly start: number
  readonly end: number
  /** Null where nobody is named: the source then counts as one voice. */
  readonly speaker: string | null
  readonly tone: Tone | null
  readonly utterance: UtteranceKind | null
  readonly deleted: boolean
}

/** What a tally did not count, in codings except for `sourcesWithoutGroupOrMethod`. */
export interface LeftOut {
  /** Sources that have codings but no group or method yet. */
  readonly sourcesWithoutGroupOrMethod: number
  /** Codings in sources of another group. */
  readonly otherGroups: number
  readonly moderatorTurns: number
  readonly retiredCodes: number
  /** Deleted codings are no part of the whole; codings of an unknown code or source are, and are said here. */
  readonly unknown: number
}

/** Where everything was counted. */
export const NOTHING_LEFT_OUT: LeftOut = { sourcesWithoutGroupOrMethod: 0, otherGroups: 0, moderatorTurns: 0, retiredCodes: 0, unknown: 0 }

export interface TallyInput {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly CountedCoding[]
}

export interface TallyOptions {
  /** One group: groups are never added up. Residents when left out. */
  readonly group?: SourceGroup
  /** Counts sources for which this holds only, for a split by method, area or step. */
  readonly only?: (source: Source) => boolean
}

/** The part of the records that a tally is about. */
export interface WhatCounts {
  /** The codes that are not retired. */
  readonly tree: CodeTree
  /** The sources of the group, those without a coding too. */
  readonly heard: readonly Source[]
  readonly counted: readonly CountedCoding[]
  readonly leftOut: LeftOut
}

/**
 * Tells what of the records counts: moderator turns, retired codes, sources of other groups and sources without a group or method
 * stay out, and `leftOut` says how many. Every count of codings begins here.
 */
export function whatCounts({ codes, sources, codings }: TallyInput, { group = 'resident', only = () => true }: TallyOptions = {}): WhatCounts {
  const retired = new Set(codes.filter((code) => code.status === 'retired').map((code) => code.id))
  const tree = codeTree(codesInUse(codes))
  const known = new Map(sources.filter((source) => !source.deleted).map((source) => [source.id, source]))
  const silent = new Map([...known.values()].map((source) => [source.id, silentVoices(source)]))

  const leftOut: { -readonly [What in keyof LeftOut]: number } = { ...NOTHING_LEFT_OUT }
  const waiting = new Set<string>()
  const counted: CountedCoding[] = []
  for (const coding of codings) {
    const source = known.get(coding.sourceId)
    if (coding.deleted) continue
    if (!source || (!tree.byId.has(coding.codeId) && !retired.has(coding.codeId))) leftOut.unknown += 1
    else if (!isTallyable(source)) waiting.add(source.id)
    else if (source.group !== group) leftOut.otherGroups += 1
    else if (!only(source)) continue
    else if (coding.speaker !== null && silent.get(source.id)!.has(coding.speaker)) leftOut.moderatorTurns += 1
    else if (retired.has(coding.codeId)) leftOut.retiredCodes += 1
    else counted.push(coding)
  }
  leftOut.sourcesWithoutGroupOrMethod = waiting.size
  const heard = [...known.values()].filter((source) => isTallyable(source) && source.group === group && only(source))
  return { tree, heard, counted, leftOut }
}
