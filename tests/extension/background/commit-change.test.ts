import { putInPages, session, told } from './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFirstCodebooks, codebookHandlers } from '../../../extension/background/codebook.ts'
import { codingHandlers } from '../../../extension/background/codings.ts'
import { redo, turnable, undo } from '../../../extension/background/commit-change.ts'
import { stateHandlers } from '../../../extension/background/project-state.ts'
import { sourceHandlers } from '../../../extension/background/sources.ts'
import { openStore, type Store, writeMeta } from '../../../extension/background/store.ts'
import { addressOfSource } from '../../../extension/page/source-address.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import { shareSource } from '../../../shared/sheet/shared-source.ts'
import { type AddCodings, FIRST_SETTINGS, type PageDescription } from '../../../extension/messages.ts'

const page: PageDescription = { address: 'https://x.nl/talk', title: 'Groepsgesprek', fingerprint: 'f1', unitKind: 'turn', speakers: [{ label: 'M', role: 'moderator', ageBand: null }, { label: 'D3', role: 'respondent', ageBand: null }] }
const request = (codeIds: readonly string[], start = 10, more: Partial<AddCodings> = {}): AddCodings => ({
  page, codeIds, selectors: { quote: { exact: 'het vuil', prefix: '', suffix: '' }, position: { start, end: start + 8 } }, unit: { index: 1, speaker: 'D3' }, ...more,
})
let store: Store
let number = 0
let waste: string
let safety: string
const codings = async () => (await store.codings.toArray()).filter((one) => !one.deleted)
const add = (...args: Parameters<typeof request>) => codingHandlers(store).addCodings(request(...args))
const idOf = async (key: string) => (await store.codes.filter((code) => code.key === key).first())!.id

beforeEach(async () => {
  store = openStore(`test-${++number}`)
  await addFirstCodebooks(store)
  waste = await idOf('BT2.1')
  safety = await idOf('BT7')
  await store.outbox.clear()
  told.length = 0
})
afterEach(() => store.delete())

describe('a first start', () => {
  it('has two codebooks to code with, as a beginning and not as an act to take back', async () => {
    expect(await store.codes.count()).toBeGreaterThan(30)
    expect(await turnable(store)).toEqual({ undoable: null, redoable: null })
  })

  it('has both or none, whenever the worker is stopped', async () => {
    const other = openStore('stopped')
    let acts = 0
    other.history.hook('creating', () => void (acts += 1))
    await addFirstCodebooks(other)
    expect(acts).toBe(1)
    await other.delete()
  })

  it('adds them once', async () => {
    const before = await store.codes.count()
    await addFirstCodebooks(store)
    expect(await store.codes.count()).toBe(before)
  })

  it('makes the same codes on every device, older than any edit, so that devices agree', async () => {
    const other = openStore('other-device')
    await addFirstCodebooks(other)
    expect(await other.codes.toArray()).toEqual(await store.codes.toArray())
    await other.delete()
  })
})

