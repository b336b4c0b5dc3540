import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { focused, goTo } from './keyboard.ts'

const NOTES = readFileSync(join(import.meta.dirname, '../../shared/demo/T03_koffiekar_plein.md'))

/** The pages of the workplace without a mouse, one after another; every stop of Tab must show that it has the focus. */
describe.skipIf(chromiumPath === null)('the workplace without a mouse', () => {
  const profile = newProfile()
  let extended: Extended
  let page: Page

  beforeAll(async () => {
    extended = await launchExtended(profile, { width: 1280, height: 900 })
    page = await extended.context.newPage()
    await page.goto(`chrome-extension://${extended.id}/reader.html`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
  afterAll(async () => {
    await extended?.close()
    dropProfile(profile)
  })

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const strip = (words: string) => page.locator('.strip__words', { hasText: words }).waitFor()
  /** Goes to another page by the links at its top, from wherever the focus is. */
  const openPage = async (name: string) => {
    await goTo(page, name, 'Tab', 90)
    await press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }

  it('brings in notes: past the way to the content, a file, group and method, added', async () => {
    await goTo(page, 'Naar de inhoud', 'Tab', 2)
    await press('Enter')
    expect((await focused(page)).tag).toBe('main')
    // The browser has to be told to hand the system's window to us well before it opens: the key may be quicker than that.
    const chosen = page.waitForEvent('filechooser')
    await goTo(page, 'Kies bestanden', 'Tab', 4)
    await press('Enter')
    await (await chosen).setFiles({ name: 'koffiekar.md', mimeType: 'text/markdown', buffer: NOTES })
    await page.getByText('19 regels').waitFor()
    await goTo(page, /^Groep/)
    await press('b')
    await goTo(page, /^Methode/, 'Tab', 2)
    await press('k')
    await goTo(page, /^Voeg 1 bron toe/)
    await press('Enter')
    await page.getByText('1 bron', { exact: true }).waitFor()
  })

  it('codes the notes line by line in the reader, and hears what is there', async () => {
    await goTo(page, 'koffiekar')
    await press('Enter')
    await page.locator('[data-line]').first().waitFor()
    await goTo(page, 'Codeer deel voor deel')
    await press('Enter', 'ArrowDown')
    await page.keyboard.type('afval', { delay: 10 })
    await press('Enter')
    await strip('Gecodeerd: BT2.1')
    await press('1')
    await strip('klacht')
    await press('ArrowDown')
    await page.keyboard.type('elkaar', { delay: 10 })
    await press('Enter')
    await strip('Gecodeerd: BT8.1')
    await press('Alt+ArrowUp')
    await page.locator('.voice', { hasText: 'BT2.1' }).waitFor({ state: 'attached' })
    await press('Escape', 'Escape')
  })

  it('corrects a text, and the way back out of its dialog', async () => {
    await goTo(page, /^Verbeter de tekst/, 'Shift+Tab', 60)
    await press('Enter')
    await page.getByRole('dialog', { name: 'Tekst verbeteren' }).waitFor()
    await press('Escape')
    await page.getByRole('dialog', { name: 'Tekst verbeteren' }).waitFor({ state: 'hidden' })
    expect((await focused(page)).name).toMatch(/^Verbeter de tekst/)
  })

  it('moves through the codebook with arrows, renames a code, and takes that back', async () => {
    await openPage('Codeboek')
    await goTo(page, /^BT1\b|Fysieke omgeving/, 'Tab', 20)
    await press('ArrowDown')
    expect((await focused(page)).name).toContain('Schoon en heel')
    await press('F2')
    const name = page.getByRole('textbox', { name: 'Naam (Nederlands)', exact: true })
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
    await press('Control+a')
    await page.keyboard.type('Schoon, heel en veilig')
    await press('Tab')
    await page.getByRole('row', { name: /Schoon, heel en veilig/ }).waitFor()
    await goTo(page, /^Draai terug: code/, 'Tab', 90)
    await press('Enter')
    await page.getByRole('row', { name: /Schoon en heel/ }).waitFor()
  })

  it('finds passages again, and opens one in its source', async () => {
    await openPage('Terugvinden')
    await page.getByText('2 coderingen').first().waitFor()
    await goTo(page, /^Open in de bron/, 'Tab', 70)
    await press('Enter')
    await page.locator('[data-line]').first().waitFor()
    expect(page.url()).toContain('codering=')
  })

  it('keeps a backup, and reads who did what', async () => {
    await openPage('Project')
    await goTo(page, 'Download een back-up', 'Tab', 20)
    const download = page.waitForEvent('download')
    await press('Enter')
    expect((await download).suggestedFilename()).toMatch(/buurtstem|project/i)
    await goTo(page, /^Draai terug tot en met hier/, 'Tab', 60)
  })
})
