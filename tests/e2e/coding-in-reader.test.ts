import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Coding } from '../../shared/coding/coding.ts'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { type ExtendedFirefox, firefoxPath, launchFirefox } from './firefox.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { eventually } from './workbook-page.ts'

const TEXT = [
  'D1: De container zit altijd vol, en dan zetten ze alles ernaast.', 'M: Bellen jullie daar nog over?', 'D2: Nee. Wanneer horen we daar iets over?', '',
  'D1: De bus rijdt niet meer langs het plein. Dat is lastig voor mijn moeder, die niet goed meer loopt.', 'M: En verder?', 'D2: Scooters rijden veel te hard over de stoep.',
].join('\n')
const SOURCES = { sources: [{ card: { title: 'T01 Groepsgesprek' }, text: { text: TEXT, cutting: { kind: 'turn', pattern: 'mixed' }, format: 'txt', fileName: '', pages: [], respondents: [] } }] }
const LOOKS = [WIDE_LIGHT, NARROW_DARK]

/** One text that the extension keeps, coded in the reader with the side panel beside it; each step stands on the one before. */
describe.skipIf(chromiumPath === null)('coding in the reader', () => {
  const profile = newProfile()
  let extended: Extended
  let page: Page
  let own: Page

  const ask = (name: string, ...args: readonly unknown[]) => own.evaluate(async (message) => (await chrome.runtime.sendMessage({ to: 'background', ...message })).value, { name, args })
  const stored = async (): Promise<readonly Coding[]> => (await ask('wholeCodingSlice', { sourceId, from: 0, to: null }) as { readonly codings: readonly Coding[] }).codings
  const palette = () => page.getByRole('dialog', { name: 'Codeer dit fragment' })
  const strip = (words: string) => page.locator('.strip__words', { hasText: words })
  const boxOf = (words: string) => page.evaluate((sought) => {
    const line = [...document.querySelectorAll('[data-line]')].find((one) => one.textContent!.includes(sought))!
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(sought)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, y: top + height / 2 }
    }
    throw new Error(`no ${sought}`)
  }, words)
  const select = async (words: string) => {
    const { left, right, y } = await boxOf(words)
    await page.mouse.move(left + 1, y)
    await page.mouse.down()
    await page.mouse.move(right - 1, y, { steps: 4 })
    await page.mouse.up()
    await palette().waitFor()
  }
  const withoutBarriers = async (name: string, shown: Page) => {
    const found = await barriers(name, shown, LOOKS)
    await shown.setViewportSize({ width: 1100, height: 800 })
    await shown.emulateMedia({ colorScheme: 'light' })
    expect.soft(found).toEqual([])
  }
  let sourceId = ''

  beforeAll(async () => {
    extended = await launchExtended(profile)
    own = await extended.openOptions()
    const [source] = (await ask('addSources', SOURCES) as readonly { readonly id: string }[] | undefined) ?? []
    sourceId = source!.id
    page = await extended.context.newPage()
    await page.goto(`chrome-extension://${extended.id}/reader.html#bron=${sourceId}`)
    await page.locator('[data-line]').first().waitFor()
  })
  afterAll(async () => {
    await extended?.close()
    dropProfile(profile)
  })

  it('codes what is selected, with facets, and shows the names of codes beside the text', async () => {
    await select('container zit altijd vol')
    await page.keyboard.type('af')
    await page.keyboard.press('Enter')
    await strip('Gecodeerd: BT2.1').waitFor()
    await page.keyboard.press('1')
    await strip('klacht').waitFor()
    await page.locator('.stripe__name', { hasText: 'Afval en containers' }).waitFor()
    expect(await stored()).toMatchObject([{ sourceId, speaker: 'D1', utterance: 'complaint', selectors: { position: { start: TEXT.indexOf('container') } } }])
  })

  it('changes facets, memo and code of a coding in the palette, and its bounds by a handle', async () => {
    const { left, y } = await boxOf('zit altijd')
    await page.mouse.click(left + 8, y)
    await palette().waitFor()
    await page.getByRole('button', { name: /^Kenmerken van BT2.1/ }).click()
    await page.getByLabel('Toon', { exact: true }).selectOption({ label: '−2 zeer negatief' })
    await page.getByLabel('Memo').fill('al jaren zo')
    await page.getByText('Meer', { exact: true }).click()
    await page.getByLabel('Reikwijdte').selectOption('neighbourhood')
    await palette().getByLabel('Plek', { exact: true }).fill('bij de garages')
    await page.keyboard.press('Tab')
    await page.getByLabel('Verwachting').selectOption('action-expected')
    await strip('bij de garages, bewoner verwacht actie').waitFor()
    await withoutBarriers('nl palette with all facets', page)
    await page.getByRole('button', { name: 'Andere code' }).click()
    await page.keyboard.type('onderhoud groen')
    await page.keyboard.press('Enter')
    await strip('BT2.4').waitFor()
    expect(await stored()).toMatchObject([{ tone: -2, memo: 'al jaren zo', utterance: 'complaint', reach: 'neighbourhood', place: 'bij de garages', expectation: 'action-expected' }])
    const end = await boxOf('container zit altijd vol')
    const word = await boxOf('en dan zetten')
    await page.mouse.move(end.right, end.y + 12)
    await page.mouse.down()
    await page.mouse.move((end.right + word.right) / 2, word.y + 10, { steps: 3 })
    await page.mouse.move(word.right - 2, word.y + 10, { steps: 3 })
    await page.mouse.up()
    await strip('Grenzen van BT2.4').waitFor()
    expect((await stored())[0]!.selectors.quote.exact).toBe('container zit altijd vol, en dan zetten')
    await page.keyboard.press('Escape')
  })

  it('walks turn by turn and to the next coding, and shows all keys on a question mark', async () => {
    await page.getByRole('button', { name: 'Codeer deel voor deel' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type('verkeer')
    await page.keyboard.press('Enter')
    await strip('Gecodeerd: BT3').waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await page.locator('.voice', { hasText: 'BT3 Verkeer' }).waitFor({ state: 'attached' })
    await withoutBarriers('nl line mode', page)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Toetsen bij het coderen' }).waitFor()
    await withoutBarriers('nl all keys', page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'T01 Groepsgesprek' }).click()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Toetsen bij het coderen' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('is followed by the side panel, where a code is made to stand out', async () => {
    const panel = await extended.openPanel(page)
    await panel.getByRole('tab', { name: /Op deze pagina/ }).click()
    await panel.getByText('container zit altijd vol, en dan zetten').waitFor()
    await panel.getByRole('tab', { name: 'Codeboek' }).click()
    await panel.getByText('Verkeer en parkeren').first().click()
    await panel.getByRole('button', { name: 'Licht uit op de pagina' }).click()
    await panel.getByRole('button', { name: 'Niet meer uitlichten' }).waitFor()
    await page.bringToFront()
    await page.locator('.stripe__name.stripe--dim', { hasText: 'Onderhoud groen' }).waitFor()
    expect(await page.locator('.stripe__name.stripe--dim').count()).toBe(1)
    await panel.close()
  })

  it('takes other keys from the settings, tells of a key that is used twice, and leaves stripes out for who does not want them', async () => {
    await own.bringToFront()
    await own.getByRole('button', { name: /memo schrijven: Alt M/ }).click()
    await own.keyboard.press('Alt+s')
    await own.getByText('Twee keer dezelfde toets: vaste code aan of uit, memo schrijven').waitFor()
    await own.getByRole('button', { name: /memo schrijven: Alt S/ }).click()
    await own.keyboard.press('Alt+j')
    await own.getByRole('button', { name: /memo schrijven: Alt J/ }).waitFor()
    await withoutBarriers('nl keys', own)
    await own.getByLabel('Strepen met codenamen in de marge').uncheck()
    await page.bringToFront()
    await expect.poll(() => page.locator('.stripe').count()).toBe(0)
    await page.getByRole('button', { name: 'Codeer deel voor deel' }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Alt+j')
    await expect.poll(() => page.getByLabel('Memo').evaluate((field) => (field.getRootNode() as ShadowRoot).activeElement === field)).toBe(true)
  })
})

