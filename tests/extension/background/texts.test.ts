import './in-memory-extension.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { redo, undo } from '../../../extension/background/commit-change.ts'
import { openStore, type Store } from '../../../extension/background/store.ts'
import { textHandlers, textQueries } from '../../../extension/background/texts.ts'
import type { NewSource } from '../../../extension/protocols/texts.ts'
import { Refusal } from '../../../extension/send.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { fingerprintText } from '../../../shared/anchoring/fingerprint-text.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { cutIntoUnits, unitAt } from '../../../shared/source/cut-into-units.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const TALK = '[00:04:12] M: Wat zou u missen?\n[00:04:15] D3: De bakker. En de lift doet het niet.\n[00:04:21] D5: Ja maar na zeven uur zit daar een andere groep.'
const talk: NewSource = {
  card: { title: 'Groepsgesprek', group: 'resident', method: 'focus-group', speakers: [{ label: 'M', role: 'moderator', ageBand: null }, { label: 'D3', role: 'respondent', ageBand: null }] },
  text: { text: TALK, cutting: { kind: 'turn', pattern: 'mixed' }, format: 'txt', fileName: 'gesprek.txt', pages: [], respondents: [] },
}
const stamp = nextStamp(null, 1_750_000_000_000, 'test')

let store: Store
let number = 0
const texts = () => ({ ...textHandlers(store), ...textQueries(store) })
const add = async (...sources: readonly NewSource[]) => texts().addSources({ sources })
const code = async (sourceId: string, text: string, words: string) => {
  const start = text.indexOf(words)
  const unit = unitAt(cutIntoUnits(text, 'turn'), start)
  const coding = createCoding({ id: `c${++number}`, stamp, sourceId, codeId: 'code', coder: 'AB', selectors: describeSpan(text, { start, end: start + words.length }), unit: unit && { index: unit.index, speaker: unit.speaker } })
  await store.codings.put(coding)
  return coding.id
}
const wordsOf = async (id: string) => {
  const coding = (await store.codings.get(id))!
  const { start, end } = coding.selectors.position
  return (await store.texts.get(coding.sourceId))!.text.slice(start, end)
}

beforeEach(() => {
  store = openStore(`texts ${++number}`)
})

describe('addSources', () => {
  it('stores card and text in one act that has the name of the source, with the fingerprint of the text', async () => {
    const [source] = await add(talk)
    expect(source).toMatchObject({ title: 'Groepsgesprek', group: 'resident', unitKind: 'turn', fingerprint: fingerprintText(TALK) })
    expect((await store.texts.get(source!.id))?.text).toBe(TALK)
    expect(await undo(store)).toEqual({ what: 'source-added', subject: 'Groepsgesprek' })
    expect((await store.sources.get(source!.id))?.deleted).toBe(true)
    expect(await texts().sourceText({ id: source!.id })).toBeNull()
    await redo(store)
    expect(await texts().sourceText({ id: source!.id })).toMatchObject({ text: TALK, cutting: { kind: 'turn', pattern: 'mixed' }, deleted: false })
  })

  it('takes many at once as one act', async () => {
    await add(talk, { ...talk, card: { title: 'Tweede' } })
    expect(await undo(store)).toEqual({ what: 'sources-added', subject: '2' })
    expect((await store.sources.toArray()).map((source) => source.deleted)).toEqual([true, true])
  })

  it('keeps no second copy of the text in the history', async () => {
    const long = 'Ja. '.repeat(100_000)
    await add({ ...talk, text: { ...talk.text, text: long } })
    await undo(store)
    await redo(store)
    expect(JSON.stringify(await store.history.toArray()).length).toBeLessThan(20_000)
    expect((await store.texts.toArray())[0]?.text).toBe(long)
  })

  it.each<[string, unknown]>([
    ['nothing', { sources: [] }], ['no text', { sources: [{ card: { title: 'a' } }] }], ['an unknown group', { sources: [{ ...talk, card: { title: 'a', group: 'tourist' } }] }],
    ['pieces that are no pieces', { sources: [{ ...talk, text: { ...talk.text, cutting: { kind: 'row', pieces: [1] } } }] }], ['a title that fits on no card', { sources: [{ ...talk, card: { title: 'a'.repeat(5_000) } }] }],
  ])('refuses %s', async (_what, request) => {
    await expect(texts().addSources(request as { sources: NewSource[] })).rejects.toBeInstanceOf(Refusal)
    expect(await store.texts.count()).toBe(0)
  })

  it('lets nobody choose id, stamps or fingerprint', async () => {
    const forged: NewSource['card'] & Record<string, unknown> = { ...talk.card, id: 'mine', fingerprint: 'x', deleted: true }
    const [source] = await add({ ...talk, card: forged })
    expect(source!.id).not.toBe('mine')
    expect(source).toMatchObject({ fingerprint: fingerprintText(TALK), deleted: false })
  })
})

