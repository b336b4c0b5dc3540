import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, startBuiltHost, type RunningHost } from './host.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { openWorkbook, rowsInFile, type WorkbookPage } from './workbook-page.ts'

describe.skipIf(chromiumPath === null)('open answers in the workbook', () => {
  const folder = newFolder()
  const file = join(folder, 'antwoorden.xlsx')
  let host: RunningHost
  let browser: Browser
  let page: Page
  let book: WorkbookPage

  beforeAll(async () => {
    host = await startBuiltHost(file)
    browser = await chromium.launch({ executablePath: chromiumPath! })
    page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } })
    book = await openWorkbook(page, host.url)
    await book.menu('Richt de tabbladen in')
    await book.done()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  it('are coded by keyboard, words and whole answers, and stand in Coderingen', async () => {
    await book.tab('Codeboek')
    for (const [row, [key, name]] of [['BT2', 'Schoon en heel'], ['BT1', 'Groen en grijs']].entries()) {
      await book.type(`A${row + 2}`, key!)
      await book.type(`C${row + 2}`, name!)
    }
    await page.getByRole('tab').first().click()
    for (const [row, cells] of [['nr', 'Wat valt op?'], ['01', 'Afval bij de glasbak'], ['02', 'Meer bankjes op het plein']].entries()) {
      await book.type(`A${row + 1}`, cells[0]!)
      await book.type(`B${row + 1}`, cells[1]!)
    }
    await book.menu('Open het zijpaneel')
    // The sidebar takes the keyboard as it opens: only then is it given back to the sheet.
    await book.sidebar.getByRole('button', { name: /^Coderen in het blad/ }).waitFor()
    await page.locator('.rgCell[data-rgrow="1"][data-rgcol="1"]').click()
    await page.locator('.cell-name', { hasText: /^B2$/ }).waitFor()
    await page.keyboard.press('Shift+ArrowDown')
    await page.locator('.cell-name', { hasText: /^B2:B3$/ }).waitFor()
    await book.section(/^Coderen in het blad/)
    const { sidebar } = book
    await sidebar.getByRole('heading', { name: 'Deze kolom is nieuw' }).waitFor()
    await sidebar.getByLabel('Groep').selectOption({ label: 'bewoner' })
    await sidebar.getByLabel('Methode').selectOption({ label: 'straatenquête' })
    await sidebar.getByRole('button', { name: 'Maak de bron en begin' }).click()
    await sidebar.getByLabel('Jouw naam als codeur').fill('AB')
    const answer = sidebar.getByLabel('Antwoord', { exact: true })
    expect(await answer.inputValue()).toBe('Afval bij de glasbak')
    await answer.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await sidebar.getByText('Alleen: ‘Afval’').waitFor()
    await sidebar.getByLabel('Zoek een code').first().focus()
    await page.keyboard.type('schoon')
    await page.keyboard.press('Enter')
    await sidebar.getByText('Gecodeerd: BT2 Schoon en heel').waitFor()
    const frame: Frame = (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!
    expect(await barriers('nl sidebar answers', page, [WIDE_LIGHT, NARROW_DARK], frame)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    await sidebar.getByRole('button', { name: 'Volgende' }).click()
    await sidebar.getByLabel('Zoek een code').first().focus()
    await page.keyboard.type('groen')
    await page.keyboard.press('Enter')
    await sidebar.getByText('Gecodeerd: BT1 Groen en grijs').waitFor()
    await book.done()
    const rows = (await rowsInFile(file, 'Coderingen')).slice(1).filter((row) => row[1])
    expect(rows.map((row) => [row[1], row[2]])).toEqual([['R1', 'BT2 Schoon en heel'], ['R2', 'BT1 Groen en grijs']])
  })

  it('lose a code by one button and get it back by another', async () => {
    const { sidebar } = book
    await sidebar.getByRole('button', { name: 'Verwijder BT1 Groen en grijs' }).click()
    await sidebar.getByText('Verwijderd: BT1 Groen en grijs').waitFor()
    await sidebar.getByText('Nog geen code.').waitFor()
    await sidebar.getByRole('button', { name: 'Maak ongedaan' }).click()
    await sidebar.getByText('Ongedaan gemaakt.').waitFor()
    await sidebar.getByRole('button', { name: 'Verwijder BT1 Groen en grijs' }).waitFor()
  })
})
