import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, type Extended } from './chromium.ts'
import { paintedWords } from './coded-page.ts'
import type { RunningHost } from './host.ts'
import { hasScreen, onScreen, openScreen, type Screen } from './screen.ts'
import { eventually } from './workbook-page.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

const FIRST = 'Ernaast. Ik ook een keer'
const SECOND = 'Daar hebben we nog rolcontainers'

/** The browser's own keys and menus, which no page hears of: pressed and clicked on a screen, in a window. */
describe.skipIf(chromiumPath === null || !hasScreen)('real keys and clicks in a Chromium with a window (needs Xvfb, openbox and xdotool)', () => {
  let screen: Screen
  let workplace: Workplace
  let host: RunningHost
  let browser: Extended
  let page: Page

  beforeAll(async () => {
    screen = await openScreen()
    workplace = await openWorkplace({ display: screen.display })
    ;({ host, browser, transcript: page } = workplace)
  })
  afterAll(async () => {
    await workplace?.close()
    await screen?.close()
  })

  /** In a tab of its own: one that was switched on stays so. */
  const openSample = async () => {
    const before = page
    page = await browser.context.newPage()
    await before.close()
    await page.goto(`${host.url}voorbeeld/T01_groepsgesprek_ouders`)
    expect(await page.locator('buurtstem-host').count()).toBe(0)
    await page.bringToFront()
  }
  const spotOf = async (words: string) => {
    const place = page.getByText(words).first()
    await place.scrollIntoViewIfNeeded()
    const box = (await place.boundingBox())!
    return onScreen(page, { ...box, height: Math.min(box.height, 24), width: Math.min(box.width, 120) })
  }
  /** Clicks three times, as a person selects a paragraph. */
  const select = async (words: string) => {
    const spot = await spotOf(words)
    for (let count = 0; count < 3; count++) screen.click(spot)
    await eventually(async () => page.evaluate((sought) => document.hasFocus() && (getSelection()?.toString() ?? '').includes(sought), words), `‘${words}’ selected in the window that has the keyboard`)
    return spot
  }
  const palette = () => page.getByRole('dialog', { name: 'Codeer dit fragment' })
  const codeAs = async (letters: string, words: string) => {
    await palette().waitFor()
    await eventually(async () => (await palette().getByRole('combobox').evaluate((field) => (field.getRootNode() as ShadowRoot).activeElement === field)), 'the keyboard in the palette')
    screen.type(letters)
    screen.press('Return')
    await eventually(async () => (await paintedWords(page)).some((one) => one.includes(words)), `‘${words}’ painted`)
    await palette().waitFor({ state: 'hidden' })
  }

  it('assigns the keys that the manifest asks for', async () => {
    const keys = await browser.worker.evaluate(async () => (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]))
    expect(Object.fromEntries(keys)).toEqual({ _execute_action: 'Alt+Shift+L', 'code-selection': 'Alt+C', 'walk-units': 'Alt+Shift+S' })
  })

  it('Alt+C on a page that was never switched on opens the palette at the selection, with the keyboard in it', async () => {
    await openSample()
    await select(FIRST)
    screen.press('alt+c')
    await codeAs('afval', FIRST)
  })

  it('Alt+C where nothing is selected says what to do', async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges())
    screen.press('alt+c')
    await page.locator('.strip__words', { hasText: 'Selecteer' }).waitFor()
  })

  it('the key of the toolbar button switches a page on and opens the side panel', async () => {
    await openSample()
    screen.press('alt+shift+l')
    await page.locator('buurtstem-host').waitFor({ state: 'attached' })
    await eventually(async () => browser.worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })).length === 1), 'the side panel')
    await eventually(async () => (await paintedWords(page)).some((one) => one.includes(FIRST)), 'what was coded before')
  })

  it('the item in the context menu of a selection opens the palette there', async () => {
    await openSample()
    const spot = await select(SECOND)
    screen.move({ x: 5, y: 5 })
    // The item wears the product's icon; the toolbar's stands above the page.
    const icons = () => new Set(screen.find([[0x0b, 0x53, 0x55]]).filter(({ y }) => y > 130).map(({ x, y }) => `${x} ${y}`))
    const before = icons()
    screen.click(spot, 'right')
    const news = await eventually(async () => {
      const found = [...icons()].filter((one) => !before.has(one)).map((one) => one.split(' ').map(Number) as [number, number])
      return found.length >= 20 && found
    }, 'the menu with the item of Buurtstem')
    const [xs, ys] = [news.map(([x]) => x), news.map(([, y]) => y)]
    screen.click({ x: Math.max(...xs) + 40, y: (Math.min(...ys) + Math.max(...ys)) / 2 })
    await codeAs('vuil', SECOND)
  })
})
