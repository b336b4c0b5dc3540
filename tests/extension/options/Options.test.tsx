// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OutgoingRow } from '../../../extension/messages.ts'
import { Options } from '../../../extension/options/Options.tsx'
import { createOptionsState, OptionsContext } from '../../../extension/options/options-state.ts'
import { rendered, type Rendered } from '../ui/rendered.ts'
import { sampleProject, sampleSync } from '../sidepanel/sample-project.ts'

const send = vi.hoisted(() => ({ askBackground: vi.fn(), askContent: vi.fn(), onChanged: vi.fn() }))
vi.mock('../../../extension/send.ts', () => send)
vi.mock('../../../extension/browser.ts', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: '1.2.3' }), getURL: () => 'moz-extension://x/' },
    commands: { getAll: async () => [{ name: 'code', description: 'Codeer de selectie', shortcut: 'Alt+Shift+H' }, { name: '_execute_action', description: '', shortcut: '' }] },
  },
}))

const ok = (value: unknown) => ({ ok: true, value })
const answers: Record<string, unknown> = {}
const sent = (name: string) => send.askBackground.mock.calls.filter((call) => call[0] === name).map((call) => call[1])

async function open(): Promise<Rendered> {
  const options = createOptionsState()
  await options.refresh()
  return rendered(<OptionsContext.Provider value={options}><Options /></OptionsContext.Provider>)
}

beforeEach(() => {
  vi.resetAllMocks()
  Object.assign(answers, { projectState: ok(sampleProject()), syncState: ok(sampleSync()), outgoing: ok([]), keptSites: ok([]), saveSettings: ok({}), pair: ok(sampleSync()), unpair: ok({}), dropSite: ok([]), syncNow: ok(sampleSync()) })
  send.askBackground.mockImplementation(async (name: string) => answers[name])
})

describe('the options page', () => {
  it('changes initials and language each by itself, so that one never takes the other back', async () => {
    const page = await open()
    await page.fill(page.get('input', 'Jouw initialen'), 'CD')
    await page.choose(page.get('select', 'Taal'), 'en')
    expect(sent('saveSettings')).toEqual([{ coder: 'CD' }, { language: 'en' }])
  })
  it('shows the keys as the browser has them, and where to change them in this browser', async () => {
    const page = await open()
    expect([...page.all('#commands kbd, [aria-labelledby=commands] kbd')].map((key) => key.textContent)).toEqual(['Alt', 'Shift', 'H'])
    expect(page.get('tr', 'geen toets').textContent).toContain('Buurtstem openen op deze pagina')
    expect(page.root.textContent).toContain('about:addons')
    expect(page.root.textContent).toContain('Versie 1.2.3')
  })
  it('drops a kept site', async () => {
    answers.keptSites = ok(['https://verslagen.example.nl'])
    const page = await open()
    await page.click(page.get('button', 'Verwijder verslagen.example.nl'))
    expect(sent('dropSite')).toEqual([{ origin: 'https://verslagen.example.nl' }])
  })
})

describe('pairing', () => {
  it('says in whole sentences what a person should look at, until they say they have', async () => {
    answers.syncState = ok(sampleSync({ conflicts: [{ what: 'both-changed', subject: 'BT2 Schoon en heel' }, { what: 'clock-ahead', subject: 'BT7 Veiligheidsgevoel · T01' }] }))
    answers.dismissConflicts = ok(sampleSync())
    const page = await open()
    expect(page.all('.utrecht-alert--warning li').map((item) => item.textContent)).toEqual([expect.stringMatching(/^BT2 Schoon en heel: twee mensen/), expect.stringMatching(/^BT7 .* T01: .* klok/)])
    await page.click(page.get('button', 'Gezien'))
    expect(sent('dismissConflicts')).toHaveLength(1)
  })
  const unpaired = sampleSync({ paired: false, endpointHost: '', workbookName: '', lastArrival: null })
  it('sends the code that was pasted, without the white space around it', async () => {
    answers.syncState = ok(unpaired)
    const page = await open()
    await page.fill(page.get('textarea', 'Koppelcode'), '\n  BS1-abc \n')
    await page.click(page.get('button', 'Koppel'))
    expect(sent('pair')).toEqual([{ pairingCode: 'BS1-abc' }])
  })
  it('asks for a code when there is none', async () => {
    answers.syncState = ok(unpaired)
    const page = await open()
    await page.click(page.get('button', 'Koppel'))
    expect(page.root.textContent).toContain('Plak eerst de koppelcode.')
    expect(sent('pair')).toEqual([])
  })
  it.each([['bad-pairing-code', 'klopt niet'], ['sheet-unreachable', 'nu niet bereikbaar'], ['sheet-not-json', 'inlogscherm'], ['sheet-refused', 'geweigerd']])('has a sentence for %s and keeps what was pasted', async (code, sentence) => {
    answers.syncState = ok(unpaired)
    answers.pair = { ok: false, code, detail: '' }
    const page = await open()
    await page.fill(page.get('textarea'), 'BS1-mistyped')
    await page.click(page.get('button', 'Koppel'))
    expect(page.get('[role=alert]').textContent).toContain(sentence)
    expect((page.get('textarea') as HTMLTextAreaElement).value).toBe('BS1-mistyped')
  })
  it('shows workbook, address, what waits and the last answer', async () => {
    answers.syncState = ok(sampleSync({ waiting: 2 }))
    const facts = (await open()).get('.facts').textContent
    for (const fact of ['Zilverriet', 'script.google.com', '2 wijzigingen', '14 mei 2025']) expect(facts).toContain(fact)
  })
  it('asks before it disconnects, and does nothing when that was not meant', async () => {
    const page = await open()
    await page.click(page.get('button', 'Ontkoppel'))
    await page.click(page.get('dialog button', 'Annuleer'))
    expect(sent('unpair')).toEqual([])
    await page.click(page.get('button', 'Ontkoppel'))
    await page.click(page.get('dialog button', 'Ontkoppel'))
    expect(sent('unpair').length).toBe(1)
  })
})

describe('the preview of what leaves the browser', () => {
  const row = (tab: string, values: Readonly<Record<string, string>>): OutgoingRow => ({ tab, cells: Object.entries(values).map(([header, value]) => ({ header, value })) })
  it('shows every cell that has something in it, and names the columns that are empty', async () => {
    answers.outgoing = ok([row('Coderingen', { Code: 'BT2', Fragment: '', Toon: '-1' }), row('Coderingen', { Code: 'BT7', Fragment: '', Toon: '' }), row('Bronnen', { Titel: 'T01' })])
    const page = await open()
    const [codings, sources] = page.all('.outgoing')
    expect(codings?.querySelector('h3')?.textContent).toBe('Tabblad Coderingen: 2 rijen')
    expect([...codings!.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual(['Code', 'Toon'])
    expect([...codings!.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['BT2', '-1', 'BT7', 'leeg'])
    expect(codings?.textContent).toContain('Leeg in al deze rijen: Fragment.')
    expect(sources?.textContent).toContain('T01')
  })
  it('shows all rows to who asks for them', async () => {
    answers.outgoing = ok(Array.from({ length: 25 }, (_, index) => row('Coderingen', { Code: `c${index}` })))
    const page = await open()
    expect(page.all('.outgoing tbody tr').length).toBe(20)
    await page.click(page.get('button', 'Toon nog 5 rijen'))
    expect(page.all('.outgoing tbody tr').length).toBe(25)
  })
  it('says so when nothing waits', async () => {
    expect((await open()).root.textContent).toContain('Er staat nu niets klaar om te versturen.')
  })
})
