import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Code } from '../../shared/codebook/code.ts'
import { lettersOf, paintedOn } from './painted.ts'
import { codeSelected, dragOver } from './selecting.ts'
import { openSite, type Site } from './site.ts'
import { BROWSERS, type TestBrowser } from './two-browsers.ts'
import { eventually } from './workbook-page.ts'

const SENTENCE = 'De pont vaart weer en niemand weet hoe lang.'
const filler = (count: number, from = 0) => Array.from({ length: count }, (_none, index) => `<p>Bewoner ${from + index} vertelt over de kade, het veer en de sluis van nummer ${from + index}.</p>`).join('')
const page = (body: string, script = '') => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kolkpraat</title><link rel="icon" href="data:,"><body style="margin-bottom:300px">${body}<script>${script}</script></body></html>`

/** Pages that change by themselves. The work is counted, not timed: how many passages the background was asked to look for. */
describe.each(BROWSERS.map((one) => ({ ...one, skip: one.path === null })))('a page that changes by itself, in $name', ({ skip, launch }) => {
  let site: Site
  let browser: TestBrowser
  let code: Code
  let address = ''
  let number = 0

  beforeAll(async () => {
    if (skip) return
    site = await openSite()
    browser = await launch()
    code = ((await browser.ask('projectState')) as { readonly codes: readonly Code[] }).codes.find(({ key }) => key === 'BT2.1')!
    await browser.countLooks()
  })
  beforeEach(() => {
    address = `${site?.origin}/praat-${number++}`
  })
  afterEach(async () => {
    if (!skip) expect(browser.tab.errors).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  const open = async (html: string) => {
    site.put(new URL(address).pathname, html)
    await browser.tab.goto(address)
    await browser.tab.switchOn()
    await eventually(() => browser.anchorsOf(address), 'the page read')
  }
  const codeSentence = async () => {
    await dragOver(browser.tab, { words: SENTENCE }, { words: SENTENCE })
    await codeSelected(browser.tab, code.key)
    await painted('#hier', SENTENCE)
  }
  const painted = async (place: string, words: string | null) => {
    const expected = words === null ? [] : [{ codeId: code.id, letters: lettersOf(words), inPlace: true }]
    const now = () => paintedOn(browser.tab, { [code.id]: place })
    const seen = await eventually(async () => JSON.stringify(await now()) === JSON.stringify(expected), `painted: ${words}`, 8_000).catch(() => false)
    if (!seen) expect(await now()).toEqual(expected)
  }
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

  it.skipIf(skip)('is read again, not searched, when a line is added below and a clock ticks above', async () => {
    await open(page(`<p id="klok">12:00</p>${filler(20)}<p id="hier">${SENTENCE}</p>${filler(20, 20)}<div id="nieuw"></div>`))
    await codeSentence()
    const before = await browser.looks()
    await browser.tab.evaluate(async () => {
      for (let turn = 0; turn < 40; turn++) {
        document.querySelector('#klok')!.textContent = `12:00:${turn}`
        document.querySelector('#nieuw')!.append(Object.assign(document.createElement('p'), { textContent: `Bericht ${turn}: wij gaan zo eten.` }))
        await new Promise((done) => setTimeout(done, 50))
      }
    })
    await painted('#hier', SENTENCE)
    expect((await browser.looks()).slice(before.length)).toEqual([])
  })

  it.skipIf(skip)('is painted again, not searched, when it draws all its text anew in other nodes', async () => {
    await open(page(`${filler(5)}<p id="hier">${SENTENCE}</p>${filler(5, 5)}`))
    await codeSentence()
    const before = await browser.looks()
    await browser.tab.evaluate(() => {
      for (let turn = 0; turn < 5; turn++) document.body.querySelectorAll('p').forEach((one) => one.replaceWith(Object.assign(document.createElement('p'), { id: one.id, textContent: one.textContent })))
    })
    await wait(1_500)
    await painted('#hier', SENTENCE)
    expect((await browser.looks()).slice(before.length)).toEqual([])
  })

  it.skipIf(skip)('shows a passage again that it took away and brings back, and does not look for it while other things change', async () => {
    await open(page(`${filler(5)}<div id="lijst"><p id="hier">${SENTENCE}</p></div>${filler(5, 5)}<div id="nieuw"></div>`))
    await codeSentence()
    await browser.tab.evaluate(() => document.querySelector('#hier')!.remove())
    await painted('body', null)
    await eventually(async () => (await browser.anchorsOf(address))!.orphans.length === 1, 'the passage among the orphans')
    const before = await browser.looks()
    await browser.tab.evaluate(async () => {
      for (let turn = 0; turn < 30; turn++) {
        document.querySelector('#nieuw')!.append(Object.assign(document.createElement('p'), { textContent: `Bericht ${turn}: wij gaan zo eten.` }))
        await new Promise((done) => setTimeout(done, 100))
      }
    })
    await wait(1_500)
    expect((await browser.looks()).slice(before.length)).toEqual([])
    await browser.tab.evaluate((words) => document.querySelector('#lijst')!.append(Object.assign(document.createElement('p'), { id: 'hier', textContent: words })), SENTENCE)
    await painted('#hier', SENTENCE)
  })

  it.skipIf(skip)('is another source when it goes to another address by itself, and the first again on the way back', async () => {
    await open(page(`<nav>Kolkpraat</nav><main id="inhoud">${filler(3)}<p id="hier">${SENTENCE}</p></main>`))
    await codeSentence()
    await browser.tab.evaluate(async () => {
      const main = document.querySelector('#inhoud')!
      Object.assign(globalThis, { first: [...main.childNodes] })
      history.pushState(null, '', `${location.pathname}-elders`)
      // As long as a server takes to answer.
      await new Promise((done) => setTimeout(done, 1_500))
      main.replaceChildren(Object.assign(document.createElement('p'), { id: 'hier', textContent: 'Een heel ander gesprek. De pont vaart weer en niemand weet hoe lang.' }))
    })
    await eventually(() => browser.anchorsOf(`${address}-elders`), 'the page under its new address')
    await painted('body', null)
    expect((await browser.anchorsOf(`${address}-elders`))!.orphans).toEqual([])
    await browser.tab.evaluate(() => {
      history.back()
      document.querySelector('#inhoud')!.replaceChildren(...(globalThis as unknown as { readonly first: readonly Node[] }).first)
    })
    await painted('#hier', SENTENCE)
  })

  it.skipIf(skip)('paints a passage of a list that holds only the rows in sight when its row is there, and no other row', async () => {
    const script = `
      const box = document.querySelector('#lijst'), rows = document.querySelector('#rijen'), HEIGHT = 40, ALL = 2000
      const words = (index) => index === 7 ? '${SENTENCE}' : index % 5 === 0 ? 'Ja, precies.' : 'Rij ' + index + ': over de kade van nummer ' + index + '.'
      for (let one = 0; one < 14; one++) { const row = document.createElement('div'); row.style.cssText = 'position:absolute;height:40px'; row.append(''); rows.append(row) }
      const fill = () => { const first = Math.floor(box.scrollTop / HEIGHT); [...rows.children].forEach((row, at) => { row.style.top = (first + at) * HEIGHT + 'px'; row.firstChild.data = words(first + at); row.id = first + at === 7 ? 'hier' : '' }) }
      rows.style.height = ALL * HEIGHT + 'px'; box.addEventListener('scroll', fill); fill()`
    await open(page('<h1>Alle berichten</h1><div id="lijst" style="height:400px;overflow:auto"><div id="rijen" style="position:relative"></div></div>', script))
    await codeSentence()
    const scrollTo = (to: number) => browser.tab.evaluate(async (top) => {
      document.querySelector('#lijst')!.scrollTop = top
      // Rows are filled when the browser tells of the scroll, and read when they have been still.
      await new Promise((done) => setTimeout(done, 500))
    }, to)
    for (const top of [80, 200, 4_000, 40_000]) {
      await scrollTo(top)
      await painted('#hier', top <= 200 ? SENTENCE : null)
    }
    await scrollTo(40)
    await painted('#hier', SENTENCE)
    // While it scrolls on and is never still, in every frame: what is painted is the passage, or nothing.
    const wrong = await browser.tab.evaluate(async (sentence) => {
      const others: string[] = []
      for (let frame = 0; frame < 90; frame++) {
        document.querySelector('#lijst')!.scrollTop = 40 + frame * 17
        await new Promise(requestAnimationFrame)
        await new Promise((done) => setTimeout(done, 0))
        for (const [name, highlight] of CSS.highlights) {
          if (!/^buurtstem-.+-\d+$/.test(name)) continue
          for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
            if (startContainer !== endContainer || !startContainer.isConnected || startOffset === endOffset) continue
            const words = (startContainer as Text).data.slice(startOffset, endOffset)
            if (words !== sentence) others.push(words)
          }
        }
      }
      return others
    }, SENTENCE)
    expect(wrong).toEqual([])
  })

  it.skipIf(skip)('keeps a passage painted while a person types before it, within the same text', async () => {
    await open(page(`<p id="hier">Zij zei: ${SENTENCE}</p>`))
    await codeSentence()
    const bare = await browser.tab.evaluate(async (sentence) => {
      const text = document.querySelector('#hier')!.firstChild as Text
      let frames = 0
      for (let letter = 0; letter < 30; letter++) {
        text.insertData(0, 'x')
        await new Promise(requestAnimationFrame)
        const seen = [...CSS.highlights].flatMap(([name, highlight]) => (/^buurtstem-.+-\d+$/.test(name) ? [...highlight] : [])).map(({ startOffset, endOffset }) => text.data.slice(startOffset, endOffset))
        if (seen.join() !== sentence) frames++
      }
      return frames
    }, SENTENCE)
    expect(bare).toBe(0)
  })

  it.skipIf(skip)('gives the words that came a moment ago when they are selected at once', async () => {
    await open(page(`${filler(3)}<div id="nieuw"></div>`))
    const stored = await browser.stored()
    await browser.tab.evaluate((words) => {
      document.querySelector('#nieuw')!.append(Object.assign(document.createElement('p'), { id: 'hier', textContent: words }))
      // The page goes on changing, so that it is never still.
      setInterval(() => document.body.dataset.tik === undefined && document.querySelector('#nieuw')!.append(document.createElement('hr')), 40)
    }, SENTENCE)
    await codeSentence()
    expect((await browser.stored()).filter(({ id }) => !stored.some((one) => one.id === id)).map(({ selectors }) => selectors.quote.exact)).toEqual([SENTENCE])
  })

  it.skipIf(skip)('costs nothing while nothing in it changes', async () => {
    await open(page(`${filler(20)}<p id="hier">${SENTENCE}</p>`))
    await codeSentence()
    await wait(1_500)
    const before = await browser.looks()
    const changes = await browser.tab.evaluate(async () => {
      let seen = 0
      const watch = new MutationObserver((records) => (seen += records.length))
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      await new Promise((done) => setTimeout(done, 3_000))
      return seen
    })
    expect(changes).toBe(0)
    expect((await browser.looks()).slice(before.length)).toEqual([])
  })
})
