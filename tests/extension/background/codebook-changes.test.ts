import './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codebookCodingHandlers } from '../../../extension/background/codebook-codings.ts'
import { codeEditHandlers } from '../../../extension/background/codebook-edits.ts'
import { codebookImportHandlers } from '../../../extension/background/codebook-import.ts'
import { codebookQuestionHandlers } from '../../../extension/background/codebook-questions.ts'
import { codebookVersionHandlers } from '../../../extension/background/codebook-versions.ts'
import { addFirstCodebooks, codebookHandlers } from '../../../extension/background/codebook.ts'
import { redo, turnable, undo } from '../../../extension/background/commit-change.ts'
import { openStore, type Store } from '../../../extension/background/store.ts'
import { STARTER_BT } from '../../../shared/codebook/starter-bt.ts'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { newSource } from '../../../shared/source/new-source.ts'

const STAMP = '019000000000-0000-test'
let store: Store
let number = 0
let id: Readonly<Record<string, string>>
const handlers = () => ({ ...codebookHandlers(store), ...codeEditHandlers(store), ...codebookCodingHandlers(store), ...codebookQuestionHandlers(store), ...codebookImportHandlers(store), ...codebookVersionHandlers(store) })
const code = (key: string) => store.codes.get(id[key]!).then((one) => one!)
const place = async (key: string) => {
  const tree = codeTree(await store.codes.toArray())
  return tree.pathOf(id[key]!).map((one) => tree.byId.get(one)!.key).reverse().join(' > ')
}
const codedWith = async (key: string) => (await store.codings.toArray()).filter((one) => !one.deleted && one.codeId === id[key]).map((one) => one.id).sort()
const addCoding = (name: string, key: string, start: number, exact = 'het vuil') => store.codings.put(createCoding({
  id: name, stamp: STAMP, sourceId: 's1', codeId: id[key]!, coder: 'AB', unit: null, selectors: { quote: { exact, prefix: 'voor ', suffix: ' na' }, position: { start, end: start + exact.length } },
}))

beforeEach(async () => {
  store = openStore(`codebook-${++number}`)
  await addFirstCodebooks(store)
  id = Object.fromEntries((await store.codes.toArray()).map((one) => [one.key, one.id]))
  await store.sources.put({ ...newSource('s1', 'Koffiekar', STAMP), group: 'resident' })
})
afterEach(() => store.delete())

