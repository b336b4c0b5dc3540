// @vitest-environment happy-dom
import type { Window as HappyWindow } from 'happy-dom'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from '../../../extension/browser.ts'
import { Panel } from '../../../extension/sidepanel/Panel.tsx'
import { createPanelState, PanelContext } from '../../../extension/sidepanel/panel-state.ts'
import { rendered, type Rendered } from '../ui/rendered.ts'
import { FIRST_SETTINGS, type PageState } from '../../../extension/messages.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { STARTER_STAMP, starterCodeId } from '../../../shared/codebook/starter-codes.ts'
import { answerAbout, CODES, PAGE, sampleAnchors, sampleCoding, samplePage, sampleProject, sampleSource, sampleSync } from './sample-project.ts'

const send = vi.hoisted(() => ({ askBackground: vi.fn(), askContent: vi.fn(), onChanged: vi.fn() }))
vi.mock('../../../extension/send.ts', () => send)
vi.mock('../../../extension/browser.ts', () => ({ browser: { runtime: { openOptionsPage: vi.fn() }, permissions: { request: vi.fn(async () => true) } } }))

const ok = (value: unknown) => ({ ok: true, value })
const answers: Record<string, unknown> = {}
const answer = (name: string, request: unknown) => ok(answers[name] ?? answerAbout(answers.page as PageState, name, request) ?? {})
const sent = (name: string) => send.askBackground.mock.calls.filter((call) => call[0] === name).map((call) => call[1])

/** Makes the page so many pixels wide. */
function setWidth(width: number): void {
  ;(window as typeof window & Pick<HappyWindow, 'happyDOM'>).happyDOM.setViewport({ width })
}

/** The panel, as narrow as browsers open it, on a tab of which everything is known. */
async function open(tab?: 'Bron' | 'Codeboek' | 'Codebook'): Promise<Rendered> {
  const panel = createPanelState()
  panel.showTab(1)
  const page = await rendered(<PanelContext.Provider value={panel}><Panel /></PanelContext.Provider>)
  await page.settle()
  if (tab) await page.click(page.get('[role=tab]', tab))
  return page
}

beforeEach(() => {
  setWidth(360)
  vi.resetAllMocks()
  for (const name of Object.keys(answers)) delete answers[name]
  Object.assign(answers, { projectState: sampleProject(), syncState: sampleSync(), page: samplePage(), keptSites: [], anchors: sampleAnchors(), scrollToCoding: true })
  send.askBackground.mockImplementation(async (name: string, request: unknown) => answer(name, request))
  send.askContent.mockImplementation(async (_tab: number, name: string) => ok(answers[name]))
})

describe('the side panel', () => {
  it('goes between its tabs with the arrow keys, one tab in the tab order', async () => {
    const page = await open()
    await page.key(page.get('[role=tab]', 'Op deze pagina'), 'ArrowRight')
    expect(page.get('[role=tab][aria-selected=true]').textContent).toContain('Bron')
    expect(document.activeElement?.textContent).toContain('Bron')
    expect(page.all('[role=tab]').map((tab) => tab.tabIndex)).toEqual([0, -1, -1])
  })
  it('shows its parts side by side on a wide page', async () => {
    setWidth(1200)
    const page = await open()
    expect(page.all('[role=tab]')).toEqual([])
    expect(page.all('section.panel__part h2').map((heading) => heading.textContent)).toEqual(['Bron', 'Codeboek', 'Op deze pagina'])
  })
  it('speaks English when the person does', async () => {
    answers.projectState = sampleProject({ settings: { ...FIRST_SETTINGS, language: 'en', coder: 'AB' } })
    const page = await open()
    expect(page.get('[role=tab]', 'On this page')).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })
  it('says where to go when there is no page to code', async () => {
    send.askContent.mockResolvedValue({ ok: false, code: 'page-not-reachable', detail: '' })
    expect((await open()).root.textContent).toContain('klik op de knop van Buurtstem')
  })
  it('says that the browser wants a new click after a reload, on which site, and offers to keep that site', async () => {
    send.askContent.mockResolvedValue({ ok: false, code: 'page-not-reachable', detail: '' })
    answers.lostPage = 'https://verslagen.example.nl/t01'
    answers.keepSite = ['https://verslagen.example.nl']
    const page = await open()
    expect(page.root.textContent).toContain('Je zette Buurtstem in dit tabblad aan op verslagen.example.nl')
    await page.click(page.get('input[type=checkbox]'))
    await page.settle()
    expect(sent('keepSite')).toEqual([{ origin: 'https://verslagen.example.nl' }])
  })
  it('undoes by name', async () => {
    const page = await open()
    answers.undo = { what: 'coding-added', subject: 'Ongedierte' }
    await page.click(page.get('.history button', 'codering ‘Ongedierte’ toegevoegd'))
    expect(sent('undo').length).toBe(1)
  })
  it('does not undo what is not there', async () => {
    answers.projectState = sampleProject({ undoable: null })
    const page = await open()
    await page.click(page.get('.history button', 'Draai terug'))
    expect(sent('undo').length).toBe(0)
  })
  it('shows a refusal as a sentence', async () => {
    const page = await open()
    send.askBackground.mockImplementation(async (name: string, request: unknown) => (name === 'removeCoding' ? { ok: false, code: 'storage-full', detail: '' } : answer(name, request)))
    await page.click(page.get('button', 'Verwijder: BT2.2'))
    expect(page.get('[role=alert]').textContent).toContain('opslag van je browser is vol')
  })
})

