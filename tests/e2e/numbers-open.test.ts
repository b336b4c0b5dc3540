import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { NEW_QUERY } from '../../shared/retrieval/query.ts'
import type { Source } from '../../shared/source/source.ts'
import type { AnswersState } from '../../apps-script/answers-protocol.ts'
import { isBuilt, type BuiltAddOn } from '../apps-script/built-add-on.ts'
import { startFilledAddOn } from '../apps-script/gold-workbook.ts'
import { askInPage } from './ask-background.ts'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { codeSamples } from './coded-samples.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { openWorkbook, rowsInFile, type WorkbookPage } from './workbook-page.ts'

/** A theme that none of the samples has. */
const ANSWERED = 'BT3 '

/** An answer in a tab of people's own, coded where it stands, and the row it was sorted to since. */
function codeAnswer(addOn: BuiltAddOn): void {
  const value = <T>(reply: unknown) => (reply as { readonly value: T }).value
  addOn.type('Blad1', 1, 1, [['nr', 'Wat valt op?'], ['01', 'De lift is alweer stuk'], ['02', 'Niets']])
  addOn.select('Blad1', 2, 2, 2)
  const { sheetId, column, headerRow, codes } = value<AnswersState>(addOn.call('readAnswerCells'))
  const { source } = value<AnswersState>(addOn.call('startAnswerSource', { sheetId, column, headerRow, title: 'Enquête', group: 'resident', method: 'street-survey', date: '', areaCode: '', voiceColumn: 0, ageColumn: null }))
  const codeId = codes.find(({ label }) => label.startsWith(ANSWERED))!.id
  addOn.call('codeAnswerCells', source!.id, 'AB', [{ row: 2, text: 'De lift is alweer stuk', start: 3, end: 7, codeId }])
  addOn.type('Blad1', 2, 1, [['02', 'Niets'], ['01', 'De lift is alweer stuk']])
  addOn.call('refreshTables')
}

