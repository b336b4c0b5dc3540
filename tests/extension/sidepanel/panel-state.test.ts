import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createPanelState } from '../../../extension/sidepanel/panel-state.ts'
import { editRecord } from '../../../shared/stamp/stamped.ts'
import type { Changed, PageState } from '../../../extension/messages.ts'
import { answerAbout, sampleAnchors, sampleCoding, samplePage, sampleProject, sampleSync } from './sample-project.ts'

const send = vi.hoisted(() => ({ askBackground: vi.fn(), askContent: vi.fn(), onChanged: vi.fn() }))
vi.mock('../../../extension/send.ts', () => send)

let page: PageState
const answers: Record<string, unknown> = {}
const ok = (value: unknown) => ({ ok: true, value })
const refused = (code: string) => ({ ok: false, code, detail: '' })
const asked = (name: string) => send.askBackground.mock.calls.filter((call) => call[0] === name).length

const askedNames = () => [...new Set(send.askBackground.mock.calls.map((call) => call[0]))]
const changed = (what: Pick<Changed, 'sources' | 'codings'>): Changed => ({ revision: 'r', ...what })
const settled = () => new Promise((done) => setTimeout(done, 20))
/** A panel on tab 7 that has read everything; what it asked until then is forgotten. */
async function opened() {
  const panel = createPanelState()
  panel.showTab(7)
  await vi.waitFor(() => expect([panel.page.value.kind, panel.project.value === null, panel.sync.value === null]).toEqual(['page', false, false]))
  await settled()
  send.askBackground.mockClear()
  send.askContent.mockClear()
  return panel
}

beforeEach(() => {
  vi.resetAllMocks()
  Object.assign(answers, { projectState: ok(sampleProject()), syncState: ok(sampleSync()), undo: ok({ what: 'coding-added', subject: 'x' }), lostPage: ok(null) })
  page = samplePage()
  send.askBackground.mockImplementation(async (name: string, request: unknown) => answers[name] ?? ok(answerAbout(page, name, request)))
  send.askContent.mockImplementation(async () => ok(sampleAnchors()))
})

