import './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFirstCodebooks, codebookHandlers } from '../../../extension/background/codebook.ts'
import { codingHandlers } from '../../../extension/background/codings.ts'
import { commitChange, redo, undo, undoUpTo } from '../../../extension/background/commit-change.ts'
import { addToLog, historyHandlers, receivedEntries } from '../../../extension/background/history.ts'
import { sourceHandlers } from '../../../extension/background/sources.ts'
import { openStore, type Store, writeMeta } from '../../../extension/background/store.ts'
import { FIRST_SETTINGS, type PageDescription } from '../../../extension/messages.ts'
import { NO_RECORDS } from '../../../shared/coding/undo.ts'
import type { HistoryQuestion } from '../../../extension/protocols/history.ts'

const page: PageDescription = { address: 'https://x.nl/talk', title: 'Groepsgesprek', fingerprint: 'f1', unitKind: 'turn', speakers: [] }
let store: Store
let number = 0
const list = async (question: Partial<HistoryQuestion> = {}) => historyHandlers(store).history({ before: null, coder: null, kind: null, sourceId: null, ...question })
const lines = async (question: Partial<HistoryQuestion> = {}) => (await list(question)).entries.map(({ way, name, coder }) => `${way} ${name.what} ${name.subject} ${coder}`.trim())
const addCode = (name: string) => codebookHandlers(store).addCode({ name, parentId: null, status: 'active' })
const coder = (initials: string) => writeMeta(store, 'settings', { ...FIRST_SETTINGS, language: 'nl', coder: initials })
const addCoding = async (codeId: string, start = 10) => (await codingHandlers(store).addCodings({ page, codeIds: [codeId], selectors: { quote: { exact: 'het vuil', prefix: '', suffix: '' }, position: { start, end: start + 8 } }, unit: null }))[0]!

beforeEach(async () => {
  store = openStore(`history-${++number}`)
  await addFirstCodebooks(store)
})
afterEach(() => store.delete())

describe('the list of who did what when', () => {
  it('starts empty: the first codebooks are nobody’s act', async () => {
    expect(await lines()).toEqual([])
  })

  it('names every act with who did it, on which device, and what it concerns, newest first', async () => {
    await coder('AB')
    await addCode('Zwerfvuil')
    await coder('CD')
    const code = (await store.codes.filter((one) => one.key === 'BT2.1').first())!
    const coding = await addCoding(code.id)
    const { entries, device, coders } = await list()
    expect(entries.map(({ name, coder: who }) => [name.what, who])).toEqual([['coding-added', 'CD'], ['code-added', 'AB']])
    expect(entries[0]).toMatchObject({ counts: { codings: 1, sources: 1 }, sourceIds: [coding.sourceId], codingIds: [coding.id], turn: 'undo' })
    expect(entries[0]!.stamp.endsWith(`-${device}`)).toBe(true)
    expect(coders).toEqual(['AB', 'CD'])
  })

  it('tells what was taken back and put forward again, and lets only the newest line of an act be turned', async () => {
    await addCode('Zwerfvuil')
    await undo(store)
    await redo(store)
    const { entries } = await list()
    expect(entries.map(({ way, turn }) => `${way} ${turn}`)).toEqual(['redone undo', 'undone null', 'done null'])
  })

  it('is filtered by coder, kind and source, and comes in pages', async () => {
    await coder('AB')
    for (let index = 0; index < 60; index++) await addCode(`code ${index}`)
    await coder('CD')
    const source = await sourceHandlers(store).editSource({ page, id: null, patch: { title: 'Schouw' } })
    expect(await lines({ coder: 'CD' })).toEqual(['done source-edited Schouw CD'])
    expect(await lines({ kind: 'sources' })).toHaveLength(1)
    expect(await lines({ sourceId: source.id })).toHaveLength(1)
    const first = await list()
    expect([first.entries.length, first.more]).toEqual([50, true])
    const second = await list({ before: first.entries.at(-1)!.stamp })
    expect([second.entries.length, second.more]).toEqual([11, false])
    await expect(list({ before: 'yesterday' })).rejects.toMatchObject({ code: 'bad-request' })
  }, 60_000)

  it('reaches further back than what can be taken back, and tells which that is', async () => {
    const heavy = (await store.codes.toArray())[0]!
    await addCode('eerste')
    for (let index = 0; index < 4; index++) await commitChange(store, async ({ stamp }) => ({ name: { what: 'code-edited', subject: `zwaar ${index}` }, after: { codes: [{ ...heavy, changed: { example: stamp }, example: `${index}`.repeat(12_000_000) }] } }))
    // Each weighs its new text and the one before: 60 million characters hold the last two and no third.
    expect((await list()).entries.map(({ name, turn }) => `${name.subject} ${turn}`)).toEqual(['zwaar 3 undo', 'zwaar 2 undo', 'zwaar 1 null', 'zwaar 0 null', 'eerste null'])
  }, 60_000)
})

