import './in-memory-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFirstCodebooks } from '../../../extension/background/codebook.ts'
import { codingHandlers } from '../../../extension/background/codings.ts'
import { turnable, undo } from '../../../extension/background/commit-change.ts'
import { projectFactHandlers } from '../../../extension/background/project-facts.ts'
import { stateHandlers } from '../../../extension/background/project-state.ts'
import { openStore, type Store } from '../../../extension/background/store.ts'
import { suggestionHandlers } from '../../../extension/background/suggestions.ts'
import type { PageDescription } from '../../../extension/messages.ts'
import type { PassageToCode } from '../../../extension/protocols/coding.ts'

const page: PageDescription = { address: 'https://x.nl/talk', title: 'Groepsgesprek', fingerprint: 'f1', unitKind: 'turn', speakers: [{ label: 'D3', role: 'respondent', ageBand: null }] }
const passage = (start: number, exact = 'het vuil', index = 1): PassageToCode => ({ selectors: { quote: { exact, prefix: '', suffix: '' }, position: { start, end: start + exact.length } }, unit: { index, speaker: 'D3' } })
let store: Store
let number = 0
let waste: string
let green: string
const living = async () => (await store.codings.toArray()).filter((one) => !one.deleted)

beforeEach(async () => {
  store = openStore(`coding-acts-${++number}`)
  await addFirstCodebooks(store)
  const idOf = async (key: string) => (await store.codes.filter((code) => code.key === key).first())!.id
  waste = await idOf('BT2.1')
  green = await idOf('BT2.4')
})
afterEach(() => store.delete())

describe('codePassages', () => {
  it('gives each passage a coding, in one act that is taken back as one', async () => {
    const made = await codingHandlers(store).codePassages({ page, codeId: waste, passages: [passage(10), passage(40), passage(80)] })
    expect(made.map(({ selectors }) => selectors.position.start)).toEqual([10, 40, 80])
    expect((await turnable(store)).undoable).toEqual({ what: 'coding-added', subject: 'Afval en containers (3×)' })
    await undo(store)
    expect(await living()).toEqual([])
  })

  it('leaves out what has the code already', async () => {
    await codingHandlers(store).addCodings({ page, codeIds: [waste], ...passage(40) })
    expect(await codingHandlers(store).codePassages({ page, codeId: waste, passages: [passage(10), passage(40)] })).toHaveLength(1)
  })

  it.each([['no passage', []], ['a passage without words', [passage(10, ' ')]]])('refuses %s', async (_what, passages) => {
    await expect(codingHandlers(store).codePassages({ page, codeId: waste, passages })).rejects.toMatchObject({ code: 'bad-request' })
    expect(await store.sources.count()).toBe(0)
  })
})

describe('resizeCoding', () => {
  const coded = async () => (await codingHandlers(store).addCodings({ page, codeIds: [waste], ...passage(10) }))[0]!

  it('gives a coding other bounds, and the unit in which it starts now; all else stays, and it can be taken back', async () => {
    const { id } = await coded()
    await codingHandlers(store).editCoding({ id, patch: { tone: -1, memo: 'ironie' } })
    const resized = await codingHandlers(store).resizeCoding({ id, ...passage(4, 'hier ligt het vuil', 0) })
    expect(resized).toMatchObject({ id, tone: -1, memo: 'ironie', unit: 0, speaker: 'D3', selectors: { quote: { exact: 'hier ligt het vuil' }, position: { start: 4 } } })
    expect((await turnable(store)).undoable?.what).toBe('coding-resized')
    await undo(store)
    expect((await living())[0]!.selectors.quote.exact).toBe('het vuil')
  })

  it('refuses a coding that is gone, and bounds that are none', async () => {
    const { id } = await coded()
    await expect(codingHandlers(store).resizeCoding({ id: 'gone', ...passage(4) })).rejects.toMatchObject({ code: 'unknown-coding' })
    await expect(codingHandlers(store).resizeCoding({ id, selectors: { quote: { exact: 'x', prefix: '', suffix: '' }, position: { start: 9, end: 9 } }, unit: null })).rejects.toMatchObject({ code: 'bad-request' })
  })
})

