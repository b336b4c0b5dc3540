import { browser } from '../browser.ts'
import { stringsFor } from '../strings/strings-for.ts'
import { tellAll } from './commit-change.ts'
import { readSettings, type Store } from './store.ts'

/** Tabs that a person switched Buurtstem on in, for as long as the browser runs. */
const TABS_KEY = 'tabs'

/**
 * Puts the content script in a tab. Where the browser does not allow that (its own pages, its shop, a PDF), the button says so:
 * never silence. Returns whether it is there.
 */
export async function inject(store: Store, tabId: number, reach: { readonly askedOn: string | undefined } | 'by itself'): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['content.js'] })
    await remember(tabId)
    await browser.action.setBadgeText({ tabId, text: '' })
    await tellAll(null)
    return true
  } catch {
    if (reach === 'by itself') await forget(tabId)
    else await sayUnreachable(store, tabId, reach.askedOn ?? '')
    return false
  }
}

/** Whether a person switched Buurtstem on in a tab. */
export async function isSwitchedOn(tabId: number): Promise<boolean> {
  return (await switchedOn()).includes(tabId)
}

/** Forgets a tab that was closed, or that may no longer be reached. */
export async function forget(tabId: number): Promise<void> {
  await browser.storage.session.set({ [TABS_KEY]: (await switchedOn()).filter((one) => one !== tabId) })
}

async function remember(tabId: number): Promise<void> {
  const tabs = await switchedOn()
  if (!tabs.includes(tabId)) await browser.storage.session.set({ [TABS_KEY]: [...tabs, tabId] })
}

async function switchedOn(): Promise<readonly number[]> {
  const { [TABS_KEY]: tabs } = await browser.storage.session.get(TABS_KEY)
  return Array.isArray(tabs) ? (tabs as number[]) : []
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
