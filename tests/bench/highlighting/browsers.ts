import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import puppeteer from 'puppeteer-core'
import { chromiumPath } from '../../e2e/chromium.ts'
import { firefoxPath } from '../../e2e/firefox.ts'

/** A page as the benchmark drives it. */
export interface DrivenPage {
  goto(url: string): Promise<unknown>
  click(selector: string): Promise<void>
  press(key: string): Promise<void>
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>
  close(): Promise<void>
}

export interface Driven {
  readonly name: string
  newPage(): Promise<DrivenPage>
  close(): Promise<void>
}

const WINDOW = { width: 1100, height: 800 }
const LOCAL = 'http://127.0.0.1/*'

/** The browsers of this machine, with the content script `addOn/content.js` in every page of this machine's own. */
export async function openBrowsers(addOn: string, wanted: readonly string[]): Promise<readonly Driven[]> {
  const found: Driven[] = []
  if (chromiumPath !== null && wanted.includes('chromium')) found.push(await openChromium(chromiumPath, addOn))
  if (firefoxPath !== null && wanted.includes('firefox')) found.push(await openFirefox(firefoxPath, addOn))
  return found
}

/** The add-on, in a folder of its own: Firefox grants the pages of a manifest of version 2 without asking. */
function packed(addOn: string, version: 2 | 3): string {
  const folder = mkdtempSync(join(tmpdir(), 'buurtstem-bench-add-on-'))
  cpSync(addOn, folder, { recursive: true })
  const manifest = { manifest_version: version, name: 'Buurtstem benchmark', version: '1', content_scripts: [{ matches: [LOCAL], js: ['content.js'], run_at: 'document_idle' }] }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...(version === 2 ? { browser_specific_settings: { gecko: { id: 'bench@buurtstem.example' } } } : {}) }))
  return folder
}

const drop = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

async function openChromium(executablePath: string, addOn: string): Promise<Driven> {
  const folder = packed(addOn, 3)
  const profile = mkdtempSync(join(tmpdir(), 'buurtstem-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath, headless: true, viewport: WINDOW,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  return {
    name: `Chromium ${context.browser()!.version()}`,
    newPage: async () => {
      const page = await context.newPage()
      return { goto: (url) => page.goto(url), click: (selector) => page.click(selector), press: (key) => page.keyboard.press(key), evaluate: (run, argument) => page.evaluate(run as never, argument) as never, close: () => page.close() }
    },
    close: async () => {
      await context.close()
      drop(profile)
      drop(folder)
    },
  }
}

async function openFirefox(executablePath: string, addOn: string): Promise<Driven> {
  const folder = packed(addOn, 2)
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, defaultViewport: WINDOW, args: ['--remote-allow-system-access'] })
  await browser.installExtension(folder)
  return {
    name: (await browser.version()).replace(/^firefox\//i, 'Firefox '),
    newPage: async () => {
      const page = await browser.newPage()
      return { goto: (url) => page.goto(url), click: (selector) => page.click(selector), press: (key) => page.keyboard.press(key as never), evaluate: (run, argument) => page.evaluate(run as never, argument as never) as never, close: () => page.close() }
    },
    close: async () => {
      await browser.close()
      drop(folder)
    },
  }
}
