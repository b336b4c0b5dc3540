import '../background/in-memory-extension.ts'
import { answering } from './asked-store.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFirstCodebooks, codebookHandlers } from '../../../extension/background/codebook.ts'
import { codingHandlers } from '../../../extension/background/codings.ts'
import { codeEditHandlers } from '../../../extension/background/codebook-edits.ts'
import { codebookVersionHandlers } from '../../../extension/background/codebook-versions.ts'
import { commitChange, redo, undo } from '../../../extension/background/commit-change.ts'
import { exportHandlers } from '../../../extension/background/export-project.ts'
import { historyHandlers } from '../../../extension/background/history.ts'
import { importHandlers } from '../../../extension/background/import-project.ts'
import { openStore, type Store, writeMeta } from '../../../extension/background/store.ts'
import { exportProject } from '../../../extension/backup/export-project.ts'
import { writeFile } from '../../../extension/backup/file-head.ts'
import { packLines } from '../../../extension/backup/file-lines.ts'
import { openChosen, readProject, type StagedFile } from '../../../extension/backup/import-project.ts'
import { FIRST_SETTINGS, type PageDescription } from '../../../extension/messages.ts'
import { codebookDigest } from '../../../shared/codebook/codebook-digest.ts'
import { RECORD_KINDS } from '../../../shared/coding/undo.ts'

const EVERYTHING = { sourceIds: null, addresses: false, passphrase: null }
const page = (name: string): PageDescription => ({ address: `https://x.nl/${name}`, title: name, fingerprint: name, unitKind: 'turn', speakers: [] })
let number = 0
let anna: Store
let bram: Store

const ask = (store: Store) => {
  answering.handlers = { ...exportHandlers(store), ...importHandlers(store) }
}
const code = async (store: Store, title: string, codeId: string, start = 10) => (await codingHandlers(store).addCodings({ page: page(title), codeIds: [codeId], selectors: { quote: { exact: 'het vuil', prefix: 'zie ', suffix: ' hier' }, position: { start, end: start + 8 } }, unit: null }))[0]!
const takeAlong = async (store: Store, options: Partial<Parameters<typeof exportProject>[0]> = {}) => {
  ask(store)
  return (await exportProject({ ...EVERYTHING, ...options })).file
}
const look = async (store: Store, file: Blob, passphrase = ''): Promise<StagedFile> => {
  ask(store)
  const opened = await openChosen(file)
  if (!opened.ok) throw new Error(opened.code)
  const read = await readProject(opened.file, { passphrase })
  if (!read.ok) throw new Error(read.code)
  return read.staged
}
const takeIn = async (store: Store, file: Blob, { passphrase = '', revive = false } = {}) => {
  const staged = await look(store, file, passphrase)
  await importHandlers(store).importFinish({ importId: staged.importId, fileName: 'project.buurtstem', revive })
  return staged
}
const contents = async (store: Store) => Object.fromEntries(await Promise.all(RECORD_KINDS.map(async (kind) => [kind, await store.table(kind).toArray()] as const)))
const fileOf = async (...records: readonly unknown[]) => writeFile(JSON.stringify({ version: 1, made: '2026-11-25T10:00:00Z', by: '0', seal: null }), await packLines(async function* lines() {
  yield [{ kind: 'project-file', project: 'Zilverriet', counts: {}, chosen: false }, ...records, { kind: 'end', lines: records.length }]
}()))
let waste: string

