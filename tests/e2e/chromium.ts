import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { removeFolder } from './remove-folder.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']

/** Where a Chromium stands on this machine; null when there is none, so that a test can say it is skipped. */
export const chromiumPath: string | null = PLACES.find((place) => existsSync(place)) ?? null

/** A real Chromium with the built extension in it, and a profile that can be opened again. */
export interface Extended {
  readonly context: BrowserContext
  readonly id: string
  readonly worker: Worker
  /** Clicks the toolbar button for a page, as a person would: this grants activeTab. */
  clickToolbar(page: Page): Promise<void>
  /** Opens one of the extension's own pages in a tab; the side panel is told which tab it is about. */
  openPanel(about: Page): Promise<Page>
  openOptions(): Promise<Page>
  close(): Promise<void>
}

export interface ExtendedOptions {
  /** The folder of dist that is loaded. */
  readonly build?: string
  readonly width?: number
  readonly height?: number
  readonly locale?: string
  readonly dark?: boolean
  /** A caret in the page, moved by keys (F7). */
  readonly caret?: boolean
  /** The screen that its window stands on. */
  readonly display?: string
}

/** A folder for a browser profile; remove it with `dropProfile`. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'buurtstem-profile-'))
}

export function dropProfile(profile: string): void {
  removeFolder(profile)
}

/**
 * Brings a tab to the front in which a frame of another origin is clicked. Once the browser's own side panel was opened or shut behind a
 * tab, headless Chromium gives what is pressed in such a frame to the page around it, until the tab's size is set anew.
 */
export async function toFront(page: Page): Promise<void> {
  await page.bringToFront()
  const size = page.viewportSize()
  if (size === null) return
  await page.setViewportSize({ ...size, height: size.height - 1 })
  await page.setViewportSize(size)
}

/** With a `display` it is a window there, for real keys and clicks; else it is headless. */
export async function launchExtended(profile: string, options: ExtendedOptions = {}): Promise<Extended> {
  const folder = join(import.meta.dirname, '../../dist', options.build ?? 'chromium')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath!,
    headless: options.display === undefined,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
    // A window on a screen keeps its own size.
    viewport: options.display === undefined ? { width: options.width ?? 1100, height: options.height ?? 800 } : null,
    locale: options.locale ?? 'nl-NL',
    colorScheme: options.dark ? 'dark' : 'light',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.caret ? ['--enable-caret-browsing'] : []),
      `--disable-extensions-except=${folder}`, `--load-extension=${folder}`,
      '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  })
  context.setDefaultTimeout(15_000)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  await worker.evaluate(async () => {
    const scope = globalThis as unknown as { readonly serviceWorker: { readonly state: string } }
    while (scope.serviceWorker.state !== 'activated') await new Promise((done) => setTimeout(done, 20))
  })
  const id = new URL(worker.url()).host
  const tabOf = async (page: Page) => {
    const cdp = await context.browser()!.newBrowserCDPSession()
    const { targetInfos } = (await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as { targetInfos: { targetId: string; url: string }[] }
    await cdp.detach()
    const target = targetInfos.find((info) => info.url === page.url())
    if (!target) throw new Error(`no tab shows ${page.url()}`)
    return target.targetId
  }
  return {
    context, id, worker,
    async clickToolbar(page) {
      const targetId = await tabOf(page)
      const cdp = await context.browser()!.newBrowserCDPSession()
      // Not in the protocol's published types yet.
      await cdp.send('Extensions.triggerAction' as 'Target.getTargets', { id, targetId } as object)
      await cdp.detach()
    },
    async openPanel(about) {
      await about.bringToFront()
      const panel = await context.newPage()
      // As narrow as a side panel is.
      await panel.setViewportSize({ width: 380, height: 900 })
      await panel.goto(`chrome-extension://${id}/options.html`)
      const address = about.url()
      const tab = await panel.evaluate(async (url) => {
        // The browser's own side panel leaves a narrow tab no room in the window; a tab of which nothing is drawn gets one frame a second.
        await chrome.sidePanel.close({ windowId: (await chrome.windows.getCurrent()).id! }).catch(() => undefined)
        const tabs = await chrome.tabs.query({})
        const index = tabs.findIndex((one) => one.url === url)
        return index >= 0 ? tabs[index]!.id : (tabs.find((one) => !one.active && one.id !== undefined)?.id ?? null)
      }, address)
      await panel.goto(`chrome-extension://${id}/sidepanel.html?tab=${tab}`)
      return panel
    },
    async openOptions() {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/options.html`)
      return page
    },
    close: () => context.close(),
  }
}
