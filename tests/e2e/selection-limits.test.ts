import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { placeOf } from './point-of.ts'
import { codeSelected, dragOver, paletteIsOpen, stripWords } from './selecting.ts'
import { openSite, type Site } from './site.ts'
import { BROWSERS, type TestBrowser } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../fixtures/pages/selecties.html'), 'utf8')
const SETTINGS = { language: 'nl', coder: 'TB', wholeWords: false }

describe.each(BROWSERS.map((one) => ({ ...one, skip: one.path === null })))('what a selection can be, in $name', ({ name, skip, launch }) => {
  let site: Site
  let browser: TestBrowser
  let url = ''

  beforeAll(async () => {
    if (skip) return
    site = await openSite()
    url = `${site.origin}/selecties`
    site.put('/selecties', PAGE)
    browser = await launch()
    await browser.tab.goto(url)
    await browser.tab.switchOn()
    await eventually(() => browser.tab.evaluate(() => document.querySelector('buurtstem-host') !== null), 'the layer of the extension')
  })
  afterEach(async () => {
    if (skip) return
    for (const { id } of await browser.stored()) await browser.ask('removeCoding', { id })
    await browser.tab.keys('Escape')
    await browser.tab.evaluate(() => getSelection()!.removeAllRanges())
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })
  const quotes = async () => (await browser.stored()).map(({ selectors }) => selectors.quote.exact)
  const storedQuotes = () => eventually(async () => (await quotes()).length > 0 && quotes(), 'a stored coding')

  // Browsers without a window select nothing by touch. What a page sees of it there: a touch that is called off, and a selection that changes with no button or key.
  it.skipIf(skip)('grows under the handles of a finger, and is taken when it rests', async () => {
    await browser.tab.evaluate(async () => {
      const text = document.querySelector('#noot')!.lastChild as Text
      const at = text.data.indexOf('voorjaar')
      const touch = { bubbles: true, pointerType: 'touch', isPrimary: true }
      text.parentElement!.dispatchEvent(new PointerEvent('pointerdown', touch))
      for (let letters = 8; letters <= 16; letters += 2) {
        getSelection()!.setBaseAndExtent(text, at, text, at + letters)
        if (letters === 8) text.parentElement!.dispatchEvent(new PointerEvent('pointercancel', touch))
        await new Promise((done) => setTimeout(done, 120))
      }
    })
    await codeSelected(browser.tab, 'afval')
    expect(await storedQuotes()).toEqual(['voorjaar niet me'])
  })

  it.skipIf(skip)('is stretched to whole words where a person asked for that, and only there', async () => {
    const half = async () => {
      await dragOver(browser.tab, { words: 'ie weken st' }, { words: 'ie weken st' })
      await codeSelected(browser.tab, 'afval')
      return storedQuotes()
    }
    expect(await half()).toEqual(['ie weken st'])
    for (const { id } of await browser.stored()) await browser.ask('removeCoding', { id })
    await browser.ask('saveSettings', { ...SETTINGS, wholeWords: true })
    await new Promise((done) => setTimeout(done, 500))
    expect(await half()).toEqual(['drie weken stil'])
    await browser.ask('saveSettings', SETTINGS)
  })

  it.skipIf(skip)('is offered in the language that a person chooses, on a page that is open too', async () => {
    const field = () => browser.tab.evaluate(() => document.querySelector('buurtstem-host')!.shadowRoot!.querySelector('input')!.placeholder)
    for (const [language, words] of [['en', 'Type a few letters'], ['nl', 'Typ een paar letters']] as const) {
      await browser.ask('saveSettings', { ...SETTINGS, language })
      await dragOver(browser.tab, { words: 'drie weken' }, { words: 'drie weken' })
      await eventually(async () => (await paletteIsOpen(browser.tab)) && (await field()) === words, words)
      await browser.tab.keys('Escape')
      // What is selected already would be dragged along.
      await browser.tab.evaluate(() => getSelection()!.removeAllRanges())
      await eventually(async () => !(await paletteIsOpen(browser.tab)), 'the palette shut')
    }
  })

  it.skipIf(skip)('in a text that is being written takes no letters away from it, and can be coded by the key for the palette', async () => {
    await dragOver(browser.tab, { words: 'zelf schrijven' }, { words: 'zelf schrijven' })
    await eventually(() => paletteIsOpen(browser.tab), 'the palette')
    expect(await browser.command(url)).toBe(true)
    await codeSelected(browser.tab, 'afval')
    expect(await storedQuotes()).toEqual(['zelf schrijven'])
    expect(await browser.tab.evaluate(() => document.querySelector('#schrijf')!.textContent)).toBe('In deze notitie mag je zelf schrijven en schrappen.')
    await browser.tab.keys('End')
    await browser.tab.type('!')
    expect(await browser.tab.evaluate(() => document.querySelector('#schrijf')!.textContent)).toContain('!')
  })

  it.skipIf(skip)('in a field opens nothing; asked for, the reason is said', async () => {
    await browser.tab.click((await placeOf(browser.tab, { words: 'typt in een veld' })).middle, 2)
    expect(await browser.tab.evaluate(() => document.activeElement?.id)).toBe('reactie')
    expect(await browser.command(url)).toBe(false)
    expect(await stripWords(browser.tab)).toContain('Tekst in een invulveld kun je niet coderen')
    expect(await paletteIsOpen(browser.tab)).toBe(false)
    await browser.tab.click((await placeOf(browser.tab, { words: 'De lift staat' })).start)
  })

  it.skipIf(skip)('in a shadow tree is there again when the palette is left', async () => {
    await dragOver(browser.tab, { words: 'de kade en' }, { words: 'de kade en' })
    await eventually(() => paletteIsOpen(browser.tab), 'the palette')
    await browser.tab.keys('ArrowDown')
    await browser.tab.keys('Escape')
    await eventually(async () => !(await paletteIsOpen(browser.tab)), 'the palette shut')
    expect(await browser.command(url)).toBe(true)
    await codeSelected(browser.tab, 'afval')
    expect(await storedQuotes()).toEqual(['de kade en'])
  })

  it.skipIf(skip || name !== 'Firefox')('is the last of two passages selected beside each other', async () => {
    await dragOver(browser.tab, { words: 'drie weken' }, { words: 'drie weken' })
    await browser.tab.hold('Control')
    await dragOver(browser.tab, { words: 'Het bankje' }, { words: 'Het bankje' })
    await browser.tab.letGo('Control')
    expect(await browser.tab.evaluate(() => getSelection()!.rangeCount)).toBe(2)
    await codeSelected(browser.tab, 'afval')
    expect(await storedQuotes()).toEqual(['Het bankje'])
  })

  it.skipIf(skip || name !== 'Firefox')('is all cells that were picked one by one', async () => {
    await browser.tab.hold('Control')
    await dragOver(browser.tab, { words: 'Kolkweg' }, { words: 'twaalf meldingen' })
    await browser.tab.letGo('Control')
    await codeSelected(browser.tab, 'afval')
    expect(await storedQuotes()).toEqual(['Kolkweg\ttwaalf meldingen'])
  })
})
