import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { signedMessage, type TestDevice } from '../apps-script/built-add-on.ts'
import { goldRecords } from '../apps-script/zilverriet-book.ts'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { openWorkbook, recordsInFile, type WorkbookPage } from './workbook-page.ts'

/** The sample with the first of its codings: as much as is needed, in one message. */
const RECORDS = goldRecords().filter(({ type }, place, all) => type !== 'coding' || place < all.findIndex((one) => one.type === 'coding') + 30)

describe.skipIf(chromiumPath === null)('snapshots, promises and readiness in the sidebar', () => {
  const folder = newFolder()
  const file = join(folder, 'zilverriet.xlsx')
  let host: RunningHost
  let browser: Browser
  let page: Page
  let book: WorkbookPage
  let laptop: TestDevice

  const push = async (records: readonly unknown[]) => {
    const reply = await fetch(host.execUrl, { method: 'POST', body: signedMessage(laptop, { kind: 'push', records }) })
    expect(await reply.json()).toMatchObject({ ok: true, value: { accepted: records.length } })
  }
  /** What keeps people out of the page of the sidebar that is open. */
  const looked = async (name: string) => {
    const frame = (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!
    const found = await barriers(name, page, [WIDE_LIGHT, NARROW_DARK], frame)
    await page.setViewportSize({ width: 1280, height: 800 })
    return found
  }

  beforeAll(async () => {
    host = await startBuiltHost(file)
    browser = await chromium.launch({ executablePath: chromiumPath! })
    page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } })
    book = await openWorkbook(page, host.url)
    await book.menu('Richt de tabbladen in')
    await book.done()
    await book.menu('Open het zijpaneel')
    laptop = readPairingCode(await book.pairingCode('Laptop'))!
    await push(RECORDS)
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  it('freeze the tallies by keyboard, and tell theme by theme what changed since and why', async () => {
    const { sidebar } = book
    await book.section(/^Momentopnamen/)
    await sidebar.getByText('Er is nog geen momentopname.').waitFor()
    await sidebar.getByLabel('Naam').focus()
    await page.keyboard.press('Enter')
    await sidebar.getByText('Geef de momentopname eerst een naam.').waitFor()
    await page.keyboard.type('Stap 3, vóór de bijeenkomst')
    await page.keyboard.press('Enter')
    await sidebar.getByText('‘Stap 3, vóór de bijeenkomst’ is vastgezet.').waitFor()
    const [first, second] = RECORDS.filter(({ type }) => type === 'coding').map(({ record }) => record as { readonly codeId: string })
    await push([{ type: 'coding', record: { ...first, codeId: second!.codeId, changed: { codeId: '0197ffffffff-0000-d1' } } }])
    await sidebar.getByRole('button', { name: 'Vergelijk' }).focus()
    await page.keyboard.press('Enter')
    await sidebar.getByRole('heading', { name: 'Wat veranderde per thema' }).waitFor()
    await sidebar.getByText(/^−1 codering: nu ‘/).first().waitFor()
    await sidebar.getByText(/^\+1 codering: eerst ‘/).first().waitFor()
    await sidebar.getByRole('button', { name: 'Zet in een tabblad' }).focus()
    await page.keyboard.press('Enter')
    await sidebar.getByText('Het tabblad Vergelijking laat dit nu zien.').waitFor()
    await page.getByRole('grid', { name: /Vergelijking/ }).waitFor()
    await page.getByText('instellingen en ondernemers').first().waitFor()
    expect(await looked('snapshots')).toEqual([])
  })

  it('offer promises, and write down only what a person takes over', async () => {
    const { sidebar } = book
    await book.section(/^Toezeggingen/)
    const take = sidebar.getByRole('button', { name: /^Neem over/ }).first()
    await take.waitFor()
    await sidebar.getByLabel('Wat is toegezegd?').first().fill('De corporatie komt vóór 1 juni terug')
    expect(await looked('promises')).toEqual([])
    await take.focus()
    await page.keyboard.press('Enter')
    await sidebar.getByText('1 toezegging staat open.').waitFor()
    expect(await recordsInFile(file, 'Toezeggingen')).toMatchObject([{ 'Wat is toegezegd': 'De corporatie komt vóór 1 juni terug', Stand: 'open' }])
  })

  it('say what is ready and where the gaps are, with what the factors suggest', async () => {
    const { sidebar } = book
    await book.tab('Situatieprofiel')
    await book.type('B6', 'laag')
    await book.section(/^Stap 3-gereedheid/)
    await sidebar.getByText('Er staan nog geen cijfers in het tabblad Passief.').waitFor()
    await sidebar.getByText(/hooguit 15 hoofdcodes/).waitFor()
    expect(await looked('readiness')).toEqual([])
    await sidebar.getByRole('button', { name: 'Open de terugkoppeling' }).click()
    await page.getByRole('grid', { name: /Terugkoppeling/ }).waitFor()
  })
})
