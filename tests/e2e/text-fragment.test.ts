import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { trimSpan } from '../../shared/anchoring/trim-span.ts'
import { passagesToTextFragment } from '../../shared/interchange/text-fragment.ts'
import { chromiumPath } from './chromium.ts'

const filler = (part: number) => Array.from({ length: 60 }, (_, k) => `Regel ${k + 1} gaat over iets anders${k % 3 === 0 ? '' : ` (deel ${part})`}, namelijk over onderwerp ${k * 7}.`)
const long = Array.from({ length: 120 }, (_, k) => `woord${k}`).join(' ')

/** What the page says, one block a line. */
const lines = [
  'Verslag van het gesprek', ...filler(1),
  'D1: Ja, precies. Het plein is er niet op vooruitgegaan.', 'D2: Ja, precies. En de bus – lijn 12, zeg maar – rijdt niet meer.', ...filler(2),
  'D1: Zo-zo, dat wist ik niet & het kost € 12,50 (100 %).', 'D3: “Wij wonen hier al 20 jaar”, zei ze – één straat verder. #buurt',
  'Ja, precies.', `M: ${long}.`, 'Ja, precies.', ...filler(3), 'D4: ik zei 😀 en \u{1f469}\u{1f3fd}\u200d\u{1f9bd} kwam ook, vlakbij het\u00a0plein en de fiets\u00adenstalling.', 'D4: השכונה שלנו שקטה מאוד בלילה.', 'D5: 我们住在这里二十年了，很安静。', ...filler(4), 'Tot zover, Ünal.',
]
const text = lines.join('\n')
const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const PAINT = '::target-text, ::highlight(expected) { background: rgb(255, 0, 255); color: rgb(255, 0, 255); }'
const html = `<!doctype html><meta charset="utf-8"><title>Verslag</title><style>body { font: 10px/1.2 sans-serif; width: 600px; } p { margin: 1px 0; } ${PAINT}</style>${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}`

/** A passage by its words and which of them, counted from 0. */
function span(words: string, which = 0) {
  let start = -1
  for (let k = 0; k <= which; k++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`the page does not say ${words}`)
  return { start, end: start + words.length }
}

