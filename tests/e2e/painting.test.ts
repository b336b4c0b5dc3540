import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Page as FirefoxPage } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Coding } from '../../shared/coding/coding.ts'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { type ExtendedFirefox, firefoxPath, launchFirefox } from './firefox.ts'
import { codingsOf, knownIds, longTurns, paintedNow, PASSAGES, servePaintedPages, storeCodings } from './painted-page.ts'
import { lettersOf } from './painted.ts'
import { hearLooks, looksHeard } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

/** What both drivers can do with a page. */
interface Driver {
  readonly name: string
  /** Opens an address in a new tab and clicks the toolbar button there. */
  open(url: string): Promise<DrivenPage>
  /** A page of the extension itself. */
  own(): Promise<DrivenPage>
  close(): Promise<void>
}

interface DrivenPage {
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>
  move(x: number, y: number): Promise<void>
  press(key: string): Promise<void>
  picture(path: string): Promise<void>
  /** Shows the page as for a person who forces colours, prefers dark, or prints; null where the driver cannot. */
  readonly show: ((how: { readonly forcedColors?: 'active' | 'none'; readonly colorScheme?: 'dark' | 'light'; readonly media?: 'print' | 'screen' }) => Promise<void>) | null
  tripleClick(x: number, y: number): Promise<void>
  type(text: string): Promise<void>
}

const PICTURES = process.env['BUURTSTEM_PICTURES'] ?? ''
/** The side panel beside it shows them all, and shares a thread with the background in Firefox: ten thousand would make this a test of that. */
const MANY = 2_500
const turns = longTurns(1_000_000)
const text = turns.join('\n')
let pages: Awaited<ReturnType<typeof servePaintedPages>>

beforeAll(async () => void (pages = await servePaintedPages(turns)))
afterAll(async () => pages?.stop())

describe.skipIf(chromiumPath === null)('painting, in Chromium', () => suite(async () => {
  const profile = newProfile()
  const extended: Extended = await launchExtended(profile)
  const driven = (page: Page): DrivenPage => ({
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never, move: (x, y) => page.mouse.move(x, y), press: (key) => page.keyboard.press(key),
    picture: async (path) => void (await page.screenshot({ path })), tripleClick: (x, y) => page.mouse.click(x, y, { clickCount: 3 }), show: (how) => page.emulateMedia(how), type: (letters) => page.keyboard.type(letters, { delay: 10 }),
  })
  return {
    name: 'chromium',
    open: async (url) => {
      const page = await extended.context.newPage()
      await page.goto(url)
      await extended.clickToolbar(page)
      return driven(page)
    },
    own: async () => driven(await extended.openOptions()),
    close: async () => {
      await extended.close()
      dropProfile(profile)
    },
  }
}))

describe.skipIf(firefoxPath === null)('painting, in Firefox', () => suite(async () => {
  const firefox: ExtendedFirefox = await launchFirefox()
  const driven = (page: FirefoxPage): DrivenPage => ({
    evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never, move: (x, y) => page.mouse.move(x, y), press: (key) => page.keyboard.press(key as never),
    picture: async (path) => void writeFileSync(path, await page.screenshot()), tripleClick: (x, y) => page.mouse.click(x, y, { count: 3 }), show: null, type: (letters) => page.keyboard.type(letters, { delay: 10 }),
  })
  return {
    name: 'firefox',
    open: async (url) => {
      const page = await firefox.newPage()
      await page.goto(url)
      await firefox.clickToolbar(page)
      return driven(page)
    },
    own: async () => driven(await firefox.openOwn('options.html')),
    close: () => firefox.close(),
  }
}))

