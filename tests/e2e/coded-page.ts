import type { Page } from 'playwright-core'
import type { Extended } from './chromium.ts'
import { eventually } from './workbook-page.ts'

/** Selects a whole paragraph by a triple click and codes it; waits until the page says so. */
export async function codePassage(page: Page, words: string, letters: string): Promise<void> {
  const before = (await paintedWords(page)).length
  await page.getByText(words).first().click({ clickCount: 3 })
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type(letters, { delay: 10 })
  await page.getByRole('option', { name: new RegExp(letters, 'i') }).first().waitFor()
  await page.keyboard.press('Enter')
  await eventually(async () => (await paintedWords(page)).length > before, `‘${words}’ painted`)
}

/** The words under each painted passage, as the page itself sees them, in alphabetical order. */
export async function paintedWords(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(() => [...CSS.highlights].filter(([name]) => /^buurtstem-(?!focus|selection)/.test(name)).flatMap(([, highlight]) => [...highlight].map((part) => {
    const range = document.createRange()
    range.setStart(part.startContainer, part.startOffset)
    range.setEnd(part.endContainer, part.endOffset)
    return range.toString()
  })))
  return words.map((one) => one.trim()).filter((one) => one !== '').toSorted()
}

/** Ends the browser as the system does when memory runs out. */
export async function killBrowser({ context }: Extended): Promise<void> {
  const closed = new Promise((done) => context.once('close', done))
  const cdp = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL')
  await closed
}

/** In a page of the extension: 20 codes on each of 20 passages, by the messages that a page sends when a person codes. */
export async function addFourHundred(): Promise<void> {
  const ask = async (name: string, ...args: unknown[]) => {
    const reply = await chrome.runtime.sendMessage({ to: 'background', name, args })
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.detail}`)
    return reply.value
  }
  const { codes } = await ask('projectState')
  const codeIds = codes.slice(0, 20).map((one: { readonly id: string }) => one.id)
  const page = { address: 'https://voorbeeld.example/gesprek', title: 'Lang gesprek', fingerprint: 'f', unitKind: 'turn', speakers: [] }
  for (let passage = 0; passage < 20; passage++) {
    const selectors = { quote: { exact: `Zin nummer ${passage}.`, prefix: '', suffix: '' }, position: { start: passage * 100, end: passage * 100 + 15 } }
    await ask('addCodings', { page, codeIds, selectors, unit: { index: passage, speaker: 'D1' } })
  }
}
