import type { Source, SourceGroup } from '../source/source.ts'
import { type CodingAttribute, countByFacet } from './count-by-facet.ts'
import { countedOnce } from './counted-once.ts'
import { type Counts, countsAt } from './counts.ts'
import type { CodingIndex } from './index-columns.ts'
import { NUMBERS, SEGMENTS } from './tally-table.ts'
import { voicesHeard } from './voices-heard.ts'
import { type CountedCoding, type LeftOut, type TallyInput, type TallyOptions, type WhatCounts } from './what-counts.ts'

/**
 * What a tally is split by: a property of sources (method, area, step), of speakers (age band; the label is null where nobody is
 * named) or of codings (kind of utterance, tone). Null means not known: it gets no column, and is counted in `withoutValue`. For two
 * attributes at once, give one value for each pair.
 */
export type TallyAttribute =
  | { readonly of: 'source'; readonly valueOf: (source: Source) => string | null }
  | { readonly of: 'speaker'; readonly valueOf: (source: Source, label: string | null) => string | null }
  | { readonly of: 'coding'; readonly valueOf: (coding: CountedCoding) => string | null }

export interface TallyColumn {
  readonly value: string
  /** What every number in the column is a part of. For an attribute of codings that is everything that counts: every passage might have had the value. */
  readonly base: Counts
}

export interface SplitTally {
  readonly group: SourceGroup
  /** The values that occur among the sources, speakers or codings that count, sorted. */
  readonly columns: readonly TallyColumn[]
  /** Every code that is not retired, in tree order; `counts` are of the code with all below it, one a column. */
  readonly rows: readonly { readonly codeId: string; readonly depth: number; readonly counts: readonly Counts[] }[]
  /** Codings that count but have no value. */
  readonly withoutValue: number
  readonly leftOut: LeftOut
}

/**
 * Tallies codings by code and one attribute, each code with all below it and each source, speaker and segment once a code and column.
 * A source or speaker may stand in several columns where the attribute is not one of sources, so columns are not to be added up.
 */
export function tallyByCodeAndAttribute(input: TallyInput, attribute: TallyAttribute, options: TallyOptions = {}): SplitTally {
  const { what, index: counted } = countedOnce(input, options)
  const sourceOf = new Map(what.heard.map((source) => [source.id, source]))
  const given = what.counted.map((coding) => attributeValue(attribute, coding, sourceOf.get(coding.sourceId)!))
  const voices = voicesByValue(attribute, what)
  const values = [...new Set([...given, ...voices.keys()])].filter((value) => value !== null).sort()
  const numberOf = new Map<string | null, number>(values.map((value, number) => [value, number]))
  const facet = { valueOf: new Int32Array(given.length).map((_, at) => numberOf.get(given[at]!) ?? -1), values: values.length }
  const table = countByFacet(counted.index, counted.all, facet)
  const segments = segmentsByValue(counted.index, facet)
  const whole = { sources: what.heard.length, speakers: [...voicesHeard(what).values()].reduce((sum, labels) => sum + labels.size, 0), segments: counted.segments }
  return {
    group: options.group ?? 'resident',
    columns: values.map((value, number) => ({ value, base: attribute.of === 'coding' ? whole : { ...NOBODY, ...voices.get(value), segments: segments[number]! } })),
    rows: what.tree.ordered.map(({ id }, code) => ({
      codeId: id, depth: what.tree.depthOf(id), counts: values.map((_, number) => countsAt(table, code * values.length + number)),
    })),
    withoutValue: given.filter((value) => value === null).length,
    leftOut: what.leftOut,
  }
}

const NOBODY: Counts = { sources: 0, speakers: 0, segments: 0 }

/** The value that a coding has of an attribute; null when not known. `source` is the coding's. */
export function attributeValue(attribute: TallyAttribute, coding: CountedCoding, source: Source): string | null {
  if (attribute.of === 'coding') return attribute.valueOf(coding)
  return attribute.of === 'source' ? attribute.valueOf(source) : attribute.valueOf(source, coding.speaker)
}

/** For each value of sources or speakers how many have it, whether or not they were coded. */
function voicesByValue(attribute: TallyAttribute, what: WhatCounts): ReadonlyMap<string | null, { readonly sources: number; readonly speakers: number }> {
  const found = new Map<string | null, { sources: number; speakers: number }>()
  if (attribute.of === 'coding') return found
  const voices = voicesHeard(what)
  for (const source of what.heard) {
    const seen = new Set<string | null>()
    for (const label of voices.get(source.id)!) {
      const value = attribute.of === 'source' ? attribute.valueOf(source) : attribute.valueOf(source, label)
      let counts = found.get(value)
      if (!counts) found.set(value, (counts = { sources: 0, speakers: 0 }))
      counts.speakers += 1
      if (!seen.has(value)) counts.sources += 1
      seen.add(value)
    }
  }
  return found
}

/** Distinct segments of each value, whatever their codes. */
function segmentsByValue(index: CodingIndex, facet: CodingAttribute): number[] {
  const none = new Int32Array(index.codes)
  const table = countByFacet(index, { parents: none.slice().fill(-1), lowest: none }, facet)
  return Array.from({ length: facet.values }, (_, value) => table[value * NUMBERS + SEGMENTS] ?? 0)
}
