import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { isBuilt, signedMessage, startSetUpAddOn } from '../apps-script/built-add-on.ts'
import { GOLD_CODES, GOLD_SOURCES } from '../shared/demo/gold.ts'
import { goldShared } from '../shared/sheet/gold-shared.ts'
import { folded, PROFESSIONAL_SENTENCES, QUOTES } from '../shared/sheet/sample-leaks.ts'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { barriers, NARROW_DARK, NARROW_LIGHT, WIDE_LIGHT } from './look-at.ts'
import { openWorkbook, type WorkbookPage } from './workbook-page.ts'

/** A workbook with the whole sample, professionals and both coders too, as it would be if everything were sent. */
async function workbookWithEverything(file: string): Promise<void> {
  const addOn = startSetUpAddOn()
  const { value } = addOn.call('pairNewDevice', 'Laptop') as { readonly value: { readonly code: string } }
  const records = [...GOLD_CODES.map((record) => ({ type: 'code', record })), ...GOLD_SOURCES.map((record) => ({ type: 'source', record })), ...goldShared().map((record) => ({ type: 'coding', record }))]
  for (let from = 0; from < records.length; from += 100) {
    expect(addOn.post(signedMessage(readPairingCode(value.code)!, { kind: 'push', records: records.slice(from, from + 100) }))).toMatchObject({ ok: true })
  }
  addOn.call('refreshTables')
  writeFileSync(file, await writeWorkbook(addOn.workbook))
}

describe.skipIf(chromiumPath === null || !isBuilt)('the page Uitvoer', () => {
  const folder = newFolder()
  let host: RunningHost
  let browser: Browser
  let page: Page
  let book: WorkbookPage

  beforeAll(async () => {
    const file = join(folder, 'Zilverriet.xlsx')
    await workbookWithEverything(file)
    host = await startBuiltHost(file)
    browser = await chromium.launch({ executablePath: chromiumPath! })
    page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } })
    book = await openWorkbook(page, host.url)
    await book.menu('Open het zijpaneel')
    await book.section(/^Uitvoer/)
    await book.sidebar.getByRole('button', { name: 'Maak het bestand' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  const made = async (button: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), book.sidebar.getByRole('button', { name: button }).click()])
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync((await file.path())!)) }
  }
  const part = (title: string) => book.sidebar.locator('section', { has: book.sidebar.getByRole('heading', { name: title }) })

  it('makes a sheet of the tabs that were chosen, without what is hidden', async () => {
    await book.sidebar.getByRole('button', { name: 'Kies niets' }).click()
    await book.sidebar.getByRole('checkbox', { name: /^Telling/ }).check()
    await book.sidebar.getByRole('checkbox', { name: /^Bronnen/ }).check()
    await part('Tabbladen').getByLabel('Soort bestand').selectOption('ods')
    const { name, bytes } = await made('Maak het bestand')
    expect(name).toMatch(/^Zilverriet-\d{4}-\d{2}-\d{2}\.ods$/)
    const content = strFromU8(unzipSync(bytes)['content.xml']!)
    expect([...content.matchAll(/<table:table [^>]*table:name="([^"]*)"/g)].map(([, title]) => title)).toEqual(['Bronnen', 'Telling'])
    expect(content).toContain('Geen steekproef')
    expect(content).not.toMatch(/_arrived|&quot;made&quot;/)
  })

  it('makes the residents’ version, of residents only, with the banner and without words that may not be shown', async () => {
    await part('Bewonersversie').getByLabel('Soort bestand').selectOption('html')
    const { name, bytes } = await made('Maak de bewonersversie')
    expect(name).toMatch(/^Dit-hebben-we-gehoord-Zilverriet-.*\.html$/)
    const text = folded(strFromU8(bytes).replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' '))
    expect(text).toContain('dit is geen steekproef')
    expect(text).toMatch(/gehoord in \d+ van 10 gesprekken/)
    const forbidden = QUOTES.filter(({ gold }) => gold.sensitivity !== 'none' || GOLD_SOURCES.find(({ id }) => id === gold.source)!.group !== 'resident').map(({ words }) => words)
    expect([...PROFESSIONAL_SENTENCES, ...forbidden].filter((words) => text.includes(words))).toEqual([])
    const shown = await browser.newPage()
    await shown.setContent(strFromU8(bytes))
    expect(await barriers('nl residents version', shown, [WIDE_LIGHT, NARROW_LIGHT])).toEqual([])
    await shown.close()
  })

  it('makes a request for advice with what was asked, and no quote of anybody', async () => {
    await part('Vraag advies').getByLabel('Jullie vragen').fill('Welke cijfers zeggen iets over eenzaamheid?')
    const { name, bytes } = await made('Maak de vraag om advies')
    expect(name).toMatch(/^Vraag-om-advies-Zilverriet-.*\.docx$/)
    const text = folded(strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, ''))
    expect(text).toContain('welke cijfers zeggen iets over eenzaamheid')
    expect(text).toContain('schoon en heel')
    expect([...PROFESSIONAL_SENTENCES, ...QUOTES.map(({ words }) => words)].filter((words) => text.includes(words))).toEqual([])
  })

  it('can be used by everyone', async () => {
    const frame: Frame = (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!
    expect(await barriers('nl sidebar exports', page, [WIDE_LIGHT, NARROW_DARK], frame)).toEqual([])
  })
})