describe('moreOf', () => {
  it('tells what a page does not have of one coding to who is about to change it, and nothing of one that is not there', async () => {
    const [coding] = await codingHandlers(store).addCodings({ page, codeIds: [waste], ...passage(10) })
    await codingHandlers(store).editCoding({ id: coding!.id, patch: { memo: 'ironie', reach: 'street', place: 'Plein' } })
    await projectFactHandlers(store).saveProject({ patch: { places: ['Plein', 'Halte'] } })
    expect(await codingHandlers(store).moreOf({ id: coding!.id })).toEqual({ memo: 'ironie', reach: 'street', time: null, place: 'Plein', evidence: null, expectation: 'none', places: ['Plein', 'Halte'] })
    expect(await codingHandlers(store).moreOf({ id: 'gone' })).toBeNull()
  })
})

describe('another code on the same words', () => {
  const facets = { utterance: 'complaint', tone: -2, reach: 'street', time: 'present', place: 'Plein', evidence: 'quote', sensitivity: 'health', expectation: 'promised', quotePermission: 'paraphrase' } as const
  const second = async (start = 10) => (await codingHandlers(store).addCodings({ page, codeIds: [green], ...passage(start) }))[0]!

  it('takes what was said of the first along, but not its memo, and is one act', async () => {
    const [first] = await codingHandlers(store).addCodings({ page, codeIds: [waste], ...passage(10) })
    await codingHandlers(store).editCoding({ id: first!.id, patch: { ...facets, memo: 'ironie' } })
    expect(await second()).toMatchObject({ ...facets, memo: '', codeId: green, changed: {} })
    await undo(store)
    expect((await living()).map(({ codeId }) => codeId)).toEqual([waste])
  })

  it('takes nothing of other words, of a coding that was deleted, or of another coder', async () => {
    const [first] = await codingHandlers(store).addCodings({ page, codeIds: [waste], ...passage(10) })
    await codingHandlers(store).editCoding({ id: first!.id, patch: facets })
    expect(await second(11)).toMatchObject({ utterance: null, sensitivity: 'none' })
    await codingHandlers(store).removeCoding({ id: first!.id })
    expect(await second()).toMatchObject({ utterance: null, tone: null })
    await store.codings.update(first!.id, { deleted: false, coder: 'CD' })
    await codingHandlers(store).removeCoding({ id: (await living()).find(({ selectors, codeId }) => codeId === green && selectors.position.start === 10)!.id })
    expect(await second()).toMatchObject({ utterance: null, tone: null })
  })
})

describe('saveToolSettings', () => {
  it('keeps how a person codes, and lets a page change no other setting', async () => {
    const state = stateHandlers(store)
    expect(await state.saveToolSettings({ stripes: false, keys: { memo: 'Alt+J' } })).toEqual({ stripes: false, advance: false, keys: { memo: 'Alt+J' } })
    await state.saveToolSettings(Object.assign({ advance: true }, { coder: 'ZZ', language: 'en' }))
    expect((await state.projectState()).settings).toMatchObject({ advance: true, stripes: false, coder: '', language: 'nl' })
  })

  it('refuses what are no such settings', async () => {
    await expect(stateHandlers(store).saveToolSettings({ keys: { memo: 'x'.repeat(100) } })).rejects.toMatchObject({ code: 'bad-request' })
  })
})

describe('suggestCodes', () => {
  it('proposes from what was coded before, learns what came later, and proposes no code that was retired', async () => {
    let now = 0
    const { suggestCodes } = suggestionHandlers(store, () => now)
    await codingHandlers(store).addCodings({ page, codeIds: [waste], ...passage(10, 'grofvuil naast de container') })
    await codingHandlers(store).addCodings({ page, codeIds: [green], ...passage(90, 'heggen worden nooit gesnoeid') })
    expect(await suggestCodes({ text: 'De container is vol' })).toEqual([waste])
    await codingHandlers(store).addCodings({ page, codeIds: [green], ...passage(140, 'onkruid tussen de tegels') })
    now += 120_000
    expect(await suggestCodes({ text: 'Overal onkruid' })).toEqual([green])
    await store.codes.update(green, { status: 'retired' })
    now += 120_000
    expect(await suggestCodes({ text: 'Overal onkruid' })).toEqual([])
  })
})
