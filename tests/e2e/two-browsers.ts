import type { Page as ChromiumPage } from 'playwright-core'
import type { Page as FirefoxPage } from 'puppeteer-core'
import type { Coding } from '../../shared/coding/coding.ts'
import type { PageAnchors } from '../../extension/messages.ts'
import { chromiumPath, dropProfile, launchExtended, newProfile } from './chromium.ts'
import { firefoxPath, launchFirefox } from './firefox.ts'

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A tab with a page, moved about in as a person does: the same in both browsers. */
export interface Tab {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  evaluate<R, A = undefined>(run: (argument: A) => R, argument?: A): Promise<Awaited<R>>
  moveTo(point: Point): Promise<void>
  press(): Promise<void>
  release(): Promise<void>
  click(point: Point, times?: number): Promise<void>
  /** Keys held and let go together, such as 'Shift+ArrowRight'. */
  keys(chord: string): Promise<void>
  hold(key: string): Promise<void>
  letGo(key: string): Promise<void>
  type(letters: string): Promise<void>
  /** Clicks the toolbar button on this page. */
  switchOn(): Promise<void>
  screenshot(path: string): Promise<void>
  /** Errors that the page threw. */
  readonly errors: readonly string[]
}

/** A real browser with the built extension in it. */
export interface TestBrowser {
  readonly name: 'Chromium' | 'Firefox'
  readonly tab: Tab
  /** All living codings, as they are stored. */
  stored(): Promise<readonly Coding[]>
  /** What the content script of the page at an address says of it; null where there is none. */
  anchorsOf(address: string): Promise<PageAnchors | null>
  /** Sends a message to the background, as the extension's own pages do. */
  ask(name: string, ...args: readonly unknown[]): Promise<unknown>
  /** Starts to count what pages ask the background to look for. */
  countLooks(): Promise<void>
  /** Each time since then: how many passages were looked for. */
  looks(): Promise<readonly number[]>
  /** What the key for the palette sends to the page at an address; whether the page opened it. */
  command(address: string): Promise<boolean>
  /** Asks the page at an address to go through its units; whether it does. */
  walk(address: string): Promise<boolean>
  /** What a click on a coding in the side panel sends to the page at an address; whether the page has the passage. */
  scrollTo(address: string, codingId: string): Promise<boolean>
  close(): Promise<void>
}

/** Both browsers, with whether they stand on this machine. */
export const BROWSERS = [
  { name: 'Chromium', path: chromiumPath, launch: launchChromiumBrowser },
  { name: 'Firefox', path: firefoxPath, launch: launchFirefoxBrowser },
] as const

type Key = Parameters<FirefoxPage['keyboard']['down']>[0]

/** What of the pages of Playwright and Puppeteer is called alike. */
type AnyPage = Pick<ChromiumPage, 'mouse' | 'keyboard'> | Pick<FirefoxPage, 'mouse' | 'keyboard'>

function handsOf(page: AnyPage): Pick<Tab, 'moveTo' | 'press' | 'release' | 'keys' | 'hold' | 'letGo' | 'type'> {
  return {
    moveTo: ({ x, y }) => page.mouse.move(x, y, { steps: 4 }),
    press: () => page.mouse.down(),
    release: () => page.mouse.up(),
    hold: (key) => page.keyboard.down(key as Key),
    letGo: (key) => page.keyboard.up(key as Key),
    keys: async (chord) => {
      const keys = chord.split('+') as Key[]
      for (const key of keys) await page.keyboard.down(key)
      for (const key of keys.toReversed()) await page.keyboard.up(key)
    },
    type: (letters) => page.keyboard.type(letters, { delay: 10 }),
  }
}

interface Options {
  /** Moves a caret through pages by keyboard, as F7 does. */
  readonly caret?: boolean
}

async function launchChromiumBrowser(options: Options = {}): Promise<TestBrowser> {
  const profile = newProfile()
  const extended = await launchExtended(profile, options)
  const page = extended.context.pages()[0]!
  const own = await extended.openOptions()
  await page.bringToFront()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  return {
    name: 'Chromium',
    tab: {
      ...handsOf(page), errors,
      goto: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
      // Playwright types the argument by what can be cloned; ours are plain data.
      evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
      click: ({ x, y }, times = 1) => page.mouse.click(x, y, { clickCount: times }),
      switchOn: () => extended.clickToolbar(page),
      screenshot: async (path) => void (await page.screenshot({ path })),
    },
    stored: () => own.evaluate(storedCodings),
    anchorsOf: (address) => own.evaluate(askTabs, address),
    ask: (name, ...args) => own.evaluate(askBackground, { name, args }),
    command: (address) => own.evaluate(askPage, { address, name: 'openPalette', args: [] }),
    walk: (address) => own.evaluate(askPage, { address, name: 'walkUnits', args: [] }),
    scrollTo: (address, id) => own.evaluate(askPage, { address, name: 'scrollToCoding', args: [{ id }] }),
    countLooks: () => own.evaluate(hearLooks),
    looks: () => own.evaluate(looksHeard),
    close: async () => {
      await extended.close()
      dropProfile(profile)
    },
  }
}