beforeEach(async () => {
  number += 1
  ;[anna, bram] = [openStore(`anna-${number}`), openStore(`bram-${number}`)]
  await Promise.all([addFirstCodebooks(anna), addFirstCodebooks(bram)])
  waste = (await anna.codes.filter((one) => one.key === 'BT2.1').first())!.id
  const coding = await code(anna, 'koffiekar', waste)
  await codingHandlers(anna).editCoding({ id: coding.id, patch: { memo: 'ironie' } })
  await code(anna, 'schouw', waste, 40)
  await commitChange(anna, async ({ stamp }) => {
    const fresh = { made: stamp, changed: {}, deleted: false }
    return {
      name: { what: 'source-edited', subject: 'koffiekar' },
      after: {
        texts: [{ ...fresh, id: coding.sourceId, text: 'Kijk zie het vuil hier eens.\nEn daar.', cutting: { kind: 'paragraph' }, format: 'txt', fileName: 'koffiekar.txt', pages: [], respondents: [] }], threads: [{ ...fresh, id: 'draad', name: 'Vuil', memo: '', codingIds: [coding.id] }],
        queries: [{ ...fresh, id: 'vraag', name: 'Vuil bij bewoners', question: '{"code":"x"}' }], projects: [{ ...fresh, id: 'project', name: 'Zilverriet', question: 'Wat speelt er?', areas: ['QA01'], steps: ['1'], places: ['Plein'] }],
      },
    }
  })
})
afterEach(async () => {
  await Promise.all([anna.delete(), bram.delete()])
})

describe('the history of the codebook', () => {
  const versionsOf = (store: Store) => codebookVersionHandlers(store).codebookVersions({ before: null })
  const nameAt = async (store: Store, version: number) => (await codebookVersionHandlers(store).codebookAt({ version })).find(({ id }) => id === waste)?.nameNl
  const rename = (store: Store, nameNl: string) => codeEditHandlers(store).editCode({ id: waste, patch: { nameNl } })
  beforeEach(async () => {
    await rename(anna, 'Vuil')
    await codebookVersionHandlers(anna).nameCodebookVersion({ version: 2, label: 'voor stap 3' })
    await rename(anna, 'Vuil en glas')
    await codebookHandlers(anna).addCode({ name: 'Eigen', parentId: null, status: 'active' })
  })

  it('goes along to a browser that has none yet, and goes on there', async () => {
    const staged = await takeIn(bram, await takeAlong(anna))
    expect(staged.preview.kinds.find(({ kind }) => kind === 'codebookVersions')).toMatchObject({ fresh: 4 })
    expect(await versionsOf(bram)).toEqual(await versionsOf(anna))
    expect([await nameAt(bram, 1), await nameAt(bram, 2), await nameAt(bram, 3)]).toEqual(['Afval en containers', 'Vuil', 'Vuil en glas'])
    expect((await codebookVersionHandlers(bram).codebookAt({ version: 3 })).some(({ nameNl }) => nameNl === 'Eigen')).toBe(false)
    await rename(bram, 'Rommel')
    expect((await versionsOf(bram)).versions.map(({ version, digest }) => [version, digest])[0]).toEqual([5, codebookDigest(await bram.codes.toArray())])
    expect([await nameAt(bram, 4), await nameAt(bram, 5)]).toEqual(['Vuil en glas', 'Rommel'])
  })

  it('is not laid over one that is there: taking in is then one version of it', async () => {
    await rename(bram, 'Troep')
    const staged = await takeIn(bram, await takeAlong(anna))
    expect(staged.preview.kinds.find(({ kind }) => kind === 'codebookVersions')).toMatchObject({ fresh: 0 })
    expect((await versionsOf(bram)).versions.map(({ name }) => name?.what)).toEqual(['project-imported', 'code-edited', 'codebook-added'])
    expect(await nameAt(bram, 2)).toBe('Troep')
  })

  it('stays at home when only some sources go', async () => {
    const { id } = (await anna.sources.toArray())[0]!
    await takeIn(bram, await takeAlong(anna, { sourceIds: [id] }))
    expect((await versionsOf(bram)).versions.map(({ name }) => name?.what)).toEqual(['project-imported', 'codebook-added'])
  })
})

