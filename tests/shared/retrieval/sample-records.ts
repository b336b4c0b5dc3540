import fc from 'fast-check'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { type Coding, QUOTE_PERMISSIONS, SENSITIVITIES, TONES, UTTERANCE_KINDS } from '../../../shared/coding/coding.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import type { Records } from '../../../shared/retrieval/index-codings.ts'
import { NEW_QUERY, type Query, RELATIONS } from '../../../shared/retrieval/query.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { SourceText } from '../../../shared/source/source-text.ts'
import { SOURCE_GROUPS, SOURCE_METHODS, type Source, SPEAKER_ROLES } from '../../../shared/source/source.ts'

export const STAMP = '019000000000-0000-test'

/** Waste with rats and glass below it, safety, and a code that is retired. */
export const CODES = [
  newCode('waste', STAMP, { key: 'BT2', nameNl: 'Schoon en heel' }, 0),
  newCode('rats', STAMP, { key: 'BT2.2', nameNl: 'Ongedierte', parentId: 'waste' }, 1),
  newCode('glass', STAMP, { key: 'BT2.3', nameNl: 'Glas', parentId: 'waste' }, 2),
  newCode('safety', STAMP, { key: 'BT7', nameNl: 'Veiligheidsgevoel' }, 3),
  newCode('old', STAMP, { key: 'BT9', nameNl: 'Vervallen', parentId: 'waste', status: 'retired' }, 4),
]

export function sampleSource(id: string, patch: Partial<Source> = {}): Source {
  const speakers = [{ label: 'M', role: 'moderator', ageBand: null }, { label: 'D1', role: 'respondent', ageBand: '35-49' }, { label: 'D2', role: 'respondent', ageBand: null }] as const
  return { ...newSource(id, `Gesprek ${id}`, STAMP), group: 'resident', method: 'focus-group', speakers, ...patch }
}

/** A coding from `start` to `end`, by default said by D1 in unit 0. */
export function sampleCoding(id: string, codeId: string, start: number, end: number, patch: Partial<Coding> = {}): Coding {
  const coding = createCoding({
    id, stamp: STAMP, sourceId: 's1', codeId, coder: 'AB', unit: { index: 0, speaker: 'D1' },
    selectors: { quote: { exact: `woorden van ${id}`, prefix: '', suffix: '' }, position: { start, end } },
  })
  return { ...coding, ...patch }
}

/** The text of a source that is kept, cut into turns. */
export function sampleText(id: string, text: string, patch: Partial<SourceText> = {}): SourceText {
  return { id, made: STAMP, changed: {}, deleted: false, text, cutting: { kind: 'turn', pattern: 'mixed' }, format: 'txt', fileName: '', pages: [], respondents: [], ...patch }
}

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values)
const some = <T>(values: readonly T[], most = 2) => fc.oneof({ arbitrary: fc.constant<T[]>([]), weight: 3 }, { arbitrary: fc.uniqueArray(pick(values), { maxLength: most }), weight: 1 })
const codeIds = [...CODES.map((code) => code.id), 'gone']

const sources = fc.array(fc.record({ group: fc.option(pick(SOURCE_GROUPS)), method: fc.option(pick(SOURCE_METHODS.slice(0, 2))), date: fc.option(pick(['2025-05-14', '2025-06-01'])), deleted: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((cards) => cards.map((card, index) => sampleSource(`s${index + 1}`, { ...card, deleted: card.deleted && index > 1 })))

const codings = fc.array(fc.record({
  source: fc.integer({ min: 1, max: 4 }), codeId: pick(codeIds), start: fc.nat(40), length: fc.integer({ min: 0, max: 12 }), unit: fc.option(fc.nat(6)), speaker: fc.option(pick(['D1', 'D2', 'M', 'D9'])),
  coder: pick(['AB', 'CD']), tone: fc.option(pick(TONES)), utterance: fc.option(pick(UTTERANCE_KINDS.slice(0, 3))), sensitivity: pick(SENSITIVITIES.slice(0, 2)), quotePermission: pick(QUOTE_PERMISSIONS),
  words: pick(['Ratten bij  de container', 'CAFÉ dicht', 'de ratten']), deleted: fc.boolean(),
}), { maxLength: 30 }).map((rows) => rows.map(({ source, start, length, words, deleted, codeId, ...rest }, index) => ({
  ...sampleCoding(`k${index}`, codeId, start, start + length, { sourceId: `s${source}`, deleted: deleted && index % 3 === 0, ...rest }),
  selectors: { quote: { exact: words, prefix: '', suffix: '' }, position: { start, end: start + length } },
})))

/** A few sources with codings that overlap, touch, repeat and miss each other. */
export const records: fc.Arbitrary<Records> = fc.record({ codes: fc.constant(CODES), sources, codings })

const choices = (least: number) => fc.array(fc.record({ codeId: pick(codeIds), withBelow: fc.boolean() }), { minLength: least, maxLength: 2 })

/** Questions that ask for anything a question can. */
export const queries: fc.Arbitrary<Query> = fc.record({
  codes: choices(0), join: pick(['all', 'any'] as const),
  conditions: fc.array(fc.record({ relation: pick(RELATIONS), negated: fc.boolean(), codes: choices(1), distance: fc.nat(5) }), { maxLength: 3 }),
  groups: fc.oneof(fc.constant(['professional' as const]), some(['resident', 'organisation', null] as const)),
  methods: some([...SOURCE_METHODS.slice(0, 2), null]), dateFrom: fc.option(fc.constant('2025-05-20')), dateTo: fc.option(fc.constant('2025-06-01')),
  roles: some(SPEAKER_ROLES), ageBands: some(['35-49', null]), coders: some(['AB', 'CD'], 1), quotePermissions: some(QUOTE_PERMISSIONS), words: pick(['', '', '', 'ratten', 'cafe']),
  facets: fc.record({ tone: some([...TONES, null]), utterance: some([...UTTERANCE_KINDS.slice(0, 3), null]), sensitivity: some(SENSITIVITIES.slice(0, 2)) }).map((facets) => ({ ...NEW_QUERY.facets, ...facets })),
}).map((query) => ({ ...NEW_QUERY, ...query }))