async function launchFirefoxBrowser({ caret = false }: Options = {}): Promise<TestBrowser> {
  const firefox = await launchFirefox()
  if (caret) await firefox.browseWithCaret(true)
  const { page } = firefox
  const own = await firefox.openOwn('options.html')
  await page.bringToFront()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  return {
    name: 'Firefox',
    tab: {
      ...handsOf(page), errors,
      goto: async (url) => void (await page.goto(url)),
      reload: async () => void (await page.reload()),
      evaluate: (run, argument) => page.evaluate(run as (argument: unknown) => never, argument),
      click: ({ x, y }, times = 1) => page.mouse.click(x, y, { count: times }),
      switchOn: () => firefox.clickToolbar(page),
      screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    },
    stored: () => own.evaluate(storedCodings),
    anchorsOf: (address) => own.evaluate(askTabs, address),
    ask: (name, ...args) => own.evaluate(askBackground, { name, args }),
    command: (address) => own.evaluate(askPage, { address, name: 'openPalette', args: [] }),
    walk: (address) => own.evaluate(askPage, { address, name: 'walkUnits', args: [] }),
    scrollTo: (address, id) => own.evaluate(askPage, { address, name: 'scrollToCoding', args: [{ id }] }),
    countLooks: () => own.evaluate(hearLooks),
    looks: () => own.evaluate(looksHeard),
    close: () => firefox.close(),
  }
}

/** In a page of the extension: the codings in its database. */
async function storedCodings(): Promise<readonly Coding[]> {
  const answered = async <T>(request: IDBRequest<T>): Promise<T> => {
    await new Promise((done, failed) => {
      request.addEventListener('success', done)
      request.addEventListener('error', () => failed(request.error))
    })
    return request.result
  }
  const database = await answered(indexedDB.open('buurtstem'))
  const codings = await answered(database.transaction('codings').objectStore('codings').getAll() as IDBRequest<Coding[]>)
  database.close()
  return codings.filter(({ deleted }) => !deleted)
}

/** In a page of the extension: what the tab with a page says of it. */
async function askTabs(address: string): Promise<PageAnchors | null> {
  const api = (globalThis as { readonly browser?: typeof chrome }).browser ?? chrome
  for (const { id } of await api.tabs.query({})) {
    const reply = await api.tabs.sendMessage(id!, { to: 'content', name: 'anchors', args: [] }).catch(() => null)
    if (reply?.ok && reply.value.page.address === address) return reply.value
  }
  return null
}

/** In a page of the extension, which hears what pages ask of the background too: how many passages each looks for. */
export function hearLooks(): void {
  const api = (globalThis as { readonly browser?: typeof chrome }).browser ?? chrome
  const heard: number[] = []
  Object.assign(globalThis, { heard })
  api.runtime.onMessage.addListener((message: { readonly name?: string; readonly args?: readonly [{ readonly selectors: readonly unknown[] }] }) => {
    if (message.name === 'findPassages') heard.push(message.args![0].selectors.length)
  })
}

export function looksHeard(): readonly number[] {
  return (globalThis as unknown as { readonly heard: readonly number[] }).heard
}

/** In a page of the extension: asks something of the page at an address. */
async function askPage({ address, name, args }: { readonly address: string; readonly name: string; readonly args: readonly unknown[] }): Promise<boolean> {
  const api = (globalThis as { readonly browser?: typeof chrome }).browser ?? chrome
  for (const { id } of await api.tabs.query({})) {
    const reply = await api.tabs.sendMessage(id!, { to: 'content', name: 'anchors', args: [] }).catch(() => null)
    if (reply?.ok && reply.value.page.address === address) return (await api.tabs.sendMessage(id!, { to: 'content', name, args })).value
  }
  throw new Error(`no tab shows ${address}`)
}

async function askBackground({ name, args }: { readonly name: string; readonly args: readonly unknown[] }): Promise<unknown> {
  const api = (globalThis as { readonly browser?: typeof chrome }).browser ?? chrome
  const reply = await api.runtime.sendMessage({ to: 'background', name, args })
  if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.detail}`)
  return reply.value
}
