import { browser } from '../browser.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { tellAll } from './commit-change.ts'
import { inPageScripts, toolScripts } from './in-page-scripts.ts'
import { readSettings, type Store } from './store.ts'

/** Before the number of a tab that a person switched Buurtstem on in, for as long as the browser runs: a key a tab, so that two tabs that load at once never overwrite each other. */
const TAB_KEY = 'tab '
/** The browser gives its leave to the page's process apart from the script, and on a busy machine the script may come first: it is refused, and tried again after these pauses. */
const PAUSES_MS = [30, 100, 300]

/** What is known of one such tab. */
interface SwitchedOn {
  /** Address of the page that the person clicked the button on; '' where the browser did not tell. */
  readonly address: string
  /** The page was loaded anew or left, and the browser does not let us in again: Firefox takes back its leave at every load. */
  readonly lost: boolean
}

/**
 * Puts the content script in a tab, and behind it the tools: what is typed for them meanwhile waits in the page. Where the browser does not allow that (its own pages, its shop, a PDF), the button says so:
 * never silence. Returns whether it is there.
 */
export async function inject(store: Store, tabId: number, reach: { readonly askedOn: string | undefined } | 'by itself'): Promise<boolean> {
  try {
    const { language } = await readSettings(store)
    await runContentScript(tabId, inPageScripts(language), reach === 'by itself' || canEverBeReached(reach.askedOn ?? '') ? PAUSES_MS : [])
    // Where the page was left meanwhile, its next one gets both.
    void browser.scripting.executeScript({ target: { tabId }, files: toolScripts(language) }).catch(() => undefined)
    await remember(tabId, reach === 'by itself' ? undefined : reach.askedOn)
    await browser.action.setBadgeText({ tabId, text: '' })
    await tellAll(null)
    return true
  } catch {
    if (reach === 'by itself') await lose(tabId)
    else await sayUnreachable(store, tabId, reach.askedOn ?? '')
    return false
  }
}

async function runContentScript(tabId: number, files: string[], [pause, ...pauses]: readonly number[]): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files })
  } catch (refused) {
    if (pause === undefined) throw refused
    await new Promise((done) => setTimeout(done, pause))
    await runContentScript(tabId, files, pauses)
  }
}

/** Whether a person switched Buurtstem on in a tab, and it may still be reached. */
export async function isSwitchedOn(tabId: number): Promise<boolean> {
  return (await recall(tabId))?.lost === false
}

/** The tabs that a person switched Buurtstem on in. */
export async function switchedOnTabs(): Promise<readonly number[]> {
  return Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(TAB_KEY)).map((key) => Number(key.slice(TAB_KEY.length)))
}

/** The address on which a person switched Buurtstem on in a tab that cannot be reached any more; null where that is not so. */
export async function lostPage(tabId: number): Promise<string | null> {
  const tab = await recall(tabId)
  return tab?.lost ? tab.address : null
}

/** Forgets a tab that was closed. */
export async function forget(tabId: number): Promise<void> {
  await browser.storage.session.remove(TAB_KEY + tabId)
}

async function remember(tabId: number, address: string | undefined): Promise<void> {
  await keep(tabId, { address: address ?? (await recall(tabId))?.address ?? '', lost: false })
}

async function lose(tabId: number): Promise<void> {
  const tab = await recall(tabId)
  if (!tab) return
  await keep(tabId, { ...tab, lost: true })
  await tellAll(null)
}

async function keep(tabId: number, tab: SwitchedOn): Promise<void> {
  await browser.storage.session.set({ [TAB_KEY + tabId]: tab })
}

async function recall(tabId: number): Promise<SwitchedOn | null> {
  const key = TAB_KEY + tabId
  const known = (await browser.storage.session.get(key))[key] as SwitchedOn | undefined
  return known ?? null
}

async function sayUnreachable(store: Store, tabId: number, address: string): Promise<void> {
  const { language } = await readSettings(store)
  await browser.action.setBadgeText({ tabId, text: '!' })
  await browser.action.setTitle({ tabId, title: stringsFor(language).background.cannotCode[kindOfPage(address)] })
}

/** Why a page may be out of reach, as far as its address tells; an empty address is one we may not even see. */
export function kindOfPage(address: string): 'browser' | 'store' | 'pdf' | 'other' {
  if (/^(?:chrome|edge|about|moz-extension|chrome-extension|view-source|devtools):/.test(address)) return 'browser'
  if (/^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/.test(address)) return 'store'
  return /\.pdf(?:$|[?#])/i.test(address) ? 'pdf' : 'other'
}

function canEverBeReached(address: string): boolean {
  return kindOfPage(address) !== 'browser' && kindOfPage(address) !== 'store'
}
