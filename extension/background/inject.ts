import { browser } from '../browser.ts'
import { nl } from '../strings/nl.ts'
import { en } from '../strings/en.ts'
import { tellAll } from './commit-change.ts'
import { readSettings, type Store } from './store.ts'

/** Tabs that a person switched Buurtstem on in, for as long as the browser runs. */
const TABS_KEY = 'tabs'

/**
 * Puts the content script in a tab. Where the browser does not allow that (its own pages, its shop, a PDF), the button says so:
 * never silence. Returns whether it is there.
 */
export async function inject(store: Store, tabId: number, reach: 'asked' | 'by itself'): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['content.js'] })
    await remember(tabId)
    await browser.action.setBadgeText({ tabId, text: '' })
    await tellAll(null)
    return true
  } catch {
    if (reach === 'asked') await sayUnreachable(store, tabId)
    else await forget(tabId)
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

async function sayUnreachable(store: Store, tabId: number): Promise<void> {
  const { language } = await readSettings(store)
  const sentence = (language === 'nl' ? nl : en).failures['page-not-reachable']
  await browser.action.setBadgeText({ tabId, text: '!' })
  await browser.action.setTitle({ tabId, title: sentence })
}