describe('createPanelState()', () => {
  it('shows the page of the tab it is given', async () => {
    const panel = createPanelState()
    panel.showTab(7)
    await vi.waitFor(() => expect(panel.page.value.kind).toBe('page'))
    expect(send.askContent).toHaveBeenCalledWith(7, 'anchors')
    expect(panel.project.value?.codes.length).toBe(3)
  })
  it('says that there is no page when the tab cannot be reached, and looks again while it may still be starting', async () => {
    send.askContent.mockResolvedValueOnce(refused('page-not-reachable'))
    const panel = createPanelState()
    panel.showTab(7)
    await vi.waitFor(() => expect(panel.page.value.kind).toBe('none'))
    await vi.waitFor(() => expect(panel.page.value.kind).toBe('page'))
    expect(panel.failure.value).toBeNull()
  })
  it('tells on which address a person had switched it on, where the browser took its leave back', async () => {
    send.askContent.mockResolvedValue(refused('page-not-reachable'))
    answers.lostPage = ok('https://verslagen.example.nl/t01')
    const panel = createPanelState()
    panel.showTab(7)
    await vi.waitFor(() => expect(panel.page.value).toEqual({ kind: 'none', lost: 'https://verslagen.example.nl/t01' }))
  })
  it('looks again until the page has found a coding that the background already has', async () => {
    page = samplePage({ codings: [sampleCoding(), sampleCoding({ id: 'new' })] })
    send.askContent.mockResolvedValueOnce(ok(sampleAnchors())).mockResolvedValue(ok(sampleAnchors({ found: ['k1', 'new'] })))
    const panel = createPanelState()
    panel.showTab(7)
    await vi.waitFor(() => expect(panel.page.value).toMatchObject({ anchors: { found: ['k1', 'new'] } }))
  })
  it('makes one round of many calls in a row', async () => {
    const panel = createPanelState()
    await Promise.all(Array.from({ length: 20 }, () => panel.refresh()))
    expect(asked('projectState')).toBeLessThanOrEqual(2)
  })
  it('asks only how the connection is doing after a sync round that changed no record', async () => {
    const panel = await opened()
    panel.hear(changed({ sources: [], codings: [] }))
    await vi.waitFor(() => expect(asked('syncState')).toBe(1))
    await settled()
    expect(askedNames()).toEqual(['syncState'])
    expect(send.askContent).not.toHaveBeenCalled()
  })
  it('does not ask the page again when only another source changed', async () => {
    const panel = await opened()
    panel.hear(changed({ sources: ['elsewhere'], codings: ['k9'] }))
    await vi.waitFor(() => expect(asked('projectState')).toBe(1))
    await settled()
    expect(send.askContent).not.toHaveBeenCalled()
    expect(asked('pageHead')).toBe(0)
  })
  it('fetches of the page only the coding that changed', async () => {
    const panel = await opened()
    const edited = editRecord(sampleCoding(), { memo: 'anders' }, '01a000000000-0000-test')
    page = samplePage({ codings: [edited] })
    panel.hear(changed({ sources: ['s1'], codings: ['k1'] }))
    await vi.waitFor(() => expect(panel.page.value).toMatchObject({ state: { codings: [{ memo: 'anders' }] } }))
    expect(send.askBackground).toHaveBeenCalledWith('wholeCodingsById', { ids: ['k1'] })
    expect(asked('wholeCodingSlice')).toBe(0)
  })
  it('fetches all where what it has is not what is stored, by whatever name the change went', async () => {
    const panel = await opened()
    page = samplePage({ codings: [sampleCoding(), sampleCoding({ id: 'k2' })] })
    panel.hear(changed({ sources: null, codings: null }))
    await vi.waitFor(() => expect(panel.page.value).toMatchObject({ state: { codings: [{ id: 'k1' }, { id: 'k2' }] } }))
    expect(asked('wholeCodingSlice')).toBe(1)
  })
  it('keeps the list it has when nothing of it changed', async () => {
    const panel = await opened()
    const before = panel.page.value
    await panel.refresh()
    expect(panel.page.value).not.toBe(before)
    expect(panel.page.value.kind === 'page' && before.kind === 'page' && panel.page.value.state.codings === before.state.codings).toBe(true)
    expect(asked('wholeCodingSlice')).toBe(0)
  })
  it('puts the slices of a long list together', async () => {
    const all = Array.from({ length: 7 }, (_none, index) => sampleCoding({ id: `k${index}` }))
    page = samplePage({ codings: all })
    send.askContent.mockImplementation(async () => ok(sampleAnchors({ found: all.map(({ id }) => id) })))
    send.askBackground.mockImplementation(async (name: string, request: { readonly from?: number }) => (name === 'wholeCodingSlice' ? ok({ codings: all.slice(request.from!, request.from! + 3), next: request.from! + 3 < 7 ? request.from! + 3 : null }) : (answers[name] ?? ok(answerAbout(page, name, request)))))
    expect((await opened()).page.value).toMatchObject({ state: { codings: all } })
  })
  it('only looks at the page again, not at the whole project, until the page has found a new coding', async () => {
    page = samplePage({ codings: [sampleCoding(), sampleCoding({ id: 'new' })] })
    send.askContent.mockResolvedValueOnce(ok(sampleAnchors())).mockResolvedValue(ok(sampleAnchors({ found: ['k1', 'new'] })))
    const panel = createPanelState()
    panel.showTab(7)
    await vi.waitFor(() => expect(panel.page.value).toMatchObject({ anchors: { found: ['k1', 'new'] } }))
    expect(asked('projectState')).toBe(1)
    expect(asked('wholeCodingSlice')).toBe(1)
  })
  it('never shows a tab that was left while it answered', async () => {
    let late: (reply: unknown) => void = () => {}
    send.askContent.mockImplementation((tab: number) => (tab === 1 ? new Promise((resolve) => { late = resolve }) : Promise.resolve(refused('page-not-reachable'))))
    const panel = createPanelState()
    panel.showTab(1)
    await vi.waitFor(() => expect(send.askContent).toHaveBeenCalledWith(1, 'anchors'))
    panel.showTab(2)
    late(ok(sampleAnchors()))
    await vi.waitFor(() => expect(panel.page.value.kind).toBe('none'))
  })
  it('gives the value of a change and reads everything anew', async () => {
    const panel = createPanelState()
    expect(await panel.change('undo')).toEqual({ what: 'coding-added', subject: 'x' })
    expect(asked('projectState')).toBe(1)
  })
  it('keeps the reason when a change is refused, until the next that works', async () => {
    answers.undo = refused('nothing-to-undo')
    const panel = createPanelState()
    expect(await panel.change('undo')).toBeNull()
    expect(panel.failure.value?.code).toBe('nothing-to-undo')
    answers.undo = ok({ what: 'coding-added', subject: 'x' })
    await panel.change('undo')
    expect(panel.failure.value).toBeNull()
  })
})
