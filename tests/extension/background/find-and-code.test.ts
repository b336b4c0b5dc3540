import { told } from './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { turnable, undo } from '../../../extension/background/commit-change.ts'
import { findAndCodeHandlers, findReaders } from '../../../extension/background/find-and-code.ts'
import { openStore, type Store, writeMeta } from '../../../extension/background/store.ts'
import { CODES, sampleCoding, sampleSource, sampleText } from '../../shared/retrieval/sample-records.ts'
import { FIRST_SETTINGS } from '../../../extension/messages.ts'

const TEXT = '[00:01] M: Ziet u ratten?\n[00:02] D1: Ja, ratten. Grote ratten.\n[00:03] D2: Geen ratten'
const places = [...TEXT.matchAll(/ratten/g)].map(({ index }) => [index, index + 6] as const)
let store: Store
let number = 0
let state: string
const living = async () => (await store.codings.toArray()).filter((coding) => !coding.deleted)
const code = (spans: readonly (readonly [number, number])[], more: object = {}) => findAndCodeHandlers(store).codeFound({ codeId: 'rats', found: [{ sourceId: 's1', state, spans }], ...more })

beforeEach(async () => {
  store = openStore(`find-${++number}`)
  await store.codes.bulkPut(CODES)
  await store.sources.put(sampleSource('s1', { unitKind: 'turn' }))
  await store.texts.bulkPut([sampleText('s1', TEXT), sampleText('s2', 'weg', { deleted: true })])
  await writeMeta(store, 'settings', { ...FIRST_SETTINGS, coder: 'AB' })
  ;({ state } = await findReaders(store).textToSearch({ sourceId: 's1', inside: null }))
  told.length = 0
})
afterEach(() => store.delete())

describe('textToSearch', () => {
  it('gives a kept text with its units, all of it or inside a code with what is below it', async () => {
    expect(await findReaders(store).keptTexts()).toEqual(['s1'])
    expect(await findReaders(store).textToSearch({ sourceId: 's1', inside: null })).toMatchObject({ text: TEXT, within: null, units: [{ speaker: 'M' }, { speaker: 'D1' }, { speaker: 'D2' }] })
    await store.codings.bulkPut([sampleCoding('a', 'rats', 4, 9), sampleCoding('b', 'safety', 0, 90)])
    expect((await findReaders(store).textToSearch({ sourceId: 's1', inside: { codeId: 'waste', withBelow: true } })).within).toEqual([{ start: 4, end: 9 }])
  })
  it('refuses a source whose text is not kept', async () => {
    await expect(findReaders(store).textToSearch({ sourceId: 's2', inside: null })).rejects.toMatchObject({ code: 'unknown-source' })
  })
})

describe('codeFound', () => {
  it('codes what was accepted as one act, told once, with selectors, voice and unit', async () => {
    expect(await code(places.slice(1))).toEqual({ coded: 3, alreadyCoded: 0 })
    const codings = await living()
    expect(codings.map(({ speaker, unit, coder, codeId }) => `${speaker} ${unit} ${coder} ${codeId}`).sort()).toEqual(['D1 1 AB rats', 'D1 1 AB rats', 'D2 2 AB rats'])
    for (const { selectors: { quote, position } } of codings) {
      expect(TEXT.slice(position.start, position.end)).toBe('ratten')
      expect(quote.exact).toBe('ratten')
      expect(TEXT.slice(0, position.start).endsWith(quote.prefix)).toBe(true)
    }
    expect(told).toHaveLength(1)
    expect(await store.outbox.count()).toBe(3)
    expect((await turnable(store)).undoable).toEqual({ what: 'found-coded', subject: 'Ongedierte' })
    await undo(store)
    expect(await living()).toEqual([])
  })

  it('leaves what this coder coded with this code already, and codes what another coded', async () => {
    await code(places.slice(1, 2))
    await store.codings.put(sampleCoding('other', 'rats', ...places[2]!, { coder: 'CD' }))
    expect(await code(places.slice(1, 3))).toEqual({ coded: 1, alreadyCoded: 1 })
    expect(await code(places.slice(1, 3))).toEqual({ coded: 0, alreadyCoded: 2 })
    expect(await living()).toHaveLength(3)
  })

  it('codes thousands in one act', async () => {
    const text = 'ratten '.repeat(5_000)
    await store.texts.update('s1', { text })
    expect(await code(Array.from({ length: 5_000 }, (_none, index) => [index * 7, index * 7 + 6] as const))).toEqual({ coded: 5_000, alreadyCoded: 0 })
    await undo(store)
    expect(await living()).toEqual([])
  })

  it('codes nothing when the text was corrected since it was searched', async () => {
    await store.texts.put(sampleText('s1', `Nieuw ${TEXT}`, { changed: { text: '019000000001-0000-test' } }))
    await expect(code(places)).rejects.toMatchObject({ code: 'changed-elsewhere' })
    expect(await living()).toEqual([])
  })

  it.each<readonly [string, string, object]>([
    ['an unknown code', 'unknown-code', { codeId: 'never' }], ['no text', 'unknown-source', { found: [{ sourceId: 's9', state: '', spans: [[0, 1]] }] }], ['a passage without words', 'bad-request', { found: [{ sourceId: 's1', state: '', spans: [[3, 3]] }] }], ['nothing readable', 'bad-request', { found: 'all' }],
  ])('refuses %s', async (_what, failure, more) => {
    await expect(code(places, more)).rejects.toMatchObject({ code: failure })
    expect(await store.codings.count()).toBe(0)
  })

  it('refuses a passage beyond the end of the text, and then codes nothing', async () => {
    await expect(code([places[1]!, [0, 9_999]])).rejects.toMatchObject({ code: 'bad-request' })
    expect(await store.codings.count()).toBe(0)
  })
})
