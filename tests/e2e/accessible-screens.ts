import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringsFor as workbookStringsFor } from '../../apps-script/strings/strings-for.ts'
import { en as enOfHost } from '../../apps-script/local/strings/en.ts'
import { nl as nlOfHost } from '../../apps-script/local/strings/nl.ts'
import { en } from '../../extension/strings/coding/en.ts'
import { nl } from '../../extension/strings/coding/nl.ts'
import { stringsFor } from '../../extension/strings/strings-for.ts'
import { askInPage } from './ask-background.ts'
import { chromiumPath, type Extended } from './chromium.ts'
import type { RunningHost } from './host.ts'
import { barriers, type Look } from './look-at.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

const SENTENCE = 'Ernaast. Ik ook een keer, ik geef het toe.'
const LATER = 'Bij ons in Zuid valt het mee'

/** Every screen in a language, in two looks: wide and narrow. The two languages are files of their own, so that they can be looked at abreast. */
export function everyScreenIn(language: 'nl' | 'en', looks: readonly [wide: Look, narrow: Look]): void {
  describe.skipIf(chromiumPath === null)(`every screen in ${language} is without barriers`, () => screens(language, looks))
}

function screens(language: 'nl' | 'en', looks: readonly [wide: Look, narrow: Look]): void {
  const [wide, narrow] = looks
  const words = stringsFor(language)
  const inPage = language === 'en' ? en : nl
  const { sidebar: side, menu, ...workbook } = workbookStringsFor(language)
  const host = language === 'nl' ? nlOfHost : enOfHost
  let workplace: Workplace
  let served: RunningHost
  let extended: Extended
  let transcript: Page
  let book: Page
  let pairingCode = ''

  beforeAll(async () => {
    workplace = await openWorkplace({ locale: language === 'nl' ? 'nl-NL' : 'en-GB' })
    ;({ host: served, browser: extended, transcript } = workplace)
    const options = await extended.openOptions()
    // Whatever the language is now, a person finds their own in the list.
    const choice = options.getByLabel(/^(?:Taal|Language)$/)
    await choice.selectOption({ label: words.options.languages[language] })
    await options.getByRole('heading', { name: words.options.heading }).waitFor()
    await options.close()
  })
  afterAll(() => workplace?.close())

  const seen = async (name: string, page: Page, in_: readonly Look[] = looks, where: Page | Frame = page) =>
    expect.soft(await barriers(`${language} ${name}`, page, in_, where)).toEqual([])
  const select = async (sentence: string) => {
    const place = transcript.getByText(sentence).first()
    await place.scrollIntoViewIfNeeded()
    await place.click({ clickCount: 3 })
    await transcript.getByRole('dialog', { name: inPage.palette.label }).waitFor()
  }
  const sidebarFrame = async (): Promise<Frame> => (await (await book.locator('aside iframe').elementHandle())!.contentFrame())!

  it('the samples, the palette and what the page says', async () => {
    await transcript.goto(`${served.url}voorbeeld/`)
    await seen('sample list', transcript)
    await transcript.goto(`${served.url}voorbeeld/T03_koffiekar_plein`)
    await seen('sample notes', transcript)
    await transcript.goto(`${served.url}voorbeeld/T06_huisaanhuis`)
    await seen('sample table', transcript)
    await transcript.goto(`${served.url}voorbeeld/T12_sleutelpersonen_AFGESCHERMD`)
    await seen('sample that is restricted', transcript)
    await transcript.goto(`${served.url}voorbeeld/T01_groepsgesprek_ouders`)
    await seen('sample transcript', transcript)
    await extended.clickToolbar(transcript)
    await transcript.locator('buurtstem-host').waitFor({ state: 'attached' })
    await select(SENTENCE)
    await seen('palette', transcript)
    await transcript.keyboard.type('af')
    await seen('palette filtered', transcript)
    await transcript.keyboard.press('Enter')
    await transcript.getByRole('button', { name: inPage.said.undo }).waitFor()
    await seen('strip', transcript, [wide])
    await select(LATER)
    await transcript.keyboard.type('af')
    await transcript.keyboard.press('Shift+Enter')
    await transcript.getByRole('list', { name: inPage.palette.onPassage }).waitFor()
    await seen('palette on a coded passage', transcript, [narrow])
    await transcript.keyboard.press('Escape')
  })

  it('the side panel', async () => {
    // The sentence that was coded is gone from the page the next time it is opened.
    await transcript.route('**/voorbeeld/T01*', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(SENTENCE, '') })
    })
    await transcript.reload()
    await extended.clickToolbar(transcript)
    await transcript.locator('buurtstem-host').waitFor({ state: 'attached' })
    const panel = await extended.openPanel(transcript)
    await panel.getByText(words.codings.orphansHelp).waitFor()
    await panel.getByRole('button', { name: words.common.edit, exact: false }).first().click()
    await panel.getByLabel(words.codings.memo).first().waitFor()
    await seen('panel on this page', panel, [narrow])
    await panel.getByRole('tab', { name: words.panel.tabs.codebook }).click()
    await panel.locator('.code-row__name').first().click()
    await panel.getByRole('button', { name: words.codebook.addSubCode }).waitFor()
    await seen('panel codebook', panel, [narrow])
    // Only the part in view scrolls: the tabs above it and the bar below it stay where they are.
    expect(await panel.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
    if (language === 'nl') {
      await panel.getByRole('button', { name: words.codebook.addCode, exact: true }).click()
      await panel.getByRole('button', { name: words.codebook.add, exact: true }).click()
      await panel.getByText(words.codebook.nameMissing).first().waitFor()
      await seen('panel adding a code', panel, [narrow])
      await panel.getByRole('button', { name: words.common.cancel }).click()
      await panel.getByRole('button', { name: words.codebook.starters }).click()
      await panel.getByRole('dialog').waitFor()
      await seen('panel starter codebooks', panel, [narrow])
      await panel.keyboard.press('Escape')
    }
    await panel.getByRole('tab', { name: words.panel.tabs.source }).click()
    const shut = panel.locator('details:not([open]) > summary')
    while (await shut.count() > 0) await shut.first().press('Enter')
    await panel.getByLabel(words.source.group).selectOption('resident')
    await panel.getByLabel(words.source.method).selectOption({ index: 1 })
    await seen('panel source', panel, [narrow])
    await panel.setViewportSize({ width: wide.width, height: wide.height })
    await seen('panel wide', panel, [wide])
    await panel.close()
  })

  it('the page of the sources: files on their way in, the list, a text, its correction', async () => {
    const { readerPage: own } = words
    const page = await extended.context.newPage()
    const widen = () => page.setViewportSize({ width: wide.width, height: wide.height })
    await widen()
    await page.goto(`chrome-extension://${extended.id}/reader.html`)
    const demo = (name: string) => join(import.meta.dirname, '../../shared/demo', name)
    await page.locator('[data-files]').setInputFiles([demo('T05_straatenquete.csv'), demo('T02_groepsgesprek_ouderen.vtt')])
    await page.locator('[data-files]').setInputFiles({ name: 'leeg.txt', mimeType: '', buffer: Buffer.alloc(0) })
    await page.getByText(own.problems.empty).waitFor()
    const shut = page.getByRole('button', { name: own.incoming.look })
    await shut.nth(1).waitFor()
    while (await shut.count() > 0) await shut.first().click()
    await page.getByText(own.preview.columnsHelp).waitFor()
    await seen('sources on their way in', page)
    await widen()
    await page.getByRole('button', { name: own.add.paste }).click()
    await page.getByLabel(own.add.pasteText, { exact: true }).waitFor()
    await seen('sources paste', page, [narrow])
    await page.keyboard.press('Escape')
    await widen()
    await page.getByRole('button', { name: own.incoming.addAll(2) }).click()
    await page.getByRole('link', { name: 'T05 straatenquete' }).waitFor()
    await page.getByRole('button', { name: own.incoming.dropAll }).click()
    await seen('sources list', page)
    await widen()
    for (const title of ['T05 straatenquete', 'T02 groepsgesprek ouderen']) {
      await page.getByRole('link', { name: title }).click()
      await page.locator('[data-line]').first().waitFor()
      await seen(`source ${title.slice(0, 3)}`, page)
      await widen()
      if (title.startsWith('T02')) {
        await page.getByRole('button', { name: own.text.correct, exact: true }).click()
        await page.getByLabel(own.text.correctArea, { exact: true }).waitFor()
        await seen('source correct', page, [narrow])
        await page.keyboard.press('Escape')
      } else await page.getByRole('link', { name: own.text.back }).click()
    }
    await page.close()
  })

  it('the page of the codebook', async () => {
    const { codebookPage: own } = words
    const page = await extended.context.newPage()
    await page.setViewportSize({ width: wide.width, height: wide.height })
    await page.goto(`chrome-extension://${extended.id}/codebook.html`)
    await page.evaluate(askInPage, { name: 'addCode', args: [{ name: 'Koffie als haakje', parentId: null, status: 'proposed' }] })
    await page.getByRole('heading', { name: own.proposals.heading(1) }).waitFor()
    await seen('codebook page', page, [narrow])
    await page.setViewportSize({ width: wide.width, height: wide.height })
    await page.getByRole('row', { name: /^BT2\.1 / }).click()
    await page.getByRole('heading', { name: own.detail.cases }).waitFor()
    await seen('codebook one code', page, [wide])
    await page.getByRole('button', { name: own.acts.split }).click()
    await page.getByLabel(own.split.newCode).fill('Glas')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: own.split.start(0).split(':')[0]! }).click()
    await page.locator('mark').waitFor()
    await seen('codebook splitting', page, [narrow])
    await page.getByRole('button', { name: own.split.stop }).click()
    if (language === 'nl') {
      await page.getByRole('tab', { name: own.views.rules }).click()
      await seen('codebook agreements', page, [narrow])
    }
    await page.getByRole('tab', { name: own.views.versions }).click()
    await page.getByRole('button', { name: own.versions.show }).click()
    await page.getByRole('heading', { name: own.versions.added(1) }).waitFor()
    await seen('codebook versions', page, [wide])
    await page.getByRole('tab', { name: own.views.exchange }).click()
    await page.getByLabel(own.exchange.choose).setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from('tag,description\nBT9,Anders\n,x\nNieuw,y\n') })
    await page.getByRole('button', { name: own.exchange.confirm(2) }).waitFor()
    await seen('codebook lists', page, [narrow])
    await page.close()
  })

  it('the workbook: empty, its menus and dialogs, its tabs', async () => {
    book = await extended.context.newPage()
    await book.goto(served.url)
    const buurtstem = book.getByRole('menuitem', { name: menu.title })
    await buurtstem.waitFor()
    await seen('workbook empty', book)
    await buurtstem.click()
    await book.getByRole('menuitem', { name: menu.setUp }).waitFor()
    await seen('workbook menu', book)
    await book.getByRole('menuitem', { name: menu.setUp }).click()
    await book.getByText(workbook.done.setUp(8).split('.')[0]!.replace(/^\d+/, '').trim(), { exact: false }).waitFor()
    await seen('workbook set up', book)
    // On a narrow screen the message that it is done lies over the menus for a while.
    await book.setViewportSize({ width: wide.width, height: wide.height })
    await book.getByRole('menuitem', { name: host.tab, exact: true }).click()
    await book.getByRole('menuitem', { name: host.renameTab }).click()
    await book.getByRole('dialog').waitFor()
    await seen('workbook dialog', book)
    await book.keyboard.press('Escape')
  })

  // Every page of it is looked at in every-path.test.ts.
  it('the sidebar', async () => {
    await book.setViewportSize({ width: wide.width, height: wide.height })
    await book.getByRole('menuitem', { name: menu.title }).click()
    await book.getByRole('menuitem', { name: menu.openSidebar }).click()
    await book.locator('aside iframe').waitFor()
    const frame = await sidebarFrame()
    await frame.getByRole('button', { name: side.devices.title }).waitFor()
    await seen('workbook with sidebar', book)
    await frame.getByRole('button', { name: side.devices.title }).click()
    await frame.getByLabel(side.devices.name).fill('Laptop Fatima')
    await frame.getByRole('button', { name: side.devices.pair }).click()
    const code = frame.getByRole('textbox', { name: side.devices.codeTitle })
    await code.waitFor()
    pairingCode = await code.inputValue()
    await seen('sidebar device code', book, [wide], frame)
    await frame.getByRole('button', { name: side.devices.done }).click()
  })

  it('the settings: not paired, a wrong code, paired', async () => {
    const options = await extended.openOptions()
    await options.getByLabel(words.options.pairingCode).waitFor()
    await seen('options not paired', options)
    await options.getByLabel(words.options.pairingCode).fill(`${pairingCode.slice(0, 30)}${pairingCode[30] === 'q' ? 'p' : 'q'}${pairingCode.slice(31)}`)
    await options.getByRole('button', { name: words.options.pair, exact: true }).click()
    await options.getByText(words.failures['bad-pairing-code']).first().waitFor()
    await seen('options wrong code', options)
    await options.getByLabel(words.options.pairingCode).fill(pairingCode)
    await options.getByRole('button', { name: words.options.pair, exact: true }).click()
    await options.getByRole('button', { name: words.options.unpair }).waitFor()
    await seen('options paired', options)
    await options.getByRole('button', { name: words.options.unpair }).click()
    await options.getByRole('dialog').waitFor()
    await seen('options disconnect', options, [narrow])
    await options.close()
  })

  it('the project: what was done, a file to take along, wiping', async () => {
    const { take, wipe, keep, history } = words.projectPage
    const project = await extended.context.newPage()
    await project.goto(`chrome-extension://${extended.id}/project.html`)
    await project.getByText(history.here).first().waitFor()
    await project.getByLabel(take.lock).check()
    await project.getByLabel(take.passphrase, { exact: true }).fill('vier')
    await project.getByRole('button', { name: take.make }).click()
    await project.getByText(take.differs).waitFor()
    await seen('project', project)
    await project.getByRole('button', { name: keep.withdraw }).first().click()
    await project.getByRole('dialog').waitFor()
    await seen('consent withdrawn', project, [narrow])
    await project.keyboard.press('Escape')
    await project.getByRole('button', { name: wipe.open }).click()
    await project.getByRole('dialog').waitFor()
    await seen('wiping the project', project, [narrow])
    await project.close()
  })

  it('the tabs with what arrived', async () => {
    await book.bringToFront()
    const codings = book.getByRole('tab', { name: language === 'nl' ? 'Coderingen' : 'Codings' })
    await book.locator('aside').getByRole('button', { name: host.close }).click()
    await codings.click()
    await book.getByRole('gridcell', { name: /Zuid|D1/ }).first().waitFor()
    await seen('workbook codings', book)
    await book.setViewportSize({ width: wide.width, height: wide.height })
    await book.getByRole('menuitem', { name: menu.title }).click()
    await book.getByRole('menuitem', { name: menu.refresh }).click()
    await book.getByText(workbook.done.refreshed).waitFor()
    await book.getByRole('tab', { name: language === 'nl' ? 'Confrontatie' : 'Joint display' }).click()
    await seen('workbook joint display', book)
    await book.getByRole('tab', { name: language === 'nl' ? 'Telling' : 'Tally' }).click()
    await seen('workbook tally', book)
  })
}