describe('a code', () => {
  it('is written field by field, named, sent to the sheet, and taken back', async () => {
    await store.outbox.clear()
    const edited = await handlers().editCode({ id: id['BT9']!, patch: { nameNl: '  Voorzieningen ', definition: 'Wat er is.' } })
    expect(edited).toMatchObject({ nameNl: 'Voorzieningen', definition: 'Wat er is.' })
    expect([(await turnable(store)).undoable, await store.outbox.count()]).toEqual([{ what: 'code-edited', subject: 'Voorzieningen en activiteiten' }, 1])
    await undo(store)
    expect((await code('BT9')).nameNl).toBe('Voorzieningen en activiteiten')
  })
  it.each([[{ key: 'bt2' }, 'key'], [{ key: ' ' }, 'key'], [{ nameNl: '', nameEn: '' }, 'name'], [{ nameNl: 'x'.repeat(201) }, 'nameNl'], [{ colour: 'rood' }, 'colour'], [{ definition: 'x'.repeat(10_001) }, 'definition']])('refuses %j', async (patch, detail) => {
    await expect((async () => handlers().editCode({ id: id['BT9']!, patch: patch as object }))()).rejects.toMatchObject({ code: 'bad-request', message: detail })
  })
  it('takes its new key along to the explanations that name it, in the same act', async () => {
    expect((await code('BT1')).exclude).toContain('BT2.')
    await handlers().editCode({ id: id['BT2']!, patch: { key: 'SCH' } })
    expect([(await code('BT1')).exclude, (await code('BT2')).key, (await code('BT5.1')).exclude]).toEqual([expect.stringContaining('SCH.'), 'SCH', STARTER_BT.find(({ key }) => key === 'BT5.1')!.exclude])
    await undo(store)
    expect([(await code('BT1')).exclude, (await code('BT2')).key]).toEqual([STARTER_BT.find(({ key }) => key === 'BT1')!.exclude, 'BT2'])
  })
  it('refuses a field that was changed elsewhere since the person saw it', async () => {
    await handlers().editCode({ id: id['BT9']!, patch: { definition: 'van een ander' } })
    await expect((async () => handlers().editCode({ id: id['BT9']!, patch: { definition: 'van mij' }, seen: { definition: 'oud' } }))()).rejects.toMatchObject({ code: 'changed-elsewhere' })
  })
  it('moves with all below it, and back by undo and forth by redo', async () => {
    await handlers().moveCode({ id: id['BT2']!, parentId: id['BT1']!, before: null })
    expect(await place('BT2.1')).toBe('BT1 > BT2 > BT2.1')
    await undo(store)
    expect(await place('BT2.1')).toBe('BT2 > BT2.1')
    await redo(store)
    expect(await place('BT2.1')).toBe('BT1 > BT2 > BT2.1')
  })
  it('takes a step a press, from where it stands by then, and says where that is', async () => {
    expect(await Promise.all([handlers().stepCode({ id: id['BT3']!, step: 'up' }), handlers().stepCode({ id: id['BT3']!, step: 'up' })])).toMatchObject([{ parentId: null, place: 2 }, { parentId: null, place: 1 }])
    expect(await handlers().stepCode({ id: id['BT3']!, step: 'up' })).toBeNull()
    expect(await handlers().stepCode({ id: id['BT2.2']!, step: 'in' })).toEqual({ parentId: id['BT2.1'], place: 1, of: 1 })
    expect(await place('BT2.2')).toBe('BT2 > BT2.1 > BT2.2')
  })
  it('cannot move under itself', async () => {
    await expect((async () => handlers().moveCode({ id: id['BT2']!, parentId: id['BT2.1']!, before: null }))()).rejects.toMatchObject({ code: 'bad-request' })
  })
  it('retires, keeps its codings and comes back', async () => {
    await addCoding('k1', 'BT2.1', 0)
    await handlers().setCodeStatus({ id: id['BT2.1']!, status: 'retired' })
    expect([(await code('BT2.1')).status, await codedWith('BT2.1'), (await turnable(store)).undoable?.what]).toEqual(['retired', ['k1'], 'code-retired'])
    await handlers().setCodeStatus({ id: id['BT2.1']!, status: 'active' })
    expect((await turnable(store)).undoable?.what).toBe('code-returned')
  })
  it('goes away with all below it, but only where none of it is used', async () => {
    await addCoding('k1', 'BT2.2', 0)
    await expect(handlers().removeCode({ id: id['BT2']! })).rejects.toMatchObject({ code: 'still-used' })
    const gone = await handlers().removeCode({ id: id['BT5']! })
    expect(gone.map((one) => one.key)).toEqual(['BT5', 'BT5.1', 'BT5.2', 'BT5.3', 'BT5.4'])
    await undo(store)
    expect((await code('BT5.4')).deleted).toBe(false)
  })
})

describe('a proposal', () => {
  const propose = () => handlers().addCode({ name: 'Koffie als haakje', parentId: null, status: 'proposed' })
  it('is accepted', async () => {
    const { id: proposal } = await propose()
    await handlers().setCodeStatus({ id: proposal, status: 'active' })
    expect([(await store.codes.get(proposal))!.status, (await turnable(store)).undoable?.what]).toEqual(['active', 'code-accepted'])
  })
  it('goes away when it is turned down unused, and is retired when it is used', async () => {
    const [unused, used] = [await propose(), await propose()]
    id = { ...id, used: used.id }
    await addCoding('k1', 'used', 0)
    expect(await handlers().rejectCode({ id: unused.id })).toMatchObject({ deleted: true })
    expect(await handlers().rejectCode({ id: used.id })).toMatchObject({ deleted: false, status: 'retired' })
    expect((await turnable(store)).undoable?.what).toBe('code-rejected')
  })
})

