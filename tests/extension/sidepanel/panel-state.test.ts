import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createPanelState } from '../../../extension/sidepanel/panel-state.ts'
import { sampleAnchors, sampleCoding, samplePage, sampleProject, sampleSync } from './sample-project.ts'

const send = vi.hoisted(() => ({ askBackground: vi.fn(), askContent: vi.fn(), onChanged: vi.fn() }))
vi.mock('../../../extension/send.ts', () => send)

const answers: Record<string, unknown> = {}
const ok = (value: unknown) => ({ ok: true, value })
const refused = (code: string) => ({ ok: false, code, detail: '' })
const asked = (name: string) => send.askBackground.mock.calls.filter((call) => call[0] === name).length

beforeEach(() => {
  vi.resetAllMocks()
  Object.assign(answers, { projectState: ok(sampleProject()), syncState: ok(sampleSync()), pageState: ok(samplePage()), undo: ok({ what: 'coding-added', subject: 'x' }), lostPage: ok(null) })
  send.askBackground.mockImplementation(async (name: string) => answers[name])
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
    answers.pageState = ok(samplePage({ codings: [sampleCoding(), sampleCoding({ id: 'new' })] }))
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