function suite(launch: () => Promise<Driver>): void {
  let driver: Driver
  let own: DrivenPage
  let codeIds: readonly string[] = []

  beforeAll(async () => {
    driver = await launch()
    own = await driver.own()
  })
  afterAll(async () => driver?.close())

  /** Codes the first paragraph by hand, so that the page is a source; answers the source's id. */
  async function becomeSource(page: DrivenPage): Promise<string> {
    const before = new Set((await own.evaluate(knownIds, null)).sourceIds)
    const { x, y } = await page.evaluate(() => {
      const { left, top } = document.querySelector('p, pre')!.getBoundingClientRect()
      return { x: left + 30, y: top + 10 }
    }, null)
    await eventually(() => page.evaluate((name) => document.querySelector(name) !== null, 'buurtstem-host'), 'our layer')
    await page.tripleClick(x, y)
    await eventually(() => page.evaluate(() => document.querySelector('buurtstem-host')?.shadowRoot?.querySelector<HTMLElement>('.palette')?.hidden === false, null), 'the palette')
    await page.type('afval')
    await page.press('Enter')
    const known = await eventually(async () => {
      const now = await own.evaluate(knownIds, null)
      return now.sourceIds.some((id) => !before.has(id)) && now
    }, 'a new source')
    codeIds = known.codeIds
    return known.sourceIds.find((id) => !before.has(id))!
  }
  const painted = (page: DrivenPage) => page.evaluate(paintedNow, null)
  const store = (codings: readonly Coding[]) => own.evaluate(storeCodings, codings)

  describe('a page with text in all that text can be in', () => {
    let page: DrivenPage
    let sourceId: string

    beforeAll(async () => {
      page = await driver.open(`${pages.url}/parts`)
      sourceId = await becomeSource(page)
      await page.evaluate(() => ((globalThis as unknown as { changes: number }).changes = 0), null)
    })

    it('paints in tables, <pre>, ruby, display: contents, open shadow roots, scrollers of their own, and what is folded away', async () => {
      await store(codingsOf(sourceId, PASSAGES.map((name, index) => ({ exact: `#${name}#`, codeId: codeIds[index]! }))))
      const found = await eventually(async () => {
        const words = (await painted(page)).map((one) => one.text)
        return PASSAGES.every((name) => words.includes(`#${name}#`)) && words
      }, 'every passage')
      expect(found.filter((one) => /^#\w+#$/.test(one)).length).toBe(PASSAGES.length)
      if (PICTURES !== '') {
        await page.picture(`${PICTURES}/parts-${driver.name}.png`)
      }
    })

    it('changes nothing in the document of the page', async () => {
      const changes = await page.evaluate(() => (globalThis as unknown as { changes: number }).changes, null)
      expect(changes).toBe(0)
    })

    it('comes back when the page clears the registry of highlights and its style sheets', async () => {
      const before = (await painted(page)).length
      expect(before).toBeGreaterThan(PASSAGES.length)
      await page.evaluate(() => {
        CSS.highlights.clear()
        document.adoptedStyleSheets = []
      }, null)
      expect(await painted(page)).toEqual([])
      await eventually(async () => (await painted(page)).length === before, 'all painted again')
      expect(await page.evaluate(() => document.adoptedStyleSheets.length, null)).toBe(1)
    })

    it('leaves highlights of the page itself alone', async () => {
      await page.evaluate(() => void CSS.highlights.set('own-of-the-page', new Highlight()), null)
      await store(codingsOf(sourceId, [{ exact: 'bakker', codeId: codeIds[1]! }]))
      await eventually(async () => (await painted(page)).some((one) => one.text === 'bakker'), 'bakker')
      expect(await page.evaluate(() => CSS.highlights.has('own-of-the-page'), null)).toBe(true)
    })

    it('can be read on a dark page, in forced colours and on paper', async (test) => {
      if (page.show === null) return test.skip('this driver cannot change how the page is shown')
      const name = (await painted(page)).find((one) => one.text === '#pre#')!.name
      const look = () => page.evaluate((highlight) => {
        const { backgroundColor, color, textDecorationColor, textDecorationLine } = getComputedStyle(document.querySelector('pre')!, `::highlight(${highlight})`)
        return { background: backgroundColor, text: color, line: textDecorationColor, lined: textDecorationLine }
      }, name)
      const light = await look()
      await page.show({ colorScheme: 'dark' })
      // A page that turns dark is followed within a second or so.
      const dark = await eventually(async () => {
        const now = await look()
        return now.background !== light.background && now
      }, 'colours for a dark page')
      expect(dark.text).not.toBe(light.text)
      await eventually(() => page.evaluate(() => document.querySelector('buurtstem-host')!.getAttribute('data-theme') === 'dark', null), 'our layer dark too')
      await page.show({ media: 'print' })
      expect(await look()).toMatchObject({ background: 'rgba(0, 0, 0, 0)', line: light.line, lined: 'underline' })
      await page.show({ media: 'screen', colorScheme: 'light', forcedColors: 'active' })
      const forced = await look()
      expect(forced.lined).toBe('underline')
      expect(forced.line).toBe(forced.text)
      if (PICTURES !== '') await page.picture(`${PICTURES}/forced-${driver.name}.png`)
      await page.show({ forcedColors: 'none' })
      await eventually(async () => (await look()).background === light.background, 'light colours again')
    })

    it('prints a list of the coded passages where the browser prints no highlights, and nothing else of ours', async () => {
      const ofPrint = () => page.evaluate(() => [...document.querySelector('buurtstem-host')!.shadowRoot!.querySelectorAll('.printed li')].map((one) => one.textContent ?? ''), null)
      await page.evaluate(() => void dispatchEvent(new Event('beforeprint')), null)
      const listed = await ofPrint()
      if (driver.name === 'firefox') expect(listed.filter((one) => one.includes('‘#cell#’')).length).toBe(1)
      else expect(listed).toEqual([])
      await page.evaluate(() => void dispatchEvent(new Event('afterprint')), null)
      expect(await ofPrint()).toEqual([])
    })

    it('gives ten codes on one word three lines and a mark for the rest, and names them all under the pointer', async () => {
      await store(codingsOf(sourceId, Array.from({ length: 10 }, (_none, index) => ({ exact: 'vuil', codeId: codeIds[index]! }))))
      const found = await eventually(async () => {
        const onWord = (await painted(page)).filter((one) => one.text === 'vuil')
        return onWord.some((one) => one.name === 'buurtstem-more') && onWord
      }, 'more passages than lines')
      // One line is taken by the paragraph, which was coded by hand.
      expect(found.filter((one) => one.name !== 'buurtstem-more').map((one) => one.name.at(-1)).toSorted()).toEqual(['1', '2'])
      const { x, y } = await page.evaluate(() => {
        const node = document.getElementById('plain')!.firstChild!
        const at = node.textContent!.indexOf('vuil')
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 4)
        const box = range.getBoundingClientRect()
        return { x: box.left + 5, y: box.top + box.height / 2 }
      }, null)
      let nudge = 0
      await eventually(async () => {
        // The codes come one by one: the pointer looks again.
        await page.move(x + (nudge++ % 3), y)
        return page.evaluate(() => document.querySelector('buurtstem-host')!.shadowRoot!.querySelectorAll('.label:not([hidden]) .label__code').length === 10, null)
      }, 'ten names')
      if (PICTURES !== '') await page.picture(`${PICTURES}/ten-${driver.name}.png`)
    })
  })

  describe('thousands of codings on a megabyte', () => {
    let page: DrivenPage
    let sourceId: string

    it('are painted where the screen is, in slices, and follow it', async () => {
      page = await driver.open(`${pages.url}/long`)
      sourceId = await becomeSource(page)
      const codings = codingsOf(sourceId, Array.from({ length: MANY }, (_none, index) => {
        const start = Math.floor((index * 7919 * 97) % (text.length - 200))
        return { exact: text.slice(start, start + 20 + (index % 120)), start, codeId: codeIds[index % codeIds.length]! }
      }))
      await page.evaluate(watchLongest, null)
      const began = Date.now()
      await store(codings)
      await eventually(async () => (await painted(page)).length > 10, 'the first screen')
      const first = Date.now() - began
      const onTop = (await painted(page)).length
      expect(onTop).toBeLessThan(2_000)
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight), null)
      const there = new Set(codings.filter((one) => one.selectors.position.start > text.length - 4_000).map((one) => one.selectors.quote.exact))
      await eventually(async () => (await painted(page)).some((one) => there.has(one.text)), 'the last screen', 60_000)
      expect((await painted(page)).length).toBeLessThan(2_000)
      const longest = await page.evaluate(() => (globalThis as unknown as { longest: () => number }).longest(), null)
      process.stdout.write(`${driver.name}: first screen after ${first} ms, ${onTop} pieces, longest block ${Math.round(longest)} ms\n`)
    })

    it('of which hundreds have to be looked for, are shown near the screen first', async () => {
      await own.evaluate(hearLooks, null)
      // Over the end of a turn, which has a number of its own, with one word less than the page has.
      const sought = turns.filter((_turn, nth) => nth % 4 === 1).slice(0, 600).concat(turns.slice(-2)).map((turn) => {
        const start = text.indexOf(turn) + turn.length - 60
        return { words: text.slice(start, start + 110), exact: text.slice(start, start + 110).split(' ').toSpliced(3, 1).join(' '), start, prefix: text.slice(start - 64, start), suffix: text.slice(start + 110, start + 174) }
      })
      // All at once, as they come from the workbook: one code is one message.
      await store(codingsOf(sourceId, sought.map((one) => ({ ...one, codeId: codeIds[0]! }))))
      const looks = await eventually(async () => {
        const heard = await own.evaluate(looksHeard, null)
        return heard.includes(sought.length) && heard
      }, 'all looked for', 60_000)
      expect(looks[0]).toBeGreaterThan(0)
      expect(looks[0]).toBeLessThan(60)
      const isPainted = (words: string) => eventually(async () => (await painted(page)).some((one) => one.text.length > 40 && lettersOf(words).includes(lettersOf(one.text))), `painted: ${words}`, 30_000)
      await isPainted(sought.at(-2)!.words)
      await page.evaluate(() => scrollTo(0, 0), null)
      await isPainted(sought[0]!.words)
    })
  })
}

/** In a page: keeps the longest time its thread was held up, in milliseconds. */
function watchLongest(): void {
  let longest = 0
  let last = performance.now()
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    setTimeout(() => {
      last = performance.now()
      port2.postMessage(null)
    }, 0)
  })
  port1.start()
  port2.postMessage(null)
  Object.assign(globalThis, { longest: () => longest })
}
