import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import type { ChangeSet } from '../../apps-script/local/jobs.ts'
import type { FrameLocator, Page } from 'playwright-core'

/** The workbook page of the local host, as a person uses it. */
export interface WorkbookPage {
  readonly page: Page
  readonly sidebar: FrameLocator
  /** Chooses an item of the add-on's menu. */
  menu(item: string | RegExp): Promise<void>
  /** Waits until what was chosen in the menu is done and saved. */
  done(): Promise<void>
  /** Brings a tab to the front. */
  tab(name: string): Promise<void>
  /** Makes a pairing code for a browser in the sidebar, and reads it as it is shown, once. */
  pairingCode(device: string): Promise<string>
  /** From whatever page of the sidebar, the one with this name on the start page. */
  section(name: RegExp): Promise<void>
  /** Takes a file through the import wizard, confirming what it proposes; open questions about a sign are answered with `sign`. */
  importFile(path: string, sign?: string): Promise<void>
  /** Types in a cell of the sheet in front, by its address. */
  type(address: string, text: string): Promise<void>
}

export async function openWorkbook(page: Page, url: string): Promise<WorkbookPage> {
  await page.goto(url)
  await page.getByRole('menuitem', { name: 'Buurtstem' }).waitFor()
  const sidebar = page.frameLocator('aside iframe')
  const opened: WorkbookPage = {
    page, sidebar,
    async menu(item) {
      await page.getByRole('menuitem', { name: 'Buurtstem' }).click()
      await page.getByRole('menu').getByRole('menuitem', { name: item }).click()
    },
    done: () => page.locator('output.busy:empty').waitFor({ state: 'attached' }),
    async tab(name) {
      await page.getByRole('tab', { name, exact: true }).click()
      await page.getByRole('grid', { name: new RegExp(name) }).waitFor()
    },
    async section(name) {
      const back = sidebar.getByRole('button', { name: 'Terug', exact: true })
      if (await back.isVisible()) await back.click()
      await sidebar.getByRole('button', { name }).first().click()
      await back.waitFor()
    },
    async pairingCode(device) {
      await opened.section(/^Apparaten/)
      await sidebar.getByRole('textbox', { name: 'Naam van de browser' }).fill(device)
      await sidebar.getByRole('button', { name: 'Maak een koppelcode' }).click()
      const shown = sidebar.locator('textarea[readonly]')
      await shown.waitFor()
      return shown.inputValue()
    },
    async importFile(path, sign) {
      await opened.section(/^Passieve data/)
      await sidebar.locator('input[type=file]').setInputFiles(path)
      await sidebar.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
      await sidebar.getByRole('button', { name: 'Verder', exact: true }).click()
      const checked = sidebar.getByRole('checkbox', { name: 'Ik heb dit gecontroleerd' })
      await checked.waitFor()
      const unanswered = sidebar.locator('select:has(option[value="ask"]:checked)')
      for (let open = sign === undefined ? 0 : await unanswered.count(); open > 0; open--) await unanswered.first().selectOption({ label: sign! })
      await checked.check()
      await sidebar.getByRole('button', { name: 'Verder', exact: true }).click()
      await sidebar.getByRole('button', { name: 'Lees in', exact: true }).click()
      await sidebar.getByRole('heading', { name: 'Ingelezen' }).waitFor({ timeout: 240_000 })
    },
    async type(address, text) {
      // By keys, as the cell may be out of view: from the first cell down and to the right.
      await page.locator('.rgCell[data-rgrow="0"][data-rgcol="0"]').first().click()
      await page.keyboard.press('Control+Home')
      const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
      for (let down = 1; down < Number(row); down++) await page.keyboard.press('ArrowDown')
      for (let right = 0; right < columnIndex(column); right++) await page.keyboard.press('ArrowRight')
      await page.locator('.cell-name', { hasText: new RegExp(`^${address}$`) }).waitFor()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      // The next cell is active when what was typed is in.
      await page.locator('.cell-name', { hasText: new RegExp(`^${column}${Number(row) + 1}$`) }).waitFor()
    },
  }
  return opened
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const journalOf = (path: string) => join(dirname(path), `.${basename(path)}.journal`)

/** Waits until the workbook's file holds everything: until then the host keeps a journal beside it. */
async function fileIsWritten(path: string): Promise<void> {
  await eventually(async () => !existsSync(journalOf(path)), `everything written in ${path}`, 30_000)
}

/** How many rows of a tab were kept beside the workbook's file, and are not in it yet. */
export function rowsInJournal(path: string, tab: string): number {
  if (!existsSync(journalOf(path))) return 0
  const lines = readFileSync(journalOf(path), 'utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line) as { readonly change?: ChangeSet })
  return new Set(lines.flatMap(({ change }) => change?.sheets.filter(({ facts }) => facts.name === tab).flatMap(({ rows }) => rows.map(([row]) => row)) ?? [])).size
}

/** The rows of a tab as they stand in the file, read by a library and not by the product. */
export async function rowsInFile(path: string, tab: string): Promise<readonly (readonly unknown[])[]> {
  await fileIsWritten(path)
  // The others are not even parsed: a workbook has twenty tabs.
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)), { sheets: ({ name }) => name === tab })
  return sheets[0]?.rows ?? []
}

/** Names of the sheets of a file, in order. */
export async function sheetNames(path: string): Promise<readonly string[]> {
  await fileIsWritten(path)
  const names: string[] = []
  await readXlsx(new Uint8Array(readFileSync(path)), { sheets: ({ name }) => names.push(name) < 0 })
  return names
}

/** Rows of a record tab as objects by header, blank rows left out. `headerRow` counts from 1. */
export async function recordsInFile(path: string, tab: string, headerRow = 1): Promise<Readonly<Record<string, string>>[]> {
  const rows = await rowsInFile(path, tab)
  const headers = (rows[headerRow - 1] ?? []).map((cell) => String(cell ?? ''))
  return rows.slice(headerRow).map((row) => Object.fromEntries(headers.map((header, index) => [header, String(row[index] ?? '')]))).filter((record) => Object.values(record).some((value) => value !== ''))
}

/** Waits until `look` gives something, as a person watching a screen would; throws after `ms`. It looks often at first, as most things come at once, and then every `pauseMs`. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, what: string, ms = 15_000, pauseMs = 150): Promise<T> {
  const until = Date.now() + ms
  for (let pause = Math.min(10, pauseMs); ; pause = Math.min(pause * 1.5, pauseMs)) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() > until) throw new Error(`not seen within ${ms} ms: ${what}`)
    await new Promise((done) => setTimeout(done, pause))
  }
}
