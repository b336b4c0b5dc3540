import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { readXlsx } from 'hucre/xlsx'
import { stringsFor } from '../../extension/strings/strings-for.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { codeSamples } from './coded-samples.ts'
import { barriers, type Look, NARROW_DARK, NARROW_LIGHT, WIDE_DARK, WIDE_LIGHT } from './look-at.ts'

/** Finding passages again, on three coded samples; each step stands on the one before. */
describe.skipIf(chromiumPath === null)('finding passages again', () => {
  const profile = newProfile()
  let extended: Extended
  let page: Page
  const errors: string[] = []

  const ask = async (name: string, request?: unknown): Promise<unknown> => {
    const reply = await page.evaluate(async ([message, argument]) => chrome.runtime.sendMessage({ to: 'background', name: message, args: argument === undefined ? [] : [argument] }), [name, request] as const) as { readonly ok: boolean; readonly value: unknown; readonly code: string; readonly detail: string }
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.detail}`)
    return reply.value
  }
  const open = (fragment = '') => page.goto(`chrome-extension://${extended.id}/retrieval.html${fragment}`)
  const found = () => page.locator('.passages__item')
  const codeOf = async (key: string) => ((await ask('projectState')) as { readonly codes: readonly { readonly id: string; readonly key: string }[] }).codes.find((code) => code.key === key)!.id
  const heading = (text: RegExp) => page.getByRole('heading', { level: 2, name: text }).waitFor()
  const saved = async (press: () => Promise<void>): Promise<Buffer> => {
    const [file] = await Promise.all([page.waitForEvent('download'), press()])
    return readFileSync((await file.path())!)
  }

  beforeAll(async () => {
    extended = await launchExtended(profile)
    page = await extended.openOptions()
    page.on('pageerror', (error) => errors.push(String(error)))
    await codeSamples(ask)
  })
  afterAll(async () => {
    await extended?.close()
    dropProfile(profile)
  })

  it('shows all passages of residents, and those of a code with what is below it, with counts and their base', async () => {
    await open()
    await heading(/^\d+ coderingen$/)
    const all = await found().count()
    await page.getByLabel('Met een van deze codes').selectOption({ label: 'BT2 Schoon en heel' })
    await expect.poll(() => found().count()).toBeLessThan(all)
    await expect.poll(() => page.locator('[data-sentence]').textContent()).toContain('‘BT2 Schoon en heel’ (met subcodes)')
    expect(await page.getByRole('row', { name: /^bewoner/ }).textContent()).toMatch(/^bewoner2 van 2\d+ van \d+\d+ van \d+$/)
  })

  it('narrows by a condition between codes, by a filter, and by words', async () => {
    await open()
    await heading(/^\d+ coderingen$/)
    await page.getByLabel('Met een van deze codes').selectOption({ label: 'BT2 Schoon en heel' })
    await page.getByRole('button', { name: 'Voeg een voorwaarde toe' }).click()
    await page.getByLabel('Het fragment', { exact: true }).selectOption({ label: 'is van dezelfde spreker als een fragment' })
    await page.getByLabel('van code', { exact: true }).selectOption({ label: await page.locator('option', { hasText: /BT8\.1 / }).first().textContent() ?? '' })
    await expect.poll(() => page.locator('[data-sentence]').textContent()).toMatch(/, die van een spreker zijn met ook ‘BT8\.1 /)
    await expect.poll(() => found().count()).toBe(5)
    await page.locator('summary', { hasText: 'Toon' }).click()
    await page.getByRole('checkbox', { name: 'Negatief', exact: true }).check()
    await expect.poll(() => found().count()).toBe(3)
    await page.getByLabel('Woorden in het fragment').fill('VUIL')
    await page.getByLabel('Woorden in het fragment').press('Enter')
    await expect.poll(() => page.locator('[data-sentence]').textContent()).toContain('toon negatief; met de woorden ‘VUIL’')
    await expect.poll(() => page.locator('.passage__words').allTextContents()).toEqual(['Het vuil.', 'Ja, natuurlijk het vuil.'])
  })

  it('keeps the question under a name, and asks it anew when it is opened', async () => {
    await page.getByRole('button', { name: 'Bewaar deze vraag' }).click()
    await page.getByLabel('Naam van de vraag').fill('Vuil in de buurt van ratten')
    await page.getByLabel('Naam van de vraag').press('Enter')
    await page.getByRole('link', { name: 'Vuil in de buurt van ratten' }).waitFor()
    const [sentence, count] = [await page.locator('[data-sentence]').textContent(), await found().count()]
    await open('#draden')
    await open()
    await page.getByRole('link', { name: 'Vuil in de buurt van ratten' }).click()
    await expect.poll(() => page.locator('[data-sentence]').textContent()).toBe(sentence)
    await expect.poll(() => found().count()).toBe(count)
  })

  it('opens a passage in the reader where its text is kept', async () => {
    await open()
    await page.getByRole('link', { name: 'Open in de bron: Het vuil.' }).click()
    await page.waitForURL(/reader\.html#bron=[\w-]+&codering=[\w-]+$/)
    await expect.poll(() => page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode as Text
        if (!text.data.includes('Het vuil.')) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        const { top, bottom } = range.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }
      return false
    })).toBe(true)
    await open()
  })

  it('collects passages in a thread by keyboard, warns below two sources, orders them, and takes it back', async () => {
    await open()
    const boxes = page.locator('.passage__lead input')
    await boxes.first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByText('2 gekozen', { exact: true }).last().waitFor()
    await page.getByRole('button', { name: 'Voeg toe aan een rode draad' }).click()
    await page.getByLabel('Naam van de rode draad').fill('Vuil trekt vuil aan')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Rode draden' }).click()
    await page.getByRole('link', { name: /Vuil trekt vuil aan/ }).click()
    await page.getByText('Een rode draad loopt door minstens twee bronnen').waitFor()
    const order = () => page.locator('.passage__words').allTextContents()
    const [first, second] = await order()
    await page.getByRole('button', { name: /^Naar achteren:/ }).first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(order).toEqual([second, first])
    await page.getByLabel('Memo').fill('Steeds dezelfde hoek')
    await page.getByLabel('Memo').blur()
    await page.getByRole('button', { name: /^Haal eruit:/ }).first().click()
    await expect.poll(order).toEqual([first])
    await page.keyboard.press('Control+z')
    await expect.poll(order).toEqual([second, first])
  })

  it('saves every form of file, without what may not be quoted, and says so in it', async () => {
    await open()
    await found().first().waitFor()
    await page.getByRole('button', { name: 'Kopieer of bewaar' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/fragmenten zijn weggelaten: .* omdat/).waitFor()
    const save = async (format: string) => {
      await dialog.getByLabel('Vorm').selectOption(format)
      return saved(() => dialog.getByRole('button', { name: 'Bewaar het bestand' }).click())
    }
    const [csv, html, xlsx, docx] = [await save('csv'), await save('html'), await save('xlsx'), await save('docx')]
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    for (const text of [csv.toString(), html.toString()]) {
      expect(text).toContain('Dit is geen steekproef')
      expect(text).toMatch(/weggelaten: \d+ omdat/)
      expect(text.toLowerCase()).not.toContain('dan komen de ratten')
    }
    const { sheets } = await readXlsx(xlsx)
    expect(sheets[0]!.rows.length).toBeGreaterThan(5)
    expect(docx.subarray(0, 2).toString()).toBe('PK')
    if (process.env['BUURTSTEM_FILES']) for (const [name, bytes] of Object.entries({ 'a.csv': csv, 'a.html': html, 'a.xlsx': xlsx, 'a.docx': docx })) writeFileSync(`${process.env['BUURTSTEM_FILES']}/${name}`, bytes)
    await extended.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await dialog.getByLabel('Vorm').selectOption('clipboard')
    await dialog.getByRole('button', { name: 'Kopieer', exact: true }).click()
    await dialog.getByText(/op je klembord/).waitFor()
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()))
    })
    expect(copied[0]).toContain('(BT2')
    expect(copied[1]).toContain('<table')
    await page.keyboard.press('Escape')
  })

  it('finds words, shows them in context without the moderator, codes what is accepted in one act, and takes it back', async () => {
    await open('#zoek')
    await page.getByRole('textbox', { name: 'Woorden' }).fill('bakker')
    await page.keyboard.press('Enter')
    await heading(/^\d+ vondsten in \d bronnen$/)
    const boxes = page.locator('.kwic__line input')
    await boxes.first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByLabel('Met code').selectOption({ label: await page.locator('option', { hasText: /AB5 / }).last().textContent() ?? '' })
    await page.getByRole('button', { name: 'Codeer 2 vondsten' }).click()
    await page.getByText(/^2 fragmenten gecodeerd\./).first().waitFor()
    const living = async () => ((await ask('retrieve', { query: { codes: [{ codeId: (await codeOf('AB5')), withBelow: false }], groups: [] }, from: 0, most: 1 })) as { readonly total: number }).total
    expect(await living()).toBe(2)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(living).toBe(0)
  })

  it('says what is wrong with a pattern, and ends one that runs away', async () => {
    await page.getByLabel('Zoek naar').selectOption('pattern')
    const pattern = page.getByRole('textbox', { name: 'Patroon' })
    await pattern.fill('(ratten')
    await pattern.press('Enter')
    await page.getByText('Dit patroon klopt niet').waitFor()
    await pattern.fill('([a-z ,]+)+#')
    await pattern.press('Enter')
    await page.getByText(/Het patroon duurt te lang in ‘/).waitFor()
  })

  it.each([['nl', [WIDE_LIGHT, NARROW_DARK]], ['en', [WIDE_DARK, NARROW_LIGHT]]] as const)('is without barriers on every screen in %s', async (language, looks) => {
    await ask('saveSettings', { language })
    const { retrievalPage: words } = stringsFor(language)
    const [wide, narrow] = looks
    const seen = async (name: string, in_: readonly Look[] = looks) => expect.soft(await barriers(`${language} retrieval ${name}`, page, in_)).toEqual([])
    await open('#')
    await page.reload()
    await found().first().waitFor()
    await page.setViewportSize({ width: wide.width, height: wide.height })
    await page.getByRole('button', { name: words.form.addCondition }).click()
    await page.getByLabel(words.form.relation, { exact: true }).selectOption('near-units')
    await seen('question')
    await page.getByRole('button', { name: words.exports.open }).click()
    await page.getByText(words.exports.noSample).waitFor()
    await seen('export', [narrow])
    await page.keyboard.press('Escape')
    await page.locator('.passage__lead input').first().check()
    await page.getByRole('button', { name: words.thread.add }).click()
    await page.getByRole('button', { name: words.thread.confirm, exact: true }).click()
    await seen('add to a thread', [narrow])
    await page.keyboard.press('Escape')
    await open('#draden')
    await page.locator('.threads__thread').first().waitFor()
    await seen('threads', [narrow])
    await page.locator('.threads__thread').first().click()
    await page.locator('.passage').first().waitFor()
    await seen('thread')
    await open('#zoek')
    await page.getByRole('textbox', { name: words.find.soughtWords }).fill('bakker')
    await page.keyboard.press('Enter')
    await page.locator('.kwic__line input').first().check()
    await seen('finds')
  })

  it('throws no error in any page on the way', () => {
    expect(errors).toEqual([])
  })
})
