import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import { figuresOfSample, importAndLink } from '../apps-script/gold-figures.ts'
import { startGoldAddOn } from '../apps-script/gold-workbook.ts'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, startBuiltHost, type RunningHost } from './host.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { openWorkbook, rowsInFile, type WorkbookPage } from './workbook-page.ts'

describe.skipIf(chromiumPath === null)('Confrontatie of Zilverriet, as a person sees it', () => {
  const folder = newFolder()
  const file = join(folder, 'zilverriet.xlsx')
  let host: RunningHost
  let browser: Browser
  let page: Page
  let book: WorkbookPage

  beforeAll(async () => {
    const addOn = startGoldAddOn()
    importAndLink(addOn, await figuresOfSample('P02_wia_buurt.csv'))
    writeFileSync(file, await writeWorkbook(addOn.workbook))
    host = await startBuiltHost(file)
    browser = await chromium.launch({ executablePath: chromiumPath! })
    page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } })
    book = await openWorkbook(page, host.url)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  const suggestions = async () => {
    const rows = await rowsInFile(file, 'Confrontatie')
    const place = rows[4]!.indexOf('Voorstel')
    return { head: String(rows[0]![0]), of: (theme: string) => String(rows.find(([first]) => String(first).trim().startsWith(`${theme} `))?.[place] ?? '') }
  }

  it('is filtered by keyboard, and counts of professionals are pasted beside it', async () => {
    await book.menu('Open het zijpaneel')
    await book.section(/^Confrontatie filteren/)
    const { sidebar } = book
    const frame: Frame = (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!
    await sidebar.getByRole('checkbox', { name: 'QA01' }).focus()
    await page.keyboard.press('Space')
    await sidebar.getByRole('button', { name: 'Pas toe en ververs' }).focus()
    await page.keyboard.press('Enter')
    await sidebar.getByText('Nu: 4 van 10 bewonersbronnen.').waitFor()
    await book.done()
    const shown = await suggestions()
    expect(shown.head).toMatch(/ · 4 van 13 bronnen · alleen gebied QA01$/)
    expect(shown.of('BT5.2')).toMatch(/^Voorstel: alleen cijfer\nNiet verteld \(0 van 4\)\./)
    expect(await barriers('nl sidebar display', page, [WIDE_LIGHT, NARROW_DARK], frame)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })

    await book.section(/^Professionals/)
    await sidebar.getByLabel('Plak de aantallen').fill('BT2;2025;12;6\nBT8;2025;9;4\nXX;2025;1;9')
    await sidebar.getByRole('button', { name: 'Neem over' }).focus()
    await page.keyboard.press('Enter')
    await sidebar.getByText('2 regels overgenomen, waarvan 1 verborgen').waitFor()
    await sidebar.getByText('Regel 3: deze code staat niet in het codeboek').waitFor()
    expect(await barriers('nl sidebar professionals', page, [WIDE_LIGHT, NARROW_DARK], frame)).toEqual([])
  }, 60_000)
})
