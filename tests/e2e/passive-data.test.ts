import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from './chromium.ts'
import { dropFolder, newFolder, startBuiltHost, type RunningHost } from './host.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { openWorkbook, rowsInFile, type WorkbookPage } from './workbook-page.ts'

const demo = join(import.meta.dirname, '../../shared/demo')

describe.skipIf(chromiumPath === null)('passive data in the sidebar', () => {
  const folder = newFolder()
  const file = join(folder, 'passief.xlsx')
  let host: RunningHost
  let browser: Browser
  let page: Page
  let book: WorkbookPage
  let frame: Frame

  beforeAll(async () => {
    host = await startBuiltHost(file)
    browser = await chromium.launch({ executablePath: chromiumPath! })
    page = await browser.newPage({ locale: 'nl-NL', viewport: { width: 1280, height: 800 }, acceptDownloads: true })
    book = await openWorkbook(page, host.url)
    await book.menu('Richt de tabbladen in')
    await book.done()
    await book.menu('Open het zijpaneel')
    await book.section(/^Passieve data/)
    frame = (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropFolder(folder)
  })

  it('come out of a spreadsheet by keyboard alone, with what each figure is worth beside it', async () => {
    const { sidebar } = book
    const chooser = page.waitForEvent('filechooser')
    await sidebar.locator('button', { hasText: 'Kies een bestand' }).focus()
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(join(demo, 'P06_zorg_gezondheid.xlsx'))
    await sidebar.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
    expect(await sidebar.getByLabel('Blad in dit bestand').inputValue()).toBe('1')
    await press('Verder')
    await sidebar.getByRole('heading', { name: 'Wat staat er in de kolommen?' }).waitFor()
    expect(await sidebar.getByText('Vanaf 90 staat er 90').count()).toBe(1)
    expect(await barriers('nl sidebar figures', page, [WIDE_LIGHT, NARROW_DARK], frame)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    await sidebar.getByLabel('Ik heb dit gecontroleerd').focus()
    await page.keyboard.press('Space')
    await press('Verder')
    await sidebar.getByText('126 cijfers', { exact: true }).waitFor()
    await press('Lees in')
    await sidebar.getByText('126 nieuw, 0 bijgewerkt, 0 stonden er al zo.').waitFor()
    await book.done()
    const [head, ...rows] = await rowsInFile(file, 'Passief')
    const of = (row: readonly unknown[], name: string) => row[head!.indexOf(name)]
    const found = rows.find((row) => of(row, 'Cijfer of meldcategorie') === 'Cliënten wijkverpleging' && of(row, 'Gebied') === 'QA01' && of(row, 'Periode') === '2020')!
    expect(['Waarde', 'Van', 'Tot en met', 'Schatting', 'Indeling', 'Niveau'].map((name) => of(found, name))).toEqual([50, 48, 52, true, 'Amsterdam 2022', 'buurt'])
  })

  it('keep old and new area codes apart until a person says which is which, and refuse a district for a neighbourhood', async () => {
    const { sidebar } = book
    await press('Nog een bestand')
    await choose('P03_bbga_lang.csv')
    await press('Verder')
    await sidebar.getByText('grenzen dan na 24 maart 2022: Q12a, Q12b, Q12c').waitFor()
    await sidebar.getByLabel(/^‘leeg’/).selectOption({ label: 'niet gepubliceerd' })
    const areas = sidebar.getByRole('textbox', { name: 'Gebieden onder een andere code' })
    await areas.fill('Q12a = QA01\nQ = QA01')
    await sidebar.getByText('‘Q = QA01’ kan niet').waitFor()
    await sidebar.getByLabel('Ik heb dit gecontroleerd').check()
    await press('Verder')
    await sidebar.getByText('Verbeter eerst de regels over gebieden').waitFor()
    await areas.fill('Q12a = QA01')
    await press('Verder')
    await sidebar.getByText('240 cijfers', { exact: true }).waitFor()
    await sidebar.getByText('Deze keuzes delen').click()
    const download = page.waitForEvent('download')
    await press('Bewaar de keuzes als bestand')
    const saved = await (await download).path()
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ format: 'buurtstem-import-profile', profile: { areas: { q12a: 'QA01' }, decimal: '.' } })
    await press('Vorige stap')
    await press('Vorige stap')
    await sidebar.getByText('Stap 2 van 4').waitFor()
  })

  it('about persons are refused, with column and line, and nothing of them is in the workbook', async () => {
    const { sidebar } = book
    await book.section(/^Passieve data/)
    await choose('P09_corporatie_overlast.xlsx', 'Dit wordt niet ingelezen')
    await sidebar.getByText('Kolom ‘Naam huurder’, vanaf regel 2: lijkt op namen.').waitFor()
    await sidebar.getByText('Kolom ‘Adres’, vanaf regel 2: lijkt op adressen.').waitFor()
    expect(await sidebar.getByRole('button', { name: 'Verder' }).count()).toBe(0)
    expect(JSON.stringify(await rowsInFile(file, 'Passief'))).not.toMatch(/Lisdoddestraat|Verzonnen/)
  })

  const press = async (name: string, at = 0): Promise<void> => {
    const button = book.sidebar.getByRole('button', { name, exact: true }).nth(at)
    await button.focus()
    await page.keyboard.press('Enter')
  }
  const choose = async (name: string, heading = 'Klopt dit?'): Promise<void> => {
    await book.sidebar.locator('input[type=file]').setInputFiles(join(demo, name))
    await book.sidebar.getByRole('heading', { name: heading }).waitFor()
  }
})
