import { codeTree } from '../codebook/code-tree.ts'
import type { Code } from '../codebook/code.ts'
import { codesInUse } from '../codebook/codes-in-use.ts'
import { type Tone, UTTERANCE_KINDS, type UtteranceKind } from '../coding/coding.ts'
import { silentVoices } from '../source/silent-voices.ts'
import { isTallyable, type Source, type SourceGroup } from '../source/source.ts'
import { voicesIn } from '../source/voices-in.ts'
import { countDistinct } from './count-distinct.ts'

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

/** Always all three. */
export interface Counts {
  readonly sources: number
  readonly speakers: number
  readonly segments: number
}

/** Segments by the sign of their tone. */
export interface ToneSpread {
  readonly negative: number
  readonly neutral: number
  readonly positive: number
}

/** How much one code is used. `all` counts each source, speaker and segment once, however many codes below this one occur in it. */
export interface CodeTally {
  readonly codeId: string
  readonly depth: number
  readonly own: Counts
  readonly all: Counts
  readonly tone: ToneSpread
  readonly utterances: Readonly<Record<UtteranceKind, number>>
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

export interface Tally {
  readonly group: SourceGroup
  /** Sources of the group, their voices, and their coded segments: what every row is a part of. */
  readonly base: Counts
  /** Every code that is not retired, in tree order and at its depth among those, those with nothing counted too. */
  readonly rows: readonly CodeTally[]
  readonly leftOut: LeftOut
}

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

/**
 * Tallies codings by code: sources, then speakers, then segments. Moderator turns, retired codes, sources of other groups and
 * sources without a group or method stay out, and `leftOut` says how many. The order of the codings never matters.
 */
export function tallyByCode({ codes, sources, codings }: TallyInput, { group = 'resident', only = () => true }: TallyOptions = {}): Tally {
  const retired = new Set(codes.filter((code) => code.status === 'retired').map((code) => code.id))
  const tree = codeTree(codesInUse(codes))
  const known = new Map(sources.filter((source) => !source.deleted).map((source) => [source.id, source]))
  const silent = new Map([...known.values()].map((source) => [source.id, silentVoices(source)]))

  const leftOut = { sourcesWithoutGroupOrMethod: 0, otherGroups: 0, moderatorTurns: 0, retiredCodes: 0, unknown: 0 }
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

  const segmentOf = (coding: CountedCoding) => `${coding.sourceId} ${coding.start} ${coding.end}`
  const count = (thing: (coding: CountedCoding) => string | null) =>
    countDistinct(tree, counted.flatMap((coding) => {
      const key = thing(coding)
      return key === null ? [] : [[key, coding.codeId] as const]
    }))
  const bySource = count((coding) => coding.sourceId)
  const bySpeaker = count((coding) => `${coding.sourceId} ${coding.speaker ?? ''}`)
  const bySegment = count(segmentOf)
  const toned = (fits: (tone: Tone) => boolean) => count((coding) => (coding.tone !== null && fits(coding.tone) ? segmentOf(coding) : null))
  const [negative, neutral, positive] = [toned((tone) => tone < 0), toned((tone) => tone === 0), toned((tone) => tone > 0)]
  const kinds = UTTERANCE_KINDS.map((kind) => [kind, count((coding) => (coding.utterance === kind ? segmentOf(coding) : null))] as const)

  const rows = tree.ordered.map(({ id }): CodeTally => {
    const counts = (which: 'own' | 'all'): Counts => ({ sources: bySource.get(id)![which], speakers: bySpeaker.get(id)![which], segments: bySegment.get(id)![which] })
    return {
      codeId: id, depth: tree.depthOf(id), own: counts('own'), all: counts('all'),
      tone: { negative: negative.get(id)!.all, neutral: neutral.get(id)!.all, positive: positive.get(id)!.all },
      utterances: Object.fromEntries(kinds.map(([kind, found]) => [kind, found.get(id)!.all])) as Record<UtteranceKind, number>,
    }
  })
  const heard = [...known.values()].filter((source) => isTallyable(source) && source.group === group && only(source))
  const spoke = new Map<string, Set<string>>(heard.map((source) => [source.id, new Set()]))
  for (const coding of counted) spoke.get(coding.sourceId)?.add(coding.speaker ?? '')
  const base = { sources: heard.length, speakers: heard.reduce((sum, source) => sum + voicesIn(source, spoke.get(source.id)!), 0), segments: new Set(counted.map(segmentOf)).size }
  return { group, base, rows, leftOut }
}

/** The fields a tally needs, of a coding that holds its place in selectors. */
export function countedCoding(coding: Omit<CountedCoding, 'start' | 'end'> & { readonly selectors: { readonly position: { readonly start: number; readonly end: number } } }): CountedCoding {
  const { sourceId, codeId, speaker, tone, utterance, deleted, selectors: { position } } = coding
  return { sourceId, codeId, start: position.start, end: position.end, speaker, tone, utterance, deleted }
}
