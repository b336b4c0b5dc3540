import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { eventually, openWorkbook, rowsInFile, type WorkbookPage } from './workbook-page.ts'

const LONG = 'Een lange zin die over vele regels gaat. '.repeat(40)

describe.skipIf(chromiumPath === null)('merging, sorting and filtering in the workbook page', () => {
  const folder = newFolder()
  const file = join(folder, 'buurten.xlsx')
  let host: RunningHost
  let browser: Browser
  let book: WorkbookPage
  const choose = async (item: string) => {
    await book.page.getByRole('menuitem', { name: 'Gegevens' }).press('Enter')
    await book.page.getByRole('menu').getByRole('menuitem', { name: item }).press('Enter')
  }
  const cell = (text: string) => book.page.getByRole('gridcell', { name: text, exact: true })
  const name = () => book.page.locator('.cell-name').innerText()

  beforeAll(async () => {
    const rows = [['Buurt', 'Aantal', 'Opmerking'], ['Noord', 4, ''], ['Zuid', 1, LONG], ['Oost', 3, ''], ['Zuid', 9, '']]
    const cells = new Map([['2,2', { style: { alignment: { wrapText: true } } }]])
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Buurten', rows, cells, freezePane: { rows: 1, columns: 0 }, columns: [{ width: 14 }, { width: 14 }, { width: 40 }] }] }))
    host = await startBuiltHost(file)
    browser = await chromium.launch({ executablePath: chromiumPath!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    book = await openWorkbook(await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' }), host.url)
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  it('a text longer than its row shows is read by scrolling in its cell', async () => {
    const long = book.page.locator('.bs-scrolls')
    await long.hover()
    await book.page.mouse.wheel(0, 90)
    await eventually(async () => (await long.evaluate((one) => one.scrollTop)) > 60, 'the cell scrolled')
  })

  it('hides what a person does not want to see of a column, and sorts whole rows', async () => {
    await cell('Noord').click()
    await choose('Filter maken')
    await book.page.locator('.bs-filter').first().waitFor()
    await choose('Kolom A filteren')
    const dialog = book.page.getByRole('dialog', { name: 'Kolom A filteren' })
    await dialog.getByRole('button', { name: 'Niets' }).press('Enter')
    await dialog.getByRole('checkbox', { name: 'Zuid' }).press('Space')
    expect(await barriers('filter', book.page, [WIDE_LIGHT, NARROW_DARK])).toEqual([])
    await book.page.setViewportSize({ width: 1280, height: 800 })
    await dialog.getByRole('button', { name: 'OK' }).press('Enter')
    await cell('Noord').waitFor({ state: 'detached' })
    expect(await cell('Zuid').count()).toBe(2)
    await choose('Filter weghalen')
    await cell('Oost').waitFor()
    await choose('Sorteren op kolom A, A → Z')
    await eventually(async () => (await rowsInFile(file, 'Buurten'))[1]?.[0] === 'Noord' && (await rowsInFile(file, 'Buurten'))[2]?.[0] === 'Oost', 'sorted rows in the file')
    expect((await rowsInFile(file, 'Buurten')).slice(1).map((row) => row.slice(0, 2))).toEqual([['Noord', 4], ['Oost', 3], ['Zuid', 1], ['Zuid', 9]])
  })

  it('merges cells to one block, which the keyboard takes as one cell, and takes them apart', async () => {
    await cell('Noord').click()
    await cell('3').click({ modifiers: ['Shift'] })
    await eventually(async () => (await name()) === 'A2:B3', 'the selection')
    await choose('Cellen samenvoegen')
    await book.page.locator('.bs-block').waitFor()
    await eventually(async () => {
      await cell('Buurt').click()
      return (await name()) === 'A1' && book.page.evaluate(() => document.activeElement?.closest('revo-grid') !== null)
    }, 'the header')
    await book.page.keyboard.press('ArrowDown')
    await eventually(async () => (await name()) === 'A2:B3', 'the block')
    await book.page.keyboard.press('ArrowDown')
    await eventually(async () => (await name()) === 'A4', 'the cell below the block')
    await rowsInFile(file, 'Buurten')
    expect((await readXlsx(new Uint8Array(readFileSync(file)))).sheets[0]!.merges).toEqual([{ startRow: 1, startCol: 0, endRow: 2, endCol: 1 }])
    await book.page.keyboard.press('ArrowUp')
    await eventually(async () => (await name()) === 'A2:B3', 'the block again')
    await choose('Samenvoegen ongedaan maken')
    await book.page.locator('.bs-block').waitFor({ state: 'detached' })
  })
})