describe.skipIf(chromiumPath === null || !isBuilt)('a number in the workbook, opened', () => {
  const profile = newProfile()
  const folder = newFolder()
  const file = join(folder, 'tellingen.xlsx')
  let extended: Extended
  let host: RunningHost
  let page: Page
  let book: WorkbookPage

  beforeAll(async () => {
    extended = await launchExtended(profile, { width: 1280 })
    const options = await extended.openOptions()
    const ask = (name: string, ...args: readonly unknown[]) => options.evaluate(askInPage, { name, args })
    await codeSamples(ask)
    const { codes, sources } = (await ask('projectState')) as { readonly codes: readonly Code[]; readonly sources: readonly Source[] }
    const { passages } = (await ask('retrieve', { query: NEW_QUERY, from: 0, most: 500 })) as { readonly passages: readonly { readonly coding: Coding }[] }
    const codings = passages.map(({ coding }) => coding)
    const addOn = startFilledAddOn('nl', { codes, sources, codings })
    codeAnswer(addOn)
    writeFileSync(file, await writeWorkbook(addOn.workbook))
    host = await startBuiltHost(file)
    page = await extended.context.newPage()
    book = await openWorkbook(page, host.url)
    await book.menu('Open het zijpaneel')
  })
  afterAll(async () => {
    await extended?.close()
    await host?.stop()
    dropFolder(folder)
    dropProfile(profile)
  })

  const frameOf = async (): Promise<Frame> => (await (await page.locator('aside iframe').elementHandle())!.contentFrame())!

  it('comes from a table whose columns a person chose, by keyboard alone', async () => {
    await book.section(/^Telling/)
    const { sidebar } = book
    await sidebar.getByLabel('Kolommen naar').selectOption({ label: 'methode' })
    await sidebar.getByLabel('En ook naar').selectOption({ label: 'methode' })
    await sidebar.getByText('Twee keer hetzelfde').waitFor()
    await sidebar.getByLabel('En ook naar').selectOption({ label: 'toon' })
    await sidebar.getByLabel('En ook naar').selectOption({ label: 'niets meer' })
    await sidebar.getByLabel('In de cellen').selectOption({ label: 'bronnen · sprekers · fragmenten' })
    expect(await barriers('nl sidebar tally', page, [WIDE_LIGHT, NARROW_DARK], await frameOf())).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    await sidebar.getByRole('button', { name: 'Maak de kruistabel' }).focus()
    await page.keyboard.press('Enter')
    await sidebar.getByText('De tabel staat in het tabblad Kruistabel.').waitFor()
    await book.done()
    const heads = (await rowsInFile(file, 'Kruistabel'))[5]!.map((head) => String(head).split('\n')[0])
    expect(heads.filter((head) => head !== '' && !head!.startsWith('_'))).toEqual(['Thema', 'Alle bewoners', 'koffiekar', 'straatenquête', 'groepsgesprek'])
  })

  it('leads to the cell in which an answer stands, where it was coded in the sheet itself', async () => {
    const { sidebar } = book
    await book.tab('Telling')
    const row = (await rowsInFile(file, 'Telling')).findIndex(([theme]) => String(theme).startsWith(ANSWERED))
    await page.locator('.rgCell[data-rgrow="0"][data-rgcol="0"]').first().click()
    await page.keyboard.press('Control+Home')
    for (let down = 0; down < row; down++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.locator('.cell-name', { hasText: new RegExp(`^B${row + 1}$`) }).waitFor()
    await book.section(/^Achter een getal/)
    await sidebar.getByRole('button', { name: 'Toon wat hierachter zit' }).click()
    await sidebar.getByRole('button', { name: 'Ga naar de cel: fragment 1, Enquête' }).click()
    await sidebar.getByText('De cel is geselecteerd: Blad1!B3.').waitFor()
    await page.getByRole('grid', { name: /Blad1/ }).waitFor()
    await page.locator('.cell-name', { hasText: /^B3$/ }).waitFor()
  })

  it('lists the codings behind it with their words, and its link opens the very passage in the extension', async () => {
    const rows = await rowsInFile(file, 'Kruistabel')
    const [row, column] = [rows.findIndex(([theme]) => String(theme).trim().startsWith('BT2.1 ')), rows[5]!.findIndex((head) => String(head).startsWith('groepsgesprek'))]
    await book.tab('Kruistabel')
    await book.section(/^Achter een getal/)
    const { sidebar } = book
    const [theme, head] = await Promise.all([page.getByText('BT2.1 Afval en containers', { exact: true }).boundingBox(), page.getByText(/^groepsgesprek/).boundingBox()])
    await page.mouse.click(head!.x + 10, theme!.y + 5)
    await sidebar.getByRole('button', { name: 'Toon wat hierachter zit' }).click()
    await sidebar.getByRole('heading', { name: 'BT2.1 Afval en containers · groepsgesprek' }).waitFor()
    const [, , segments] = String(rows[row]![column]).split(' · ')
    await sidebar.getByText(new RegExp(`, ${segments} fragment`)).waitFor()
    expect(await sidebar.getByRole('listitem').count()).toBe(Number(segments))
    expect(await barriers('nl sidebar number', page, [WIDE_LIGHT, NARROW_DARK], await frameOf())).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })

    const [arrived] = await Promise.all([extended.context.waitForEvent('page'), sidebar.getByRole('link', { name: /^Open in Buurtstem: fragment 1, Groepsgesprek ouders/ }).click()])
    await arrived.getByText('Klik op de knop van Buurtstem').waitFor()
    const [reader] = await Promise.all([extended.context.waitForEvent('page'), extended.clickToolbar(arrived)])
    await reader.waitForURL(/reader\.html#bron=[^&]+&codering=/)
    await reader.getByRole('heading', { name: 'Groepsgesprek ouders' }).first().waitFor()
    // The reader went to the passage: it stands on the screen, far down in the text.
    await reader.waitForFunction(() => (document.scrollingElement?.scrollTop ?? 0) > 0)
  })

  it('tells in the reader a source that was removed from one that never was in this browser, and what to do', async () => {
    const options = await extended.openOptions()
    const ask = (name: string, ...args: readonly unknown[]) => options.evaluate(askInPage, { name, args })
    const { sources } = (await ask('projectState')) as { readonly sources: readonly Source[] }
    const talk = sources.find(({ title }) => title === 'Groepsgesprek ouders')!
    const reader = await extended.context.newPage()
    const open = async (id: string) => {
      await reader.goto(`${options.url().replace(/[^/]*$/, '')}reader.html#bron=${id}`)
      await reader.reload()
    }
    await open('0197aaaa-0000-7000-8000-000000000000')
    await reader.getByText('Deze bron is nooit in deze browser geweest.').waitFor()
    await reader.getByText('Open die pagina en klik op de knop van Buurtstem.').waitFor()
    expect(await barriers('nl reader never here', reader, [NARROW_DARK])).toEqual([])
    await ask('removeSources', { ids: [talk.id] })
    await open(talk.id)
    await reader.getByText('‘Groepsgesprek ouders’ is verwijderd, met de tekst en de coderingen.').waitFor()
    expect(await reader.getByRole('link', { name: 'Naar Project' }).getAttribute('href')).toBe('project.html')
  })
})
