import { session, storage } from './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addFirstCodebooks } from '../../../extension/background/codebook.ts'
import { codingHandlers } from '../../../extension/background/codings.ts'
import { commitChange, undo } from '../../../extension/background/commit-change.ts'
import { projectFactHandlers } from '../../../extension/background/project-facts.ts'
import { stateHandlers } from '../../../extension/background/project-state.ts'
import { retentionHandlers } from '../../../extension/background/retention.ts'
import { rememberWork, safetyHandlers, UPDATE_KEY } from '../../../extension/background/safety.ts'
import { openStore, readMeta, type Store, writeMeta } from '../../../extension/background/store.ts'
import { wipeHandlers } from '../../../extension/background/wipe-project.ts'
import { FIRST_SETTINGS, type PageDescription } from '../../../extension/messages.ts'

vi.stubGlobal('__VERSION__', '1.2.3')
const page = (name: string): PageDescription => ({ address: `https://x.nl/${name}`, title: name, fingerprint: name, unitKind: 'turn', speakers: [{ label: 'D1', role: 'respondent', ageBand: null }] })
let store: Store
let number = 0
let waste: string
const add = async (title: string, start = 10) => (await codingHandlers(store).addCodings({ page: page(title), codeIds: [waste], selectors: { quote: { exact: 'het geheim', prefix: 'over ', suffix: '' }, position: { start, end: start + 10 } }, unit: { index: 0, speaker: 'D1' } }))[0]!
const everything = async () => JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray())))

beforeEach(async () => {
  store = openStore(`retention-${++number}`)
  await addFirstCodebooks(store)
  waste = (await store.codes.filter((one) => one.key === 'BT2.1').first())!.id
  for (const key of Object.keys(storage)) delete storage[key]
  delete session[UPDATE_KEY]
})
afterEach(() => store.delete())

