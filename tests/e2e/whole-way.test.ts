import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { dropFolder, libreOffice, newFolder, rowsByLibreOffice, type RunningHost, startBuiltHost } from './host.ts'
import { eventually, openWorkbook, recordsInFile, rowsInFile, sheetNames, type WorkbookPage } from './workbook-page.ts'

const demo = (name: string) => join(import.meta.dirname, '../../shared/demo', name)
/** Every indicator of Amsterdam's basic file of 2017, as the city published it; not part of this repository. */
const CITY_TABLE = join(import.meta.dirname, '../../../shared/data/passive/bbga-2017-stadsdeel-gebied.ssv')

/** The way of one person, from a passage in a page to a row of the joint display; each step stands on the one before. */
describe.skipIf(chromiumPath === null)('the whole way, in Chromium', () => {
  const folder = newFolder()
  const workbookFile = join(folder, 'zilverriet.xlsx')
  const profile = newProfile()
  let host: RunningHost
  let browser: Extended
  let transcript: Page
  let workbook: WorkbookPage
  let coordinator: Browser
  let port = 0

  beforeAll(async () => {
    host = await startBuiltHost(workbookFile, 0, true)
    port = Number(new URL(host.url).port)
    browser = await launchExtended(profile)
    // The coordinator sits at another computer, with a browser of their own.
    coordinator = await chromium.launch({ executablePath: chromiumPath!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  })
  afterAll(async () => {
    await coordinator?.close()
    await browser?.close()
    await host?.stop()
    dropProfile(profile)
    dropFolder(folder)
  })

  const turn = (words: string) => transcript.locator('p', { hasText: words }).locator('.words').first()
  const palette = () => transcript.getByRole('combobox')
  const openTranscript = async () => {
    await transcript.goto(`${host.url}voorbeeld/T01_groepsgesprek_ouders`)
    await browser.clickToolbar(transcript)
    await transcript.locator('buurtstem-host').waitFor({ state: 'attached' })
  }
  /** Names of our highlights with something in them, as the page itself sees them. */
  const painted = () => transcript.evaluate(() => [...CSS.highlights].filter(([name, highlight]) => name.startsWith('buurtstem') && highlight.size > 0).length)
  const code = async (letters: string) => {
    await palette().waitFor()
    await transcript.keyboard.type(letters, { delay: 10 })
    await transcript.keyboard.press('Enter')
  }

  it('injects nothing and changes nothing before the click', async () => {
    transcript = browser.context.pages()[0]!
    await transcript.goto(`${host.url}voorbeeld/T01_groepsgesprek_ouders`)
    await transcript.waitForTimeout(300)
    expect(await transcript.locator('buurtstem-host').count()).toBe(0)
    expect(await painted()).toBe(0)
  })

  it('codes a passage selected with the mouse: a few letters, Enter, and it is painted', async () => {
    await openTranscript()
    const before = await transcript.evaluate(() => document.body.innerHTML)
    await turn('Ernaast. Ik ook een keer').click({ clickCount: 3 })
    await code('afval')
    await eventually(async () => (await painted()) > 0, 'a painted passage')
    expect(await transcript.evaluate(() => document.body.innerHTML)).toBe(before)
  })

  it('codes a passage selected with the keyboard', async () => {
    const place = await turn('En dan komen de ratten').evaluate((words) => {
      words.scrollIntoView({ block: 'center' })
      const first = document.createRange()
      first.setStart(words.firstChild!, 0)
      first.setEnd(words.firstChild!, 1)
      const box = first.getBoundingClientRect()
      return { x: box.left + 3, y: box.top + box.height / 2 }
    })
    // Chromium lets keys extend only what is selected already, unless a person reads with a caret (F7): the first word is picked, the rest is keys.
    await transcript.mouse.dblclick(place.x, place.y)
    await eventually(() => transcript.evaluate(() => getSelection()!.toString().trim() === 'En'), 'the first word selected')
    for (let i = 0; i < 5; i++) await transcript.keyboard.press('Control+Shift+ArrowRight')
    await eventually(() => transcript.evaluate(() => (getSelection()?.toString().length ?? 0) > 12), 'more than a word selected')
    await code('ongedierte')
    await eventually(async () => (await painted()) >= 2, 'two codes painted')
  })

  it('puts several codes on one passage, removes one, and undoes that', async () => {
    await turn('mailtje: uw melding is afgehandeld').click({ clickCount: 3 })
    await palette().waitFor()
    await transcript.keyboard.type('opgevolgd', { delay: 10 })
    await transcript.keyboard.press('Shift+Enter')
    await transcript.keyboard.type('afval', { delay: 10 })
    await transcript.keyboard.press('Enter')
    const panel = await browser.openPanel(transcript)
    await panel.getByRole('tab', { name: /Op deze pagina/ }).click()
    await panel.getByRole('tab', { name: 'Op deze pagina 4' }).waitFor()
    await panel.getByRole('button', { name: /^Verwijder: BT13.1/ }).click()
    await panel.getByRole('tab', { name: 'Op deze pagina 3' }).waitFor()
    await panel.getByRole('button', { name: /^Draai terug/ }).click()
    await panel.getByRole('tab', { name: 'Op deze pagina 4' }).waitFor()
    await panel.close()
  })

  it('shows the source card, the codebook with live counts, and a click goes to the passage', async () => {
    const panel = await browser.openPanel(transcript)
    await panel.getByRole('tab', { name: /Codeboek/ }).click()
    const waste = panel.getByRole('listitem').filter({ hasText: 'BT2 ' }).first()
    await waste.waitFor()
    await eventually(async () => /1.*2.*3/s.test((await waste.innerText()).replace(/[^\d]+/g, ' ').replace(/^ ?2 /, '')), 'one source, two speakers, three segments under BT2')
    await panel.getByRole('tab', { name: /Op deze pagina/ }).click()
    await transcript.evaluate(() => scrollTo(0, 0))
    await panel.getByRole('button', { name: /Ga naar: .*ratten/ }).click()
    await eventually(() => transcript.evaluate(() => scrollY > 200), 'the page scrolled to the passage')
    await panel.getByRole('tab', { name: /^Bron/ }).click()
    await panel.getByRole('combobox', { name: /^Groep/ }).selectOption({ label: 'Bewoner' })
    await panel.getByRole('combobox', { name: /^Methode/ }).selectOption({ label: 'Groepsgesprek' })
    await panel.getByText('telt deze bron niet mee').waitFor({ state: 'detached' })
    await panel.close()
  })

  it('finds everything back in its place after a reload, and after the browser was closed and opened again', async () => {
    await transcript.reload()
    await eventually(async () => (await painted()) >= 3, 'codings painted after a reload, without another click')
    await browser.close()
    browser = await launchExtended(profile)
    transcript = browser.context.pages()[0]!
    await openTranscript()
    await eventually(async () => (await painted()) >= 3, 'codings painted after a restart')
  })

  it('lists a passage that is gone as an orphan with its quote, and paints it nowhere', async () => {
    await transcript.evaluate(() => [...document.querySelectorAll('p.turn')].find((one) => one.textContent?.includes('En dan komen de ratten'))!.remove())
    const panel = await browser.openPanel(transcript)
    await panel.getByRole('tab', { name: /Op deze pagina/ }).click()
    await panel.getByRole('heading', { name: /Kwijtgeraakt/ }).waitFor()
    await panel.getByText(/En dan komen de ratten/).first().waitFor()
    await panel.close()
    await transcript.reload()
    await eventually(async () => (await painted()) >= 3, 'the passage is back with its text')
  })

  it('is offered the sample in an empty workbook, and begins empty, with the keyboard alone', async () => {
    const page = await coordinator.newPage({ viewport: { width: 1400, height: 900 }, locale: 'nl-NL' })
    page.setDefaultTimeout(15_000)
    workbook = await openWorkbook(page, host.url)
    const offer = page.getByRole('region', { name: 'Voorbeeld' })
    await offer.getByRole('status').filter({ hasText: 'Deze werkmap is nog leeg' }).waitFor()
    await page.keyboard.press('F6')
    await page.keyboard.press('F6')
    expect(await offer.getByRole('button', { name: 'Vul hem met het voorbeeld' }).evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await offer.waitFor({ state: 'detached' })
    await page.locator('revo-grid :focus, revo-grid:focus').first().waitFor()
  })

  it('pairs with the workbook by a code; codings, codes and the source card arrive in their tabs, exactly once', async () => {
    await workbook.menu('Richt de tabbladen in')
    await workbook.page.getByRole('tab', { name: 'Coderingen' }).waitFor()
    await workbook.menu('Open het zijpaneel')
    const pairingCode = await workbook.pairingCode('laptop van de test')
    const options = await browser.openOptions()
    await options.getByLabel('Jouw initialen').fill('TB')
    await options.getByLabel('Jouw initialen').blur()
    const wrong = `${pairingCode.slice(0, 40)}${pairingCode[40] === 'q' ? 'p' : 'q'}${pairingCode.slice(41)}`
    await options.getByLabel('Koppelcode').fill(wrong)
    await options.getByRole('button', { name: 'Koppel', exact: true }).click()
    await options.getByText('Deze koppelcode klopt niet').first().waitFor()
    await options.getByLabel('Koppelcode').fill(pairingCode)
    await options.getByRole('button', { name: 'Koppel', exact: true }).click()
    await options.getByRole('button', { name: 'Ontkoppel' }).waitFor()
    await options.getByText('Er staat nu niets klaar om te versturen').waitFor({ timeout: 20_000 })
    await options.close()
    const codings = await eventually(async () => (await recordsInFile(workbookFile, 'Coderingen')).length === 4 && recordsInFile(workbookFile, 'Coderingen'), 'four codings in the workbook')
    expect(codings.map((row) => row.Code!.split(' ')[0]).sort()).toEqual(['BT13.1', 'BT2.1', 'BT2.1', 'BT2.2'])
    expect(codings.map((row) => row.Spreker).sort()).toEqual(['D2', 'D3', 'D3', 'D7'])
    expect(codings.every((row) => row.Citaat === '')).toBe(true)
    expect(await recordsInFile(workbookFile, 'Bronnen')).toMatchObject([{ Groep: 'bewoner', Methode: 'groepsgesprek' }])
    expect((await recordsInFile(workbookFile, 'Codeboek')).length).toBe(37)
  })

  it('puts no sample among what somebody coded, and says so', async () => {
    await workbook.page.getByRole('menuitem', { name: 'Voorbeeld', exact: true }).click()
    await workbook.page.getByRole('menuitem', { name: 'Vul de werkmap met Zilverriet…' }).click()
    await workbook.page.getByText('Het voorbeeld komt er niet bij').waitFor()
    await workbook.page.getByRole('button', { name: 'Bericht sluiten' }).last().click()
  })

  it('keeps what is coded while the connection is down, and delivers it once when it is back', async () => {
    await host.stop()
    await transcript.bringToFront()
    await turn('Vroeger stonden de deuren open').click({ clickCount: 3 })
    await code('elkaar kennen')
    const panel = await browser.openPanel(transcript)
    await panel.getByText(/De werkmap is nu niet bereikbaar/).first().waitFor({ timeout: 20_000 })
    host = await startBuiltHost(workbookFile, port)
    await eventually(async () => (await recordsInFile(workbookFile, 'Coderingen')).length === 5, 'the fifth coding in the workbook', 60_000)
    await panel.getByText('Alles is aangekomen in de werkmap').waitFor({ timeout: 30_000 })
    await panel.close()
    const codings = await recordsInFile(workbookFile, 'Coderingen')
    expect(new Set(codings.map((row) => row._id)).size).toBe(5)
  })

  it('keeps the rows of the file as a person left them: no text of the source anywhere in it', async () => {
    const everything = JSON.stringify(await Promise.all(['Codeboek', 'Bronnen', 'Coderingen', 'Logboek'].map((tab) => rowsInFile(workbookFile, tab))))
    expect(everything).not.toContain('En dan komen de ratten')
    expect(everything).not.toContain('uw melding is afgehandeld')
    expect(everything).not.toContain('voorbeeld/T01')
  })

  it('imports a survey and a table of reports through the wizard, every figure, with what is missing and why', async () => {
    await workbook.page.goto(host.url)
    await workbook.menu('Open het zijpaneel')
    await workbook.importFile(demo('P02_wia_buurt.csv'))
    await workbook.importFile(demo('P01_meldingen_kwartaal.csv'), 'nul geteld (0)')
    const rows = await recordsInFile(workbookFile, 'Passief')
    expect(rows.length).toBe(264 + 912)
    expect(rows.filter((row) => row['Cijfer of meldcategorie'] === 'ORSCHOONSTRATEN_R' && row.Gebied === 'QA01').map((row) => [row.Periode, row.Waarde])).toEqual([['2019', '5.6'], ['2021', expect.any(String)], ['2023', expect.any(String)]])
    expect(rows.filter((row) => Object.values(row).includes('niet gepubliceerd')).length).toBe(16)
  })

  it('imports the same file again without doubling anything', async () => {
    await workbook.importFile(demo('P02_wia_buurt.csv'))
    expect((await recordsInFile(workbookFile, 'Passief')).length).toBe(264 + 912)
  })

  it('links figures to codes, with proposals a person accepts', async () => {
    await workbook.sidebar.getByRole('button', { name: 'Naar Koppeling' }).click()
    await workbook.sidebar.getByRole('button', { name: /voorstellen over/ }).click()
    await eventually(async () => (await recordsInFile(workbookFile, 'Koppeling')).length >= 20, 'links in the tab Koppeling')
    const links = await recordsInFile(workbookFile, 'Koppeling')
    expect(links.find((row) => row['Cijfer of meldcategorie'] === 'ORSCHOONSTRATEN_R')?.Code).toMatch(/^BT2/)
    expect(links.find((row) => row['Cijfer of meldcategorie'] === 'LJONGERENOVL_P')?.Code).toMatch(/^BT5\.2/)
  })

  it('refreshes Telling and Confrontatie: told in x of y sources beside the figures, with base n and when it was made', async () => {
    await workbook.menu('Ververs de tellingen')
    await workbook.done()
    await eventually(async () => JSON.stringify(await rowsInFile(workbookFile, 'Confrontatie')).includes('1 van 1'), 'the joint display', 30_000)
    const tally = await rowsInFile(workbookFile, 'Telling')
    expect(JSON.stringify(tally.slice(0, 5))).toMatch(/gemaakt op .*1 van 1 bron/s)
    expect(tally.find((row) => String(row[0]).trim().startsWith('BT2 '))?.slice(1, 5)).toEqual([1, '1 van 1', 3, 3])
    const display = await recordsInFile(workbookFile, 'Confrontatie', 5)
    const waste = display.find((row) => row.Thema!.trim().startsWith('BT2.1'))!
    expect(waste.Verteld).toMatch(/1 van 1 bewonersbron/)
    expect(waste.Geteld).toMatch(/soorten samen\n {3}QA01, 2024: \d.* · ↘ minder dan 2023 \(.*vooral Container is vol .*[Mm]inder meldingen is/s)
    expect(display.find((row) => row.Thema!.trim().startsWith('BT2 '))!.Geteld).toMatch(/Schoonhouden straten en stoepen \(.*hoger is beter\)\n {3}QA01, 2023: 4,9 · ▼ slechter dan 2021 \(5,3\) · stad 6,3/)
    expect(display.find((row) => row.Thema!.trim().startsWith('BT5.2'))!.Verteld).toMatch(/0 van 1/)
  })

  it('keeps a judgement and one line of a person when the numbers are refreshed', async () => {
    await workbook.tab('Confrontatie')
    const rows = await rowsInFile(workbookFile, 'Confrontatie')
    const row = rows.findIndex((one) => String(one[0]).trim().startsWith('BT2.1')) + 1
    const columns = rows[4]!.map(String)
    await workbook.type(`${letter(columns.indexOf('Oordeel'))}${row}`, 'klopt met de cijfers')
    await workbook.type(`${letter(columns.indexOf('Duiding'))}${row}`, 'Minder meldingen, maar niet minder afval.')
    await workbook.menu('Ververs de tellingen')
    await workbook.done()
    const judged = async () => (await recordsInFile(workbookFile, 'Confrontatie', 5)).find((one) => one.Thema!.trim().startsWith('BT2.1'))
    await eventually(async () => (await judged())?.Duiding === 'Minder meldingen, maar niet minder afval.', 'the line of interpretation after a refresh')
    expect((await judged())?.Oordeel).toBe('klopt met de cijfers')
  })

  it('saves a workbook that LibreOffice opens with the same values, and that starts again as it was', async (context) => {
    const before = await Promise.all(['Coderingen', 'Passief', 'Telling', 'Confrontatie'].map((tab) => rowsInFile(workbookFile, tab)))
    await host.stop()
    host = await startBuiltHost(workbookFile, port)
    await workbook.page.goto(host.url)
    await workbook.tab('Confrontatie')
    expect(await Promise.all(['Coderingen', 'Passief', 'Telling', 'Confrontatie'].map((tab) => rowsInFile(workbookFile, tab)))).toEqual(before)
    if (libreOffice === null) return context.skip('LibreOffice is not installed')
    const sheet = (await sheetNames(workbookFile)).indexOf('Telling') + 1
    const theirs = rowsByLibreOffice(workbookFile, sheet)
    const ours = before[2]!
    expect(theirs.find((row) => row[0]?.trim().startsWith('BT2 '))?.slice(1, 4)).toEqual(ours.find((row) => String(row[0]).trim().startsWith('BT2 '))!.slice(1, 4).map(String))
  })

  it.skipIf(!existsSync(CITY_TABLE))('imports a table nobody here wrote and shows ten of its indicators beside themes', async () => {
    await workbook.menu('Open het zijpaneel')
    await workbook.importFile(CITY_TABLE, 'leeg, reden onbekend')
    expect((await recordsInFile(workbookFile, 'Passief')).length).toBe(264 + 912 + 14_263)
    await workbook.sidebar.getByRole('button', { name: 'Naar Koppeling' }).click()
    await workbook.sidebar.getByRole('button', { name: /voorstel(len)? over/ }).click()
    await workbook.sidebar.getByRole('button', { name: /voorstel(len)? over/ }).waitFor({ state: 'detached' })
    await workbook.menu('Ververs de tellingen')
    const seen = async () => new Set((await recordsInFile(workbookFile, 'Confrontatie', 5)).flatMap((row) => row.Geteld!.split('\n').filter((line, at, all) => line.startsWith('•') && / 2017:/.test(all[at + 1] ?? ''))))
    await eventually(async () => (await seen()).size >= 10, 'ten indicators of the city table beside themes', 60_000)
    // 14,263 figures take a slow machine minutes.
  }, 360_000)
})

function letter(index: number): string {
  return String.fromCharCode(65 + index)
}
