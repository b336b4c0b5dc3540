import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Code } from '../../shared/codebook/code.ts'
import { longTranscript, transcriptPage } from './long-transcript.ts'
import { lettersOf, paintedOn } from './painted.ts'
import { codeSelected } from './selecting.ts'
import { openSite, type Site } from './site.ts'
import { BROWSERS, type TestBrowser } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

const TURNS = longTranscript(1_000_000, 20_261)
const CODED = [3, 1_000, 2_500, 4_000, TURNS.length - 2]
/** What is corrected, taken out and put in when the transcript is published anew. */
const CORRECTED = 1_000
const GONE = 2_500

describe.each(BROWSERS.map((one) => ({ ...one, skip: one.path === null })))('a transcript of a megabyte, in $name', ({ skip, launch }) => {
  let site: Site
  let browser: TestBrowser
  let address = ''
  let codes: readonly Code[] = []
  const wordsOf = (turn: number) => `${TURNS[turn]!.words} Beurt ${turn}.`
  const published = TURNS.map((turn, index) => (CODED.includes(index) ? { ...turn, words: wordsOf(index) } : turn))

  beforeAll(async () => {
    if (skip) return
    site = await openSite()
    address = `${site.origin}/gesprek`
    browser = await launch()
    codes = ((await browser.ask('projectState')) as { readonly codes: readonly Code[] }).codes.filter(({ key }) => key.includes('.'))
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  const open = async (page: string) => {
    site.put('/gesprek', page)
    await browser.tab.goto(address)
    await browser.tab.switchOn()
    await eventually(() => browser.anchorsOf(address), 'the page read', 30_000)
  }
  const shows = async (wanted: readonly { readonly index: number; readonly words: string }[]) => {
    const places = Object.fromEntries(CODED.map((turn, index) => [codes[index]!.id, `#t${turn}`]))
    const expected = wanted.map(({ index, words }) => ({ codeId: codes[index]!.id, letters: lettersOf(words), inPlace: true })).toSorted((a, b) => (a.codeId < b.codeId ? -1 : 1))
    const now = async () => [...(await paintedOn(browser.tab, places))].sort((a, b) => (a.codeId < b.codeId ? -1 : 1))
    const seen = await eventually(async () => JSON.stringify(await now()) === JSON.stringify(expected), 'every passage painted in its place', 20_000).catch(() => false)
    if (!seen) expect(await now()).toEqual(expected)
  }

  it.skipIf(skip)('is coded from its first turn to its last', async () => {
    await open(transcriptPage(published))
    for (const [index, turn] of CODED.entries()) {
      const point = await browser.tab.evaluate((id) => {
        const element = document.getElementById(id)!
        element.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = element.getBoundingClientRect()
        return { x: box.left + 160, y: box.top + 10 }
      }, `t${turn}`)
      await browser.tab.click(point, 3)
      await codeSelected(browser.tab, codes[index]!.key)
    }
    await shows(CODED.map((turn, index) => ({ index, words: wordsOf(turn) })))
  })

  it.skipIf(skip)('shows all of it again when it is opened anew', async () => {
    await open(transcriptPage(published))
    await shows(CODED.map((turn, index) => ({ index, words: wordsOf(turn) })))
  })

  it.skipIf(skip)('is published anew with corrections all over: each passage is in its turn again, and the one that was taken out is listed as lost', async () => {
    const corrected = published.map((turn, index) => ({
      ...turn,
      words: index === GONE ? 'Dat stukje mag er van mij uit.' : index === CORRECTED ? turn.words.replace(/^\S+/, (first) => `Eh, ${first}`).replace('Beurt', 'Bij beurt') : index % 7 === 0 && !CODED.includes(index) ? `Eh. ${turn.words}` : turn.words,
    }))
    await open(transcriptPage(corrected))
    await shows(CODED.flatMap((turn, index) => (turn === GONE ? [] : [{ index, words: corrected[turn]!.words.replace(turn === CORRECTED ? /^Eh, / : /^$/, '') }])))
    const { orphans } = (await browser.anchorsOf(address))!
    expect((await browser.stored()).filter(({ id }) => orphans.includes(id)).map(({ codeId }) => codeId)).toEqual([codes[CODED.indexOf(GONE)]!.id])
  })

  it.skipIf(skip)('is coded rightly by who selects while it is still being read', async () => {
    const other = longTranscript(1_000_000, 20_262)
    const { words } = other[GONE]!
    site.put('/ander-gesprek', transcriptPage(other))
    await browser.tab.goto(`${site.origin}/ander-gesprek`)
    const point = await browser.tab.evaluate((id) => {
      const element = document.getElementById(id)!
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const box = element.getBoundingClientRect()
      return { x: box.left + 160, y: box.top + 10 }
    }, `t${GONE}`)
    await browser.tab.switchOn()
    await browser.tab.click(point, 3)
    await codeSelected(browser.tab, codes[0]!.key)
    await eventually(async () => (await browser.stored()).some(({ selectors }) => lettersOf(selectors.quote.exact) === lettersOf(words)), 'that turn, stored whole and alone')
  })
})
