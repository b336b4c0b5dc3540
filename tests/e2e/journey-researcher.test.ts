import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Coding } from '../../shared/coding/coding.ts'
import { chromiumPath } from './chromium.ts'
import { openWorkbook, recordsInFile, type WorkbookPage } from './workbook-page.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

const DEMO = join(import.meta.dirname, '../../shared/demo')
const SOURCES = ['T01_groepsgesprek_ouders.txt', 'T02_groepsgesprek_ouderen.vtt', 'T04_koffiekar_noord_postits.txt', 'T05_straatenquete.csv', 'T06_huisaanhuis.docx', 'T07_verhaal_mw_R.txt', 'T08_jongeren_spraakmemo.txt', 'T09_schouw.csv', 'T10_bewonerscommissie_notulen.txt', 'T11_ondernemers_school_bieb.txt', 'T12_sleutelpersonen_AFGESCHERMD.txt']
const NOTES = readFileSync(join(DEMO, 'T03_koffiekar_plein.md'), 'utf8')

/** A researcher codes the twelve sources of Zilverriet and sends what they counted; the steps are those of journey A of the handbook, each on the one before. */
describe.skipIf(chromiumPath === null)('the journey of a researcher', () => {
  let workplace: Workplace
  let page: Page
  let panel: Page
  let workbook: WorkbookPage
  let pairing = ''

  beforeAll(async () => {
    workplace = await openWorkplace({ width: 1280, height: 900 })
    workbook = await openWorkbook(workplace.transcript, workplace.host.url)
    await workbook.menu('Richt de tabbladen in')
    await workbook.page.getByRole('tab', { name: 'Coderingen' }).waitFor()
    await workbook.menu('Open het zijpaneel')
    pairing = await workbook.pairingCode('laptop')
    const options = await workplace.browser.openOptions()
    await options.getByLabel('Jouw initialen').fill('FB')
    await options.getByLabel('Jouw initialen').press('Tab')
    await options.getByText('Bewaard.').first().waitFor({ state: 'attached' })
    await options.close()
    page = await workplace.browser.context.newPage()
    await page.goto(`chrome-extension://${workplace.browser.id}/reader.html`)
  })
  afterAll(() => workplace?.close())

  const strip = (words: string) => page.locator('.strip__words', { hasText: words }).waitFor()
  const list = () => page.locator('.source-list__table tbody tr')
  const openSource = async (title: string) => {
    if (!(await page.getByLabel('Zoek een bron').isVisible())) await page.getByRole('link', { name: 'Alle bronnen' }).click()
    await page.getByRole('link', { name: title, exact: true }).click()
    await page.locator('[data-line]').first().waitFor()
  }
  const select = async (words: string) => {
    const { start, end } = await page.evaluate((sought) => {
      const line = [...document.querySelectorAll('[data-line]')].find((one) => one.textContent!.includes(sought))!
      line.scrollIntoView({ block: 'center' })
      const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
        const at = node.data.indexOf(sought)
        if (at < 0) continue
        const boxAt = (offset: number) => {
          const range = document.createRange()
          range.setStart(node!, offset)
          range.setEnd(node!, offset + 1)
          const { left, right, top, height } = range.getBoundingClientRect()
          return { left, right, y: top + height / 2 }
        }
        return { start: boxAt(at), end: boxAt(at + sought.length - 1) }
      }
      throw new Error(`no ${sought}`)
    }, words)
    await page.mouse.move(start.left + 1, start.y)
    await page.mouse.down()
    await page.mouse.move(end.right - 1, end.y, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('dialog', { name: 'Codeer dit fragment' }).waitFor()
  }
  const code = async (letters: string, key: string) => {
    await page.keyboard.type(letters)
    await page.keyboard.press('Enter')
    await strip(`Gecodeerd: ${key}`)
  }
  const ask = async <T>(name: string, ...args: readonly unknown[]): Promise<T> => (await page.evaluate((message) => chrome.runtime.sendMessage({ to: 'background', ...message }), { name, args })).value as T
  const codings = async (): Promise<readonly Coding[]> => {
    const { sources } = await ask<{ readonly sources: readonly { readonly id: string }[] }>('projectState')
    return (await Promise.all(sources.map(({ id }) => ask<{ readonly codings: readonly Coding[] }>('wholeCodingSlice', { sourceId: id, from: 0, to: null })))).flatMap((slice) => slice.codings)
  }

  it('brings in all twelve, eleven from files and the notes pasted, with what is still missing in amber', async () => {
    await page.locator('[data-files]').setInputFiles(SOURCES.map((name) => join(DEMO, name)))
    await page.locator('.incoming-file').filter({ hasText: 'T12' }).getByText('34 spreekbeurten').waitFor()
    await page.getByRole('button', { name: 'Plak tekst', exact: true }).click()
    await page.getByLabel('Titel', { exact: true }).last().fill('Koffiekar Zilverplein')
    await page.getByLabel('Tekst', { exact: true }).fill(NOTES)
    await page.getByRole('button', { name: 'Neem over', exact: true }).click()
    await page.locator('.incoming-file').filter({ hasText: 'Koffiekar Zilverplein' }).getByText('19 regels').waitFor()
    // T09 holds rows of residents and of professionals, which stay apart.
    await page.getByRole('button', { name: 'Voeg 13 bronnen toe' }).click()
    await page.getByText('13 bronnen', { exact: true }).waitFor()
    expect(await list().filter({ hasText: 'telt niet mee' }).count()).toBe(13)
  })

  it('may be coded at once, and counts from the moment that group and method are known; the roster is confirmed once', async () => {
    await openSource('T01 groepsgesprek ouders')
    await page.getByText('Kies een groep en een methode').first().waitFor()
    const roster = page.getByRole('combobox', { name: 'Rol van M', exact: true })
    expect(await roster.inputValue()).toBe('moderator')
    await select('De bakker. En de moeders op het plein')
    await code('lokale eco', 'AB5')
    const { uses } = await ask<{ readonly uses: readonly { readonly group: string | null; readonly segments: number }[] }>('projectState')
    expect(uses.filter(({ segments }) => segments > 0).map(({ group }) => group)).toEqual(expect.arrayContaining([null]))
    await page.getByRole('combobox', { name: /^Groep/ }).selectOption('resident')
    await page.getByRole('combobox', { name: /^Methode/ }).selectOption('focus-group')
    await page.getByText('Kies een groep en een methode').first().waitFor({ state: 'hidden' })
  })

  it('gives a code, its kind and its tone without a mouse, and splits two themes into passages that overlap', async () => {
    await select('na zeven uur zit daar een andere groep')
    await code('jongeren', 'BT5.2')
    await page.keyboard.press('1')
    await strip('klacht')
    await page.keyboard.press('-')
    await strip('toon −1')
    await select('een andere groep, *(gelach)* dan loop je door')
    await code('veiligheid', 'BT7')
    const own = (await codings()).filter(({ selectors }) => selectors.quote.exact.includes('een andere groep'))
    expect(own.map(({ utterance, tone, speaker }) => [utterance, tone, speaker])).toEqual([['complaint', -1, 'D5'], [null, null, 'D5']])
    await page.locator('.stripe__name', { hasText: 'Jongerengroepen · FB' }).waitFor()
    await page.locator('.stripe__name', { hasText: 'Veiligheidsgevoel' }).waitFor()
  })

  it('proposes a code of the words themselves, which waits in the codebook for a person', async () => {
    await select('de moestuin missen')
    await page.keyboard.press('Alt+Enter')
    await strip('de moestuin missen')
    const codebook = await workplace.browser.context.newPage()
    await codebook.goto(`chrome-extension://${workplace.browser.id}/codebook.html`)
    await codebook.getByText('de moestuin missen').first().waitFor()
    const { codes } = await ask<{ readonly codes: readonly { readonly nameNl: string; readonly status: string }[] }>('projectState')
    expect(codes.find(({ nameNl }) => nameNl === 'de moestuin missen')?.status).toBe('proposed')
    await codebook.close()
  })

  it('codes the notes line by line: down, a code, done', async () => {
    await openSource('Koffiekar Zilverplein')
    await page.getByRole('combobox', { name: /^Groep/ }).selectOption('resident')
    await page.getByRole('combobox', { name: /^Methode/ }).selectOption('coffee-cart')
    await page.getByRole('button', { name: 'Codeer deel voor deel' }).click()
    for (const [letters, key] of [['afval', 'BT2.1'], ['elkaar', 'BT8.1'], ['meldingen', 'BT13.1']] as const) {
      await page.keyboard.press('ArrowDown')
      await code(letters, key)
    }
    await page.keyboard.press('Escape')
    const source = (await ask<{ readonly sources: readonly { readonly id: string; readonly title: string }[] }>('projectState')).sources.find(({ title }) => title === 'Koffiekar Zilverplein')!
    const notes = (await codings()).filter(({ sourceId }) => sourceId === source.id)
    expect(notes).toHaveLength(3)
    expect(new Set(notes.map(({ unit }) => unit)).size).toBe(3)
  })

  it('sees in the side panel how often, by how many and in how many sources', async () => {
    panel = await workplace.browser.openPanel(page)
    await panel.getByRole('tab', { name: 'Codeboek' }).click()
    const row = panel.locator('.code-row', { hasText: 'Elkaar kennen' }).first()
    await row.waitFor()
    expect((await row.innerText()).match(/\d+/g)).toEqual(expect.arrayContaining(['1']))
  })

  it('sees what leaves the machine before it does, and sends it', async () => {
    const options = await workplace.browser.openOptions()
    await options.getByText('Tabblad Coderingen: 7 rijen').waitFor()
    // No words of a resident, and no text: nothing may be quoted yet.
    expect(await options.locator('main').innerText()).not.toContain('De bakker')
    await options.getByLabel('Koppelcode').fill(pairing)
    await options.getByRole('button', { name: 'Koppel', exact: true }).click()
    await options.getByText('Er staat nu niets klaar om te versturen').waitFor()
    const rows = await recordsInFile(workplace.file, 'Coderingen')
    expect(rows).toHaveLength(7)
    expect(JSON.stringify(rows)).not.toContain('De bakker')
    expect(await recordsInFile(workplace.file, 'Bronnen')).toHaveLength(13)
  })
})
