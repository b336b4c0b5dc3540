import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile, toFront } from './chromium.ts'
import { nextStamp } from '../../shared/stamp/change-stamp.ts'
import { readPairingCode } from '../../shared/sync/pairing-code.ts'
import { signedMessage } from '../apps-script/built-add-on.ts'
import { addFourHundred, codePassage, killBrowser, paintedWords } from './coded-page.ts'
import { BENCH, BENCH_TIMED, conversationPage, FIRST, LIFT, MOTHER, MOTHER_CORRECTED, PLAYGROUND, SECOND } from './corrected-conversation.ts'
import { formulasIn } from './file-formulas.ts'
import { dropFolder, type HostProcess, libreOffice, newFolder, rowsByLibreOffice, type RunningHost, spawnBuiltHost, startBuiltHost } from './host.ts'
import { revokeDevice, sheetHand } from './sheet-hand.ts'
import { eventually, openWorkbook, recordsInFile, rowsInJournal, rowsInFile, sheetNames, type WorkbookPage } from './workbook-page.ts'

describe.skipIf(chromiumPath === null)('bad input: a page whose text changed', () => {
  const profile = newProfile()
  let server: Server
  let browser: Extended
  let shown: readonly string[] = FIRST

  beforeAll(async () => {
    server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(conversationPage(shown))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    browser = await launchExtended(profile)
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    dropProfile(profile)
  })

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/gesprek`

  it('finds corrected passages where they stand now, and lists the one that was deleted as lost, with its words', async () => {
    const page = browser.context.pages()[0]!
    await page.goto(address())
    await browser.clickToolbar(page)
    await page.locator('buurtstem-host').waitFor({ state: 'attached' })
    for (const [words, letters] of [[LIFT, 'woning'], [MOTHER, 'gezondheid'], [BENCH, 'elkaar kennen'], [PLAYGROUND, 'afval']] as const) await codePassage(page, words, letters)
    expect(await paintedWords(page)).toEqual([LIFT, MOTHER, BENCH, PLAYGROUND].toSorted())

    shown = SECOND
    await page.reload()
    await browser.clickToolbar(page)
    await eventually(async () => (await paintedWords(page)).length >= 3, 'the passages painted in the changed text')
    await page.getByText('Eén gecodeerd fragment is niet meer te vinden. Het staat in het zijpaneel.').first().waitFor()
    expect(await paintedWords(page)).toEqual([LIFT, MOTHER_CORRECTED, BENCH_TIMED].toSorted())

    const panel = await browser.openPanel(page)
    await panel.getByText('De tekst van deze pagina is veranderd sinds je codeerde.').first().waitFor()
    await panel.getByRole('tab', { name: /Op deze pagina/ }).click()
    await panel.getByRole('heading', { name: 'Kwijtgeraakt (1)' }).waitFor()
    const lost = panel.getByRole('region', { name: /Kwijtgeraakt/ }).getByRole('listitem')
    expect(await lost.count()).toBe(1)
    expect(await lost.innerText()).toContain(PLAYGROUND)
    expect(await lost.innerText()).toContain('Afval en containers')
    await panel.getByText('Ze zijn bewaard en blijven meetellen tot je ze verwijdert.').waitFor()
    expect(await panel.getByRole('button', { name: /^Ga naar:/ }).count()).toBe(3)

    // The text put back: the passage is there again, and nothing was doubled meanwhile.
    shown = FIRST
    await page.reload()
    await browser.clickToolbar(page)
    await eventually(async () => (await paintedWords(page)).length === 4, 'all four passages painted again')
    expect(await paintedWords(page)).toEqual([LIFT, MOTHER, BENCH, PLAYGROUND].toSorted())
    await panel.close()
  })

  it('has a coding after a restart, also when the browser was killed in the moment that the page said it was coded', async () => {
    shown = FIRST
    let page = browser.context.pages()[0]!
    await page.goto(address())
    await browser.clickToolbar(page)
    await page.locator('buurtstem-host').waitFor({ state: 'attached' })
    await eventually(async () => (await paintedWords(page)).length === 4, 'the four passages of before')
    for (const [words, letters, name] of [['Dat hoor ik van meer mensen', 'burenhulp', 'BT8.2 Burenhulp'], ['De speeltuin bij de school', 'jeugd', 'BT10 Jeugd en opgroeien']] as const) {
      const before = await paintedWords(page)
      await page.getByText(words).first().click({ clickCount: 3 })
      await page.getByRole('combobox').waitFor()
      await page.keyboard.type(letters, { delay: 10 })
      await page.getByRole('option', { name }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(`Gecodeerd: ${name}.`).first().waitFor()
      await killBrowser(browser)
      browser = await launchExtended(profile)
      page = browser.context.pages()[0]!
      await page.goto(address())
      await browser.clickToolbar(page)
      await eventually(async () => (await paintedWords(page)).length === before.length + 1, `the coding ${name} after the kill`)
      expect((await paintedWords(page)).some((one) => one.startsWith(words))).toBe(true)
    }
    const panel = await browser.openPanel(page)
    await panel.getByRole('tab', { name: `Op deze pagina ${(await paintedWords(page)).length}` }).waitFor()
    await panel.close()
  })
})

describe.skipIf(chromiumPath === null)('bad input: at the door of the workbook', () => {
  const folder = newFolder()
  const file = join(folder, 'zilverriet.xlsx')
  const profile = newProfile()
  let host: RunningHost
  let browser: Extended
  let transcript: Page
  let workbook: WorkbookPage

  beforeAll(async () => {
    host = await startBuiltHost(file)
    browser = await launchExtended(profile, { width: 1_500, height: 900 })
    transcript = browser.context.pages()[0]!
    await transcript.goto(`${host.url}voorbeeld/T01_groepsgesprek_ouders`)
    await browser.clickToolbar(transcript)
    await transcript.locator('buurtstem-host').waitFor({ state: 'attached' })
    await codePassage(transcript, 'Ernaast. Ik ook een keer', 'afval')
    await codePassage(transcript, 'Vroeger stonden de deuren open', 'elkaar kennen')
    const panel = await browser.openPanel(transcript)
    await panel.getByRole('tab', { name: /^Bron/ }).click()
    await panel.getByRole('combobox', { name: /^Groep/ }).selectOption({ label: 'Bewoner' })
    await panel.getByRole('combobox', { name: /^Methode/ }).selectOption({ label: 'Groepsgesprek' })
    await panel.getByText('telt deze bron niet mee').waitFor({ state: 'detached' })
    await panel.close()
    const page = await browser.context.newPage()
    workbook = await openWorkbook(page, host.url)
    await workbook.menu('Richt de tabbladen in')
    await workbook.page.getByRole('tab', { name: 'Coderingen' }).waitFor()
    await workbook.menu('Open het zijpaneel')
  })
  afterAll(async () => {
    await browser?.close()
    await host?.stop()
    dropProfile(profile)
    dropFolder(folder)
  })

  const rows = (tab: string) => recordsInFile(file, tab)
  const shared = async () => JSON.stringify(await Promise.all(['Codeboek', 'Bronnen', 'Coderingen'].map((tab) => rowsInFile(file, tab))))
  const post = async (message: string) => (await (await fetch(host.execUrl, { method: 'POST', body: message, headers: { 'content-type': 'text/plain' } })).json()) as { readonly ok: boolean; readonly code?: string }

  it('refuses a pairing code with one wrong character wherever it is, keeps what was pasted, and takes the right one', async () => {
    const code = await workbook.pairingCode('laptop Fatima')
    const options = await browser.openOptions()
    const field = options.getByLabel('Koppelcode')
    for (const place of [2, 12, 40, Math.floor(code.length / 2), code.length - 1]) {
      const wrong = `${code.slice(0, place)}${code[place] === 'q' ? 'p' : 'q'}${code.slice(place + 1)}`
      await field.fill(wrong)
      await options.getByRole('button', { name: 'Koppel', exact: true }).click()
      await options.getByText('Deze koppelcode klopt niet. Kopieer de hele code uit het zijpaneel van je werkmap en plak haar opnieuw.').first().waitFor()
      expect(await field.inputValue()).toBe(wrong)
      await field.fill('')
      await options.getByRole('button', { name: 'Koppel', exact: true }).click()
      await options.getByText('Plak eerst de koppelcode.').first().waitFor()
    }
    expect(await rows('Coderingen')).toEqual([])
    // As it comes out of a mail: cut in lines.
    await field.fill(code.replace(/(.{30})/g, '$1\n '))
    await options.getByRole('button', { name: 'Koppel', exact: true }).click()
    await options.getByText('Er staat nu niets klaar om te versturen').waitFor()
    await options.close()
    await eventually(async () => (await rows('Coderingen')).length === 2, 'both codings in the workbook')
  })

  it('refuses over the wire what was replayed, altered, too old, too large or nonsense, changes nothing, and says so in Logboek', async () => {
    await toFront(workbook.page)
    const device = readPairingCode(await workbook.pairingCode('proefapparaat'))!
    const [coding] = await rows('Coderingen')
    const record = { ...JSON.parse(coding!._record!), memo: 'van het proefapparaat', changed: { memo: nextStamp(null, Date.now(), 'proef') } }
    const push = { kind: 'push', records: [{ type: 'coding', record }] }
    const accepted = signedMessage(device, push)
    expect(await post(accepted)).toMatchObject({ ok: true, value: { accepted: 1, refused: [] } })
    const before = await shared()
    const aged = Date.now() - 5 * 60_000 - 1_000
    const answers = {
      replayed: await post(accepted),
      altered: await post(signedMessage(device, push).replace('van het proefapparaat', 'van een ander')),
      reordered: await post(signedMessage(device, push, { payload: JSON.stringify({ opId: 'x', ...push }) })),
      old: await post(signedMessage(device, push, { ts: aged })),
      early: await post(signedMessage(device, push, { ts: Date.now() + 5 * 60_000 + 30_000 })),
      stranger: await post(signedMessage({ ...device, device: 'niemand' }, push)),
      guessed: await post(signedMessage({ ...device, secret: '0'.repeat(64) }, push)),
      garbage: await post('{"v":1,"device":"=IMPORTXML(1)"}'),
      page: await post('<html><script>alert(1)</script>'),
      large: await post(signedMessage(device, { ...push, filler: 'x'.repeat(5_000_000) })),
    }
    expect(Object.fromEntries(Object.entries(answers).map(([name, { ok, code }]) => [name, ok ? 'taken' : code]))).toEqual({
      replayed: 'replayed', altered: 'bad-signature', reordered: 'bad-signature', old: 'clock-off', early: 'clock-off', stranger: 'unknown-device', guessed: 'bad-signature',
      garbage: 'not-readable', page: 'not-readable', large: 'too-large',
    })
    expect(await shared()).toBe(before)
    await workbook.tab('Logboek')
    const log = workbook.page.getByRole('grid', { name: /Logboek/ })
    for (const words of ['Bericht geweigerd: het was er al', 'Bericht geweigerd: de handtekening klopt niet', 'Bericht geweigerd: de klok van dit apparaat', 'Bericht geweigerd: dit apparaat is niet bekend', 'Bericht geweigerd: niet te lezen', 'Bericht geweigerd: te groot']) {
      await log.getByText(words).first().waitFor()
    }
    expect(JSON.stringify(await rows('Logboek'))).not.toMatch(new RegExp(`${device.secret}|IMPORTXML|alert`))
  })

  it('refuses a device that a person revoked in the sidebar; its browser says so, keeps its work, and delivers it once after pairing anew', async () => {
    const probe = readPairingCode(await workbook.pairingCode('tablet Noor'))!
    expect(await post(signedMessage(probe, { kind: 'hello' }))).toMatchObject({ ok: true })
    for (const label of ['tablet Noor', 'laptop Fatima']) await revokeDevice(workbook, label)
    const before = await shared()
    expect(await post(signedMessage(probe, { kind: 'pull', since: 0 }))).toMatchObject({ ok: false, code: 'revoked-device' })
    await transcript.bringToFront()
    await codePassage(transcript, 'mailtje: uw melding is afgehandeld', 'opgevolgd')
    const panel = await browser.openPanel(transcript)
    await panel.getByText('Dit apparaat is in de werkmap afgemeld. Vraag een nieuwe koppelcode. 1 wijziging wacht op verzending.').waitFor()
    await panel.close()
    expect(await shared()).toBe(before)
    const options = await browser.openOptions()
    await options.getByText('Dit apparaat is in de werkmap afgemeld. Vraag een nieuwe koppelcode.').first().waitFor()
    await options.getByText('Tabblad Coderingen: 1 rij').waitFor()
    await options.getByRole('button', { name: 'Ontkoppel' }).click()
    await options.getByRole('dialog').getByRole('button', { name: 'Ontkoppel' }).click()
    await toFront(workbook.page)
    const anew = await workbook.pairingCode('laptop Fatima, opnieuw')
    await options.bringToFront()
    await options.getByLabel('Koppelcode').fill(anew)
    await options.getByRole('button', { name: 'Koppel', exact: true }).click()
    await options.getByText('Er staat nu niets klaar om te versturen').waitFor()
    await options.close()
    const codings = await eventually(async () => (await rows('Coderingen')).length === 3 && rows('Coderingen'), 'the coding that waited')
    expect(new Set(codings.map((row) => row._id)).size).toBe(3)
    expect(codings.filter((row) => row.Memo === 'van het proefapparaat')).toHaveLength(1)
  })

  it('goes on where a person renamed the tab, moved a column and made one, and names half rows and wrong codes by tab and row', async () => {
    await toFront(workbook.page)
    await workbook.tab('Coderingen')
    const hand = sheetHand(workbook.page)
    await hand.renameTab('Coderingen', 'Onze fragmenten')
    await hand.goTo('C1')
    await hand.edit('Kolom links invoegen')
    await eventually(async () => (await hand.read('C1')) === '' && (await hand.read('D1')) === 'Code', 'an empty column before Code')
    await hand.write('C1', 'Onze notitie')
    await hand.write('C2', 'bespreken met Noor')
    await hand.goTo('D1')
    await hand.edit('Kolom naar links')
    await eventually(async () => (await hand.read('C1')) === 'Code' && (await hand.read('D2')) === 'bespreken met Noor', 'Code moved to the left of our own column')
    const before = await recordsInFile(file, 'Onze fragmenten')
    await hand.write('C2', 'bestaat niet')
    await hand.goTo('C2')
    await workbook.page.getByRole('note').getByText('Deze code staat niet in het codeboek').waitFor()
    await hand.select('A3', 'C3')
    await hand.clear('C3')

    await transcript.bringToFront()
    await codePassage(transcript, 'En dan komen de ratten', 'ongedierte')
    const after = await eventually(async () => (await recordsInFile(file, 'Onze fragmenten')).length === 4 && recordsInFile(file, 'Onze fragmenten'), 'the new coding in the renamed tab')
    await toFront(workbook.page)
    await workbook.menu('Ververs de tellingen')
    await workbook.page.getByText('De tellingen zijn bijgewerkt.').first().waitFor()
    expect(after.map((row) => row.Code)).toEqual(['bestaat niet', '', before[2]!.Code, 'BT2.2 Ongedierte'])
    expect(after.map((row) => row['Onze notitie'])).toEqual(['bespreken met Noor', '', '', ''])
    expect(after.slice(0, 3).map((row) => row._id)).toEqual(before.map((row) => row._id))
    expect(new Set(after.map((row) => row._id)).size).toBe(4)
    expect(await workbook.page.getByRole('tab', { name: 'Coderingen' }).count()).toBe(0)

    // What stood there last still counts: a slip of the hand takes nobody's words out of the tally.
    const counted = async (key: string) => {
      const row = (await recordsInFile(file, 'Telling', 5)).find((one) => one.Thema!.trim().startsWith(`${key} `))
      return row && ['Bronnen', 'Sprekers', 'Fragmenten'].map((what) => Object.entries(row).find(([head]) => head.startsWith(`${what} bewoners`))?.[1]).join()
    }
    for (const key of ['BT2.1', 'BT8.1', 'BT13.1', 'BT2.2']) await eventually(async () => (await counted(key)) === '1,1,1', `${key} told in one source, by one speaker, once`)

    const back = workbook.sidebar.getByRole('button', { name: 'Terug' })
    if (await back.isVisible()) await back.click()
    await workbook.sidebar.getByRole('button', { name: 'Kijk alle tabbladen na' }).click()
    await workbook.sidebar.getByText('Tot je ze herstelt, telt wat er het laatst goed stond').waitFor()
    const item = (row: number) => workbook.sidebar.getByRole('listitem').filter({ hasText: `Onze fragmenten, regel ${row}` })
    await item(2).getByText('Deze code staat niet in het codeboek, of er passen er meer. Typ de code zoals die in Codeboek staat.').waitFor()
    await item(3).getByText('Hier moet iets staan. Vul de cel in.').waitFor()
    await workbook.sidebar.getByRole('button', { name: 'Laat zien: Onze fragmenten, regel 3' }).click()
    await eventually(async () => /^[A-Z]+3(?::|$)/.test(await workbook.page.locator('.cell-name').innerText()), 'the cursor on the half row')

    await hand.write('C2', 'BT2.1')
    await hand.write('C3', 'bt8.1')
    await eventually(async () => (await recordsInFile(file, 'Onze fragmenten')).every((row) => /^BT\d/.test(row.Code!)), 'every code mended')
    await workbook.sidebar.getByRole('button', { name: 'Kijk alle tabbladen na' }).click()
    await workbook.sidebar.getByText('Alle regels zijn leesbaar.').waitFor()
    expect((await recordsInFile(file, 'Onze fragmenten')).map((row) => row.Code)).toEqual(['BT2.1 Afval en containers', 'BT8.1 Elkaar kennen', before[2]!.Code, 'BT2.2 Ongedierte'])
  })

  it('imports of a bad table what is good: wrong letters are told, ragged rows named, formulas text, phone numbers left behind', async (context) => {
    const table = join(folder, 'cafes_2023.csv')
    const good = Array.from({ length: 9 }, (_, index) => `QA0${index + 1};2023;CAFES;Cafés en ruïnes;${index + 1},5;06-1234567${index}`)
    const evil = '"=IMPORTXML(""https://evil.example/"")"'
    writeFileSync(table, ['Gebied;Jaar;Code;Omschrijving;Waarde;Contact', ...good, `QA01;2023;${evil};${evil};4,1;06-12345670`, `QA02;2023;CAFES2;Cafés;${evil};06-12345671`, 'QA03;2023;KORT;7,5', 'QA04;2023;LANG;Te;veel;8,5;06-12345672', 'QA05;2023;LAATSTE;Laatste;9,5;06-12345673', ''].join('\n'))
    const { sidebar } = workbook
    await workbook.section(/^Passieve data/)
    await sidebar.locator('input[type=file]').setInputFiles(table)
    await sidebar.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
    await sidebar.getByText('2 regels zijn beschadigd: te veel of te weinig kolommen').waitFor()
    const strange = sidebar.getByText('In de tekst staan vreemde tekens. Kies een andere tekenset tot namen er goed uitzien.')
    expect(await strange.count()).toBe(0)
    await sidebar.getByLabel('Tekenset').selectOption({ label: 'Windows-1252 (Excel)' })
    await strange.waitFor()
    await sidebar.getByRole('cell', { name: 'CafÃ©s en ruÃ¯nes' }).first().waitFor()
    await sidebar.getByLabel('Tekenset').selectOption({ label: 'UTF-8' })
    await strange.waitFor({ state: 'detached' })
    await sidebar.getByRole('cell', { name: 'Cafés en ruïnes' }).first().waitFor()
    await sidebar.getByRole('button', { name: 'Verder', exact: true }).click()
    await sidebar.getByText('Contact: lijkt op telefoonnummers').waitFor()
    await sidebar.getByText('Hier lijken gegevens van personen, vrije tekst of plaatsen in te staan. Die komen niet in de werkmap.').waitFor()
    await sidebar.getByRole('button', { name: 'Verder', exact: true }).click()
    await sidebar.getByText('Vink eerst aan dat je dit hebt gecontroleerd.').waitFor()
    await sidebar.getByLabel('Ik heb dit gecontroleerd').check()
    await sidebar.getByRole('button', { name: 'Verder', exact: true }).click()
    await sidebar.getByText('3 regels of cellen gaan niet mee').click()
    await sidebar.getByText('Regel 12, kolom ‘Waarde’: ‘=IMPORTXML("https://evil.example/")’ is geen getal').waitFor()
    await sidebar.getByText('Regel 13: 4 cellen in plaats van 6; herstel dit in het bestand').waitFor()
    await sidebar.getByText('Regel 14: 7 cellen in plaats van 6; herstel dit in het bestand').waitFor()
    await sidebar.getByRole('button', { name: 'Lees in', exact: true }).click()
    await sidebar.getByText('11 nieuw, 0 bijgewerkt, 0 stonden er al zo.').waitFor()

    const figures = await rows('Passief')
    expect(figures.map((row) => row['Cijfer of meldcategorie'])).toEqual([...good.map(() => 'CAFES'), '=IMPORTXML("https://evil.example/")', 'LAATSTE'])
    expect(figures.map((row) => row.Waarde)).toEqual([...good.map((_, index) => `${index + 1}.5`), '4.1', '9.5'])
    expect(await formulasIn(file)).toEqual([])
    expect(JSON.stringify(await Promise.all((await sheetNames(file)).map((tab) => rowsInFile(file, tab))))).not.toContain('06-1234')
    if (libreOffice === null) return context.skip('LibreOffice is not installed')
    const theirs = rowsByLibreOffice(file, (await sheetNames(file)).indexOf('Passief') + 1)
    expect(theirs.some((row) => row.some((cell) => cell === '=IMPORTXML("https://evil.example/")'))).toBe(true)
  })
})

describe.skipIf(chromiumPath === null)('bad input: the host killed in the middle of a sync', () => {
  const folder = newFolder()
  const file = join(folder, 'zilverriet.xlsx')
  const profile = newProfile()
  let host: HostProcess
  let browser: Extended

  afterAll(async () => {
    await browser?.close()
    await host?.kill()
    dropProfile(profile)
    dropFolder(folder)
  })

  it('delivers every one of 400 codings once, though the host is killed with kill -9 twice on the way', async (context) => {
    host = await spawnBuiltHost(file)
    const port = Number(new URL(host.url).port)
    browser = await launchExtended(profile)
    const workbook = await openWorkbook(browser.context.pages()[0]!, host.url)
    await workbook.menu('Richt de tabbladen in')
    await workbook.page.getByRole('tab', { name: 'Coderingen' }).waitFor()
    await workbook.menu('Open het zijpaneel')
    const code = await workbook.pairingCode('laptop')
    const options = await browser.openOptions()
    await options.getByLabel('Koppelcode').fill(code)
    await options.getByRole('button', { name: 'Koppel', exact: true }).click()
    await options.getByText('Er staat nu niets klaar om te versturen').waitFor()

    await host.kill()
    await options.evaluate(addFourHundred)
    await options.getByText('De werkmap is nu niet bereikbaar. Je werk blijft hier bewaard en gaat vanzelf mee zodra het weer kan.').first().waitFor()
    await options.getByText('Tabblad Coderingen: 400 rijen').waitFor()

    const kept = () => rowsInJournal(file, 'Coderingen')
    for (const round of [1, 2]) {
      host = await spawnBuiltHost(file, port)
      await options.getByRole('button', { name: 'Verstuur nu' }).click()
      // A short breath: the next part is on its way already.
      await eventually(async () => kept() > 0, `part ${round} of the codings, beside the file`, 30_000, 3)
      await host.kill()
      if (round === 1) expect(kept()).toBeLessThan(400)
    }
    host = await spawnBuiltHost(file, port)
    await options.getByRole('button', { name: 'Verstuur nu' }).click()
    await options.getByText('Er staat nu niets klaar om te versturen').waitFor({ timeout: 40_000 })
    const codings = await recordsInFile(file, 'Coderingen')
    expect(codings).toHaveLength(400)
    expect(new Set(codings.map((row) => row._id)).size).toBe(400)
    expect(new Set(codings.map((row) => `${row.Code} ${JSON.parse(row._record!).start}`)).size).toBe(400)
    expect(await recordsInFile(file, 'Bronnen')).toHaveLength(1)
    await toFront(workbook.page)
    await workbook.page.reload()
    await workbook.tab('Coderingen')
    if (libreOffice === null) return context.skip('LibreOffice is not installed')
    const theirs = rowsByLibreOffice(file, (await sheetNames(file)).indexOf('Coderingen') + 1)
    expect(theirs.filter((row) => row[0] === 'Lang gesprek')).toHaveLength(400)
  })
})
