import type { Source, SourceGroup } from '../source/source.ts'
import type { Counts } from './counts.ts'
import { attributeValue, tallyByCodeAndAttribute, type TallyAttribute } from './tally-by-code-and-attribute.ts'
import { tallyByCode } from './tally-by-code.ts'
import type { LeftOut, TallyInput, TallyOptions } from './what-counts.ts'

export interface CrossColumn {
  /** A value of each attribute, in their order. */
  readonly values: readonly string[]
  /** What every number in the column is a part of; see `crossTally`. */
  readonly base: Counts
}

export interface CrossTally {
  readonly group: SourceGroup
  /** Everything of the group, whatever its values. */
  readonly base: Counts
  /** The values or pairs of values that occur, in the order of their texts. */
  readonly columns: readonly CrossColumn[]
  /** Every code that is not retired, in tree order: `all` over the whole group, `counts` one a column, each with all codes below. */
  readonly rows: readonly { readonly codeId: string; readonly depth: number; readonly all: Counts; readonly counts: readonly Counts[] }[]
  /** Codings that count but lack a value of an attribute, so that they stand in no column. */
  readonly withoutValue: number
  readonly leftOut: LeftOut
}

/** Sits between the values of a pair; in no name that people type. */
const BETWEEN = '\u001f'

/**
 * Tallies codings by code and one or two attributes. The base of a column is what has its values: sources and their voices for an
 * attribute of sources, voices for one of speakers. For one of codings it is everything that might have had the value: the whole
 * group, or what has the other attribute's value. Columns are never to be added up: a source may stand in several.
 */
export function crossTally(input: TallyInput, attributes: readonly [TallyAttribute, TallyAttribute?], options: TallyOptions = {}): CrossTally {
  const [first, second] = attributes
  const whole = tallyByCode(input, options)
  const split = tallyByCodeAndAttribute(input, second ? paired(first, second, input.sources) : first, options)
  const bases = second && mixed(first, second) ? basesOf(input, first.of === 'coding' ? second : first, options) : null
  const place = first.of === 'coding' ? 1 : 0
  return {
    group: whole.group, base: whole.base, withoutValue: split.withoutValue, leftOut: whole.leftOut,
    columns: split.columns.map(({ value, base }) => {
      const values = value.split(BETWEEN)
      return { values, base: bases?.get(values[place]!) ?? base }
    }),
    rows: split.rows.map(({ codeId, depth, counts }, row) => ({ codeId, depth, counts, all: whole.rows[row]!.all })),
  }
}

/** The value of a pair, as a tally by one attribute has it. Null where either is not known. */
export function pairValue(values: readonly (string | null)[]): string | null {
  return values.includes(null) ? null : values.join(BETWEEN)
}

function mixed(first: TallyAttribute, second: TallyAttribute): boolean {
  return (first.of === 'coding') !== (second.of === 'coding')
}

function paired(first: TallyAttribute, second: TallyAttribute, sources: readonly Source[]): TallyAttribute {
  if (first.of === 'coding' || second.of === 'coding') {
    const sourceOf = new Map(sources.map((source) => [source.id, source]))
    return { of: 'coding', valueOf: (coding) => pairValue([first, second].map((one) => attributeValue(one, coding, sourceOf.get(coding.sourceId)!))) }
  }
  const of = (one: typeof first | typeof second, source: Source, label: string | null) => (one.of === 'source' ? one.valueOf(source) : one.valueOf(source, label))
  if (first.of === 'source' && second.of === 'source') return { of: 'source', valueOf: (source) => pairValue([of(first, source, null), of(second, source, null)]) }
  return { of: 'speaker', valueOf: (source, label) => pairValue([of(first, source, label), of(second, source, label)]) }
}

function basesOf(input: TallyInput, attribute: TallyAttribute, options: TallyOptions): ReadonlyMap<string, Counts> {
  return new Map(tallyByCodeAndAttribute(input, attribute, options).columns.map(({ value, base }) => [value, base]))
}
