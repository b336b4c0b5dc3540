import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Code } from '../../shared/codebook/code.ts'
import { PAGE_CASES, type PageCase } from './page-cases.ts'
import { lettersOf, paintedOn } from './painted.ts'
import { codeSelected, dragOver } from './selecting.ts'
import { openSite, type Site } from './site.ts'
import { BROWSERS, type TestBrowser } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

const htmlOf = ({ file }: PageCase) => readFileSync(join(import.meta.dirname, '../fixtures/pages', file), 'utf8')

/** The page after its owner was at it. */
function edited(page: PageCase): string {
  return page.edits.reduce((html, [before, after]) => {
    if (html.split(before).length !== 2) throw new Error(`${page.file} does not have exactly once: ${before}`)
    return html.replace(before, () => after)
  }, htmlOf(page))
}

describe.each(BROWSERS.map((one) => ({ ...one, skip: one.path === null })))('saved pages of different make, in $name', ({ skip, launch }) => {
  let site: Site
  let browser: TestBrowser
  let codes: readonly Code[] = []

  beforeAll(async () => {
    if (skip) return
    site = await openSite()
    browser = await launch()
    const state = (await browser.ask('projectState')) as { readonly codes: readonly Code[] }
    codes = state.codes.filter(({ key }) => key.includes('.'))
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  const open = async (address: string) => {
    await browser.tab.goto(address)
    await browser.tab.switchOn()
    await eventually(() => browser.tab.evaluate(() => document.querySelector('buurtstem-host') !== null), 'the layer of the extension')
    await eventually(() => browser.anchorsOf(address), 'the page read')
  }

  describe.skipIf(skip).each(PAGE_CASES)('$file', (page) => {
    const { passages } = page
    let address = ''
    const codeOf = (index: number) => codes[index]!
    /** What should be painted: passage by passage, with its place. */
    const shows = async (words: (passage: PageCase['passages'][number]) => string | null, place: (passage: PageCase['passages'][number]) => string) => {
      const wanted = passages.flatMap((passage, index) => {
        const quote = words(passage)
        return quote === null ? [] : [{ codeId: codeOf(index).id, letters: lettersOf(quote), inPlace: true }]
      })
      const places = Object.fromEntries(passages.map((passage, index) => [codeOf(index).id, place(passage)]))
      const byCode = (a: { readonly codeId: string }, b: { readonly codeId: string }) => (a.codeId < b.codeId ? -1 : 1)
      const now = async () => [...(await paintedOn(browser.tab, places))].sort(byCode)
      const seen = await eventually(async () => JSON.stringify(await now()) === JSON.stringify(wanted.toSorted(byCode)), 'every passage painted in its place', 6_000).catch(() => false)
      if (!seen) expect(await now()).toEqual(wanted.toSorted(byCode))
    }

    it('is coded by hand, passage by passage, each stored as it was selected', async () => {
      address = `${site.origin}/${page.file}`
      site.put(`/${page.file}`, htmlOf(page), page.headers)
      await open(address)
      const before = new Set((await browser.stored()).map(({ id }) => id))
      for (const [index, { from, to }] of passages.entries()) {
        await dragOver(browser.tab, from, to)
        await codeSelected(browser.tab, codeOf(index).key)
      }
      const stored = (await browser.stored()).filter(({ id }) => !before.has(id))
      expect(passages.map((_passage, index) => stored.find(({ codeId }) => codeId === codeOf(index).id)?.selectors.quote.exact)).toEqual(passages.map(({ quote }) => quote))
      await shows(({ quote }) => quote, ({ in: place }) => place)
    })

    it('shows all of it again in its place when it is opened anew, and changes nothing in the page', async () => {
      await open(address)
      await shows(({ quote }) => quote, ({ in: place }) => place)
      expect(browser.tab.errors).toEqual([])
    })

    it('is read as a person sees it: nothing hidden in it', async () => {
      const { unseen } = page
      for (const words of unseen) expect(htmlOf(page)).toContain(words)
      expect(await textRead()).not.toMatch(new RegExp(unseen.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')))
    })

    it('was changed by its owner: each passage is found, moved or listed as lost, and none is painted in a wrong place', async () => {
      site.put(`/${page.file}`, edited(page), page.headers)
      await open(address)
      await shows(({ quote, after }) => (after === undefined ? quote : after), ({ in: place, movedTo }) => movedTo ?? place)
      const anchors = (await browser.anchorsOf(address))!
      const stored = await browser.stored()
      const quotes = (ids: readonly string[]) => ids.map((id) => stored.find((one) => one.id === id)!.selectors.quote.exact).toSorted()
      expect(quotes(anchors.orphans)).toEqual(passages.filter(({ after }) => after === null).map(({ quote }) => quote).toSorted())
    })

    /** The page's text as the extension reads it: all of it selected and coded, and taken back. */
    const textRead = async (): Promise<string> => {
      await browser.tab.keys('Control+a')
      await codeSelected(browser.tab, codes.at(-1)!.key)
      const all = (await browser.stored()).find(({ codeId }) => codeId === codes.at(-1)!.id)!
      await browser.ask('removeCoding', { id: all.id })
      return all.selectors.quote.exact
    }
  })
})