describe.skipIf(chromiumPath === null)('a text fragment that we write, in Chromium', () => {
  let server: Server
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = createServer((_request, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html))
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
    browser = await chromium.launch({ executablePath: chromiumPath!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    page = await browser.newPage({ viewport: { width: 700, height: 600 } })
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  const open = async (fragment: string) => {
    await page.goto('about:blank')
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#${fragment}`)
  }
  /** Opens the page at these passages, and at the same place again without a fragment, painted by hand: both must look the same. */
  const expectShown = async (fragment: string, positions: readonly TextSpan[], options: { readonly fullPage?: boolean } = {}) => {
    await open(fragment)
    // The browser looks for one after the other, and paints in between.
    let shown: Painted | null = null
    await expect.poll(async () => {
      const before = shown
      shown = await painted(page, options)
      return shown !== null && shown.pixels === before?.pixels
    }, { timeout: 20_000, interval: 200, message: fragment }).toBe(true)
    const scrolled = await page.evaluate(() => window.scrollY)
    await open('')
    await page.evaluate((y) => window.scrollTo(0, y), scrolled)
    await paint(page, positions)
    expect(shown, fragment).toEqual(await painted(page, options))
  }

  it.each([
    ['words that stand once', span('niet op vooruitgegaan')],
    ['the second of the same words', span('Ja, precies.', 1)],
    ['the third, alone in its block', span('Ja, precies.', 2)],
    ['the fourth, after a long block', span('Ja, precies.', 3)],
    ['hyphen, comma and ampersand', span('Zo-zo, dat wist ik niet & het kost € 12,50 (100 %)')],
    ['typographic quotes, a dash and a hash', span('“Wij wonen hier al 20 jaar”, zei ze – één straat verder. #buurt')],
    ['a dash by itself', span('–', 1)],
    ['a quote over three blocks', span('rijdt niet meer.\nRegel 1 gaat over iets anders, namelijk over onderwerp 0.\nRegel 2 gaat')],
    ['a long quote, by its first and last words', span(long)],
    ['the end of a word', span('gegaan')],
    ['the begin of a word', span('vooruit')],
    ['the middle of a word', span('oruitg')],
    ['an emoji of several code points', span('\u{1f469}\u{1f3fd}\u200d\u{1f9bd} kwam')],
    ['a no-break space', span('vlakbij het\u00a0plein en')],
    ['a soft hyphen', span('fiets\u00adenstalling')],
    ['right-to-left words', span('שקטה מאוד')],
    ['a part of a sentence without spaces', span('二十年')],
    ['a begin of a line that returns, told by its end', span(filler(4)[57]!.slice(0, 20), 6)],
    ['the last words of the page', span('Ünal.')],
  ])('leads to exactly %s', async (_what, position) => {
    const { fragment, unwritable } = passagesToTextFragment([{ position }], text)
    expect(unwritable).toEqual([])
    await expectShown(fragment, [position])
  })

  it('leads to several passages at once, the first in view', async () => {
    const positions = [span('Ja, precies.', 1), span('lijn 12')]
    const { fragment } = passagesToTextFragment(positions.map((position) => ({ position })), text)
    await expectShown(fragment, positions)
  })

  it('leads to passages of any length that begin and end anywhere, also inside words and in other lines', async () => {
    const bounds = [...new Intl.Segmenter('nl').segment(text)].map(({ index }) => index)
    // None overlaps another: of two that do, Chromium shows one.
    const anywhere: TextSpan[] = []
    for (let first = 3, k = 0; first + 400 < bounds.length; first += [3, 12, 40, 150, 300][k++ % 5]! + 200 + k) {
      const within = trimSpan(text, { start: bounds[first]!, end: bounds[first + [3, 12, 40, 150, 300][k % 5]!]! })
      if (within !== null) anywhere.push(within)
    }
    const { unwritable } = passagesToTextFragment(anywhere.map((position) => ({ position })), text)
    // A third of the lines return in each part, word for word; of a bit of those, nothing around it in its line can tell which.
    const written = anywhere.filter((_, at) => !unwritable.includes(at))
    expect(written.length).toBeGreaterThan(24)
    for (let at = 0; at < written.length; at += AT_ONCE) {
      const some = written.slice(at, at + AT_ONCE)
      await expectShown(passagesToTextFragment(some.map((position) => ({ position })), text).fragment, some, { fullPage: true })
    }
  })

  it('shows nothing for words that the page does not say', async () => {
    await open(':~:text=zwembad')
    await page.waitForTimeout(300)
    expect(await painted(page)).toBeNull()
  })
})

/** So many passages in one address. */
const AT_ONCE = 8

interface Painted {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly pixels: number
}

/** Where on the screen something is painted in our colour; null when nowhere. */
async function painted(page: Page, options: { readonly fullPage?: boolean } = {}): Promise<Painted | null> {
  const image = (await page.screenshot(options)).toString('base64')
  return await page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const box = { left: Infinity, top: Infinity, right: -1, bottom: -1, pixels: 0 }
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 255) continue
      box.left = Math.min(box.left, x)
      box.top = Math.min(box.top, y)
      box.right = Math.max(box.right, x + 1)
      box.bottom = Math.max(box.bottom, y + 1)
      box.pixels++
    }
    return box.pixels === 0 ? null : box
  }, image)
}

/** Paints passages of the text in our colour by hand. */
async function paint(page: Page, positions: readonly TextSpan[]): Promise<void> {
  await page.evaluate((spans) => {
    const place = (offset: number) => {
      let rest = offset
      for (const block of document.querySelectorAll('p')) {
        const node = block.firstChild as Text
        if (rest <= node.length) return { node, at: rest }
        rest -= node.length + 1
      }
      throw new Error(`no place ${offset}`)
    }
    CSS.highlights.set('expected', new Highlight(...spans.map(({ start, end }) => {
      const range = document.createRange()
      range.setStart(place(start).node, place(start).at)
      range.setEnd(place(end).node, place(end).at)
      return range
    })))
  }, positions)
}