describe('what came from the sheet', () => {
  it('has a line for each device that others worked on, by whom where that is one', async () => {
    const coding = await addCoding((await store.codes.toArray())[0]!.id)
    let ids = 0
    const from = (id: string, device: string, who: string) => ({ ...coding, id, coder: who, made: `0199ffffffff-0000-${device}`, changed: {} })
    await addToLog(store, receivedEntries({ ...NO_RECORDS, codings: [from('a', 'bram', 'BC'), from('b', 'bram', 'BC'), from('c', 'cem', 'CD'), from('d', 'cem', 'EF')] }, () => `received-${ids++}`))
    const received = (await list()).entries.filter(({ way }) => way === 'received')
    expect(received.map(({ coder: who, counts, turn, stamp }) => `${who} ${counts.codings} ${turn} ${stamp.slice(18)}`).sort()).toEqual([' 2 null cem', 'BC 2 null bram'])
  })
})

describe('undoUpTo()', () => {
  it('takes back one by one to the act that is named, so that each can be put forward again by itself', async () => {
    for (const name of ['een', 'twee', 'drie', 'vier']) await addCode(name)
    const act = (await list()).entries[2]!.act!
    expect((await undoUpTo(store, act)).undone.map(({ subject }) => subject)).toEqual(['vier', 'drie', 'twee'])
    expect((await store.codes.filter((code) => !code.deleted && ['een', 'twee', 'drie', 'vier'].includes(code.nameNl)).toArray()).map((code) => code.nameNl)).toEqual(['een'])
    expect((await redo(store)).subject).toBe('twee')
  })

  it('passes over what others worked on with, and says how many', async () => {
    await addCode('een')
    const used = await addCode('twee')
    await addCode('drie')
    await store.codings.put({ ...(await addCoding(used.id)), id: 'theirs' })
    const acts = (await list()).entries
    expect(await undoUpTo(store, acts.at(-1)!.act!)).toMatchObject({ undone: [{ what: 'coding-added' }, { subject: 'drie' }, { subject: 'een' }], kept: 1 })
  })

  it.each(['no such act', 7, null])('refuses %s', async (act) => {
    await addCode('een')
    await expect(undoUpTo(store, act)).rejects.toThrow()
    expect((await store.codes.filter((code) => code.nameNl === 'een').first())!.deleted).toBe(false)
  })
})

describe('two windows at once', () => {
  it('refuse an edit of a field that changed since it was shown, with what the person wanted, and overwrite nothing', async () => {
    const code = (await store.codes.toArray())[0]!
    const { id } = await addCoding(code.id)
    await codingHandlers(store).editCoding({ id, patch: { memo: 'uit venster een' }, seen: { memo: '' } })
    await expect(codingHandlers(store).editCoding({ id, patch: { memo: 'uit venster twee' }, seen: { memo: '' } })).rejects.toMatchObject({ code: 'changed-elsewhere', message: 'uit venster twee' })
    expect((await store.codings.get(id))!.memo).toBe('uit venster een')
  })

  it('edit different fields of one record without touching each other', async () => {
    const { id } = await addCoding((await store.codes.toArray())[0]!.id)
    await Promise.all([codingHandlers(store).editCoding({ id, patch: { memo: 'ironie' }, seen: { memo: '' } }), codingHandlers(store).editCoding({ id, patch: { place: 'Plein' }, seen: { place: null } })])
    expect(await store.codings.get(id)).toMatchObject({ memo: 'ironie', place: 'Plein' })
  })

  it('may want the same, may have seen the latest, and may say nothing of what they saw', async () => {
    const { id } = await addCoding((await store.codes.toArray())[0]!.id)
    const edit = (memo: string, seen?: { readonly memo: string }) => codingHandlers(store).editCoding({ id, patch: { memo }, ...(seen ? { seen } : {}) })
    await edit('a', { memo: '' })
    await edit('a', { memo: '' })
    await edit('b', { memo: 'a' })
    expect((await edit('c')).memo).toBe('c')
  })

  it('guard source cards as well, value by value', async () => {
    const source = await sourceHandlers(store).editSource({ page, id: null, patch: { speakers: [{ label: 'D1', role: 'respondent', ageBand: null }] } })
    const seen = { speakers: source.speakers, __proto__: { title: 'x' } }
    await sourceHandlers(store).editSource({ page: null, id: source.id, patch: { speakers: [{ label: 'D1', role: 'moderator', ageBand: null }] }, seen })
    await expect(sourceHandlers(store).editSource({ page: null, id: source.id, patch: { speakers: [] }, seen })).rejects.toMatchObject({ code: 'changed-elsewhere' })
  })
})
