import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nl as inPage } from '../../extension/strings/coding/nl.ts'
import { nl } from '../../extension/strings/nl.ts'
import type { Reply } from '../../extension/messages.ts'
import type { SourceFacts } from '../../extension/protocols/texts.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { dropFolder, newFolder } from './host.ts'
import { makeLockedPdf, makePdf } from './pdf-files.ts'
import { openSite, type Site } from './site.ts'

const DEMO = join(import.meta.dirname, '../../shared/demo')
const SHARED = join(import.meta.dirname, '../../../shared/data/coded')
const { readerPage: words, source: cardWords } = nl
const file = (name: string, content: string | Buffer) => ({ name, mimeType: '', buffer: Buffer.from(content) })
const talk = readFileSync(join(DEMO, 'T01_groepsgesprek_ouders.txt'), 'utf8')

/** Files come in, are looked at, coded, corrected, and are there again after a restart; each step stands on the one before. */
describe.skipIf(chromiumPath === null)('the sources', () => {
  const profile = newProfile()
  let extended: Extended
  let page: Page
  let site: Site

  beforeAll(async () => {
    site = await openSite()
    extended = await launchExtended(profile, { width: 1280, height: 900 })
    page = await extended.context.newPage()
    await page.goto(`chrome-extension://${extended.id}/reader.html`)
  })
  afterAll(async () => {
    await extended?.close()
    await site?.stop()
    dropProfile(profile)
  })

  const item = (name: string) => page.locator('.incoming-file').filter({ hasText: name })
  const says = (name: string, sentence: string) => item(name).getByText(sentence).waitFor()
  const ask = <T>(name: string, request?: object) => page.evaluate(async ([message, args]) => {
    const reply = (await chrome.runtime.sendMessage({ to: 'background', name: message, args })) as Reply<T>
    if (!reply.ok) throw new Error(reply.code)
    return reply.value
  }, [name, request === undefined ? [] : [request]] as const)
  const idOf = async (fileName: string) => (await ask<readonly SourceFacts[]>('sourceFacts')).find((one) => one.file?.fileName === fileName)!.id
  const codingsOf = async (sourceId: string) => (await ask<{ readonly codings: readonly Coding[] }>('wholeCodingSlice', { sourceId, from: 0, to: null })).codings
  const keptText = async (id: string) => (await ask<{ readonly text: string }>('sourceText', { id })).text
  const shownText = () => page.locator('[data-line]').evaluateAll((lines) => lines.map((line) => line.textContent).join('\n'))
  const choose = (...files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0][]) => page.locator('[data-files]').setInputFiles(files.flat() as never)

  it('come in by the picker, and each that cannot be read says why while the others go on', async () => {
    await choose([
      file('gesprek.txt', talk), file('slot.pdf', makeLockedPdf()), file('scan.pdf', makePdf([[], []])), file('kapot.docx', 'PK\u0003\u0004geen zip'), file('leeg.txt', ''), file('oud.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
      file('opname.mp3', 'ID3'), file('verslag.pdf', makePdf([['[00:01] M: Wat zou u missen als u hier wegging?', '[00:02] D3: De bakker. En de moeders op het plein, eerlijk', 'gezegd, want die zie ik elke dag.'], ['[00:03] D5: Ja maar na zeven uur.']])),
      file('notitie.rtf', String.raw`{\rtf1\ansi\ansicpg1252 Het caf\'e9 is dicht.\par De lift ook.}`),
      file('pagina.html', '<title>Pagina</title><script>document.title="gehackt"</script><p onclick="alert(1)">Eerste alinea.</p><p hidden>Verborgen.</p><img src=x onerror="document.title=\'gehackt\'"><ul><li>lift stuk</li></ul>'),
    ])
    await says('slot.pdf', words.problems.locked)
    await says('scan.pdf', words.problems.scan)
    await says('kapot.docx', words.problems.damaged)
    await says('leeg.txt', words.problems.empty)
    await says('oud.doc', words.problems['old-word'])
    await says('opname.mp3', words.problems.sound)
    await says('gesprek.txt', words.preview.counts.turn(175, 9))
    await says('verslag.pdf', words.preview.counts.turn(3, 3))
    await says('notitie.rtf', words.preview.counts.paragraph(2))
    await says('pagina.html', words.preview.counts.paragraph(2))
    expect(await page.title()).not.toContain('gehackt')
  })

  it('come in by dropping them on the page', async () => {
    const cdp = await page.context().newCDPSession(page)
    const files = ['T05_straatenquete.csv', 'T09_schouw.csv', 'T02_groepsgesprek_ouderen.vtt', 'T06_huisaanhuis.docx'].map((name) => join(DEMO, name))
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
    await says('T05_straatenquete.csv', words.preview.counts.row(197, 64))
    await says('T09_schouw.csv', words.incoming.split)
    await says('T02_groepsgesprek_ouderen.vtt', words.preview.counts.turn(111, 7))
    await says('T06_huisaanhuis.docx', words.preview.counts.row(55, 21))
  })

  it('show what they will become, and a person corrects it', async () => {
    const survey = item('T05_straatenquete.csv')
    await survey.getByRole('button', { name: words.incoming.look }).click()
    await survey.getByText(words.preview.askedOf(31, 64)).waitFor()
    await survey.getByText(words.preview.flagged(1)).waitFor()
    await survey.getByLabel(words.preview.useOf('Q8 Eén ding dat anders moet')).selectOption('out')
    await says('T05_straatenquete.csv', words.preview.counts.row(138, 64))
    await survey.getByRole('button', { name: words.incoming.shut }).click()
    const notes = item('notitie.rtf')
    await notes.getByRole('button', { name: words.incoming.look }).click()
    await notes.getByLabel(words.preview.cut).selectOption('line filled')
    await says('notitie.rtf', words.preview.counts.line(2))
    for (const name of ['slot.pdf', 'scan.pdf', 'kapot.docx', 'leeg.txt', 'oud.doc', 'opname.mp3']) await page.getByRole('button', { name: words.incoming.leaveOut(name) }).click()
  })

  it('share a card, and are stored in one act', async () => {
    const card = page.locator('.incoming__card')
    await card.getByLabel(cardWords.group).selectOption('resident')
    await card.getByLabel(cardWords.method).selectOption('focus-group')
    await page.getByRole('button', { name: words.incoming.addAll(9) }).click()
    await page.getByText(words.list.shown(9, 9), { exact: true }).waitFor()
    // Rows of professionals never become residents'.
    const rows = await page.locator('.source-list__table tbody tr').allInnerTexts()
    expect(rows.filter((row) => row.includes('schouw')).map((row) => row.includes(words.groups.professional))).toEqual([false, true])
    await page.getByLabel(words.list.group).selectOption('professional')
    await page.getByText(words.list.shown(1, 9), { exact: true }).waitFor()
    await page.getByLabel(words.list.group).selectOption('')
  })

  it('open as a text that reads back to the letter, and are coded as a page is', async () => {
    await page.getByRole('link', { name: 'gesprek', exact: true }).click()
    await page.locator('[data-line]').first().waitFor()
    const id = await idOf('gesprek.txt')
    expect(await shownText()).toBe(await keptText(id))
    const line = page.locator('[data-line]').filter({ hasText: 'Negen jaar. Twee jongens.' })
    await line.click({ clickCount: 3 })
    await page.getByRole('dialog', { name: inPage.palette.label }).waitFor()
    await page.keyboard.type('af')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: inPage.said.undo }).waitFor()
    expect((await codingsOf(id)).map((coding) => [coding.selectors.quote.exact, coding.speaker])).toEqual([['Noord. Blok C, derde verdieping. Negen jaar. Twee jongens.', 'D2']])
    await page.keyboard.press('Escape')
  })

  it('are corrected a unit at a time, and the codings move with the words', async () => {
    const id = await idOf('gesprek.txt')
    await page.locator('[data-line]').filter({ hasText: 'Respect, hoor.' }).click({ position: { x: 200, y: 8 } })
    await page.getByRole('button', { name: words.text.correctUnit }).click()
    const area = page.getByLabel(words.text.correctArea, { exact: true })
    await area.fill('[00:01:13] D3: Respect, hoor. Ik val altijd om elf uur in slaap, op de bank.')
    await page.getByRole('button', { name: words.text.save, exact: true }).click()
    await page.locator('[data-line]').filter({ hasText: 'in slaap, op de bank' }).waitFor()
    const [coding] = await codingsOf(id)
    expect((await keptText(id)).slice(coding!.selectors.position.start, coding!.selectors.position.end)).toBe('Noord. Blok C, derde verdieping. Negen jaar. Twee jongens.')
  })

  it('say which passages get lost before a correction is stored', async () => {
    const id = await idOf('gesprek.txt')
    const before = await keptText(id)
    await page.getByRole('button', { name: words.text.correct, exact: true }).click()
    await page.getByLabel(words.text.correctArea, { exact: true }).fill(before.replace(/^\[00:01:18\].*\n/m, ''))
    await page.getByRole('button', { name: words.text.save, exact: true }).click()
    await page.getByRole('dialog', { name: words.text.lostTitle }).getByText('Negen jaar. Twee jongens.').waitFor()
    await page.getByRole('button', { name: nl.common.cancel }).click()
    expect(await keptText(id)).toBe(before)
  })

  it('are there after a restart, and a link goes to a coding', async () => {
    const id = await idOf('gesprek.txt')
    const [coding] = await codingsOf(id)
    await extended.close()
    extended = await launchExtended(profile, { width: 1280, height: 900 })
    page = await extended.context.newPage()
    await page.goto(`chrome-extension://${extended.id}/reader.html#bron=${id}&codering=${coding!.id}`)
    await page.locator('[data-line]').filter({ hasText: 'in slaap, op de bank' }).waitFor()
    await page.waitForFunction(() => [...CSS.highlights].some(([name, ranges]) => name.startsWith('buurtstem-') && [...ranges].some((range) => (range.startContainer.textContent ?? '').includes('Negen jaar'))))
    await page.getByRole('button', { name: /Draai terug: tekst van ‘gesprek’ verbeterd/ }).click()
    await page.locator('[data-line]').filter({ hasText: 'Ik val om elf uur om.' }).waitFor()
    expect(await shownText()).toBe(await keptText(id))
  })

  it('take their codings into a newer file', async () => {
    const id = await idOf('gesprek.txt')
    const newer = `[00:00:00] M: Welkom allemaal.\n${(await keptText(id)).replace('Ik val om elf uur om.', 'Ik val om tien uur om.')}`
    await page.locator('[data-new-version]').setInputFiles(file('gesprek-definitief.txt', newer))
    await page.getByText(words.text.corrected(1)).first().waitFor()
    await page.locator('[data-line]').filter({ hasText: 'Welkom allemaal.' }).waitFor()
    expect(await shownText()).toBe(newer)
    const [coding] = await codingsOf(id)
    expect(newer.slice(coding!.selectors.position.start, coding!.selectors.position.end)).toBe('Noord. Blok C, derde verdieping. Negen jaar. Twee jongens.')
    await page.getByRole('button', { name: /Draai terug: tekst van ‘gesprek’ verbeterd/ }).click()
    await page.locator('[data-line]').filter({ hasText: 'Ik val om elf uur om.' }).waitFor()
  })

  it('go with text and codings, and come back whole', async () => {
    const id = await idOf('gesprek.txt')
    await page.getByRole('link', { name: words.text.back }).click()
    await page.getByRole('button', { name: words.list.remove('gesprek') }).click()
    await page.getByRole('button', { name: nl.common.remove, exact: true }).click()
    await page.getByText(words.list.shown(8, 8), { exact: true }).waitFor()
    expect(await codingsOf(id)).toEqual([])
    await page.getByRole('button', { name: /Draai terug: bron ‘gesprek’ verwijderd/ }).click()
    await page.getByText(words.list.shown(9, 9), { exact: true }).waitFor()
    expect((await codingsOf(id)).length).toBe(1)
  })

  it('come in by Ctrl+V, under the title that a person gives', async () => {
    // What was copied elsewhere.
    await page.getByRole('button', { name: words.add.paste }).click()
    await page.getByLabel(words.add.pasteText, { exact: true }).fill('[00:01] M: Wat mist u hier?\n[00:04] D1: Een bankje bij de halte.')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+v')
    expect(await page.getByLabel(words.add.pasteText, { exact: true }).inputValue()).toContain('D1: Een bankje bij de halte.')
    await page.getByLabel(words.add.pasteTitle).fill('Praatje bij de halte')
    await page.getByRole('button', { name: words.add.take }).click()
    await says('Praatje bij de halte', words.preview.counts.turn(2, 2))
    await page.getByRole('button', { name: words.incoming.leaveOut('Praatje bij de halte.txt') }).click()
  })

  it('come from a PDF in a tab by a click on the toolbar button', async () => {
    site.put('/stuk.pdf', makePdf([['Toen ik hier kwam wonen was de gang nog geel.']]).toString('latin1'), { 'content-type': 'application/pdf' })
    const tab = await extended.context.newPage()
    await tab.goto(`${site.origin}/stuk.pdf`)
    const opened = extended.context.waitForEvent('page')
    await extended.clickToolbar(tab)
    page = await opened
    await says('stuk.pdf', words.preview.counts.paragraph(1))
    await page.getByText(words.handOver.opened('stuk.pdf')).waitFor()
  })

  it('have to be chosen where the browser gives no file away: a PDF on this computer', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'verslag oud.pdf'), makePdf([['De gang was nog geel.']]))
    const tab = await extended.context.newPage()
    await tab.goto(pathToFileURL(join(folder, 'verslag oud.pdf')).href)
    const opened = extended.context.waitForEvent('page')
    await extended.clickToolbar(tab)
    const asking = await opened
    await asking.getByText(words.handOver.ask('verslag oud.pdf')).waitFor()
    await asking.close()
    await tab.close()
    dropFolder(folder)
  })

  it.skipIf(!existsSync(SHARED))('come in right from files of other tools', async () => {
    const real = (path: string) => join(SHARED, path)
    await choose(...['ID1.docx', 'ID2.odt', 'transcript.txt', 'survey456.csv', 'survey789.xlsx'].map((name) => real(`qualcoder-examples/${name}`)), real('cimt-argument/dataset_CDM.tsv'), real('cimt-concreteness/dataset_CDC.csv'))
    await says('ID1.docx', words.preview.counts.paragraph(3))
    await says('ID2.odt', words.preview.counts.paragraph(3))
    await says('transcript.txt', words.preview.counts.turn(7, 3))
    await says('survey456.csv', words.preview.counts.row(3, 3))
    await says('survey789.xlsx', words.preview.counts.row(6, 3))
    await says('dataset_CDM.tsv', words.preview.counts.row(2193, 2193))
    await says('dataset_CDC.csv', words.preview.counts.row(160, 160))
  })

  it('are missed when the browser’s storage was emptied, and the page says so', async () => {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Storage.clearDataForOrigin', { origin: `chrome-extension://${extended.id}`, storageTypes: 'indexeddb' })
    await page.goto(`chrome-extension://${extended.id}/reader.html`)
    await page.getByText(nl.projectPage.remind.emptied).waitFor()
    expect(await ask<readonly SourceFacts[]>('sourceFacts')).toEqual([])
  })
})