describe('removeSources', () => {
  it('takes text and codings along, and brings all of it back', async () => {
    const [source] = await add(talk)
    const coding = await code(source!.id, TALK, 'De bakker')
    await texts().removeSources({ ids: [source!.id] })
    expect([(await store.sources.get(source!.id))?.deleted, (await store.texts.get(source!.id))?.deleted, (await store.codings.get(coding))?.deleted]).toEqual([true, true, true])
    expect(await undo(store)).toEqual({ what: 'source-removed', subject: 'Groepsgesprek' })
    expect([(await store.sources.get(source!.id))?.deleted, (await store.codings.get(coding))?.deleted]).toEqual([false, false])
    expect((await texts().sourceText({ id: source!.id }))?.text).toBe(TALK)
  })

  it('refuses a source that is not there', async () => {
    await expect(texts().removeSources({ ids: ['nobody'] })).rejects.toMatchObject({ code: 'unknown-source' })
  })
})

describe('editSources', () => {
  it('fills in several cards as one act', async () => {
    const made = await add(talk, { ...talk, card: { title: 'Tweede' } })
    await texts().editSources({ ids: made.map((source) => source.id), patch: { method: 'coffee-cart', date: '2025-05-14' } })
    expect((await store.sources.toArray()).map(({ method, date }) => [method, date])).toEqual([['coffee-cart', '2025-05-14'], ['coffee-cart', '2025-05-14']])
    expect(await undo(store)).toEqual({ what: 'sources-edited', subject: '2' })
    expect((await store.sources.toArray()).map(({ date }) => date)).toEqual([null, null])
  })
})

describe('sourceFate', () => {
  it('tells a source that was removed, by the title it had, from one that never was in this browser', async () => {
    const [source] = await add(talk)
    expect(await texts().sourceFate({ id: source!.id })).toEqual({ kind: 'here' })
    await texts().removeSources({ ids: [source!.id] })
    expect(await texts().sourceFate({ id: source!.id })).toEqual({ kind: 'removed', title: source!.title })
    expect(await texts().sourceFate({ id: 'never-here' })).toEqual({ kind: 'never' })
  })
})

describe('sourceFacts', () => {
  it('counts living codings, and tells where the text is', async () => {
    const [source] = await add(talk)
    await code(source!.id, TALK, 'De bakker')
    const gone = await code(source!.id, TALK, 'na zeven uur')
    await store.codings.update(gone, { deleted: true })
    expect(await texts().sourceFacts()).toEqual([{ id: source!.id, codings: 1, file: { fileName: 'gesprek.txt', format: 'txt', characters: TALK.length }, address: null }])
  })
})