describe('its source card', () => {
  it('asks for group and method in amber, and says what their absence means', async () => {
    const page = await open('Bron')
    expect(page.root.textContent).toContain('telt deze bron niet mee in de tellingen')
    expect(page.all('.bs-field--asked').map((field) => field.querySelector('label')?.textContent)).toEqual(['Groep *', 'Methode *'])
    expect(page.get('[role=tab]', 'Bron').textContent).toContain('nog niet compleet')
  })
  it('stops asking when both are known', async () => {
    answers.page = samplePage({ source: sampleSource({ group: 'resident', method: 'focus-group' }) })
    const page = await open('Bron')
    expect(page.root.textContent).not.toContain('telt deze bron niet mee')
    expect(page.all('.bs-field--asked')).toEqual([])
  })
  it('keeps a choice with the page and the source it is about', async () => {
    const page = await open('Bron')
    await page.choose(page.get('select', 'Groep'), 'resident')
    expect(sent('editSource')).toEqual([{ page: PAGE, id: 's1', patch: { group: 'resident' } }])
  })
  it('makes a source of a page that was none, by its first edit', async () => {
    answers.page = samplePage({ source: null, codings: [] })
    const page = await open('Bron')
    expect(page.root.textContent).toContain('Nieuwe bron')
    await page.choose(page.get('select', 'Methode'), 'interview')
    expect(sent('editSource')).toEqual([{ page: PAGE, id: null, patch: { method: 'interview' } }])
  })
  it('gives a speaker a role without touching the others', async () => {
    const page = await open('Bron')
    await page.choose(page.get('select', 'Rol van D1'), 'professional')
    expect(sent('editSource')[0].patch.speakers).toEqual([PAGE.speakers[0], { ...PAGE.speakers[1], role: 'professional' }])
  })
  it('takes whole numbers of people and nothing else', async () => {
    const page = await open('Bron')
    await page.fill(page.get('input', 'Bereikt'), '1,5')
    expect(page.root.textContent).toContain('Vul een heel getal in')
    await page.fill(page.get('input', 'Bereikt'), '12')
    await page.fill(page.get('input', 'Geweigerd'), '0')
    expect(sent('editSource').map((request) => request.patch)).toEqual([{ reached: 12 }, { refused: 0 }])
  })
})

describe('its source card, while a person is quick or a page changes', () => {
  it('holds the first of two choices in the roster, also before it came back', async () => {
    const page = await open('Bron')
    await page.choose(page.get('select[aria-label="Rol van D1"]'), 'professional')
    await page.choose(page.get('select[aria-label="Leeftijd van M"]'), '35-49')
    expect(sent('editSource').at(-1)?.patch.speakers).toEqual([{ label: 'M', role: 'moderator', ageBand: '35-49' }, { label: 'D1', role: 'professional', ageBand: null }])
  })
  it('keeps what was half typed with the page it was typed on', async () => {
    const page = await open('Bron')
    await page.type(page.get('input', 'Titel'), 'Gesprek op het plein')
    answers.page = samplePage({ source: sampleSource({ id: 's2', title: 'Een ander verslag' }) })
    answers.anchors = sampleAnchors({ page: { ...PAGE, address: 'https://verslagen.example.nl/t02' } })
    await page.click(page.get('[role=checkbox], input[type=checkbox]', 'Met tolk'))
    await page.settle()
    expect(sent('editSource').filter(({ patch }) => 'title' in patch)).toMatchObject([{ id: 's1', patch: { title: 'Gesprek op het plein' } }])
    expect((page.get('input', 'Titel') as HTMLInputElement).value).toBe('Een ander verslag')
  })
})