describe('addCodings', () => {
  it('makes the page a source and stores coding, source, address, outbox and history together, then tells', async () => {
    const [coding] = await add([waste])
    const [source] = await store.sources.toArray()
    expect(coding).toMatchObject({ codeId: waste, sourceId: source!.id, speaker: 'D3', unit: 1, deleted: false })
    expect(source).toMatchObject({ title: 'Groepsgesprek', fingerprint: 'f1', unitKind: 'turn', group: null })
    expect((await store.outbox.toArray()).map(({ kind }) => kind).sort()).toEqual(['codings', 'sources'])
    expect((await turnable(store)).undoable?.what).toBe('coding-added')
    expect(told).toHaveLength(1)
  })

  it('stores nothing at all when it is refused half-way', async () => {
    await expect(add([waste, 'no-such-code'])).rejects.toMatchObject({ code: 'unknown-code' })
    expect([await store.codings.count(), await store.sources.count(), await store.addresses.count(), await store.outbox.count(), await store.history.count()]).toEqual([0, 0, 0, 0, 0])
    expect(told).toEqual([])
  })

  it('reads of a long coded source only what stands at the place that is coded', async () => {
    const [first] = await add([waste])
    await store.codings.bulkPut(Array.from({ length: 2_000 }, (_none, index) => ({ ...first!, id: `k${index}`, selectors: { ...first!.selectors, position: { start: 100 + index, end: 110 + index } } })))
    let read = 0
    store.codings.hook('reading', (coding) => {
      read += 1
      return coding
    })
    await add([safety], 500)
    expect(read).toBeLessThan(10)
  })

  it('does not code the same passage with the same code twice', async () => {
    await add([waste])
    await add([waste])
    expect(await codings()).toHaveLength(1)
    await add([waste], 50)
    await add([safety])
    expect(await codings()).toHaveLength(3)
  })

  it.each([
    ['an end before its begin', { selectors: { quote: { exact: 'x', prefix: '', suffix: '' }, position: { start: 5, end: 5 } } }], ['no words', { selectors: { quote: { exact: ' ', prefix: '', suffix: '' }, position: { start: 0, end: 1 } } }],
    ['a page that is none', { page: { ...page, speakers: 'all' } }], ['a unit that is none', { unit: { index: -1, speaker: null } }],
  ])('refuses %s', async (_what, more) => {
    await expect(codingHandlers(store).addCodings({ ...request([waste]), ...more } as AddCodings)).rejects.toMatchObject({ code: 'bad-request' })
    expect(await store.sources.count()).toBe(0)
  })

  it('knows a text again that moved to another address', async () => {
    await add([waste])
    const elsewhere = { ...page, address: 'http://127.0.0.1:4680/talk' }
    const { source } = await stateHandlers(store).pageHead(elsewhere)
    expect((await stateHandlers(store).wholeCodingSlice({ sourceId: source!.id, from: 0, to: null })).codings).toHaveLength(1)
    await add([safety], 10, { page: elsewhere })
    expect(await store.sources.count()).toBe(1)
    expect((await stateHandlers(store).pageHead({ ...elsewhere, fingerprint: 'changed' })).textChanged).toBe(true)
  })
})

describe('the codes that a page gets', () => {
  it('are explained in the language of the person', async () => {
    const definition = async () => (await stateHandlers(store).pageHead(page)).codes.find(({ id }) => id === waste)!.definition
    expect(await definition()).toContain('Huisvuil')
    await writeMeta(store, 'settings', { ...FIRST_SETTINGS, language: 'en' })
    expect(await definition()).toContain('Household waste')
  })
})

describe('a source that the extension shows itself', () => {
  const shown = (id: string): PageDescription => ({ ...page, address: addressOfSource(id), fingerprint: 'corrected' })

  it('is coded under its own id, whatever its text is by now, and takes no address', async () => {
    await store.sources.put({ ...newSource('bron-1', 'Koffiekar', '000000000001-0000-a'), fingerprint: 'f1' })
    const [coding] = await add([waste], 10, { page: shown('bron-1') })
    expect(coding!.sourceId).toBe('bron-1')
    expect([await store.sources.count(), await store.addresses.count()]).toEqual([1, 0])
    expect((await stateHandlers(store).pageHead(shown('bron-1'))).source?.title).toBe('Koffiekar')
  })

  it('is made by nobody who codes: one that is gone is refused, not made anew', async () => {
    await expect(add([waste], 10, { page: shown('gone') })).rejects.toMatchObject({ code: 'unknown-source' })
    expect([await store.sources.count(), (await stateHandlers(store).pageHead(shown('gone'))).source]).toEqual([0, null])
  })
})

