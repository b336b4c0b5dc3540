import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import { isBuilt, startAddOn } from '../apps-script/built-add-on.ts'
import { fillWithZilverriet } from '../apps-script/zilverriet-book.ts'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { barriers } from './look-at.ts'
import { openWorkbook, type WorkbookPage } from './workbook-page.ts'

const square = (code: string, name: string, x: number) => ({ type: 'Feature', properties: { Buurt_code: code, Buurt: name }, geometry: { type: 'Polygon', coordinates: [[[x, 52], [x + 0.01, 52], [x + 0.01, 52.01], [x, 52.01], [x, 52]]] } })

/** Charts and the map, in the workbook page with the sample neighbourhood, by a person with a keyboard. */
describe.skipIf(!isBuilt || chromiumPath === null)('coverage, charts and the map in the workbook page', () => {
  const folder = newFolder()
  let host: RunningHost
  let browser: Browser
  let book: WorkbookPage
  beforeAll(async () => {
    const addOn = startAddOn()
    addOn.call('setUpTabs')
    fillWithZilverriet(addOn)
    addOn.call('refreshTables')
    const path = join(folder, 'Zilverriet.xlsx')
    writeFileSync(path, await writeWorkbook(addOn.workbook))
    host = await startBuiltHost(path)
    browser = await chromium.launch({ executablePath: chromiumPath! })
    book = await openWorkbook(await browser.newPage({ viewport: { width: 1300, height: 1000 }, locale: 'nl' }), host.url)
    await book.menu(/zijpaneel/)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  it('counts by the settings that a person types, and says which field is wrong', async () => {
    await book.section(/^Dekking en samenhang/)
    const base = book.sidebar.getByRole('textbox', { name: 'Basis: aantal bronnen' })
    await base.fill('veel')
    await book.sidebar.getByRole('button', { name: 'Bewaar en ververs' }).click()
    await book.sidebar.getByText('Vul bij de basis een heel getal van 1 tot 100 in.').waitFor()
    await base.fill('3')
    await base.press('Enter')
    await book.sidebar.getByText('Bewaard, en de tabbladen zijn opnieuw gemaakt.').waitFor()
    await book.tab('Verzadiging')
    await book.page.getByText(/basis 3 bronnen, reeks 2 bronnen/).first().waitFor()
  })

  it('makes charts with a table each, and keeps away the one that a person deletes', async () => {
    await book.section(/^Grafieken/)
    await book.sidebar.getByRole('button', { name: 'Maak de grafieken' }).click()
    const charts = book.page.getByRole('region', { name: 'Grafieken op dit werkblad' })
    await charts.getByRole('img', { name: /^Thema’s: in hoeveel gesprekken/ }).waitFor()
    expect(await charts.getByRole('figure').count()).toBe(4)
    const tone = charts.getByRole('figure').filter({ hasText: 'Toon per thema' })
    await tone.getByText('Toon als tabel').click()
    expect(await tone.getByRole('row').nth(0).innerText()).toMatch(/Thema\s+Negatief\s+Neutraal\s+Positief/)
    await tone.getByRole('button', { name: /Grafiek verwijderen/ }).press('Enter')
    await book.page.getByRole('dialog').getByRole('button', { name: 'Ja' }).click()
    await expect.poll(() => charts.getByRole('figure').count()).toBe(3)
    await book.menu(/Ververs/)
    await book.done()
    expect(await charts.getByRole('figure').count()).toBe(3)
  })

  it('shows a number in each area of a file, reached with the arrow keys, and in a table', async () => {
    await book.section(/^Kaart/)
    const geojson = JSON.stringify({ type: 'FeatureCollection', features: [square('QA01', 'Noord', 4.9), square('QA02', 'Midden', 4.91), square('QZ99', 'Elders', 4.92)] })
    await book.sidebar.locator('input[type=file]').setInputFiles({ name: 'x.geojson', mimeType: 'application/json', buffer: Buffer.from('{') })
    await book.sidebar.getByText('Dit is geen GeoJSON-bestand.').waitFor()
    await book.sidebar.locator('input[type=file]').setInputFiles({ name: 'x.geojson', mimeType: 'application/json', buffer: Buffer.from(geojson) })
    await book.sidebar.getByRole('combobox', { name: 'Wat moet er op de kaart?' }).selectOption({ label: 'BT2 Schoon en heel' })
    const north = book.sidebar.getByRole('img', { name: /^Noord \(QA01\): 4 van 4$/ })
    await north.focus()
    await book.page.keyboard.press('ArrowRight')
    expect(await book.sidebar.locator(':focus').getAttribute('aria-label')).toMatch(/^Midden \(QA02\): 1 van 1$/)
    await book.sidebar.getByText('Dezelfde getallen als tabel').click()
    expect(await book.sidebar.getByRole('row').count()).toBe(3)
    const { page } = book
    const sidebar = page.frames().find((frame) => frame.parentFrame() !== null && frame.childFrames().length === 0)!
    const look = [{ width: 1300, height: 1000, dark: false }] as const
    expect(await barriers('map', page, look, sidebar)).toEqual([])
    await book.tab('Grafieken')
    expect(await barriers('charts', page, look)).toEqual([])
  })
})