describe('its line on the workbook', () => {
  it('leads to what a person has to look at, and offers nothing of the kind where there is nothing', async () => {
    answers.syncState = sampleSync({ conflicts: [{ what: 'both-changed', subject: 'BT2 Schoon en heel' }] })
    const page = await open()
    expect(page.get('.sync').textContent).toContain('1 melding om naar te kijken')
    await page.click(page.get('.sync button', 'Bekijk'))
    expect(browser.runtime.openOptionsPage).toHaveBeenCalledOnce()
    answers.syncState = sampleSync()
    expect((await open()).all('.sync button')).toEqual([])
  })
})

describe('its codebook', () => {
  it('tells all three counts of every code, in words too', async () => {
    const page = await open('Codeboek')
    const row = page.get('.code-row', 'Schoon en heel')
    expect(row.textContent).toContain('2 bronnen, 3 sprekers, 4 fragmenten')
    expect(page.get('.code-row', 'Veiligheidsgevoel').textContent).toContain('0 bronnen, 0 sprekers, 0 fragmenten')
  })
  it('folds sub-codes away and back', async () => {
    const page = await open('Codeboek')
    const toggle = () => page.get('.code-row__toggle[aria-expanded]', 'BT2')
    expect(toggle().getAttribute('aria-expanded')).toBe('true')
    await page.click(toggle())
    expect(page.get('.codes').textContent).not.toContain('Ongedierte')
    expect(toggle().getAttribute('aria-expanded')).toBe('false')
    await page.click(toggle())
    expect(page.get('.code-row', 'Ongedierte')).toBeTruthy()
  })
  it('finds a code below a folded one', async () => {
    const page = await open('Codeboek')
    await page.click(page.get('.code-row__toggle[aria-expanded]', 'BT2'))
    await page.type(page.get('input[type=search]'), 'gedier')
    expect(page.all('.code-row__text').map((name) => name.textContent)).toEqual(['Schoon en heel', 'Ongedierte'])
  })
  it('explains a code on demand', async () => {
    const page = await open('Codeboek')
    await page.click(page.get('.code-row__name', 'Schoon en heel'))
    expect(page.get('.code-explanation').textContent).toContain('Of de buurt schoon is.')
  })
  it('explains a starter code in the language of the person', async () => {
    const { key, parentKey: _top, ...starter } = STARTER_CODEBOOKS[0]!.codes[0]!
    answers.projectState = sampleProject({ codes: [newCode(starterCodeId(key), STARTER_STAMP, { key, ...starter }, 0)], settings: { ...FIRST_SETTINGS, language: 'en' } })
    const page = await open('Codebook')
    await page.click(page.get('.code-row__name', 'Physical environment'))
    expect(page.get('.code-explanation').textContent).toContain('How streets, greenery, water and buildings look')
  })
  it.each([['Maandag leeg.', '‘Maandag leeg.’'], ['‘Maandag leeg.’', '‘Maandag leeg.’']])('puts one pair of quotation marks around the example %s', async (example, shown) => {
    answers.projectState = sampleProject({ codes: [{ ...CODES[0], example }] })
    const page = await open('Codeboek')
    await page.click(page.get('.code-row__name', 'Schoon en heel'))
    expect(page.get('.code-explanation__part--example dd').textContent).toBe(shown)
  })
  it('adds a proposed sub-code below the code it was asked at, and puts focus back', async () => {
    const page = await open('Codeboek')
    await page.click(page.get('.code-row__name', 'Schoon en heel'))
    await page.click(page.get('button', 'Subcode toevoegen'))
    await page.fill(page.get('.add-code input'), '  Meeuwen   op de  bakken ')
    await page.click(page.get('.add-code input[type=checkbox]'))
    answers.addCode = { key: '', nameNl: 'Meeuwen op de bakken', nameEn: '' }
    await page.click(page.get('.add-code button', 'Voeg toe'))
    expect(sent('addCode')).toEqual([{ name: 'Meeuwen op de bakken', parentId: 'waste', status: 'proposed' }])
    expect(document.activeElement?.textContent).toContain('Code toevoegen')
  })
  it('goes on at the code that was just added, wherever in the tree it came', async () => {
    const page = await open('Codeboek')
    await page.click(page.get('.code-row__toggle[aria-expanded]', 'BT2'))
    await page.click(page.get('button', 'Code toevoegen'))
    await page.fill(page.get('.add-code input'), 'Meeuwen')
    answers.addCode = { ...CODES[1], id: 'gulls', nameNl: 'Meeuwen', parentId: 'waste' }
    answers.projectState = sampleProject({ codes: [...CODES, { ...CODES[1], id: 'gulls', nameNl: 'Meeuwen', parentId: 'waste' }] })
    await page.click(page.get('.add-code button', 'Voeg toe'))
    expect(document.activeElement?.textContent).toContain('Meeuwen')
  })
  it('counts one group at a time: that of the page in front, or the one a person chooses', async () => {
    const use = (group: 'resident' | 'professional', sources: number) => ({ group, codeId: 'waste', sources, speakers: sources, segments: sources })
    answers.projectState = sampleProject({ uses: [use('professional', 3), use('resident', 7)] })
    answers.page = samplePage({ source: sampleSource({ group: 'resident' }) })
    const page = await open('Codeboek')
    expect(page.get('.code-row', 'Schoon en heel').textContent).toContain('7 bronnen')
    await page.choose(page.get('select', 'Tellingen van'), 'professional')
    expect(page.get('.code-row', 'Schoon en heel').textContent).toContain('3 bronnen')
  })
  it('counts the sources without a group for a page that has none yet, and asks nothing where there is one group', async () => {
    const use = (group: 'resident' | null, sources: number) => ({ group, codeId: 'waste', sources, speakers: sources, segments: sources })
    answers.projectState = sampleProject({ uses: [use('resident', 7), use(null, 2)] })
    const page = await open('Codeboek')
    expect(page.get('.code-row', 'Schoon en heel').textContent).toContain('2 bronnen')
    answers.projectState = sampleProject({ uses: [use('resident', 7)] })
    expect((await open('Codeboek')).all('select')).toEqual([])
  })
  it.each([['', 'Geef de code een naam.'], ['ongedierte', 'Er is al een code met deze naam.']])('refuses the name "%s"', async (name, sentence) => {
    const page = await open('Codeboek')
    await page.click(page.get('button', 'Code toevoegen'))
    await page.fill(page.get('.add-code input'), name)
    await page.click(page.get('.add-code button', 'Voeg toe'))
    expect(page.root.textContent).toContain(sentence)
    expect(sent('addCode')).toEqual([])
  })
  it('offers the starter codebooks to an empty one', async () => {
    answers.projectState = sampleProject({ codes: [], uses: [] })
    const page = await open('Codeboek')
    await page.click(page.get('button', 'Startcodeboek kiezen'))
    await page.click(page.get('dialog button', 'Publieke Waarden'))
    expect(sent('addStarterCodebook')).toEqual([{ codebookId: 'PW' }])
  })
})