describe('undo and redo', () => {
  it('take back and put forward again, over any number of steps, and over a restart', async () => {
    await add([waste])
    await add([safety])
    const { id } = (await codings())[0]!
    await codingHandlers(store).removeCoding({ id })
    expect(await codings()).toHaveLength(1)
    const name = store.name
    store.close()
    store = openStore(name)
    expect((await undo(store)).what).toBe('coding-removed')
    expect(await codings()).toHaveLength(2)
    await undo(store)
    await undo(store)
    expect(await codings()).toHaveLength(0)
    await expect(undo(store)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await redo(store)
    await redo(store)
    await redo(store)
    expect((await codings()).map((one) => one.codeId)).toEqual([safety])
    await undo(store)
    expect(await codings()).toHaveLength(2)
  })

  it('gives every step a later stamp, so that it wins on other devices too', async () => {
    await add([waste])
    const made = (await codings())[0]!.made
    await undo(store)
    const [gone] = await store.codings.toArray()
    expect(gone!.deleted).toBe(true)
    expect(gone!.changed.deleted! > made).toBe(true)
  })

  it('leaves what was set again since', async () => {
    await add([waste])
    const { id } = (await codings())[0]!
    await codingHandlers(store).editCoding({ id, patch: { memo: 'eerst' } })
    await store.codings.update(id, { memo: 'van een ander' })
    await undo(store)
    expect((await store.codings.get(id))!.memo).toBe('van een ander')
  })

  it('forgets what could be done again when something new is done', async () => {
    await add([waste])
    await undo(store)
    await add([safety])
    await expect(redo(store)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  it('puts what it changes in the outbox', async () => {
    await add([waste])
    await store.outbox.clear()
    await undo(store)
    expect((await store.outbox.toArray()).map(({ kind }) => kind)).toContain('codings')
  })

  it('keeps a bounded number of steps', async () => {
    for (let index = 0; index < 205; index++) await codebookHandlers(store).addCode({ name: `code ${index}`, parentId: null, status: 'active' })
    expect(await store.history.count()).toBe(200)
    expect((await turnable(store)).undoable?.subject).toBe('code 204')
  }, 60_000)
})

describe('undo, where not everything is one’s own', () => {
  it('takes back the act on one coding, and leaves what was done since in another window', async () => {
    const [mine] = await add([waste])
    const [since] = await add([safety], 50)
    expect(await undo(store, mine!.id)).toMatchObject({ what: 'coding-added', subject: 'Afval en containers' })
    expect((await codings()).map(({ id }) => id)).toEqual([since!.id])
    await expect(undo(store, mine!.id)).rejects.toMatchObject({ code: 'nothing-to-undo' })
  })

  it('leaves a source that others have coded since', async () => {
    const [mine] = await add([waste])
    const theirs = { ...mine!, id: 'theirs', coder: 'CD' }
    await store.codings.put(theirs)
    await undo(store)
    expect((await codings()).map(({ id }) => id)).toEqual(['theirs'])
    expect((await store.sources.get(mine!.sourceId))!.deleted).toBe(false)
  })

  it('leaves a code that others have coded with or hung a code under, says so, and goes on with the act before', async () => {
    await add([waste])
    const code = await codebookHandlers(store).addCode({ name: 'Zwerfglas', parentId: null, status: 'proposed' })
    await store.codings.put({ ...(await codings())[0]!, id: 'theirs', codeId: code.id })
    await expect(undo(store)).rejects.toMatchObject({ code: 'still-used' })
    expect((await store.codes.get(code.id))!.deleted).toBe(false)
    expect((await undo(store)).what).toBe('coding-added')
  })

  it('takes a whole codebook back, parents and sub-codes together', async () => {
    const before = (await stateHandlers(store).projectState()).codes.length
    await codebookHandlers(store).addStarterCodebook({ codebookId: 'WD' })
    await undo(store)
    expect((await stateHandlers(store).projectState()).codes).toHaveLength(before)
  })
})

describe('a source that came over the wire', () => {
  it('knows its voices again where its card has labels instead of names, so that a moderator stays out', async () => {
    const named = { ...page, speakers: [{ label: 'Karin', role: 'moderator', ageBand: null }, { label: 'Fatima', role: 'respondent', ageBand: null }] } as const
    const source = await sourceHandlers(store).editSource({ page: named, id: null, patch: { group: 'resident', method: 'focus-group' } })
    await store.sources.put(shareSource(source))
    await add([waste], 10, { page: named, unit: { index: 1, speaker: 'Fatima' } })
    await add([waste], 40, { page: named, unit: { index: 2, speaker: 'Karin' } })
    expect((await codings()).map(({ speaker }) => speaker)).toEqual(['S2', 'S1'])
    expect((await stateHandlers(store).projectState()).uses.find(({ codeId }) => codeId === waste)).toMatchObject({ segments: 1, speakers: 1, sources: 1 })
  })
})

describe('editing', () => {
  it('stamps only the fields that really changed', async () => {
    const [coding] = await add([waste])
    const edited = await codingHandlers(store).editCoding({ id: coding!.id, patch: { tone: -1, memo: '' } })
    expect(Object.keys(edited.changed)).toEqual(['tone'])
  })

  it.each([[{ tone: 9 }], [{ memo: 'x'.repeat(40_000) }], [{ codeId: 'nope' }]])('refuses %j', async (patch) => {
    const [coding] = await add([waste])
    await expect(codingHandlers(store).editCoding({ id: coding!.id, patch: patch as never })).rejects.toThrow()
    expect((await store.codings.get(coding!.id))!.changed).toEqual({})
  })

  it('gives no coding a code that was deleted', async () => {
    const [coding] = await add([waste])
    await store.codes.update(safety, { deleted: true })
    await expect(codingHandlers(store).editCoding({ id: coding!.id, patch: { codeId: safety } })).rejects.toMatchObject({ code: 'unknown-code' })
  })

  it('cannot touch what is not a person’s to change', async () => {
    const [coding] = await add([waste])
    await codingHandlers(store).editCoding({ id: coding!.id, patch: { made: '000000000000-0000-x', sourceId: 'other', memo: 'ja' } as never })
    expect(await store.codings.get(coding!.id)).toMatchObject({ made: coding!.made, sourceId: coding!.sourceId, memo: 'ja' })
  })

  it('makes the page a source with the first edit of its card', async () => {
    const source = await sourceHandlers(store).editSource({ page, id: null, patch: { group: 'resident' } })
    expect(source).toMatchObject({ group: 'resident', title: 'Groepsgesprek', fingerprint: 'f1' })
    expect((await stateHandlers(store).pageHead(page)).source?.id).toBe(source.id)
  })
})

describe('counting', () => {
  it('counts segments, speakers and sources with everything below a code, moderators left out', async () => {
    await add([waste])
    await add([waste], 60, { unit: { index: 3, speaker: 'D5' } })
    await add([waste], 90, { unit: { index: 4, speaker: 'M' } })
    const { uses } = await stateHandlers(store).projectState()
    const parent = await idOf('BT2')
    for (const id of [waste, parent]) expect(uses.find((use) => use.codeId === id)).toEqual({ group: null, codeId: id, segments: 2, speakers: 2, sources: 1 })
  })

  it('never adds up groups: residents, professionals and sources without a group are counted each by themselves', async () => {
    const other = (name: string): PageDescription => ({ ...page, address: `https://x.nl/${name}`, fingerprint: name })
    await add([waste])
    for (const [name, group] of [['a', 'resident'], ['b', 'resident'], ['c', 'professional']] as const) {
      await sourceHandlers(store).editSource({ page: other(name), id: null, patch: { group } })
      await add([waste], 10, { page: other(name) })
    }
    const { uses } = await stateHandlers(store).projectState()
    expect(Object.fromEntries(uses.filter(({ codeId }) => codeId === waste).map(({ group, sources }) => [String(group), sources]))).toEqual({ null: 1, resident: 2, professional: 1 })
  })

  it('leaves a retired code out of the code above it', async () => {
    await add([waste])
    await store.codes.update(waste, { status: 'retired' })
    const { uses, codes } = await stateHandlers(store).projectState()
    const parent = await idOf('BT2')
    expect(uses.find((use) => use.codeId === parent)).toMatchObject({ segments: 0, speakers: 0, sources: 0 })
    expect(codes.map(({ id }) => id)).toContain(waste)
  })
})

describe('saveSettings', () => {
  it('changes what is named and leaves the rest, also when two changes come at once', async () => {
    const { saveSettings, projectState } = stateHandlers(store)
    await Promise.all([saveSettings({ coder: 'AB' }), saveSettings({ language: 'en' })])
    expect((await projectState()).settings).toMatchObject({ coder: 'AB', language: 'en' })
  })

  it('gives pages the sentences of another language before it tells them of it, and does not when something else changes', async () => {
    Object.assign(session, { 'tab 7': { address: 'https://x.nl', lost: false } })
    const { saveSettings } = stateHandlers(store)
    const other = (await stateHandlers(store).projectState()).settings.language === 'nl' ? 'en' : 'nl'
    putInPages.length = 0
    await saveSettings({ coder: 'CD' })
    expect(putInPages).toEqual([])
    await saveSettings({ language: other })
    expect(putInPages).toEqual([{ id: 'site https://x.nl', js: [`words-${other}.js`, 'content.js', `tool-words-${other}.js`, 'tools.js'] }, { target: { tabId: 7 }, files: [`words-${other}.js`, `tool-words-${other}.js`] }])
  })

  it.each([{ coder: 'x'.repeat(21) }, { language: 'fr' as 'nl' }])('refuses %j', async (patch) => {
    await expect(stateHandlers(store).saveSettings(patch)).rejects.toMatchObject({ code: 'bad-request' })
  })
})