describe('merging', () => {
  beforeEach(async () => {
    await addCoding('k1', 'BT2.1', 0)
    await addCoding('k2', 'BT2.1', 30)
    await addCoding('k3', 'BT2', 30)
    await store.threads.put({ id: 't1', made: STAMP, changed: {}, deleted: false, name: 'draad', memo: '', codingIds: ['k1', 'k2'] })
    await store.queries.put({ id: 'q1', made: STAMP, changed: {}, deleted: false, name: 'vraag', question: JSON.stringify({ code: id['BT2.1'] }) })
  })
  const merge = () => handlers().mergeCodes({ from: id['BT2.1']!, into: id['BT2']! })

  it('tells beforehand what it comes to, and changes nothing by that', async () => {
    const before = await store.codings.toArray()
    expect(await handlers().mergeOutlook({ from: id['BT2.1']!, into: id['BT2']! })).toEqual({ moved: 1, dropped: 1, subCodes: 0 })
    expect(await store.codings.toArray()).toEqual(before)
  })
  it('gives the codings the other code, drops what would double, and threads and saved questions follow', async () => {
    expect(await merge()).toEqual({ moved: 1, dropped: 1, subCodes: 0 })
    expect([await codedWith('BT2'), await codedWith('BT2.1'), (await code('BT2.1')).deleted]).toEqual([['k1', 'k3'], [], true])
    expect((await store.threads.get('t1'))!.codingIds).toEqual(['k1', 'k3'])
    expect(JSON.parse((await store.queries.get('q1'))!.question)).toEqual({ code: id['BT2'] })
  })
  it('is one act: taken back whole, and put forward again whole', async () => {
    await merge()
    expect(await undo(store)).toEqual({ what: 'codes-merged', subject: 'Afval en containers → Schoon en heel' })
    expect([await codedWith('BT2'), await codedWith('BT2.1'), (await code('BT2.1')).deleted, (await store.threads.get('t1'))!.codingIds]).toEqual([['k3'], ['k1', 'k2'], false, ['k1', 'k2']])
    await redo(store)
    expect([await codedWith('BT2'), await codedWith('BT2.1'), (await code('BT2.1')).deleted]).toEqual([['k1', 'k3'], [], true])
  })
})

describe('splitting', () => {
  it('walks the codings by source and place, with the words around them', async () => {
    await addCoding('later', 'BT2.1', 13, 'glas')
    await addCoding('k1', 'BT2.1', 5, 'afval')
    await store.texts.put({ id: 's1', made: STAMP, changed: {}, deleted: false, text: 'Veel afval en glas hier.', cutting: { kind: 'paragraph' }, format: 'txt', fileName: '', pages: [], respondents: [] })
    const ids = await handlers().codingsOfCode({ codeId: id['BT2.1']! })
    expect(ids).toEqual(['k1', 'later'])
    // The second stands elsewhere in the text by now: then only its own few words around it are sure.
    expect((await handlers().passages({ ids })).map(({ source, before, after }) => [source, before, after])).toEqual([['Koffiekar', 'Veel ', ' en glas hier.'], ['Koffiekar', 'voor ', ' na']])
  })
  it('gives one coding another code a step, each taken back by itself', async () => {
    await addCoding('k1', 'BT2.1', 0)
    await addCoding('k2', 'BT2.1', 20)
    await addCoding('double', 'BT2.2', 20)
    expect(await handlers().splitCoding({ codingId: 'k1', codeId: id['BT2.2']! })).toEqual({ dropped: false })
    expect(await handlers().splitCoding({ codingId: 'k2', codeId: id['BT2.2']! })).toEqual({ dropped: true })
    expect(await codedWith('BT2.1')).toEqual([])
    expect(await undo(store)).toEqual({ what: 'code-split', subject: 'Afval en containers → Ongedierte' })
    expect(await codedWith('BT2.1')).toEqual(['k2'])
  })
})

