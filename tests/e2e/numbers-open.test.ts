import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import type { Code } from '../../shared/codebook/code.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { NEW_QUERY } from '../../shared/retrieval/query.ts'
import type { Source } from '../../shared/source/source.ts'
import { isBuilt } from '../apps-script/built-add-on.ts'
import { startFilledAddOn } from '../apps-script/gold-workbook.ts'
import { askInPage } from './ask-background.ts'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { codeSamples } from './coded-samples.ts'
import { dropFolder, newFolder, type RunningHost, startBuiltHost } from './host.ts'
import { barriers, NARROW_DARK, WIDE_LIGHT } from './look-at.ts'
import { openWorkbook, rowsInFile, type WorkbookPage } from './workbook-page.ts'

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
    writeFileSync(file, await writeWorkbook(startFilledAddOn('nl', { codes, sources, codings }).workbook))
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
    expect(heads.filter((head) => head !== '' && !head!.startsWith('_'))).toEqual(['Thema', 'Alle bewoners', 'koffiekar', 'groepsgesprek'])
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
})
