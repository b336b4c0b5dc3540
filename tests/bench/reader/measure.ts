import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import { fingerprintText } from '../../../shared/anchoring/fingerprint-text.ts'
import { HOST_NAME } from '../../../extension/page/nodes.ts'
import { addressOfSource } from '../../../extension/page/source-address.ts'
import { dropProfile, type Extended, launchExtended, newProfile } from '../../e2e/chromium.ts'
import { dropFolder, newFolder } from '../../e2e/host.ts'
import { longTranscript } from '../../e2e/long-transcript.ts'
import { type Noted, scrollOn, watchReader } from './in-page.ts'
import type { Carried, Opened } from './table.ts'

export const CHARACTERS = 1_000_000
export const CODINGS = 10_000
const CODES = 10
const FRAMES = 120
const SELECTIONS = 5

export interface Measured {
  readonly browser: string
  readonly opened: readonly Opened[]
  readonly carried: readonly Carried[]
}

/** Puts a long text with many codings in a fresh browser, opens it so many times, and takes it out and in as a file as often. */
export async function measureReader(runs: number, tell: (what: string) => void): Promise<Measured> {
  const [profile, folder] = [newProfile(), newFolder()]
  const browser = await launchExtended(profile)
  try {
    const sourceId = await fill(browser, tell)
    const opened: Opened[] = []
    for (let run = 0; run < runs; run++) {
      opened.push(await openText(browser, sourceId))
      tell(`opened: ${Math.round(opened.at(-1)!.firstLine)} and ${Math.round(opened.at(-1)!.painted)} ms`)
    }
    const carried: Carried[] = []
    for (let run = 0; run < runs; run++) {
      carried.push(await carryOver(browser, join(folder, `${run}.buurtstem`)))
      tell(`as a file: ${Math.round(carried.at(-1)!.exported)} ms out, ${Math.round(carried.at(-1)!.looked)} + ${Math.round(carried.at(-1)!.taken)} ms in`)
    }
    return { browser: browser.context.browser()!.version(), opened, carried }
  } finally {
    await browser.close()
    dropProfile(profile)
    dropFolder(folder)
  }
}

/** The text and its codings, by the messages that pages of the extension send; gives the id of the source. */
async function fill(browser: Extended, tell: (what: string) => void): Promise<string> {
  const text = longTranscript(CHARACTERS, 20_261).map(({ speaker, time, words }) => `[${time}] ${speaker}: ${words}`).join('\n').slice(0, CHARACTERS)
  const own = await browser.context.newPage()
  // A page of the extension that shows nothing: one that does would ask everything again after each change.
  await own.goto(`chrome-extension://${browser.id}/icons/icon-16.png`)
  const ask = <T>(name: string, ...args: readonly unknown[]): Promise<T> => own.evaluate(async ([message, sent]) => {
    const reply = await chrome.runtime.sendMessage({ to: 'background', name: message, args: sent })
    if (!reply.ok) throw new Error(`${message}: ${reply.code} ${reply.detail}`)
    return reply.value
  }, [name, args] as const)
  const kept = { text, cutting: { kind: 'turn', pattern: 'mixed' }, format: 'txt', fileName: 'lang.txt', pages: [], respondents: [] }
  const [source] = await ask<readonly { readonly id: string }[]>('addSources', { sources: [{ card: { title: 'Lang gesprek' }, text: kept }] })
  const codes = (await ask<{ readonly codes: readonly { readonly id: string }[] }>('projectState')).codes.slice(0, CODES)
  const page = { address: addressOfSource(source!.id), title: 'Lang gesprek', fingerprint: fingerprintText(text), unitKind: 'turn', speakers: [] }
  const every = Math.floor(text.length / CODINGS)
  const passages = Array.from({ length: CODINGS }, (_none, index) => {
    const start = text.indexOf(' ', index * every) + 1
    return { selectors: describeSpan(text, { start, end: Math.min(text.length, start + 20 + ((index * 37) % 100)) }), unit: null }
  })
  for (const [at, code] of codes.entries()) {
    await ask('codePassages', { page, codeId: code.id, passages: passages.filter((_one, index) => index % CODES === at) })
    tell(`${(at + 1) * (CODINGS / CODES)} codings`)
  }
  await own.close()
  return source!.id
}

async function openText(browser: Extended, sourceId: string): Promise<Opened> {
  const page = await browser.context.newPage()
  await page.addInitScript(watchReader, HOST_NAME)
  await page.goto(`chrome-extension://${browser.id}/reader.html#bron=${sourceId}`)
  await page.waitForFunction(() => (globalThis as typeof globalThis & { readonly noted: Noted }).noted.painted !== null)
  // What a long text still has to do behind its first screen.
  await page.waitForTimeout(3_000)
  for (let one = 0; one < SELECTIONS; one++) await selectAndType(page, one)
  const scrolled = await page.evaluate(scrollOn, FRAMES)
  const { firstLine, painted, palette, listed } = await page.evaluate(() => (globalThis as typeof globalThis & { readonly noted: Noted }).noted)
  await page.close()
  if (palette.length !== SELECTIONS || listed.length === 0) throw new Error(`the palette was seen ${palette.length} times, its list ${listed.length} times`)
  return { firstLine: firstLine!, painted: painted!, scrolled, palette, listed }
}

async function selectAndType(page: Page, line: number): Promise<void> {
  const { x, y } = (await page.locator('[data-line]').nth(line + 1).boundingBox())!
  await page.mouse.move(x + 150, y + 10)
  await page.mouse.down()
  await page.mouse.move(x + 320, y + 10, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('dialog', { name: 'Codeer dit fragment' }).waitFor()
  await page.keyboard.press('v')
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
}

async function carryOver(browser: Extended, file: string): Promise<Carried> {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.id}/project.html`)
  const save = async (press: () => Promise<void>, path: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    await download.saveAs(path)
  }
  const timed = async (act: () => Promise<unknown>) => {
    const from = performance.now()
    await act()
    return performance.now() - from
  }
  await page.getByRole('button', { name: 'Maak het bestand' }).waitFor()
  const exported = await timed(() => save(() => page.getByRole('button', { name: 'Maak het bestand' }).click(), file))
  await page.getByRole('button', { name: 'Wis het project…' }).click()
  await page.getByLabel(/Typ ‘wissen’/).fill('wissen')
  await save(() => page.getByRole('button', { name: 'Wis alles en bewaar het bewijs' }).click(), `${file}.txt`)
  await page.waitForTimeout(1_000)
  const looked = await timed(async () => {
    await page.getByLabel('Kies een bestand').first().setInputFiles(file)
    await page.getByRole('button', { name: 'Lees in' }).waitFor()
  })
  const taken = await timed(async () => {
    await page.getByRole('button', { name: 'Lees in' }).click()
    await page.getByText(/onderdelen ingelezen/).first().waitFor()
  })
  await page.close()
  return { exported, looked, taken }
}