describe.skipIf(firefoxPath === null)('coding in the reader, in Firefox', () => {
  let firefox: ExtendedFirefox

  beforeAll(async () => {
    firefox = await launchFirefox()
  })
  afterAll(() => firefox?.close())

  it('codes a turn by keyboard, paints it, and answers who asks the tab', async () => {
    const own = await firefox.openOwn('options.html')
    const ask = (name: string, ...args: readonly unknown[]) => own.evaluate(async (message: { readonly name: string; readonly args: readonly unknown[] }) => (await chrome.runtime.sendMessage({ to: 'background', name: message.name, args: message.args })).value, { name, args } as never)
    const [source] = (await ask('addSources', SOURCES)) as readonly { readonly id: string }[]
    const reader = await firefox.openOwn(`reader.html#bron=${source!.id}`)
    await eventually(() => reader.evaluate(() => document.querySelector('[data-line]') !== null), 'the text')
    const voice = () => reader.evaluate(() => document.querySelector('buurtstem-host')?.shadowRoot?.querySelector('.voice')?.textContent ?? '')
    await reader.evaluate(() => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Codeer deel voor deel')!.click())
    await eventually(async () => (await voice()).includes('Beurt 1 van 6'), 'the first turn')
    await reader.keyboard.press('ArrowDown')
    await reader.keyboard.press('ArrowDown')
    await reader.keyboard.type('afv', { delay: 10 })
    await reader.keyboard.press('Escape')
    await reader.keyboard.type('verkeer', { delay: 10 })
    await reader.keyboard.press('Enter')
    await eventually(async () => ((await ask('wholeCodingSlice', { sourceId: source!.id, from: 0, to: null })) as { readonly codings: readonly Coding[] }).codings.some((one) => one.selectors.quote.exact.startsWith('Nee. Wanneer') && one.speaker === 'D2'), 'the turn of D2 stored')
    await eventually(() => reader.evaluate(() => [...CSS.highlights].some(([name, highlight]) => /^buurtstem-.+-0$/.test(name) && highlight.size > 0)), 'the turn painted')
    const answered = await own.evaluate(async () => {
      const asked = (await chrome.tabs.query({})).map(({ id }) => chrome.tabs.sendMessage(id!, { to: 'content', name: 'anchors', args: [] }).catch(() => null))
      return (await Promise.all(asked)).filter((one) => one?.ok).map((one) => one.value.page.address)
    })
    expect(answered).toEqual([`bron:${source!.id}`])
  })
})
