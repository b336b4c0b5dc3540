import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOST_NAME } from '../../extension/page/nodes.ts'
import { codeSelected, paletteIsOpen, stripWords, take } from './selecting.ts'
import { openSite, type Site } from './site.ts'
import { BROWSERS, type TestBrowser } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

const TURNS = [
  'D1: De container zit altijd vol, en dan zetten ze alles ernaast.', 'M: Bellen jullie daar nog over?', 'D2: Nee. Wanneer horen we daar iets over?',
  'D1: De bus rijdt niet meer langs het plein. Dat is lastig voor mijn moeder.', 'D3: Het plein zelf is top, en de bakker kent iedereen.', 'D2: Scooters rijden veel te hard over de stoep.', 'M: Waar is dat?', 'D3: Bij de school.',
]
const PAGE = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Groepsgesprek</title><style>body { font: 17px/1.7 sans-serif; max-width: 640px; margin: 40px 120px }</style>${TURNS.map((turn) => `<p>${turn}</p>`).join('')}</html>`
const PICTURES = process.env['BUURTSTEM_PICTURES'] ?? ''

describe.each(BROWSERS)('coding by keyboard in $name', ({ name, path, launch }) => {
  let site: Site
  let browser: TestBrowser
  const address = () => `${site.origin}/gesprek`
  const newest = async () => (await browser.stored()).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]
  const voice = () => browser.tab.evaluate((host) => document.querySelector(host)!.shadowRoot!.querySelector('.voice')!.textContent ?? '', HOST_NAME)
  const said = (words: string) => eventually(async () => (await voice()).includes(words), `‘${words}’ said`)
  const picture = async (what: string) => {
    if (PICTURES !== '') await browser.tab.screenshot(`${PICTURES}/tools-${what}-${name}.png`)
  }

  beforeAll(async () => {
    if (path === null) return
    site = await openSite()
    site.put('/gesprek', PAGE)
    browser = await launch({})
    await browser.tab.goto(address())
    await browser.tab.switchOn()
    await eventually(() => browser.tab.evaluate((host) => document.querySelector(host) !== null, HOST_NAME), 'the layer of the extension')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  it.skipIf(path === null)('right behind Enter, digits and signs choose kind of utterance and tone; they are said, and can be taken back', async () => {
    await take(browser.tab, [{ drag: [{ words: 'container' }, { words: 'vol' }] }])
    await eventually(() => paletteIsOpen(browser.tab), 'the palette')
    await browser.tab.type('af')
    await picture('palette')
    await browser.tab.keys('Enter')
    await eventually(async () => (await stripWords(browser.tab)).includes('Gecodeerd: BT2.1'), 'the code in the strip')
    await browser.tab.keys('1')
    await eventually(async () => (await stripWords(browser.tab)).includes('klacht'), 'the kind in the strip')
    await browser.tab.keys('-')
    await eventually(async () => (await stripWords(browser.tab)).includes('klacht, toon −1'), 'the tone in the strip')
    expect(await newest()).toMatchObject({ utterance: 'complaint', tone: -1 })
    await picture('strip')
    await browser.ask('undo')
    expect(await newest()).toMatchObject({ utterance: 'complaint', tone: null })
  })

  it.skipIf(path === null)('goes turn by turn: hears each, codes it, and extends by word and turn', async () => {
    expect(await browser.walk(address())).toBe(true)
    await said('Beurt 1 van 8, D1')
    await said('Gecodeerd: BT2.1')
    await browser.tab.keys('ArrowDown')
    await browser.tab.keys('ArrowDown')
    await said('Beurt 3 van 8, D2: Nee. Wanneer horen we daar iets over? Niet gecodeerd.')
    await browser.tab.type('verk')
    await picture('walk-palette')
    await browser.tab.keys('Enter')
    await eventually(async () => !(await paletteIsOpen(browser.tab)), 'the palette shut')
    await eventually(async () => (await newest())?.selectors.quote.exact.startsWith('Nee. Wanneer'), 'the turn stored')
    await browser.tab.keys('7')
    await eventually(async () => (await newest())?.utterance === 'question', 'a question')
    await browser.tab.keys('ArrowDown')
    await browser.tab.keys('ArrowRight')
    await browser.tab.keys('ArrowRight')
    await browser.tab.keys('Shift+ArrowRight')
    await said('Gekozen: bus rijdt')
    await picture('walk')
    await browser.tab.keys('Alt+ArrowUp')
    await said('Nee. Wanneer horen we')
    await browser.tab.keys('Control+Shift+ArrowLeft')
    await said('Gekozen: Nee.')
    await browser.tab.keys('Alt+r')
    await eventually(async () => (await newest())?.selectors.quote.exact === 'Nee.', 'the coding made shorter')
    await browser.tab.keys('?')
    await eventually(() => browser.tab.evaluate((host) => document.querySelector(host)!.shadowRoot!.querySelector<HTMLDialogElement>('.cheats')!.open, HOST_NAME), 'all keys')
    await picture('keys')
    await browser.tab.keys('Escape')
    await browser.tab.keys('Delete')
    await eventually(async () => (await browser.stored()).length === 1, 'the coding removed')
    await browser.tab.keys('Escape')
    await browser.tab.keys('Escape')
    await said('Klaar')
  })

  it.skipIf(path === null)('gives a code to each turn that is selected, one coding each and one step to take back', async () => {
    await take(browser.tab, [{ drag: [{ words: 'De bus' }, { words: 'iedereen' }] }])
    await eventually(() => paletteIsOpen(browser.tab), 'the palette')
    await browser.tab.keys('ArrowDown')
    await browser.tab.keys('Alt+u')
    await picture('apart')
    await codeSelected(browser.tab, 'voorz')
    const quotes = async () => (await browser.stored()).map(({ selectors }) => selectors.quote.exact).toSorted()
    await eventually(async () => (await quotes()).length === 3, 'two codings more')
    expect(await quotes()).toContain('Het plein zelf is top, en de bakker kent iedereen.')
    await browser.ask('undo')
    expect(await quotes()).toHaveLength(1)
  })

  it.skipIf(path === null)('keeps coding with one code, at once by mouse, until Escape', async () => {
    await take(browser.tab, [{ drag: [{ words: 'Scooters' }, { words: 'stoep' }] }])
    await eventually(() => paletteIsOpen(browser.tab), 'the palette')
    await browser.tab.type('verkeer')
    await browser.tab.keys('Alt+s')
    await browser.tab.keys('Enter')
    await eventually(async () => (await browser.stored()).length === 2, 'the first')
    await take(browser.tab, [{ drag: [{ words: 'De bus' }, { words: 'plein' }] }])
    await eventually(async () => (await browser.stored()).length === 3, 'the second, at once')
    await picture('sticky')
    await eventually(async () => !(await paletteIsOpen(browser.tab)), 'the palette shut')
    await browser.tab.keys('Escape')
    await take(browser.tab, [{ drag: [{ words: 'moeder' }, { words: 'moeder' }] }])
    await eventually(() => paletteIsOpen(browser.tab), 'the palette')
    expect(await browser.stored()).toHaveLength(3)
  })
})
