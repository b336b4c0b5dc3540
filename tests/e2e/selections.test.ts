import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { HOST_NAME } from '../../extension/page/nodes.ts'
import { codeSelected, enterPalette, take } from './selecting.ts'
import { SELECTION_CASES } from './selection-cases.ts'
import { openSite, type Site } from './site.ts'
import { BROWSERS, type TestBrowser } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../fixtures/pages/selecties.html'), 'utf8')

const WAYS = BROWSERS.flatMap((browser) => [{ ...browser, how: 'by mouse and keys', caret: false }, { ...browser, how: 'by keys and a caret', caret: true }])

describe.each(WAYS)('a selection in $name, $how', ({ name, path, launch, caret }) => {
  let site: Site
  let browser: TestBrowser

  beforeAll(async () => {
    if (path === null) return
    site = await openSite()
    site.put('/selecties', PAGE)
    browser = await launch({ caret })
    await browser.tab.goto(`${site.origin}/selecties`)
    await browser.tab.switchOn()
    await eventually(() => browser.tab.evaluate(() => document.querySelector('buurtstem-host') !== null), 'the layer of the extension')
  })
  afterEach(async () => {
    if (path === null) return
    for (const { id } of await browser.stored()) await browser.ask('removeCoding', { id })
    await browser.tab.keys('Escape')
    await browser.tab.evaluate(() => getSelection()!.removeAllRanges())
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  const cases = SELECTION_CASES.filter((one) => (one.caret ?? false) === caret && (one.only ?? name) === name)
  it.skipIf(path === null).each(cases)('is stored as what was meant: $name', async ({ steps, quote, inFrame }) => {
    await take(browser.tab, steps)
    if (inFrame && name === 'Firefox') await enterPalette(browser.tab)
    await codeSelected(browser.tab, 'afval')
    const stored = await eventually(async () => (await browser.stored())[0], 'a stored coding')
    expect(stored.selectors.quote.exact).toBe(quote)
  })

  it.skipIf(path === null || !caret)('leaves a passage whose code is named, aloud too, when the caret comes into it', async () => {
    await take(browser.tab, [{ drag: [{ words: 'drie weken' }, { words: 'drie weken' }] }])
    await codeSelected(browser.tab, 'afval')
    await eventually(async () => (await browser.stored())[0], 'a stored coding')
    const named = () => browser.tab.evaluate((host) => {
      const { shadowRoot } = document.querySelector(host)!
      const label = shadowRoot!.querySelector<HTMLElement>('.label')!
      return [label.hidden ? '' : label.textContent, shadowRoot!.querySelector('.voice')!.textContent]
    }, HOST_NAME)
    await take(browser.tab, [{ click: { words: 'De lift staat' } }, { keys: 'ArrowRight', times: 14 }])
    expect((await named())[0]).toBe('')
    await take(browser.tab, [{ keys: 'ArrowRight', times: 6 }])
    await eventually(async () => (await named()).every((words) => words!.includes('Afval en containers')), 'the name of the code')
    await take(browser.tab, [{ keys: 'ArrowLeft', times: 8 }])
    await eventually(async () => (await named())[0] === '', 'no name')
  })
})
