import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { openWorkbook } from './workbook-page.ts'

/** What a person sees who lets the system choose all colours, or who enlarges everything; a window of 1280 by 800 at 200 % has 640 by 400. */
describe.skipIf(chromiumPath === null)('the workbook in forced colours and enlarged', () => {
  const folder = newFolder()
  let host: RunningHost
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    host = await startBuiltHost(join(folder, 'werkmap.xlsx'))
    browser = await chromium.launch({ executablePath: chromiumPath!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' })
    const workbook = await openWorkbook(page, host.url)
    await workbook.menu('Richt de tabbladen in')
    await page.getByText(/\d+ tabbladen gemaakt/).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  const style = (place: Locator, name: string) => place.evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name)
  const onTop = (place: Locator) => place.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect()
    return one.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })

  it.each(['light', 'dark'] as const)('tells by lines what shadows and backgrounds told: the active cell, rows, messages, the tab in front (%s)', async (colorScheme) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await page.getByRole('gridcell', { name: 'Code', exact: true }).first().click()
    const cell = page.locator('revogr-focus.focused-cell')
    await cell.waitFor()
    expect([await style(cell, 'outline-style'), await style(cell, 'outline-width')]).toEqual(['solid', '3px'])
    expect(await style(page.getByRole('gridcell', { name: 'Code', exact: true }).first(), 'border-bottom-style')).toBe('solid')
    expect(await style(page.getByRole('note'), 'border-top-style')).toBe('solid')
    const line = (name: string) => style(page.getByRole('tab', { name, exact: true }), 'border-bottom-color')
    expect(await line('Codeboek')).not.toBe(await line('Bronnen'))
    expect(await line('Bronnen')).toBe(await style(page.locator('body'), 'background-color'))
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
  })

  it.each([[640, 400], [320, 200]])('keeps the tabs within reach and the worksheet in sight at %i by %i', async (width, height) => {
    await page.setViewportSize({ width, height })
    const tab = page.getByRole('tab', { name: 'Codeboek', exact: true })
    await tab.scrollIntoViewIfNeeded()
    await expect.poll(() => onTop(tab)).toBe(true)
    expect(await page.locator('#sheet').evaluate((sheet) => sheet.getBoundingClientRect().height)).toBeGreaterThan(120)
    await page.setViewportSize({ width: 1280, height: 800 })
  })
})
