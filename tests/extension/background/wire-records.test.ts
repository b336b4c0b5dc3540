import './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../../extension/background/store.ts'
import { outgoingRows, wireRecords } from '../../../extension/background/wire-records.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import type { Source } from '../../../shared/source/source.ts'
import type { Code } from '../../../shared/codebook/code.ts'
import { CODES, sampleCoding, sampleSource } from '../sidepanel/sample-project.ts'

const STAMP = '019000000000-0000-test'
const [code] = CODES
const source = sampleSource()
const coding = sampleCoding({ quotePermission: 'quote' })
const ENTRIES = { codes: { key: 'codes waste', kind: 'codes', id: code.id, queued: STAMP }, sources: { key: 'sources s1', kind: 'sources', id: source.id, queued: STAMP }, codings: { key: 'codings k1', kind: 'codings', id: coding.id, queued: STAMP } } as const
let store: Store

beforeEach(async () => {
  store = openStore('wire-records')
  await store.codes.bulkPut([...CODES])
  await store.sources.bulkPut([source, sampleSource({ id: 's2', title: 'Een andere bron' })])
  await store.codings.put(coding)
})
afterEach(() => store.delete())

const preview = async (kind: keyof typeof ENTRIES) => {
  await store.outbox.put(ENTRIES[kind])
  return outgoingRows(store, 'nl')
}

/** Another value for every field that travels; `id`, `made` and `changed` are told in a sentence above the preview. */
const CODE: Required<Omit<Code, 'id' | 'made' | 'changed'>> = {
  deleted: true, parentId: 'safety', key: 'X1', nameNl: 'Anders', nameEn: 'Different', definition: 'd', include: 'i', exclude: 'e', example: 'v', colour: 'pink', pattern: 'wavy', status: 'retired', order: 77,
}
const SOURCE: Required<Omit<Source, 'id' | 'made' | 'changed'>> = {
  deleted: true, title: 'Anders', group: 'resident', method: 'story', step: '3b', date: '2025-05-14', partOfDay: 'avond', place: 'plein', areaCode: 'QA01', approached: 4, reached: 3, spoken: 2, refused: 1,
  reportForm: 'summary', language: 'Pools', interpreter: true, consentRecording: true, consentQuoting: true, consentReuse: true, legalBasis: 'taak', keepUntil: '2027-01-01', promises: 'bankje',
  unitKind: 'line', speakers: [{ label: 'D9', role: 'respondent', ageBand: '35-49' }], fingerprint: 'f2',
}
const CODING: Required<Omit<Coding, 'id' | 'made' | 'changed' | 'selectors'>> = {
  deleted: true, sourceId: 's2', codeId: 'safety', coder: 'CD', speaker: 'D7', unit: 4, memo: 'm', quotePermission: 'none', utterance: 'wish', tone: -2, reach: 'self', time: 'past', place: 'garages',
  evidence: 'quote', sensitivity: 'health', expectation: 'promised',
}
const fieldsOf = (values: object) => Object.entries(values).map(([field, value]) => [field, { [field]: value as unknown }] as const)

describe('outgoingRows()', () => {
  it.each(fieldsOf(CODE))('shows the %s of a code', async (_field, patch) => {
    const before = await preview('codes')
    await store.codes.put({ ...code, ...patch })
    expect(await preview('codes')).not.toEqual(before)
  })

  it('shows the age and the role of a speaker', async () => {
    const roster = (patch: object) => sampleSource({ speakers: [{ label: 'D1', role: 'respondent', ageBand: null, ...patch }] })
    await store.sources.put(roster({}))
    const before = await preview('sources')
    for (const patch of [{ ageBand: '75+' }, { role: 'professional' }]) {
      await store.sources.put(roster(patch))
      expect(await preview('sources')).not.toEqual(before)
    }
  })

  it.each(fieldsOf(SOURCE))('shows the %s of a source', async (_field, patch) => {
    const before = await preview('sources')
    await store.sources.put({ ...source, ...patch })
    expect(await preview('sources')).not.toEqual(before)
  })

  it.each([...fieldsOf(CODING), ['place in the text', { selectors: { ...coding.selectors, position: { start: 1, end: 23 } } }], ['words', { selectors: { ...coding.selectors, quote: { exact: 'anders', prefix: '', suffix: '' } } }]] as const)('shows the %s of a coding', async (_field, patch) => {
    const before = await preview('codings')
    await store.codings.put({ ...coding, ...patch })
    expect(await preview('codings')).not.toEqual(before)
  })

  it('knows every field of what is sent', async () => {
    const records = await wireRecords(store, Object.values(ENTRIES))
    const told = { code: CODE, source: SOURCE, coding: { ...CODING, start: 0, end: 0, words: '' } }
    for (const { type, record } of records) expect(Object.keys(record).sort()).toEqual([...Object.keys(told[type]), 'id', 'made', 'changed'].sort())
  })

  it('shows neither a name nor the words where they may not leave', async () => {
    await store.sources.put(sampleSource({ speakers: [{ label: 'Fatima', role: 'respondent', ageBand: null }] }))
    await store.codings.put(sampleCoding({ speaker: 'Fatima' }))
    await store.outbox.bulkPut([ENTRIES.sources, ENTRIES.codings])
    expect(JSON.stringify(await outgoingRows(store, 'nl'))).not.toMatch(/Fatima|Ratten/)
  })
})