describe('correctText', () => {
  const corrected = TALK.replace('De bakker.', 'De warme bakker.').replace(' En de lift doet het niet.', '')

  async function codedTalk() {
    const [source] = await add(talk)
    const [bakker, lift, group] = [await code(source!.id, TALK, 'De bakker'), await code(source!.id, TALK, 'lift doet het niet'), await code(source!.id, TALK, 'na zeven uur')]
    return { id: source!.id, bakker: bakker!, lift: lift!, group: group!, request: { id: source!.id, seen: fingerprintText(TALK), text: { text: corrected }, speakers: null } }
  }

  it('tells beforehand what will be lost, and changes nothing', async () => {
    const { lift, request } = await codedTalk()
    expect(await texts().tryCorrection(request)).toEqual({ carried: 2, lost: [{ id: lift, quote: 'lift doet het niet' }] })
    expect((await store.texts.toArray())[0]?.text).toBe(TALK)
  })

  it('moves the codings with their words in one act that can be taken back and put forward again', async () => {
    const { id, bakker, lift, group, request } = await codedTalk()
    const before = await store.codings.toArray()
    expect((await texts().correctText(request)).carried).toBe(2)
    expect([await wordsOf(bakker), await wordsOf(group)]).toEqual(['De warme bakker', 'na zeven uur'])
    expect((await store.codings.get(group))?.speaker).toBe('D5')
    expect((await store.codings.get(lift))?.selectors).toEqual(before.find((one) => one.id === lift)?.selectors)
    expect((await store.sources.get(id))?.fingerprint).toBe(fingerprintText(corrected))
    expect(await undo(store)).toEqual({ what: 'text-corrected', subject: 'Groepsgesprek' })
    expect((await store.texts.get(id))?.text).toBe(TALK)
    expect((await store.codings.toArray()).map((one) => one.selectors)).toEqual(before.map((one) => one.selectors))
    await redo(store)
    expect((await store.texts.get(id))?.text).toBe(corrected)
    expect(await wordsOf(group)).toBe('na zeven uur')
    await undo(store)
    expect((await store.texts.get(id))?.text).toBe(TALK)
  })

  it('gives a coding to another voice where the label was corrected', async () => {
    const { bakker, group, request } = await codedTalk()
    await texts().correctText({ ...request, text: { text: TALK.replace('D5', 'D6') } })
    expect([(await store.codings.get(bakker))?.speaker, (await store.codings.get(group))?.speaker]).toEqual(['D3', 'D6'])
  })

  it('keeps of a long text only what changed in the history', async () => {
    const long = `${'Ja. '.repeat(50_000)}De bakker.${' Nee.'.repeat(50_000)}`
    const [source] = await add({ ...talk, text: { ...talk.text, text: long, cutting: { kind: 'paragraph' } } })
    await texts().correctText({ id: source!.id, seen: fingerprintText(long), text: { text: long.replace('bakker', 'slager') }, speakers: null })
    await undo(store)
    expect((await store.texts.get(source!.id))?.text).toBe(long)
    await redo(store)
    expect((await store.texts.get(source!.id))?.text).toBe(long.replace('bakker', 'slager'))
    expect(JSON.stringify(await store.history.toArray()).length).toBeLessThan(20_000)
  })

  it('leaves a text that was corrected again since as it is when the first correction is taken back', async () => {
    const { id, request } = await codedTalk()
    await texts().correctText(request)
    const again = corrected.replace('groep', 'club')
    const [first] = await store.history.orderBy('seq').reverse().limit(1).toArray()
    await texts().correctText({ ...request, seen: fingerprintText(corrected), text: { text: again } })
    // Only the first is taken back, as another window might.
    const last = (await store.history.orderBy('seq').reverse().limit(1).toArray())[0]!
    await store.history.delete(last.seq!)
    expect(first?.name.what).toBe('text-corrected')
    await undo(store)
    expect((await store.texts.get(id))?.text).toBe(again)
  })

  it('refuses a correction of a text that is another by now', async () => {
    const { request } = await codedTalk()
    await texts().correctText(request)
    await expect(texts().correctText(request)).rejects.toMatchObject({ code: 'changed-elsewhere' })
  })
})
