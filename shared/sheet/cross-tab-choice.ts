import * as v from 'valibot'
import type { Facets } from '../coding/coding.ts'
import { SOURCE_METHODS, type Source, type SourceGroup } from '../source/source.ts'
import type { TallyAttribute } from '../tally/tally-by-code-and-attribute.ts'
import type { CountedCoding } from '../tally/what-counts.ts'
import { recordLabel } from './record-schemas.ts'

/** What Kruistabel can be split by: of sources, of speakers (age), and of codings (the facets). */
export const CROSS_ATTRIBUTES = ['group', 'method', 'area', 'place', 'step', 'age', 'utterance', 'tone', 'reach', 'time'] as const
export type CrossAttribute = (typeof CROSS_ATTRIBUTES)[number]

/** What stands in a cell: one of the three numbers, the share of sources, or all three. */
export const CROSS_NUMBERS = ['sources', 'share', 'speakers', 'segments', 'all'] as const
export type CrossNumber = (typeof CROSS_NUMBERS)[number]

/** The groups that are counted in this workbook: professionals never. */
export const COUNTED_GROUPS = ['resident', 'organisation'] as const satisfies readonly SourceGroup[]
export type CountedGroup = (typeof COUNTED_GROUPS)[number]

/** What a person chose for Kruistabel. Null filters let everything through; the group is not asked where the table is split by group. */
export interface CrossTabChoice {
  readonly first: CrossAttribute
  readonly second: CrossAttribute | null
  readonly number: CrossNumber
  readonly group: CountedGroup
  readonly method: Source['method']
  readonly area: string | null
  readonly place: string | null
}

/** A choice as it comes from the sidebar or from a cell. */
export const crossTabChoiceSchema = v.object({
  first: v.picklist(CROSS_ATTRIBUTES), second: v.nullable(v.picklist(CROSS_ATTRIBUTES)), number: v.picklist(CROSS_NUMBERS), group: v.picklist(COUNTED_GROUPS),
  method: v.nullable(v.picklist(SOURCE_METHODS)), area: v.nullable(recordLabel), place: v.nullable(recordLabel),
}) satisfies v.GenericSchema<unknown, CrossTabChoice>

/** Before anybody chose: what residents told, by how they were asked. */
export const FIRST_CROSS_TAB: CrossTabChoice = { first: 'method', second: null, number: 'sources', group: 'resident', method: null, area: null, place: null }

/** The attributes besides the group, in the order in which they are chosen; a second that repeats the first is none. */
export function splitsOf({ first, second }: CrossTabChoice): readonly CrossAttribute[] {
  return [first, ...(second === null || second === first ? [] : [second])].filter((one) => one !== 'group')
}

/** The groups that get columns, each with its own base. */
export function groupsOf({ first, second, group }: CrossTabChoice): readonly CountedGroup[] {
  return first === 'group' || second === 'group' ? COUNTED_GROUPS : [group]
}

/** Which sources of a group are counted. */
export function filterOf({ method, area, place }: CrossTabChoice): (source: Source) => boolean {
  return (source) => (method === null || source.method === method) && (area === null || plain(source.areaCode) === area) && (place === null || plain(source.place) === place)
}

/** An attribute as the tally reads it. `codings` are those that will be counted: facets are theirs. */
export function tallyAttribute(attribute: CrossAttribute, codings: readonly (CountedCoding & Pick<Facets, 'reach' | 'time'>)[]): TallyAttribute {
  const facets = new Map<CountedCoding, Pick<Facets, 'reach' | 'time'>>(attribute === 'reach' || attribute === 'time' ? codings.map((coding) => [coding, coding]) : [])
  switch (attribute) {
    case 'group': return { of: 'source', valueOf: ({ group }) => group }
    case 'method': return { of: 'source', valueOf: ({ method }) => method }
    case 'area': return { of: 'source', valueOf: ({ areaCode }) => plain(areaCode) }
    case 'place': return { of: 'source', valueOf: ({ place }) => plain(place) }
    case 'step': return { of: 'source', valueOf: ({ step }) => plain(step) }
    case 'age': return { of: 'speaker', valueOf: ({ speakers }, label) => plain(speakers.find((speaker) => speaker.label === label)?.ageBand ?? null) }
    case 'utterance': return { of: 'coding', valueOf: ({ utterance }) => utterance }
    case 'tone': return { of: 'coding', valueOf: ({ tone }) => (tone === null ? null : String(Math.sign(tone))) }
    case 'reach': return { of: 'coding', valueOf: (coding) => facets.get(coding)?.reach ?? null }
    case 'time': return { of: 'coding', valueOf: (coding) => facets.get(coding)?.time ?? null }
  }
}

/** What people typed, without what would keep the same place apart; nothing typed is not known. */
export function plain(text: string | null): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters are no part of a name, and one of them divides pairs
  return text?.replace(/[\u0000-\u001f]+/g, ' ').trim() || null
}
