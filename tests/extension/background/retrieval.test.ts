import { told } from './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../../../extension/background/commit-change.ts'
import { retrievalHandlers } from '../../../extension/background/retrieval.ts'
import { savedQueryHandlers, savedQueryReaders } from '../../../extension/background/saved-queries.ts'
import { openStore, type Store } from '../../../extension/background/store.ts'
import { threadHandlers, threadReaders } from '../../../extension/background/threads.ts'
import type { RetrievalProtocol } from '../../../extension/protocols/retrieval.ts'
import { NEW_QUERY } from '../../../shared/retrieval/query.ts'
import { CODES, sampleCoding, sampleSource, sampleText } from '../../shared/retrieval/sample-records.ts'

const TEXT = `${'Eerst iets anders. '.repeat(20)}D1: Ratten bij de container, en glas. ${'Daarna nog veel meer. '.repeat(20)}`
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
let store: Store
let number = 0
const retrieve = (request: Omit<Parameters<RetrievalProtocol['retrieve']>[0], 'most'>) => retrievalHandlers(store).retrieve({ most: 200, ...request })

beforeEach(async () => {
  store = openStore(`retrieval-${++number}`)
  const kept = sampleCoding('kept', 'rats', 0, 1, { selectors: { quote: { exact: 'Ratten bij de container', prefix: 'p ', suffix: ' s' }, position: at('Ratten bij de container') }, quotePermission: 'quote' })
  const web = sampleCoding('web', 'glass', 5, 9, { sourceId: 's2', selectors: { quote: { exact: 'glas', prefix: 'veel ', suffix: ' hier' }, position: { start: 5, end: 9 } } })
  await store.codes.bulkPut(CODES)
  await store.sources.bulkPut([sampleSource('s1'), sampleSource('s2')])
  await store.codings.bulkPut([kept, web])
  await store.texts.put(sampleText('s1', TEXT))
  await store.addresses.put({ address: 'https://x.nl/a', sourceId: 's2' })
  told.length = 0
})
afterEach(() => store.delete())

describe('retrieve', () => {
  it('gives passages with their context: of the text where it is kept, else as far as the selectors remember', async () => {
    const { passages, total, next, counts } = await retrieve({ query: NEW_QUERY, from: 0 })
    expect([total, next]).toEqual([2, null])
    expect(passages[0]).toMatchObject({ coding: { id: 'kept' }, place: 'reader' })
    expect(passages[0]!.before).toMatch(/^(?:iets|anders|Eerst).*anders\. D1: $/)
    expect(passages[0]!.before.length).toBeGreaterThan(100)
    expect(passages[1]).toMatchObject({ coding: { id: 'web' }, place: 'page', before: 'veel ', after: ' hier' })
    expect(counts).toEqual([{ group: 'resident', found: { sources: 2, speakers: 2, segments: 2 }, base: { sources: 2, speakers: 4, segments: 2 } }])
  })

  it('falls back on the selectors where the kept text no longer has the words in their place', async () => {
    await store.texts.update('s1', { text: `Nieuw. ${TEXT}` })
    expect((await retrieve({ query: NEW_QUERY, from: 0 })).passages[0]).toMatchObject({ before: 'p ', after: ' s' })
  })

  it('says when other words around, or another coding of the same words, must not leave the browser', async () => {
    const flags = async () => (await retrieve({ query: { ...NEW_QUERY, codes: [{ codeId: 'rats', withBelow: false }] }, from: 0 })).passages.map(({ contextMayLeave, sensitiveElsewhere }) => [contextMayLeave, sensitiveElsewhere])
    expect(await flags()).toEqual([[true, false]])
    await store.codings.put(sampleCoding('beside', 'glass', 0, 1, { selectors: { quote: { exact: 'glas', prefix: '', suffix: '' }, position: at('glas') } }))
    expect(await flags()).toEqual([[false, false]])
    await store.codings.put(sampleCoding('upon', 'safety', 0, 1, { sensitivity: 'health', selectors: { quote: { exact: 'bij de', prefix: '', suffix: '' }, position: at('bij de') } }))
    expect(await flags()).toEqual([[false, true]])
  })

  it('gives long answers in slices, in one order', async () => {
    await store.codings.bulkPut(Array.from({ length: 450 }, (_none, index) => sampleCoding(`k${index}`, 'waste', 1_000 + index, 1_005 + index)))
    const ids: string[] = []
    const handlers = retrievalHandlers(store)
    let from: number | null = 0
    while (from !== null) {
      const slice: Awaited<ReturnType<typeof handlers.retrieve>> = await handlers.retrieve({ query: NEW_QUERY, from, most: 200 })
      expect(slice.total).toBe(452)
      ids.push(...slice.passages.map(({ coding }) => coding.id))
      from = slice.next
    }
    expect(new Set(ids).size).toBe(452)
  })

  it('answers anew as soon as a record changed, and reads nothing where none did', async () => {
    const handlers = retrievalHandlers(store)
    let read = 0
    store.codings.hook('reading', (coding) => {
      read += 1
      return coding
    })
    await handlers.retrieve({ query: NEW_QUERY, from: 0, most: 200 })
    const once = read
    expect((await handlers.retrieve({ query: { ...NEW_QUERY, words: 'glas' }, from: 0, most: 200 })).total).toBe(1)
    expect(read).toBe(once)
    await store.codings.update('web', { deleted: true })
    expect((await handlers.retrieve({ query: NEW_QUERY, from: 0, most: 200 })).total).toBe(1)
  })

  it('asks closed answers of respondents, as far as a kept text tells them', async () => {
    await store.texts.put(sampleText('s1', TEXT, { respondents: [{ label: 'D1', attributes: [{ name: 'Woont', value: 'Noord' }] }] }))
    const handlers = retrievalHandlers(store)
    expect(await handlers.askable()).toEqual({ coders: ['AB'], places: [], attributes: [{ name: 'Woont', values: ['Noord'] }] })
    expect((await handlers.retrieve({ query: { ...NEW_QUERY, attributes: { Woont: ['Noord'] } }, from: 0, most: 200 })).passages.map(({ coding }) => coding.id)).toEqual(['kept'])
  })

  it.each([[null], [{ query: 'alles', from: 0 }], [{ query: NEW_QUERY, from: -1 }], [{ query: { groups: ['resident', 'professional'] }, from: 0 }], [{ query: NEW_QUERY, from: 0, most: 1_001 }]])('refuses %j', async (request) => {
    await expect(retrieve(request as never)).rejects.toMatchObject({ code: 'bad-request' })
  })
})