describe('a project file', () => {
  it('brings everything to another browser: every record, and who did what', async () => {
    const staged = await takeIn(bram, await takeAlong(anna))
    expect(staged.facts).toMatchObject({ project: 'Zilverriet', chosen: false })
    expect(staged.damaged).toBe(false)
    expect(staged.preview.kinds.find(({ kind }) => kind === 'codings')).toEqual({ kind: 'codings', fresh: 2, changed: 0, same: 0 })
    expect(staged.preview.kinds.find(({ kind }) => kind === 'codes')).toMatchObject({ fresh: 0, changed: 0 })
    expect(await contents(bram)).toEqual(await contents(anna))
    const { entries } = await historyHandlers(bram).history({ before: null, coder: null, kind: null, sourceId: null })
    expect(entries.map(({ name }) => name.what).sort()).toEqual(['coding-added', 'coding-added', 'coding-edited', 'project-imported', 'source-edited'])
  })

  it('gives nothing of the pairing, the device, the settings or the addresses away', async () => {
    await writeMeta(anna, 'pairing', { endpoint: 'https://script.google.com/macros/s/secretplace/exec', device: 'abc', secret: 'f'.repeat(64) })
    await writeMeta(anna, 'settings', { ...FIRST_SETTINGS, language: 'en', coder: 'AB', wholeWords: true })
    const lines: string[] = []
    const opened = await openChosen(await takeAlong(anna))
    if (!opened.ok) throw new Error(opened.code)
    const text = await new Response(new Blob([opened.file.body]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
    lines.push(...text.split('\n'))
    for (const secret of ['ffffffff', 'secretplace', 'https://x.nl', 'wholeWords']) expect(lines.filter((line) => line.includes(secret))).toEqual([])
    expect(text).toContain('het vuil')
  })

  it('takes addresses along only when asked, and overwrites none', async () => {
    const file = await takeAlong(anna, { addresses: true })
    await bram.addresses.put({ address: 'https://x.nl/schouw', sourceId: 'own' })
    await takeIn(bram, file)
    expect((await bram.addresses.get('https://x.nl/schouw'))!.sourceId).toBe('own')
    expect(await bram.addresses.get('https://x.nl/koffiekar')).toBeDefined()
  })

  it('hands over chosen sources with their text and codings, and nothing of the others', async () => {
    const source = (await anna.sources.filter((one) => one.title === 'koffiekar').first())!
    const staged = await takeIn(bram, await takeAlong(anna, { sourceIds: [source.id] }))
    expect(staged.facts.chosen).toBe(true)
    expect((await bram.sources.toArray()).map(({ title }) => title)).toEqual(['koffiekar'])
    expect([await bram.codings.count(), await bram.texts.count(), await bram.threads.count(), await bram.queries.count()]).toEqual([1, 1, 0, 0])
  })

  it('is one act that can be taken back whole, and put forward again', async () => {
    await takeIn(bram, await takeAlong(anna))
    expect(await undo(bram)).toEqual({ what: 'project-imported', subject: 'project.buurtstem' })
    expect(await bram.codings.filter((one) => !one.deleted).count()).toBe(0)
    await redo(bram)
    expect(await bram.codings.filter((one) => !one.deleted).count()).toBe(2)
  })

  it('doubles nothing when it is taken in twice, also as the file of someone who took it in', async () => {
    await takeIn(bram, await takeAlong(anna))
    const before = await contents(anna)
    const staged = await takeIn(anna, await takeAlong(bram))
    expect(staged.preview.kinds.filter(({ fresh, changed, kind }) => kind !== 'log' && fresh + changed > 0)).toEqual([])
    expect(await contents(anna)).toEqual(before)
  })

  it('merges field by field, and lists what was changed on both sides', async () => {
    await takeIn(bram, await takeAlong(anna))
    const [coding] = await anna.codings.toArray()
    await codingHandlers(bram).editCoding({ id: coding!.id, patch: { memo: 'van Bram', tone: -1 } })
    await codingHandlers(anna).editCoding({ id: coding!.id, patch: { memo: 'van Anna', place: 'Plein' } })
    const staged = await takeIn(anna, await takeAlong(bram))
    expect(staged.preview).toMatchObject({ conflictCount: 1, conflicts: [{ fields: ['memo'] }] })
    expect(staged.preview.conflicts[0]!.subject).toContain('Afval en containers · ')
    // The later memo stands; what only one of them touched is there from both.
    expect(await anna.codings.get(coding!.id)).toMatchObject({ memo: 'van Anna', tone: -1, place: 'Plein' })
  })

  it('leaves deleted what was deleted later here, unless it is asked back', async () => {
    const file = await takeAlong(anna)
    const [coding] = await anna.codings.toArray()
    await codingHandlers(anna).removeCoding({ id: coding!.id })
    expect((await takeIn(anna, file)).preview.gone).toBe(1)
    expect((await anna.codings.get(coding!.id))!.deleted).toBe(true)
    await takeIn(anna, file, { revive: true })
    expect((await anna.codings.get(coding!.id))!.deleted).toBe(false)
  })

  it('puts what it brings in the outbox, so that the sheet gets it too', async () => {
    await bram.outbox.clear()
    await takeIn(bram, await takeAlong(anna))
    expect((await bram.outbox.toArray()).map(({ kind }) => kind).sort()).toEqual(['codings', 'codings', 'sources', 'sources'])
  })

  it('changes nothing before the person said so, and nothing at all when they stop', async () => {
    const file = await takeAlong(anna)
    const staged = await look(bram, file)
    expect(await bram.codings.count()).toBe(0)
    await importHandlers(bram).importDrop({ importId: staged.importId })
    expect([await bram.staging.count(), await bram.codings.count()]).toEqual([0, 0])
    await expect(importHandlers(bram).importFinish({ importId: staged.importId, fileName: 'x', revive: false })).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('can be stopped while it is made and while it is read', async () => {
    const stopped = AbortSignal.abort()
    ask(anna)
    await expect(exportProject({ ...EVERYTHING, signal: stopped })).rejects.toThrow('abort')
    const opened = await openChosen(await takeAlong(anna))
    ask(bram)
    await expect(readProject(opened.ok ? opened.file : (undefined as never), { passphrase: '', signal: stopped })).rejects.toThrow('abort')
    expect(await bram.staging.count()).toBe(0)
  })

  it('is made anew when the project changed while it was read, so that its parts fit together', async () => {
    ask(anna)
    let changes = 0
    answering.handlers = { ...answering.handlers, exportPart: async (request: Parameters<ReturnType<typeof exportHandlers>['exportPart']>[0]) => {
      if (request.kind === 'codings' && changes++ === 0) await codebookHandlers(anna).addCode({ name: 'Tussendoor', parentId: null, status: 'active' })
      return exportHandlers(anna).exportPart(request)
    } }
    const { file } = await exportProject(EVERYTHING)
    expect(changes).toBe(2)
    await takeIn(bram, file)
    expect(await contents(bram)).toEqual(await contents(anna))
  })
})

describe('a project file that cannot be trusted', () => {
  it.each([['a text', 'Hallo'], ['nothing', ''], ['a zip', 'PK\u0003\u0004…']])('%s is no project file', async (_what, text) => {
    expect(await openChosen(new Blob([text]))).toEqual({ ok: false, code: 'no-project-file' })
  })

  it('of a newer version is told apart', async () => {
    expect(await openChosen(await writeFile('{"version":2}', new Uint8Array(3)))).toEqual({ ok: false, code: 'newer-file' })
  })

  it('keeps the good part and gives the reason for every line that cannot be read', async () => {
    const [coding] = await anna.codings.toArray()
    const staged = await takeIn(bram, await fileOf(
      { kind: 'codings', record: coding }, { kind: 'codings', record: { ...coding, id: 'te/hoog' } }, { kind: 'codings', record: { ...coding, id: 'k2', tone: 9 } },
      { kind: 'codings', record: { ...coding, id: 'k3', memo: 'x'.repeat(40_000) } }, { kind: 'pairing', record: { secret: 'x' } }, 'tekst', null, { kind: '__proto__', record: {} },
      { kind: 'addresses', record: { address: 'javascript:alert(1)', sourceId: 's' } },
    ))
    expect(await bram.codings.count()).toBe(1)
    const reasons = staged.preview.unreadable.map(({ kind, field, count }) => `${kind}.${field} ${count}`)
    expect(reasons).toEqual(['codings.id 1', 'codings.tone 1', 'codings.memo 1', 'pairing. 1', '. 2', '__proto__. 1', 'addresses.address 1'])
    expect(await bram.addresses.count()).toBe(0)
  })

  it('leaves out what a record has no place for', async () => {
    const [coding] = await anna.codings.toArray()
    const line = JSON.stringify({ kind: 'codings', record: coding }).replace('"sourceId"', '"__proto__":{"admin":true},"constructor":"x","extra":1,"sourceId"')
    await takeIn(bram, await fileOf(JSON.parse(line)))
    const taken = await bram.codings.get(coding!.id)
    expect(Object.keys(taken!).sort()).toEqual(Object.keys(coding!).sort())
    expect('admin' in taken!).toBe(false)
  })

  it('does not let a clock that is far ahead lock a field', async () => {
    const [coding] = await anna.codings.toArray()
    const ahead = { ...coding!, changed: { memo: 'ffffffffffff-0000-kwaad' } }
    const staged = await takeIn(bram, await fileOf({ kind: 'codings', record: ahead }))
    expect(staged.preview.clockAhead).toBe(1)
    expect(await bram.codings.count()).toBe(0)
  })

  it('tells of codings whose code or source is nowhere', async () => {
    const [coding] = await anna.codings.toArray()
    expect((await look(bram, await fileOf({ kind: 'codings', record: coding }))).preview.loose).toBe(1)
  })

  it.each([['cut off', (bytes: Uint8Array) => bytes.slice(0, -200)], ['with a byte changed', (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 30 ? byte ^ 0xff : byte))]])('%s gives what stands before the broken place, and says so', async (_how, break_) => {
    for (let start = 100; start < 160; start++) await code(anna, 'koffiekar', waste, start * 10)
    const whole = new Uint8Array(await (await takeAlong(anna)).arrayBuffer())
    const staged = await look(bram, new Blob([Uint8Array.from(break_(whole))]))
    expect(staged.damaged).toBe(true)
  })

  it('with a damaged head is damaged, not something else', async () => {
    const bytes = new Uint8Array(await (await takeAlong(anna)).arrayBuffer())
    bytes[40]! ^= 1
    expect(await openChosen(new Blob([bytes]))).toMatchObject({ ok: false, code: 'damaged' })
  })
})

describe('a locked project file', () => {
  it('opens with its passphrase alone, however it was typed', async () => {
    const file = await takeAlong(anna, { passphrase: 'vier gekke caf\u00e9s' })
    await takeIn(bram, file, { passphrase: 'vier gekke cafe\u0301s' })
    expect(await contents(bram)).toEqual(await contents(anna))
    expect(new TextDecoder().decode(await file.arrayBuffer())).not.toContain('Zilverriet')
  })

  it('tells a wrong passphrase from damage', async () => {
    const file = await takeAlong(anna, { passphrase: 'goed' })
    await expect(look(bram, file, 'fout')).rejects.toThrow('wrong-passphrase')
    const bytes = new Uint8Array(await file.arrayBuffer())
    bytes[bytes.length - 5]! ^= 1
    expect(await openChosen(new Blob([bytes]))).toEqual({ ok: false, code: 'damaged' })
  })

  it('vouches for its head: whoever changes that and mends the checksums is found out', async () => {
    const opened = await openChosen(await takeAlong(anna, { passphrase: 'goed' }))
    if (!opened.ok) throw new Error(opened.code)
    const forged = await writeFile(opened.file.headText.replace(/"made":"\d{4}/, '"made":"1999'), opened.file.body)
    await expect(look(bram, forged, 'goed')).rejects.toThrow('damaged')
  })

  it.each([[1_000], [50_000_000]])('does not let a head ask for %d rounds', async (rounds) => {
    const opened = await openChosen(await takeAlong(anna, { passphrase: 'goed' }))
    if (!opened.ok) throw new Error(opened.code)
    expect(await openChosen(await writeFile(opened.file.headText.replace('600000', String(rounds)), opened.file.body))).toMatchObject({ ok: false })
  })

  it('is another file each time, so that two of them tell nothing about each other', async () => {
    const [one, two] = await Promise.all([takeAlong(anna, { passphrase: 'goed' }), takeAlong(anna, { passphrase: 'goed' })])
    const seals = await Promise.all([one, two].map(async (file) => (/"salt":"([^"]+)","iv":"([^"]+)"/.exec(await file.text()) ?? []).slice(1)))
    expect(new Set(seals.flat()).size).toBe(4)
  })
})