describe('its codings of the page', () => {
  it('goes to the passage', async () => {
    const page = await open()
    await page.click(page.get('.coding__quote', 'Ratten bij de container'))
    expect(send.askContent).toHaveBeenCalledWith(1, 'scrollToCoding', { id: 'k1' })
  })
  it('says so when the passage is not there', async () => {
    const page = await open()
    answers.scrollToCoding = false
    await page.click(page.get('.coding__quote'))
    expect(page.get('[role=alert]').textContent).toContain('nu niet op de pagina te vinden')
  })
  it('lists a lost passage apart, with its quote and without a way to go there', async () => {
    answers.anchors = sampleAnchors({ found: [], orphans: ['k1'] })
    const page = await open()
    expect(page.get('.orphans').textContent).toContain('Ratten bij de container')
    expect(page.all('button.coding__quote')).toEqual([])
  })
  it('changes one facet at a time', async () => {
    const page = await open()
    await page.click(page.get('button', 'Bewerk codering BT2.2'))
    await page.choose(page.get('select', 'Soort uiting'), 'complaint')
    await page.click(page.get('input[type=radio]', 'Zeer negatief'))
    await page.choose(page.get('select', 'Code'), 'safety')
    await page.fill(page.get('textarea', 'Memo'), 'ironie')
    expect(sent('editCoding')).toEqual([...[{ utterance: 'complaint' }, { tone: -2 }, { codeId: 'safety' }].map((patch) => ({ id: 'k1', patch })), { id: 'k1', patch: { memo: 'ironie' }, seen: { memo: '' } }])
  })
  it.each([
    ['may be quoted', { quotePermission: 'quote', sensitivity: 'none' }, 'gaan mee naar de werkmap'],
    ['may not', { quotePermission: 'none', sensitivity: 'none' }, 'blijven in je browser'],
    ['is sensitive, whatever was permitted', { quotePermission: 'quote', sensitivity: 'health' }, 'omdat het gevoelig is'],
  ] as const)('tells what happens to the words when a coding %s', async (_when, facets, sentence) => {
    answers.page = samplePage({ codings: [sampleCoding(facets)] })
    const page = await open()
    await page.click(page.get('button', 'Bewerk codering'))
    expect(page.get('.coding-editor__fate').textContent).toContain(sentence)
  })
  it('removes a coding and lets the keyboard go on at the next', async () => {
    answers.page = samplePage({ codings: [sampleCoding(), sampleCoding({ id: 'k2', codeId: 'safety' })] })
    answers.anchors = sampleAnchors({ found: ['k1', 'k2'] })
    const page = await open()
    answers.page = samplePage({ codings: [sampleCoding({ id: 'k2', codeId: 'safety' })] })
    await page.click(page.get('button', 'Verwijder: BT2.2'))
    expect(sent('removeCoding')).toEqual([{ id: 'k1' }])
    expect(document.activeElement?.closest('.coding')?.textContent).toContain('Veiligheidsgevoel')
  })
  it('draws a long list in parts, and takes who asks for more to the first that came', async () => {
    const all = Array.from({ length: 250 }, (_none, index) => sampleCoding({ id: `k${index}`, selectors: { quote: { exact: `Zin ${index}.`, prefix: '', suffix: '' }, position: { start: index * 10, end: index * 10 + 5 } } }))
    answers.page = samplePage({ codings: all })
    answers.anchors = sampleAnchors({ found: all.map(({ id }) => id) })
    const page = await open()
    expect(page.all('.coding')).toHaveLength(100)
    await page.click(page.get('button', 'Toon nog 100 van de 150 fragmenten die volgen'))
    expect(page.all('.coding')).toHaveLength(200)
    expect(document.activeElement?.textContent).toBe('‘Zin 100.’')
    await page.click(page.get('button', 'Toon ook de laatste 50 fragmenten'))
    expect(page.all('.coding')).toHaveLength(250)
    expect(document.activeElement?.textContent).toBe('‘Zin 200.’')
    expect(page.all('.codings__more')).toEqual([])
  })
  it('keeps a coding that is being edited in the list when others come before it', async () => {
    const all = Array.from({ length: 120 }, (_none, index) => sampleCoding({ id: `k${index}`, selectors: { quote: { exact: `Zin ${index}.`, prefix: '', suffix: '' }, position: { start: index * 10, end: index * 10 + 5 } } }))
    answers.page = samplePage({ codings: all.slice(20) })
    answers.anchors = sampleAnchors({ found: all.map(({ id }) => id) })
    const page = await open()
    await page.click(page.all('.coding')[99]!.querySelector<HTMLElement>('.coding__actions button')!)
    expect(page.all('.coding-editor')).toHaveLength(1)
    answers.page = samplePage({ codings: all })
    answers.undo = { what: 'coding-added', subject: 'Ongedierte' }
    // Any change reads the page anew.
    await page.click(page.get('.history button', 'toegevoegd'))
    expect(page.all('.coding')).toHaveLength(120)
    expect(page.all('.coding-editor')).toHaveLength(1)
  })
  it('shows a coding whose code is unknown rather than hide it', async () => {
    answers.page = samplePage({ codings: [sampleCoding({ codeId: 'elsewhere' })] })
    expect((await open()).get('.coding').textContent).toContain('onbekende code')
  })
})
