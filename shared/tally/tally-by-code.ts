import { TONES, UTTERANCE_KINDS, type UtteranceKind } from '../coding/coding.ts'
import type { SourceGroup } from '../source/source.ts'
import { countByAttribute } from './count-by-attribute.ts'
import { countByFacet } from './count-by-facet.ts'
import { countedOnce } from './counted-once.ts'
import { type Counts, countsAt } from './counts.ts'
import { NUMBERS, SEGMENTS } from './tally-table.ts'
import { voicesHeard } from './voices-heard.ts'
import { type CountedCoding, type LeftOut, type TallyInput, type TallyOptions } from './what-counts.ts'

export type { Counts } from './counts.ts'
export type { CountedCoding, LeftOut, TallyInput, TallyOptions } from './what-counts.ts'

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

export interface Tally {
  readonly group: SourceGroup
  /** Sources of the group, their voices, and their coded segments: what every row is a part of. */
  readonly base: Counts
  /** Every code that is not retired, in tree order and at its depth among those, those with nothing counted too. */
  readonly rows: readonly CodeTally[]
  readonly leftOut: LeftOut
}

/**
 * Tallies codings by code: sources, then speakers, then segments. Moderator turns, retired codes, sources of other groups and
 * sources without a group or method stay out, and `leftOut` says how many. The order of the codings never matters.
 */
export function tallyByCode(input: TallyInput, options: TallyOptions = {}): Tally {
  const { what, index: { index, all, own, segments } } = countedOnce(input, options)
  const everywhere = { valueOf: new Int32Array(index.sources), values: 1 }
  const [allCounts, ownCounts] = [all, own].map((rollUp) => countByAttribute(index, rollUp, [everywhere])[0]!)
  const facet = (values: number, valueOf: (coding: CountedCoding) => number) => countByFacet(index, all, { valueOf: new Int32Array(what.counted.length).map((_, at) => valueOf(what.counted[at]!)), values })
  const tones = facet(SIGNS, ({ tone }) => (tone === null ? -1 : Math.sign(tone) + 1))
  const kinds = facet(UTTERANCE_KINDS.length, ({ utterance }) => (utterance === null ? -1 : UTTERANCE_KINDS.indexOf(utterance)))

  const rows = what.tree.ordered.map(({ id }, code): CodeTally => {
    const segmentsOf = (table: Int32Array, values: number, value: number) => table[(code * values + value) * NUMBERS + SEGMENTS]!
    const toned = (sign: number) => segmentsOf(tones, SIGNS, sign + 1)
    return {
      codeId: id, depth: what.tree.depthOf(id), own: countsAt(ownCounts!, code), all: countsAt(allCounts!, code),
      tone: { negative: toned(-1), neutral: toned(0), positive: toned(1) },
      utterances: Object.fromEntries(UTTERANCE_KINDS.map((kind, value) => [kind, segmentsOf(kinds, UTTERANCE_KINDS.length, value)])) as Record<UtteranceKind, number>,
    }
  })
  const base = { sources: what.heard.length, speakers: [...voicesHeard(what).values()].reduce((sum, labels) => sum + labels.size, 0), segments }
  return { group: options.group ?? 'resident', base, rows, leftOut: what.leftOut }
}

/** Negative, neutral and positive. */
const SIGNS = new Set(TONES.map(Math.sign)).size

/** The fields a tally needs, of a coding that holds its place in selectors. */
export function countedCoding(coding: Omit<CountedCoding, 'start' | 'end'> & { readonly selectors: { readonly position: { readonly start: number; readonly end: number } } }): CountedCoding {
  const { sourceId, codeId, speaker, tone, utterance, deleted, selectors: { position } } = coding
  return { sourceId, codeId, start: position.start, end: position.end, speaker, tone, utterance, deleted }
}
