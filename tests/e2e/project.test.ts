import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, dropProfile, type Extended, launchExtended, newProfile } from './chromium.ts'
import { dropFolder, newFolder } from './host.ts'
import { eventually } from './workbook-page.ts'

/** So many codings, and a text of a million letters. */
const CODINGS = 10_000
const SENTENCE = 'De container staat vol en niemand haalt hem leeg. '
const TEXT = SENTENCE.repeat(Math.ceil(1_000_000 / SENTENCE.length)).slice(0, 1_000_000)

type Counts = Readonly<Record<string, number>>

/** Asks the background from one of the extension's own pages, as those pages do. */
async function askFrom(page: Page, name: string, ...args: readonly unknown[]): Promise<never> {
  return page.evaluate(async ([message, sent]) => {
    const reply = (await chrome.runtime.sendMessage({ to: 'background', name: message, args: sent })) as { readonly ok: boolean; readonly code?: string; readonly value: never }
    if (!reply.ok) throw new Error(`${message}: ${reply.code}`)
    return reply.value
  }, [name, args] as const)
}

/** Keeping a project safe, in a real browser: taking it along, wiping it, bringing it back; two windows; a folder for backups. */
describe.skipIf(chromiumPath === null)('the project page', () => {
  const profile = newProfile()
  const downloads = newFolder()
  let extended: Extended
  let project: Page
  const openPage = async (path: string) => {
    const page = await extended.context.newPage()
    await page.goto(`chrome-extension://${extended.id}/${path}`)
    return page
  }
  const counts = async () => (await askFrom(project, 'exportHead', { sourceIds: null, addresses: true }) as { readonly counts: Counts }).counts
  const downloaded = async (act: () => Promise<void>) => {
    const [download] = await Promise.all([project.waitForEvent('download'), act()])
    const file = join(downloads, `${Date.now()}-${download.suggestedFilename()}`)
    await download.saveAs(file)
    return file
  }
  const bring = (file: string) => project.getByLabel('Kies een bestand').first().setInputFiles(file)
  const wipe = async () => {
    await project.getByRole('button', { name: 'Wis het project…' }).click()
    await project.getByLabel(/Typ ‘wissen’/).fill('wissen')
    return downloaded(() => project.getByRole('button', { name: 'Wis alles en bewaar het bewijs' }).click())
  }

  beforeAll(async () => {
    extended = await launchExtended(profile)
    project = await openPage('project.html')
    await project.getByRole('heading', { name: 'Veilig bewaren' }).waitFor()
  })
  afterAll(async () => {
    await extended?.close()
    dropProfile(profile)
    dropFolder(downloads)
  })

  it('takes ten thousand codings and a long text along, and brings them back after wiping', async () => {
    await project.getByLabel('Naam', { exact: true }).fill('Zilverriet')
    await project.getByLabel('Vraag', { exact: true }).fill('Wat speelt er op het plein?')
    const { codes } = await askFrom(project, 'projectState') as { readonly codes: readonly { readonly id: string }[] }
    const seed = (await askFrom(project, 'addCodings', {
      page: { address: 'https://voorbeeld.example/gesprek', title: 'Lang gesprek', fingerprint: 'f', unitKind: 'paragraph', speakers: [] }, codeIds: [codes[0]!.id], unit: null,
      selectors: { quote: { exact: SENTENCE.trim(), prefix: '', suffix: '' }, position: { start: 0, end: 49 } },
    }) as readonly Record<string, unknown>[])[0]!
    // A colleague's file with the rest, taken in as any file is.
    const importId = await askFrom(project, 'importStart')
    const stamped = { made: seed['made'], changed: {}, deleted: false }
    await askFrom(project, 'importPart', { importId, lines: [{ kind: 'texts', record: { ...stamped, id: seed['sourceId'], text: TEXT, cutting: { kind: 'paragraph' }, format: 'txt', fileName: 'gesprek.txt', pages: [], respondents: [] } }] })
    for (let from = 1; from < CODINGS; from += 1_000) {
      const lines = Array.from({ length: Math.min(1_000, CODINGS - from) }, (_none, index) => {
        const start = (from + index) * 100
        return { kind: 'codings', record: { ...seed, id: `k${from + index}`, selectors: { quote: { exact: SENTENCE, prefix: SENTENCE.slice(0, 32), suffix: SENTENCE.slice(0, 32) }, position: { start, end: start + 50 } } } }
      })
      await askFrom(project, 'importPart', { importId, lines })
    }
    await askFrom(project, 'importFinish', { importId, fileName: 'collega.buurtstem', revive: false })
    const before = await counts()
    expect(before['codings']).toBe(CODINGS)

    const startOfExport = performance.now()
    const plain = await downloaded(() => project.getByRole('button', { name: 'Maak het bestand' }).click())
    const exportMs = performance.now() - startOfExport
    const proof = readFileSync(await wipe(), 'utf8')
    expect(proof).toContain('coderingen: 10000')
    expect(proof).toContain('geen enkel onderdeel meer aanwezig')
    expect(await counts()).toMatchObject({ sources: 0, codings: 0, texts: 0, projects: 0, log: 0, addresses: 0 })

    const startOfImport = performance.now()
    await bring(plain)
    await project.getByRole('button', { name: 'Lees in' }).click()
    await project.getByText(/onderdelen ingelezen/).first().waitFor()
    const importMs = performance.now() - startOfImport
    console.log(`10,000 codings and 1 MB of text: out in ${Math.round(exportMs)} ms, in in ${Math.round(importMs)} ms`)
    const kinds = ['projects', 'codes', 'sources', 'texts', 'codings', 'threads', 'queries']
    const pick = (all: Counts) => Object.fromEntries(kinds.map((kind) => [kind, all[kind]]))
    expect(pick(await counts())).toEqual(pick(before))
    expect(await project.getByLabel('Naam', { exact: true }).inputValue()).toBe('Zilverriet')

    // Taken in once more, nothing of it is new. A locked file makes the same way in Firefox.
    await bring(plain)
    await project.getByText('Alles uit dit bestand staat hier al.').waitFor()
    await project.getByRole('button', { name: 'Annuleer' }).click()
    // Generous against a busy machine; the numbers are printed.
    expect(Math.max(exportMs, importMs)).toBeLessThan(8_000)
  })

  it('never lets one window overwrite what another wrote meanwhile', async () => {
    const other = await openPage('project.html')
    const [mine, theirs] = [project.getByLabel('Vraag', { exact: true }), other.getByLabel('Vraag', { exact: true })]
    await eventually(async () => (await theirs.inputValue()) !== '', 'the other window is there')
    await mine.fill('Mijn vraag')
    await theirs.fill('De vraag van een collega')
    await theirs.blur()
    await eventually(async () => (await askFrom(other, 'projectState') as { readonly facts: { readonly question: string } }).facts.question === 'De vraag van een collega', 'kept')
    await mine.blur()
    await project.getByText('intussen ergens anders veranderd in: ‘De vraag van een collega’').waitFor()
    expect(await mine.inputValue()).toBe('Mijn vraag')
    await project.getByRole('button', { name: 'Houd wat ik typte' }).click()
    await eventually(async () => (await theirs.inputValue()) === 'Mijn vraag', 'the choice shown in the other window')
    await other.close()
  })

  it('writes backups into the folder that was chosen, and keeps it over a restart of the browser', async () => {
    // The picker is the browser's own window; what it gives back is a real folder, here the one that the browser keeps for this origin.
    const choosing = 'globalThis.showDirectoryPicker = () => navigator.storage.getDirectory()'
    await project.evaluate(choosing)
    await project.getByRole('button', { name: 'Kies een map voor back-ups' }).click()
    const inFolder = (page: Page) => page.evaluate(async () => {
      const names: string[] = []
      for await (const name of (await navigator.storage.getDirectory() as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name)
      return names.filter((name) => name.endsWith('.buurtstem'))
    })
    await eventually(async () => (await inFolder(project)).length === 1, 'a backup in the folder')
    await project.getByText('niets', { exact: true }).waitFor()
    await extended.close()
    extended = await launchExtended(profile)
    project = await openPage('project.html')
    await project.getByRole('button', { name: 'Maak nu een back-up' }).waitFor()
    expect(await inFolder(project)).toHaveLength(1)
    const file = await project.evaluate(async () => {
      const folder = await navigator.storage.getDirectory() as unknown as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }
      for await (const name of folder.keys()) if (name.endsWith('.buurtstem')) return [...new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer()).slice(0, 17)]
      return []
    })
    expect(String.fromCharCode(...file)).toBe('BUURTSTEM-PROJECT')
  })

  it('goes back to before an act that stands in the list, and forward again', async () => {
    const list = project.locator('.history-list > li')
    await list.filter({ hasText: 'Gegevens van het project gewijzigd' }).first().waitFor()
    const back = list.getByRole('button', { name: /Draai terug tot en met/ }).nth(1)
    const waiting = await project.getByRole('button', { name: /^Draai terug tot en met/ }).count()
    await back.click()
    await eventually(async () => (await project.getByRole('button', { name: /^Draai terug tot en met/ }).count()) === waiting - 2, 'two acts taken back')
    await project.getByRole('button', { name: /^Doe opnieuw: / }).last().click()
    await eventually(async () => (await project.getByRole('button', { name: /^Draai terug tot en met/ }).count()) === waiting - 1, 'one put forward again')
  })
})
