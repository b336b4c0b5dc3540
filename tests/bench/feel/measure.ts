import type { Page } from 'playwright-core'
import { HOST_NAME } from '../../../extension/page/nodes.ts'
import { dropProfile, type Extended, launchExtended, newProfile } from '../../e2e/chromium.ts'
import { longTranscript, transcriptPage } from '../../e2e/long-transcript.ts'
import { openSite } from '../../e2e/site.ts'
import { watchFeel } from './in-page.ts'
import type { Measured } from './table.ts'

/** As many codes as a large codebook has. */
export const CODES = 400
const CHARACTERS = 100_000
/** Turns with codings before it begins get so many each. */
const CODES_A_TURN = 20
/** Of so many of the words below there are codes for sure, whatever the first codebooks hold. */
const TYPED = 12
const WORDS = ['bankje', 'lift', 'plein', 'veerpont', 'moestuin', 'lantaarn', 'container', 'speeltuin', 'drempel', 'heg', 'fietspad', 'buurthuis', 'sluis', 'markt', 'tuinhek', 'parkeerplek', 'glasbak', 'stoep', 'poort', 'kade']
const ABOUT = ['licht', 'geluid', 'afval', 'toezicht', 'contact', 'onderhoud', 'veiligheid', 'bereik', 'kosten', 'plezier', 'angst', 'trots', 'wachttijd', 'drukte', 'hulp', 'regels', 'verlies', 'groen', 'verkeer', 'jeugd']

/** Codes so many passages of a fresh page, one after the other, as a person would. */
export async function measureFeel(before: number, runs: number, tell: (what: string) => void): Promise<Measured> {
  const turns = longTranscript(CHARACTERS, 20_261).map((turn, index) => ({ ...turn, words: `${turn.words} Beurt ${index}.` }))
  const [profile, site] = [newProfile(), await openSite()]
  site.put('/gesprek', transcriptPage(turns))
  const browser = await launchExtended(profile)
  try {
    const page = browser.context.pages()[0]!
    await page.goto(`${site.origin}/gesprek`)
    await browser.clickToolbar(page)
    tell(`${CODES} codes, ${before} codings`)
    await fill(browser, page, before)
    await page.bringToFront()
    await page.evaluate(watchFeel, HOST_NAME)
    // Turns with an odd number have no coding yet.
    for (let run = 0; run < runs; run++) await codeOne(page, `#t${run * 4 + 1}`, WORDS[run % TYPED]!.slice(0, 4))
    const measured = await page.evaluate(() => (globalThis as typeof globalThis & { readonly feel: Omit<Measured, 'browser' | 'before'> }).feel)
    if (measured.painted.length !== runs) throw new Error(`${measured.painted.length} of ${runs} codings were painted`)
    return { painted: measured.painted, filtered: measured.filtered, listed: measured.listed, bare: measured.bare, browser: browser.context.browser()!.version(), before }
  } finally {
    await browser.close()
    await site.stop()
    dropProfile(profile)
  }
}

async function codeOne(page: Page, passage: string, letters: string): Promise<void> {
  const turn = page.locator(passage)
  await turn.scrollIntoViewIfNeeded()
  // What comes into sight is painted while a person looks for the words.
  await page.waitForTimeout(300)
  await page.keyboard.press('F9')
  await turn.click({ clickCount: 3, position: { x: 200, y: 8 } })
  await page.getByRole('combobox').waitFor()
  await page.evaluate((selector) => void Object.assign((globalThis as typeof globalThis & { readonly feel: object }).feel, { passage: selector }), passage)
  await page.keyboard.type(letters, { delay: 80 })
  await page.waitForTimeout(150)
  const painted = await count(page)
  await page.keyboard.press('Enter')
  await page.waitForFunction((known) => (globalThis as typeof globalThis & { readonly feel: { readonly painted: readonly number[] } }).feel.painted.length > known, painted)
  // Until the strip and the sync have had their say, as between two passages of a person.
  await page.waitForTimeout(300)
}

function count(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as typeof globalThis & { readonly feel: { readonly painted: readonly number[] } }).feel.painted.length)
}

/** The codebook, and codings on every other turn, by the messages that pages of the extension send. */
async function fill(browser: Extended, page: Page, before: number): Promise<void> {
  // A page of the extension that shows nothing: one that does would ask everything again after each of so many changes.
  const own = await browser.context.newPage()
  await own.goto(`chrome-extension://${browser.id}/icons/icon-16.png`)
  const names = WORDS.flatMap((word) => ABOUT.map((about) => `${word} en ${about}`))
  await own.evaluate(async ({ codeNames, codesWanted, codings, each, address }) => {
    const ask = async (name: string, ...args: unknown[]) => {
      const reply = await chrome.runtime.sendMessage({ to: 'background', name, args })
      if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.detail}`)
      return reply.value
    }
    const known: number = (await ask('projectState')).codes.length
    for (const name of codeNames.slice(0, codesWanted - known)) await ask('addCode', { name, parentId: null, status: 'active' })
    const codeIds = (await ask('projectState')).codes.map(({ id }: { readonly id: string }) => id)
    if (codeIds.length !== codesWanted) throw new Error(`${codeIds.length} codes`)
    if (codings === 0) return
    const tab = (await chrome.tabs.query({})).find(({ id, url, active }) => id !== undefined && (url === address || (url === undefined && !active)))
    const anchors = await chrome.tabs.sendMessage(tab!.id!, { to: 'content', name: 'anchors', args: [] })
    for (let turn = 0; turn * each < codings; turn++) {
      const from = (turn * each) % (codeIds.length - each)
      const selectors = { quote: { exact: `Beurt ${turn * 2}.`, prefix: ' ', suffix: '' }, position: { start: turn * 300, end: turn * 300 + 9 } }
      await ask('addCodings', { page: anchors.value.page, codeIds: codeIds.slice(from, from + each), selectors, unit: null })
    }
  }, { codeNames: names, codesWanted: CODES, codings: before, each: CODES_A_TURN, address: page.url() })
  await own.close()
  await page.bringToFront()
  // All of them found, and those near the screen painted.
  await page.waitForTimeout(5_000)
}
