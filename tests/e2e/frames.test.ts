import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOST_NAME } from '../../extension/page/nodes.ts'
import { placeOf } from './point-of.ts'
import { codeSelected, dragOver, enterPalette, paletteIsOpen, stripWords } from './selecting.ts'
import { openSite, type Site } from './site.ts'
import { BROWSERS, type Tab, type TestBrowser } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

const html = (title: string, body: string) => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${body}</html>`
const NOTE = html('Prikbord', '<p>Op het prikbord hangt een briefje over een verloren kat.</p><iframe id="diep" style="width:400px;height:80px;border:4px solid;padding:6px" srcdoc="&lt;p&gt;Dieper nog staat de buurtbus stil.&lt;/p&gt;"></iframe><p style="margin-top:900px">Onderaan het bord: de lamp is stuk.</p>')
const OTHER = html('Ander bord', '<p>Hier hangt een andere brief, over de markt.</p>')
const PAGE = html('Bewonersbrief', `<p>Boven het kader staat de lift stil.</p>
<iframe id="bord" src="/bord" style="width:600px;height:240px;border:2px solid"></iframe>
<iframe id="dicht" sandbox srcdoc="&lt;p&gt;Achter slot en grendel.&lt;/p&gt;" style="width:300px;height:80px"></iframe>
<p>Onder het kader is het bankje weg.</p>`)

describe.each(BROWSERS.map((one) => ({ ...one, skip: one.path === null })))('a page with frames, in $name', ({ name: browserName, skip, launch }) => {
  let site: Site
  let browser: TestBrowser
  let tab: Tab
  let url = ''

  beforeAll(async () => {
    if (skip) return
    site = await openSite()
    url = `${site.origin}/brief`
    site.put('/brief', PAGE)
    site.put('/bord', NOTE)
    site.put('/ander', OTHER)
    browser = await launch()
    tab = browser.tab
  })
  const open = async () => {
    await tab.goto(url)
    await tab.switchOn()
    await eventually(() => browser.anchorsOf(url), 'the page read')
  }
  beforeEach(async () => {
    if (!skip) await open()
  })
  afterEach(async () => {
    if (skip) return
    for (const { id } of await browser.stored()) await browser.ask('removeCoding', { id })
    expect(tab.errors).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  const select = (words: string) => dragOver(tab, { words }, { words })
  const paints = (words: readonly string[]) => eventually(async () => (await tab.evaluate(paintedInAll)).toSorted().join('|') === words.toSorted().join('|'), `painted: ${words.join(', ')}`, 8_000)
  const enter = async () => (browserName === 'Firefox' ? enterPalette(tab) : void (await eventually(() => paletteIsOpen(tab), 'the palette')))
  const code = async () => {
    await enter()
    await codeSelected(tab, 'afval')
  }
  const quotes = async () => (await browser.stored()).map(({ selectors }) => selectors.quote.exact)

  it.skipIf(skip)('has the words in them as part of its text, coded and painted where they stand, in frames within frames too', async () => {
    for (const words of ['de lift stil', 'een verloren kat', 'de buurtbus stil', 'het bankje weg']) {
      await select(words)
      await code()
    }
    expect((await quotes()).toSorted()).toEqual(['de buurtbus stil', 'de lift stil', 'een verloren kat', 'het bankje weg'])
    await paints(['de lift stil', 'een verloren kat', 'de buurtbus stil', 'het bankje weg'])
    expect(await tab.evaluate(() => document.querySelectorAll('buurtstem-host').length + document.querySelector('iframe')!.contentDocument!.querySelectorAll('buurtstem-host, style').length)).toBe(1)
    await open()
    await paints(['de lift stil', 'een verloren kat', 'de buurtbus stil', 'het bankje weg'])
  })

  it.skipIf(skip)('opens the palette beside a passage in a frame within a frame', async () => {
    await select('de buurtbus stil')
    await eventually(() => paletteIsOpen(tab), 'the palette')
    const { start, end } = await placeOf(tab, { words: 'de buurtbus stil' }, false)
    const box = await tab.evaluate((name) => {
      const { left, top, bottom } = document.querySelector(name)!.shadowRoot!.querySelector('.palette')!.getBoundingClientRect()
      return { left, top, bottom }
    }, HOST_NAME)
    expect(Math.abs(box.left - start.x)).toBeLessThan(8)
    expect(box.top > end.y ? box.top - end.y : start.y - box.bottom).toBeLessThan(30)
  })

  it.skipIf(skip)('takes letters typed there for the palette, and gives the selection and the keyboard back to the frame', async () => {
    await select('een verloren kat')
    await enter()
    await tab.type('afv')
    await tab.keys('Escape')
    await eventually(async () => !(await paletteIsOpen(tab)), 'the palette shut')
    expect(await tab.evaluate(() => String(document.querySelector('iframe')!.contentDocument!.getSelection()))).toEqual('een verloren kat')
    if (browserName === 'Chromium') expect(await tab.evaluate(() => document.activeElement!.id)).toBe('bord')
    expect(await browser.command(url)).toBe(true)
    await code()
    expect(await quotes()).toEqual(['een verloren kat'])
  })

  it.skipIf(skip)('names the codes of a passage under the pointer in a frame, and opens on a click there', async () => {
    await select('een verloren kat')
    await code()
    await paints(['een verloren kat'])
    const { middle } = await placeOf(tab, { words: 'verloren' }, false)
    await tab.moveTo({ x: middle.x, y: middle.y + 120 })
    await tab.moveTo(middle)
    await eventually(() => tab.evaluate((name) => document.querySelector(name)!.shadowRoot!.querySelector<HTMLElement>('.label')!.hidden === false, HOST_NAME), 'the label')
    await tab.click(middle)
    await eventually(() => paletteIsOpen(tab), 'the palette')
    await tab.keys('Escape')
  })

  it.skipIf(skip)('brings a passage below the fold of a frame into sight', async () => {
    await select('de lamp is stuk')
    await code()
    await tab.evaluate(() => document.querySelector('iframe')!.contentWindow!.scrollTo(0, 0))
    const { id } = (await browser.stored())[0]!
    expect(await browser.scrollTo(url, id)).toBe(true)
    await eventually(async () => {
      const { middle } = await placeOf(tab, { words: 'de lamp' }, false)
      const frame = await tab.evaluate(() => {
        const { top, bottom } = document.querySelector('iframe')!.getBoundingClientRect()
        return { top, bottom }
      })
      return middle.y > frame.top && middle.y < frame.bottom
    }, 'in sight')
  })

  it.skipIf(skip)('follows a frame that goes to another page, and back', async () => {
    await select('een verloren kat')
    await code()
    await paints(['een verloren kat'])
    await tab.evaluate(() => void (document.querySelector<HTMLIFrameElement>('#bord')!.src = '/ander'))
    await eventually(async () => (await browser.anchorsOf(url))!.orphans.length === 1, 'the orphan')
    await select('over de markt')
    await code()
    await paints(['over de markt'])
    await tab.evaluate(() => void (document.querySelector<HTMLIFrameElement>('#bord')!.src = '/bord'))
    await paints(['een verloren kat'])
  })

  it.skipIf(skip)('puts back what a frame throws out of its registry and its style sheets', async () => {
    await select('een verloren kat')
    await code()
    await paints(['een verloren kat'])
    await tab.evaluate(() => {
      const window = document.querySelector('iframe')!.contentWindow as typeof globalThis & Window
      window.CSS.highlights.clear()
      window.document.adoptedStyleSheets = []
    })
    await paints(['een verloren kat'])
    await eventually(() => tab.evaluate(() => document.querySelector('iframe')!.contentDocument!.adoptedStyleSheets.length === 1), 'the sheet')
  })

  // A window that is not in front, as Firefox opens them here, gives no frame the focus.
  it.skipIf(skip || browserName === 'Firefox')('says the way where a frame cannot be read', async () => {
    const box = await tab.evaluate(() => {
      const { left, top } = document.querySelector('#dicht')!.getBoundingClientRect()
      return { left, top }
    })
    await tab.click({ x: box.left + 60, y: box.top + 30 }, 2)
    expect(await browser.command(url)).toBe(false)
    expect(await stripWords(tab)).toContain('open het in een nieuw tabblad')
  })
})

/** In the page: the words under our highlights in all its documents. */
function paintedInAll(): string[] {
  const wordsOf = (document: Document): string[] => {
    const { CSS } = document.defaultView as typeof globalThis & Window
    const here = [...CSS.highlights].filter(([name]) => /^buurtstem-.+-\d+$/.test(name)).flatMap(([, highlight]) => [...highlight]).filter(({ startContainer }) => startContainer.ownerDocument === document && startContainer.isConnected)
    const words = here.map((part) => {
      const range = document.createRange()
      range.setStart(part.startContainer, part.startOffset)
      range.setEnd(part.endContainer, part.endOffset)
      return range.toString()
    })
    return [...words, ...[...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) => (contentDocument ? wordsOf(contentDocument) : []))]
  }
  return wordsOf(document)
}