describe('consent that is withdrawn', () => {
  const withText = async () => {
    const coding = await add('gesprek')
    await codingHandlers(store).editCoding({ id: coding.id, patch: { memo: 'het geheim van D1', quotePermission: 'quote' } })
    await commitChange(store, async ({ stamp }) => ({
      name: { what: 'source-edited', subject: '' },
      after: { texts: [{ id: coding.sourceId, made: stamp, changed: {}, deleted: false, text: 'Dit is het geheim.', cutting: { kind: 'paragraph' }, format: 'txt', fileName: 'het geheim.txt', pages: [], respondents: [] }] },
    }))
    return coding
  }

  it('takes card, text and fragments away as one act, and out of the sheet; until it is wiped that can be taken back', async () => {
    const coding = await withText()
    await add('ander gesprek')
    await store.outbox.clear()
    await retentionHandlers(store).withdrawConsent({ sourceId: coding.sourceId })
    expect((await stateHandlers(store).projectState()).sources.map(({ title }) => title)).toEqual(['ander gesprek'])
    expect(await store.codings.get(coding.id)).toMatchObject({ deleted: true, quotePermission: 'none' })
    expect((await store.texts.get(coding.sourceId))!.deleted).toBe(true)
    expect((await store.outbox.toArray()).map(({ kind }) => kind).sort()).toEqual(['codings', 'sources'])
    expect(await undo(store)).toMatchObject({ what: 'consent-withdrawn', subject: 'gesprek' })
    expect(await store.codings.get(coding.id)).toMatchObject({ deleted: false, quotePermission: 'quote' })
    expect((await store.texts.get(coding.sourceId))!).toMatchObject({ deleted: false, text: 'Dit is het geheim.' })
  })

  it('leaves no word behind anywhere once it is wiped, and nothing that brings them back', async () => {
    const coding = await withText()
    expect(await everything()).toContain('het geheim')
    await retentionHandlers(store).withdrawConsent({ sourceId: coding.sourceId })
    expect(await retentionHandlers(store).keptSources()).toMatchObject([{ deleted: true, fragments: 1, hasText: true }])
    expect(await retentionHandlers(store).purgeSource({ sourceId: coding.sourceId })).toEqual([])
    expect(await everything()).not.toContain('het geheim')
    expect(await store.addresses.count()).toBe(0)
    await expect(undo(store)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  it('wipes nothing of a source that still stands, nor of another', async () => {
    const [one, two] = [await add('een'), await add('twee')]
    await expect(Promise.resolve().then(() => retentionHandlers(store).purgeSource({ sourceId: one.sourceId }))).rejects.toMatchObject({ code: 'unknown-source' })
    await retentionHandlers(store).withdrawConsent({ sourceId: one.sourceId })
    await retentionHandlers(store).purgeSource({ sourceId: one.sourceId })
    expect((await store.codings.get(two.id))!.selectors.quote.exact).toBe('het geheim')
    expect(await undo(store)).toMatchObject({ what: 'coding-added' })
  })
})

describe('how safe the work is', () => {
  const state = () => safetyHandlers(store).safetyState()

  it('counts what changed since the last backup, and reminds after many changes', async () => {
    expect(await state()).toMatchObject({ lastBackup: null, changesSince: 0, due: false, since: null })
    await add('een')
    const clock = await readMeta(store, 'clock')
    expect(await safetyHandlers(store).backupMade({ backup: { at: '2026-11-25T10:00:00.000Z', way: 'download', name: 'a.buurtstem' }, clock })).toMatchObject({ lastBackup: { name: 'a.buurtstem' }, changesSince: 0 })
    for (let start = 0; start < 99; start++) await add('een', 100 + start * 20)
    expect(await state()).toMatchObject({ changesSince: 99, due: false })
    await add('twee')
    expect(await state()).toMatchObject({ changesSince: 100, due: true })
  }, 60_000)

  it('reminds a week after the first change that is in no backup', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-11-01T10:00:00Z') })
    await add('een')
    vi.setSystemTime(new Date('2031-11-08T09:00:00Z'))
    expect(await state()).toMatchObject({ due: false, since: '2031-11-01T10:00:00.000Z' })
    vi.setSystemTime(new Date('2031-11-08T11:00:00Z'))
    expect((await state()).due).toBe(true)
    vi.useRealTimers()
  })

  it('tells a storage that was emptied from a project that has not begun', async () => {
    expect((await state()).emptied).toBe(false)
    await add('een')
    await rememberWork()
    expect((await state()).emptied).toBe(false)
    await store.delete({ disableAutoOpen: false })
    await addFirstCodebooks(store)
    expect((await state()).emptied).toBe(true)
    await add('weer begonnen')
    expect((await state()).emptied).toBe(false)
  })

  it('tells that a newer version waits', async () => {
    session[UPDATE_KEY] = true
    expect((await state()).updateReady).toBe(true)
  })

  it.each([[{ backup: { at: 'gisteren', way: 'folder', name: 'x' }, clock: null }], [{ backup: { at: '2026-11-25T10:00:00.000Z', way: 'cloud', name: 'x' }, clock: null }], [{}]])('does not believe %j', async (request) => {
    await expect(Promise.resolve().then(() => safetyHandlers(store).backupMade(request as never))).rejects.toMatchObject({ code: 'bad-request' })
  })
})

describe('wiping the project', () => {
  it('leaves nothing but a new beginning, and proves what was there', async () => {
    await writeMeta(store, 'settings', { ...FIRST_SETTINGS, language: 'en', coder: 'AB' })
    await projectFactHandlers(store).saveProject({ patch: { name: 'Zilverriet' } })
    await add('gesprek')
    await rememberWork()
    await stateHandlers(store).projectState()
    const device = await readMeta(store, 'device')
    const proof = await wipeHandlers(store).wipeProject({ sure: ' Wissen ' })
    expect(proof).toMatchObject({ coder: 'AB', device, version: '1.2.3', project: 'Zilverriet', left: 0, counts: { codings: 1, sources: 1, projects: 1 }, sources: [{ title: 'gesprek', fragments: 1 }] })
    expect(JSON.stringify(proof)).not.toContain('geheim')
    for (const word of ['geheim', 'Zilverriet', 'AB"', 'x.nl', device!]) expect(await everything()).not.toContain(word)
    expect(await stateHandlers(store).projectState()).toMatchObject({ sources: [], settings: { language: 'en', coder: '' }, facts: { name: '' } })
    expect((await stateHandlers(store).projectState()).codes.length).toBeGreaterThan(30)
    expect((await safetyHandlers(store).safetyState()).emptied).toBe(false)
  })

  it.each(['', 'ja', 'wis', null])('does nothing for %s', async (sure) => {
    await add('gesprek')
    await expect(Promise.resolve().then(() => wipeHandlers(store).wipeProject({ sure } as never))).rejects.toMatchObject({ code: 'bad-request' })
    expect(await store.codings.count()).toBe(1)
  })
})

describe('what is written down of the project', () => {
  it('is kept field by field, as acts that can be taken back', async () => {
    await projectFactHandlers(store).saveProject({ patch: { name: 'Zilverriet', places: ['Plein'] } })
    await projectFactHandlers(store).saveProject({ patch: { question: 'Wat speelt er?' }, seen: { question: '' } })
    expect((await stateHandlers(store).projectState()).facts).toMatchObject({ name: 'Zilverriet', question: 'Wat speelt er?', places: ['Plein'] })
    await undo(store)
    expect((await stateHandlers(store).projectState()).facts).toMatchObject({ name: 'Zilverriet', question: '' })
  })

  it.each([[{ patch: { name: 'x'.repeat(500) } }], [{ patch: { places: 'plein' } }], [{ patch: { places: Array.from({ length: 2_000 }, () => 'x') } }], [{}]])('refuses what does not fit', async (request) => {
    await expect(Promise.resolve().then(() => projectFactHandlers(store).saveProject(request as never))).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('refuses what another window changed meanwhile', async () => {
    await projectFactHandlers(store).saveProject({ patch: { name: 'een' }, seen: { name: '' } })
    await expect(Promise.resolve().then(() => projectFactHandlers(store).saveProject({ patch: { name: 'twee' }, seen: { name: '' } }))).rejects.toMatchObject({ code: 'changed-elsewhere' })
  })
})
