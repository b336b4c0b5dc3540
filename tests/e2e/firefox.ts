import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { GECKO_ID } from '../../extension/manifest.ts'
import { removeFolder } from './remove-folder.ts'
import { eventually } from './workbook-page.ts'

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox']

/** Where a Firefox stands on this machine; null when there is none, so that a test can say it is skipped. */
export const firefoxPath: string | null = PLACES.find((place) => existsSync(place)) ?? null

/** Firefox gives an extension a random address in each profile; in tests it is this one. */
const ORIGIN_ID = '6f2c1a52-7d1b-4c67-9f0e-1b2d3c4e5f60'

/** A real Firefox with the built extension in it. */
export interface ExtendedFirefox {
  /** The first tab. */
  readonly page: Page
  /** Clicks the toolbar button for a page, as a person would: this grants activeTab, until the page is loaded anew. */
  clickToolbar(page: Page): Promise<void>
  /** Opens one of the extension's own pages in a tab: 'options.html'. */
  openOwn(path: string): Promise<Page>
  /** Opens the side panel in a tab of its own, as narrow as a sidebar; it is told which tab it is about. */
  openPanel(about: Page): Promise<Page>
  newPage(): Promise<Page>
  /** Id of what stands in the browser's own sidebar; null when that is shut. */
  sidebar(): Promise<string | null>
  /** The words in the browser's own sidebar, read through another page of the extension. */
  sidebarWords(through: Page): Promise<string>
  /** Turns caret browsing (F7) on or off: the keyboard then moves a caret through a page. */
  browseWithCaret(on: boolean): Promise<void>
  close(): Promise<void>
}

/** The raw WebDriver BiDi connection, which puppeteer-core 24 has but does not type. */
interface RawConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>
}

function rawConnection(browser: Browser): RawConnection {
  if (!('connection' in browser)) throw new Error('this puppeteer-core has no raw connection')
  return browser.connection as RawConnection
}

export async function launchFirefox(options: { readonly width?: number; readonly height?: number } = {}): Promise<ExtendedFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath!,
    headless: true,
    // The browser's own window is out of reach without it: that is where the toolbar and the sidebar are.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: options.width ?? 1100, height: options.height ?? 800 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: ORIGIN_ID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': 'nl-NL, nl',
    },
  })
  // Firefox reads the files of a temporary add-on when it needs them, and a build may take them away meanwhile.
  const addOn = mkdtempSync(join(tmpdir(), 'buurtstem-firefox-'))
  cpSync(join(import.meta.dirname, '../../dist/firefox'), addOn, { recursive: true })
  await browser.installExtension(addOn)
  const connection = rawConnection(browser)
  const windows = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as { readonly contexts: readonly { readonly context: string }[] }
  const context = windows.contexts[0]!.context
  /** Runs an expression in the browser's own window; its value must be text. */
  const inWindow = async (expression: string): Promise<string> => {
    const { result } = await connection.send('script.evaluate', { expression, awaitPromise: true, target: { context } })
    const answer = result as { readonly type: 'success'; readonly result: { readonly value: string } } | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } }
    if (answer.type === 'exception') throw new Error(`in the browser's window: ${answer.exceptionDetails.text}`)
    return answer.result.value
  }
  // A page that navigates to an extension's address is refused or hangs; a tab opened from the window is not.
  const openOwn = async (path: string): Promise<Page> => {
    const before = new Set(await browser.pages())
    await inWindow(`gBrowser.selectedTab = gBrowser.addTrustedTab('moz-extension://${ORIGIN_ID}/${path}'); ''`)
    const page = await eventually(async () => (await browser.pages()).find((one) => !before.has(one)), `a tab with ${path}`)
    // Keys go to the tab that has the focus, and a tab in front gets that a moment later.
    await eventually(() => page.evaluate(() => document.readyState === 'complete' && document.querySelector('h1') !== null && document.hasFocus()).catch(() => false), `${path} loaded, and with the keyboard`)
    return page
  }
  return {
    page: (await browser.pages())[0]!,
    openOwn,
    newPage: () => browser.newPage(),
    async clickToolbar(page) {
      await page.bringToFront()
      await inWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const extension = ExtensionParent.GlobalManager.extensionMap.get('${GECKO_ID}')
        await extension.apiManager.global.browserActionFor(extension).triggerAction(window)
        return ''
      })()`)
    },
    async openPanel(about) {
      await about.bringToFront()
      const tab = await inWindow(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        return String(ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab))
      })()`)
      const panel = await openOwn(`sidepanel.html?tab=${tab}`)
      await panel.setViewport({ width: 400, height: 800 })
      return panel
    },
    async sidebar() {
      const shown = await inWindow(`SidebarController.isOpen ? SidebarController.currentID : ''`)
      return shown === '' ? null : shown
    },
    sidebarWords: (through) => through.evaluate(() => {
      const { browser: api } = globalThis as unknown as { readonly browser: { readonly extension: { getViews(options: { readonly type: string }): readonly Window[] } } }
      return api.extension.getViews({ type: 'sidebar' })[0]?.document.body.innerText ?? ''
    }),
    browseWithCaret: async (on) => void (await inWindow(`Services.prefs.setBoolPref('accessibility.browsewithcaret', ${on}); ''`)),
    async close() {
      await browser.close()
      removeFolder(addOn)
    },
  }
}