describe('passagesById', () => {
  it('gives passages in the order in which they are asked for, without those that are gone', async () => {
    await store.codings.put(sampleCoding('gone', 'rats', 0, 5, { deleted: true }))
    const passages = await retrievalHandlers(store).passagesById({ ids: ['web', 'gone', 'never', 'kept'] })
    expect(passages.map(({ coding }) => coding.id)).toEqual(['web', 'kept'])
  })
})

describe('saved questions', () => {
  it('are kept, renamed and removed, each an act that can be taken back', async () => {
    const [queries, read] = [savedQueryHandlers(store), savedQueryReaders(store)]
    const names = async () => (await read.savedQueries()).map(({ name, question }) => `${name} ${question}`)
    const { id } = await queries.saveQuery({ id: null, name: ' Glas ', query: { ...NEW_QUERY, words: 'glas' } })
    expect(await names()).toEqual(['Glas {"words":"glas"}'])
    await queries.saveQuery({ id, name: 'Scherven', query: null })
    expect(await names()).toEqual(['Scherven {"words":"glas"}'])
    await queries.removeQuery({ id })
    expect(await names()).toEqual([])
    expect(await undo(store)).toMatchObject({ what: 'query-removed', subject: 'Scherven' })
    await undo(store)
    expect(await names()).toEqual(['Glas {"words":"glas"}'])
  })

  it.each([[{ id: null, name: ' ', query: NEW_QUERY }], [{ id: null, name: 'x', query: null }], [{ id: 'unknown', name: 'x', query: null }], [{ id: null, name: 'x', query: { join: 'none' } }]])('refuse %j', async (request) => {
    await expect(savedQueryHandlers(store).saveQuery(request as never)).rejects.toMatchObject({ code: 'bad-request' })
    expect(await store.queries.count()).toBe(0)
  })
})

describe('threads', () => {
  it('collect passages each once, in an order a person gives, with a memo; every act can be taken back', async () => {
    const threads = threadHandlers(store)
    const { id } = await threads.addToThread({ id: null, name: 'Vuil', codingIds: ['kept'] })
    await threads.addToThread({ id, name: '', codingIds: ['web', 'kept'] })
    const moved = await threads.moveInThread({ id, codingId: 'web', to: 0 })
    expect(moved.codingIds).toEqual(['web', 'kept'])
    expect(await threads.editThread({ id, patch: { memo: 'Steeds dezelfde hoek' } })).toMatchObject({ name: 'Vuil', memo: 'Steeds dezelfde hoek' })
    expect((await threads.takeFromThread({ id, codingIds: ['kept'] })).codingIds).toEqual(['web'])
    await undo(store)
    expect((await threadReaders(store).threads())[0]!.codingIds).toEqual(['web', 'kept'])
    await threads.removeThread({ id })
    expect(await threadReaders(store).threads()).toEqual([])
    await undo(store)
    expect(await threadReaders(store).threads()).toHaveLength(1)
  })

  it('refuse passages that are none, and names that say nothing', async () => {
    const threads = threadHandlers(store)
    await expect(threads.addToThread({ id: null, name: 'Vuil', codingIds: ['never'] })).rejects.toMatchObject({ code: 'unknown-coding' })
    await expect(threads.addToThread({ id: null, name: ' ', codingIds: ['kept'] })).rejects.toMatchObject({ code: 'bad-request' })
    await expect(threads.editThread({ id: 'never', patch: { memo: '' } })).rejects.toMatchObject({ code: 'bad-request' })
    expect(await store.threads.count()).toBe(0)
  })
})
