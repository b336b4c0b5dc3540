import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { writeFileSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { eventually, rowsInFile } from './workbook-page.ts'

const LONG = 'Een regel boven de kop die veel breder is dan de eerste kolom, en die toch te lezen moet zijn.'
const MANY = Array.from({ length: 30 }, (_, index) => `regel ${index + 1}`).join('\n')

describe.skipIf(chromiumPath === null).each([1400, 320])('the worksheet at %i pixels', (width) => {
  const folder = newFolder()
  const file = join(folder, 'raster.xlsx')
  let host: RunningHost
  let browser: Browser
  let page: Page
  const name = () => page.locator('.cell-name').innerText()
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  const inView = () => page.evaluate(() => {
    const cell = document.querySelector('revogr-focus.focused-cell')?.getBoundingClientRect()
    return cell !== undefined && cell.top > 0 && cell.top < innerHeight && cell.left >= 0 && cell.left < innerWidth
  })

  beforeAll(async () => {
    const wrapped = { alignment: { wrapText: true } }
    const rows = Array.from({ length: 40 }, (_, row) => (row === 0 ? [LONG] : row < 4 ? [`kop ${row}`] : [`a${row + 1}`, 'b', row % 2 === 0 ? MANY : 'twee\nregels', 'd']))
    const cells = new Map(Array.from({ length: 36 }, (_, index) => [`${index + 4},2`, { style: wrapped }] as const))
    writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Raster', rows, cells, freezePane: { rows: 4, columns: 0 } }] }))
    host = await startBuiltHost(file)
    browser = await chromium.launch({ executablePath: chromiumPath!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    page = await browser.newPage({ viewport: { width, height: 720 }, locale: 'nl-NL' })
    await page.goto(host.url)
    await page.getByText('kop 1', { exact: true }).click()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  it('takes every arrow, however fast they come, and crosses from the frozen rows to the free ones and back', async () => {
    await press('Control+Home', ...Array.from({ length: 9 }, () => 'ArrowDown'), 'ArrowRight', 'ArrowRight')
    expect(await name()).toBe('C10')
    await press(...Array.from({ length: 8 }, () => 'ArrowUp'))
    expect(await name()).toBe('C2')
  })

  it('still shows the last cell when the grid has come to rest, in whatever state the keys before left it', async () => {
    for (const ups of [8, 3, 5]) {
      await press('Control+Home', ...Array.from({ length: 9 }, () => 'ArrowDown'), 'ArrowRight', 'ArrowRight', ...Array.from({ length: ups }, () => 'ArrowUp'), 'Control+End')
      await page.waitForTimeout(600)
      expect([ups, await inView()]).toEqual([ups, true])
    }
  })

  it('goes to the first and the last cell and by pages, and shows where it went', async () => {
    await press('Control+End')
    expect(await name()).toBe('D40')
    await eventually(inView, 'the active cell in view')
    await press('Control+Home')
    expect(await name()).toBe('A1')
    await eventually(() => page.getByRole('gridcell', { name: 'a5', exact: true }).isVisible(), 'the first row below the frozen ones')
    await press('PageDown')
    expect(Number((await name()).slice(1))).toBeGreaterThan(5)
  })

  it('types in the cell that arrows just reached, and Enter and Tab go on from it', async () => {
    await press('Control+Home', ...Array.from({ length: 6 }, () => 'ArrowDown'), 'ArrowRight')
    await page.keyboard.type('vlug getypt')
    await press('Enter')
    await eventually(async () => (await name()) === 'B8', 'the cell below')
    await page.keyboard.type('en nog een')
    await press('Tab')
    await eventually(async () => (await name()) === 'C8', 'the cell beside')
    await eventually(async () => {
      const rows = await rowsInFile(file, 'Raster')
      return rows[6]?.[1] === 'vlug getypt' && rows[7]?.[1] === 'en nog een'
    }, 'both in the file')
  })

  it('keeps the cell that was clicked while the grid was still on its way to another', async () => {
    // As on a slow machine: the component needs its time to follow.
    await page.evaluate(() => {
      const grid = document.querySelector<HTMLElement & { setCellsFocus(...cells: readonly unknown[]): Promise<void> }>('revo-grid')!
      const own = grid.setCellsFocus.bind(grid)
      grid.setCellsFocus = async (...cells) => {
        await new Promise((done) => setTimeout(done, 500))
        return own(...cells)
      }
    })
    for (const key of ['Control+End', 'ArrowDown', 'Control+Home']) {
      await press(key)
      // Measured anew: the sheet moves when the formula bar grows or shrinks with the cell.
      const { y } = (await page.getByText('kop 2', { exact: true }).boundingBox())!
      await page.mouse.click(200, y + 5)
      await page.waitForTimeout(1_200)
      expect([key, (await name()).slice(1)]).toEqual([key, '3'])
      const [place, shown] = [await page.getByText('kop 2', { exact: true }).boundingBox(), await page.locator('revogr-focus.focused-cell').boundingBox()]
      expect(Math.abs(shown!.y - place!.y)).toBeLessThan(20)
    }
  })

  it('makes every row as high as its wrapped text, up to twenty lines', async () => {
    await press('Control+Home')
    const height = (row: number) => page.locator(`revogr-data[type=rgRow] .rgCell[data-rgrow="${row}"][data-rgcol="0"]:not(revogr-row-headers *)`).first().evaluate((cell) => cell.getBoundingClientRect().height)
    await eventually(async () => (await height(0)) > 200, 'the first row')
    expect(await height(0)).toBeLessThan(400)
    expect(await height(1)).toBeGreaterThan(40)
  })

  it('lets a line above the header run on over the empty cells beside it', async () => {
    await press('Control+Home')
    const shown = await page.locator('revogr-data[type=rowPinStart] .rgCell[data-rgrow="0"][data-rgcol="0"]:not(revogr-row-headers *)').first().evaluate((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      const own = cell.getBoundingClientRect()
      const beside = document.elementFromPoint(own.right + 30, own.top + own.height / 2)
      return { clipped: getComputedStyle(cell).overflowX !== 'visible', wide: range.getBoundingClientRect().width > own.width, above: beside === cell }
    })
    expect(shown).toEqual({ clipped: false, wide: true, above: true })
  })
})