describe('a list of codes', () => {
  it('comes in as one act', async () => {
    const codes = [{ line: 1, path: ['Nieuw', 'Sub'], id: null, fields: {} }, { line: 2, path: ['BT2'], id: null, fields: { definition: 'Anders.' } }, { line: 3, path: ['BT3'], id: null, fields: {} }]
    expect(await handlers().importCodes({ fileName: 'lijst.csv', codes })).toEqual({ added: 2, changed: 1 })
    const [count, { definition }] = [await store.codes.filter((one) => !one.deleted).count(), await code('BT2')]
    expect(definition).toBe('Anders.')
    expect(await undo(store)).toEqual({ what: 'codes-imported', subject: 'lijst.csv' })
    expect([await store.codes.filter((one) => !one.deleted).count(), (await code('BT2')).definition]).not.toEqual([count, definition])
  })
  it('is not believed: what no file could hold is refused', async () => {
    for (const codes of [[{ line: 0, path: ['x'], id: null, fields: {} }], [{ line: 1, path: [], id: null, fields: {} }], [{ line: 1, path: ['x'], id: null, fields: { colour: 'rood' } }], 'x']) {
      await expect((async () => handlers().importCodes({ fileName: 'x', codes: codes as never }))()).rejects.toMatchObject({ code: 'bad-request' })
    }
  })
})

describe('versions', () => {
  const versions = async () => (await handlers().codebookVersions({ before: null })).versions
  it('begins with the first codebooks, and each change makes the next, also one that is taken back', async () => {
    await handlers().editCode({ id: id['BT9']!, patch: { definition: 'Anders.' } })
    await undo(store)
    expect((await versions()).map(({ version, way, name }) => [version, way, name?.what])).toEqual([[3, 'undone', 'code-edited'], [2, 'done', 'code-edited'], [1, 'done', 'codebook-added']])
  })
  it('has the same letters again once a change is taken back', async () => {
    await handlers().editCode({ id: id['BT9']!, patch: { definition: 'Anders.' } })
    await undo(store)
    const [third, second, first] = await versions()
    expect([third!.digest === first!.digest, second!.digest === first!.digest]).toEqual([true, false])
  })
  it('gives the codes back as they were in any version', async () => {
    await handlers().editCode({ id: id['BT9']!, patch: { definition: 'Anders.' } })
    await handlers().removeCode({ id: id['BT5']! })
    const at = async (version: number, key: string) => (await handlers().codebookAt({ version })).find((one) => one.key === key)!
    expect([(await at(1, 'BT9')).definition, (await at(2, 'BT9')).definition]).toEqual([STARTER_BT.find(({ key }) => key === 'BT9')!.definition, 'Anders.'])
    expect([(await at(2, 'BT5')).deleted, (await at(3, 'BT5')).deleted, await handlers().codebookAt({ version: 0 })]).toEqual([false, true, []])
  })
  it('knows nothing of changes that are not of codes', async () => {
    await addCoding('k1', 'BT2.1', 0)
    await handlers().splitCoding({ codingId: 'k1', codeId: id['BT2.2']! })
    expect(await versions()).toHaveLength(1)
  })
  it('can be named, and found by that name however old', async () => {
    expect(await handlers().nameCodebookVersion({ version: 1, label: ' Start ' })).toBe('Start')
    expect((await handlers().codebookVersions({ before: 1 })).named).toMatchObject([{ version: 1, label: 'Start' }])
  })
  it('come in pages', async () => {
    for (let round = 0; round < 41; round++) await handlers().editCode({ id: id['BT9']!, patch: { definition: `ronde ${round}` } })
    const first = await handlers().codebookVersions({ before: null })
    expect([first.versions.length, first.more]).toEqual([40, true])
    const second = await handlers().codebookVersions({ before: first.versions.at(-1)!.version })
    expect([second.versions.map(({ version }) => version), second.more]).toEqual([[2, 1], false])
  })
})

describe('own counts', () => {
  it('count what stands at the code itself, in one group', async () => {
    await addCoding('k1', 'BT2.1', 0)
    await addCoding('k2', 'BT2', 30)
    const counts = await handlers().ownCounts({ group: 'resident' })
    expect(counts.filter(({ segments }) => segments > 0)).toEqual([{ codeId: id['BT2'], segments: 1, sources: 1 }, { codeId: id['BT2.1'], segments: 1, sources: 1 }])
    expect((await handlers().ownCounts({ group: 'professional' })).every(({ segments }) => segments === 0)).toBe(true)
  })
})
