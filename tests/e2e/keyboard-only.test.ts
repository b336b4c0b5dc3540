import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, type Extended } from './chromium.ts'
import type { RunningHost } from './host.ts'
import { focused, goTo } from './keyboard.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

const QUOTE = 'Ernaast. Ik ook een keer'
const OTHER = 'Daar hebben we nog rolcontainers'
/** The first link of a sample page. */
const BACK_TO_SAMPLES = 'Voorbeeldgesprekken'

/** The way of one person who has no mouse; each step stands on the one before. Every stop of Tab must show that it has the focus. */
describe.skipIf(chromiumPath === null)('the whole way without a mouse', () => {
  let workplace: Workplace
  let host: RunningHost
  let browser: Extended
  let transcript: Page
  let book: Page
  let pairingCode = ''

  beforeAll(async () => {
    workplace = await openWorkplace()
    ;({ host, browser, transcript } = workplace)
  })
  afterAll(() => workplace?.close())

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await transcript.keyboard.press(key)
  }
  const palette = () => transcript.getByRole('dialog', { name: 'Codeer dit fragment' })
  const onPassage = () => transcript.getByRole('list', { name: 'Al gecodeerd' }).getByRole('listitem')
  const strip = (words: string) => transcript.locator('.strip__words', { hasText: words })
  /** What the browser's own Find leaves selected; keys extend it from there. */
  const find = async (words: string) => {
    expect(await transcript.evaluate((sought) => (window as unknown as { find(text: string, upper: boolean, back: boolean, round: boolean): boolean }).find(sought, false, false, true), words)).toBe(true)
    await press('Control+Shift+ArrowRight')
    await palette().waitFor()
  }
  const sidebar = () => book.frameLocator('aside iframe')
  const nameOfFocus = async (page: Page) => (await focused(page)).name

  it('codes a passage: found, extended with Shift and arrows, a few letters, Enter', async () => {
    await transcript.goto(`${host.url}voorbeeld/T01_groepsgesprek_ouders`)
    await browser.clickToolbar(transcript)
    await transcript.locator('buurtstem-host').waitFor({ state: 'attached' })
    await find(QUOTE)
    expect((await focused(transcript)).tag).toBe('body')
    await transcript.keyboard.type('afval', { delay: 10 })
    expect(await focused(transcript)).toMatchObject({ name: 'Zoek een code', visible: true })
    await press('Enter')
    await strip('Gecodeerd: BT2.1').waitFor()
    await palette().waitFor({ state: 'hidden' })
    expect((await focused(transcript)).tag).toBe('body')
  })

  it('gives another passage two codes with Shift+Enter, removes one and takes that back', async () => {
    await find(OTHER)
    await transcript.keyboard.type('afval', { delay: 10 })
    await press('Shift+Enter')
    await expect.poll(() => onPassage().count()).toBe(1)
    await transcript.keyboard.type('verkeer', { delay: 10 })
    await press('Enter')
    await palette().waitFor({ state: 'hidden' })
    await find(OTHER)
    await press('ArrowDown')
    await expect.poll(() => onPassage().count()).toBe(2)
    await goTo(transcript, /^Verwijder codering BT3/, 'Shift+Tab', 5)
    await press('Enter')
    await strip('verwijderd').waitFor()
    await expect.poll(() => onPassage().count()).toBe(1)
    expect(await nameOfFocus(transcript)).toBe('Zoek een code')
    await press('Control+z')
    await strip('Ongedaan gemaakt').waitFor()
    await expect.poll(() => onPassage().count()).toBe(2)
  })

  it('leaves the palette with Escape, back to the passage, and with Tab without a trap', async () => {
    const selected = () => transcript.evaluate(() => getSelection()?.toString() ?? '')
    await press('Escape')
    await palette().waitFor({ state: 'hidden' })
    await transcript.waitForTimeout(800)
    expect(await palette().isVisible()).toBe(false)
    expect((await focused(transcript)).tag).toBe('body')
    expect(await selected()).toContain(OTHER)
    await press('Shift+ArrowRight')
    await palette().waitFor()
    await press('ArrowDown')
    const stops: string[] = []
    while (stops.length < 12 && stops.at(-1) !== BACK_TO_SAMPLES) {
      await press('Tab')
      const { name, tag, visible } = await focused(transcript)
      stops.push(name)
      expect([name, visible || tag === 'body']).toEqual([name, true])
    }
    expect(stops).toContain(BACK_TO_SAMPLES)
    await palette().waitFor({ state: 'hidden' })
  })

  it('works the side panel: tabs, codebook, group and method, a passage', async () => {
    const panel = await browser.openPanel(transcript)
    await panel.emulateMedia({ reducedMotion: 'reduce' })
    await panel.getByRole('tab', { name: /Op deze pagina/ }).waitFor()
    await panel.getByText('3 fragmenten', { exact: false }).first().waitFor({ state: 'attached' })
    await goTo(panel, /^Op deze pagina/)
    await panel.keyboard.press('ArrowLeft')
    expect(await focused(panel)).toMatchObject({ name: 'Codeboek', visible: true })
    await goTo(panel, /^Subcodes van BT2 .* verbergen/)
    await panel.keyboard.press('Enter')
    expect(await nameOfFocus(panel)).toMatch(/^Subcodes van BT2 .* tonen/)
    await panel.keyboard.press('Enter')
    await goTo(panel, /Afval en containers/)
    await panel.keyboard.press('Enter')
    await panel.getByText('Definitie').waitFor()
    await goTo(panel, 'Codeboek', 'Shift+Tab')
    await panel.keyboard.press('ArrowLeft')
    await goTo(panel, /^Groep/)
    await panel.keyboard.type('bewoner')
    await goTo(panel, /^Methode/)
    await panel.keyboard.press('ArrowDown')
    await panel.keyboard.press('Tab')
    await panel.getByText('Kies een groep en een methode').waitFor({ state: 'hidden' })
    expect(await panel.getByLabel('Groep').evaluate((field: HTMLSelectElement) => field.value)).toBe('resident')
    await goTo(panel, /^Bron/, 'Shift+Tab')
    await panel.keyboard.press('End')
    await transcript.evaluate(() => scrollTo(0, 0))
    await goTo(panel, /^Ga naar: .*Ernaast/)
    await panel.keyboard.press('Enter')
    const inSight = () => transcript.getByText(QUOTE).first().evaluate((words) => {
      const { top, bottom } = words.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    })
    await transcript.bringToFront()
    await expect.poll(inSight).toBe(true)
    await panel.close()
  })

  it('sets up the workbook from its menu, and makes a pairing code in the sidebar', async () => {
    book = await browser.context.newPage()
    await book.goto(host.url)
    await book.getByRole('menuitem', { name: 'Buurtstem' }).waitFor()
    await goTo(book, 'Bewerken')
    await book.keyboard.press('ArrowLeft')
    expect(await focused(book)).toMatchObject({ name: 'Buurtstem', visible: true })
    await book.keyboard.press('ArrowDown')
    await book.getByRole('menu').waitFor()
    expect(await focused(book)).toMatchObject({ name: 'Open het zijpaneel', visible: true })
    await book.keyboard.press('Escape')
    expect(await nameOfFocus(book)).toBe('Buurtstem')
    await book.keyboard.press('ArrowDown')
    await book.getByRole('menu').waitFor()
    await book.keyboard.press('End')
    expect(await nameOfFocus(book)).toBe('Richt de tabbladen in')
    await book.keyboard.press('Enter')
    await book.getByText(/\d+ tabbladen gemaakt/).waitFor()
    // The codebook is in front now, and the worksheet has the keyboard; F6 goes back to the menu.
    await goTo(book, 'Buurtstem', 'Shift+F6', 5)
    await book.keyboard.press('ArrowDown')
    await book.getByRole('menu').waitFor()
    await book.keyboard.press('Enter')
    await sidebar().getByRole('button', { name: /^Apparaten/ }).waitFor()
    await goTo(book, /^Apparaten/)
    await book.keyboard.press('Enter')
    await goTo(book, 'Naam van de browser')
    await book.keyboard.type('Laptop zonder muis')
    await book.keyboard.press('Enter')
    const code = sidebar().getByRole('textbox', { name: 'Koppelcode' })
    await code.waitFor()
    pairingCode = await code.inputValue()
    expect(await focused(book)).toMatchObject({ name: 'Koppelcode', visible: true })
    await goTo(book, 'Ik heb de code')
    await book.keyboard.press('Enter')
    await sidebar().getByText('Laptop zonder muis').waitFor()
    await expect.poll(() => nameOfFocus(book)).toBe('Naam van de browser')
  })

  it('gives initials and pairs in the settings', async () => {
    const options = await browser.openOptions()
    await options.getByRole('heading', { name: 'Instellingen' }).waitFor()
    await options.getByLabel('Koppelcode').waitFor()
    await goTo(options, /^Jouw initialen/)
    await options.keyboard.type('AB')
    await goTo(options, /^Koppelcode/)
    await options.getByText('Vul je initialen in').waitFor({ state: 'hidden' })
    await options.keyboard.insertText(pairingCode)
    await goTo(options, 'Koppel')
    await options.keyboard.press('Enter')
    await options.getByRole('button', { name: 'Ontkoppel' }).waitFor()
    await expect.poll(async () => (await focused(options)).tag).toBe('button')
    await goTo(options, 'Ontkoppel')
    await options.keyboard.press('Enter')
    await options.getByRole('dialog', { name: 'Werkmap ontkoppelen?' }).waitFor()
    await options.keyboard.press('Escape')
    await options.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => focused(options)).toMatchObject({ name: 'Ontkoppel', visible: true })
    await options.close()
  })

  it('imports a table with the wizard and links it', async () => {
    await book.bringToFront()
    await goTo(book, /Terug$/, 'Shift+Tab')
    await book.keyboard.press('Enter')
    await goTo(book, /^Passieve data/)
    await book.keyboard.press('Enter')
    // The window in which a file is chosen is the system's own. The browser has to be told to hand it to us well before it opens: the key may be quicker than that.
    const chosen = book.waitForEvent('filechooser')
    await goTo(book, 'Kies een bestand')
    await book.keyboard.press('Enter')
    const chooser = await chosen
    await chooser.setFiles({ name: 'P02_wia_buurt.csv', mimeType: 'text/csv', buffer: readFileSync(join(import.meta.dirname, '../../shared/demo/P02_wia_buurt.csv')) })
    await sidebar().getByRole('heading', { name: 'Klopt dit?' }).waitFor()
    await goTo(book, 'Verder')
    await book.keyboard.press('Enter')
    await sidebar().getByRole('heading', { name: 'Wat staat er in de kolommen?' }).waitFor()
    for (const sign of await sidebar().locator('select').all()) {
      if ((await sign.inputValue()) !== 'ask') continue
      await goTo(book, /×\)/)
      await book.keyboard.type('niet gep')
    }
    await goTo(book, 'Ik heb dit gecontroleerd')
    await book.keyboard.press('Space')
    await goTo(book, 'Verder')
    await book.keyboard.press('Enter')
    await goTo(book, 'Lees in')
    await book.keyboard.press('Enter')
    await sidebar().getByRole('heading', { name: 'Ingelezen' }).waitFor()
    await goTo(book, 'Naar Koppeling')
    await book.keyboard.press('Enter')
    await sidebar().getByRole('button', { name: /^Neem / }).first().waitFor()
    await goTo(book, /^Neem (?:het voorstel|alle \d+ voorstellen) over/)
    await book.keyboard.press('Enter')
    await sidebar().getByRole('heading', { name: 'Gekoppeld' }).waitFor()
  })

  it('refreshes, closes the sidebar, and types a judgement in Confrontatie', async () => {
    await goTo(book, /Terug$/, 'Shift+Tab')
    await book.keyboard.press('Enter')
    // Back on the first page the keyboard is at the door it went through, below the button.
    await goTo(book, 'Ververs de tellingen', 'Shift+Tab')
    await book.keyboard.press('Enter')
    await sidebar().getByText('Alles is bijgewerkt.').waitFor()
    await goTo(book, 'Sluiten', 'Shift+Tab')
    await book.keyboard.press('Enter')
    await book.locator('aside').waitFor({ state: 'hidden' })
    await expect.poll(async () => (await focused(book)).visible).toBe(true)
    await goTo(book, 'Codeboek', 'F6', 5)
    const inFront = () => book.getByRole('tab', { selected: true }).textContent()
    for (let before = ''; before !== 'Confrontatie'; before = (await inFront())!) {
      await book.keyboard.press('ArrowRight')
      await expect.poll(inFront).not.toBe(before)
    }
    await book.getByRole('grid', { name: /Confrontatie/ }).waitFor()
    await book.keyboard.press('Shift+F6')
    const cell = () => book.locator('.cell-name').textContent()
    await expect.poll(cell).toBe('A1')
    for (const to of ['A2', 'A3', 'A4', 'A5', 'A6']) {
      await book.keyboard.press('ArrowDown')
      await expect.poll(cell).toBe(to)
    }
    for (const to of ['B6', 'C6', 'D6', 'E6', 'F6']) {
      await book.keyboard.press('ArrowRight')
      await expect.poll(cell).toBe(to)
    }
    await book.keyboard.type('Klopt met wat we hoorden')
    await book.keyboard.press('Enter')
    await book.getByRole('gridcell', { name: 'Klopt met wat we hoorden' }).waitFor()
    await goTo(book, 'Confrontatie', 'F6', 5)
    await book.keyboard.press('Shift+Tab')
    expect(await focused(book)).toMatchObject({ name: 'Nieuw tabblad', visible: true })
    await book.keyboard.press('Shift+Tab')
    await expect.poll(async () => (await focused(book)).visible).toBe(true)
    // Arrows in the formula bar are for its text, not for the sheet.
    await goTo(book, /^Inhoud van cel/, 'Shift+F6', 3)
    const before = await cell()
    await book.keyboard.press('ArrowDown')
    await book.waitForTimeout(200)
    expect(await cell()).toBe(before)
  })
})
