import type { Coding } from '../../shared/coding/coding.ts'
import { passagesToTextFragment } from '../../shared/interchange/text-fragment.ts'
import { browser } from '../browser.ts'
import { askContent } from '../send.ts'

/** Before the number of a tab that was opened for a passage which it has yet to be scrolled to. */
const WANTED_KEY = 'passage '
/** How often, and how long in between, a page that has just come is asked: its passages have to be found first. */
const TRIES = 20
const PAUSE_MS = 250

/**
 * Opens a page on the web at a passage. The browser itself is asked to show the words (a text fragment): that works without Buurtstem in
 * the page. Where it is, or comes later, it scrolls to the very passage. Whether a tab could be opened.
 */
export async function openWebPassage(address: string, coding: Coding): Promise<boolean> {
  if (!/^https?:/.test(address)) return false
  const tab = await browser.tabs.create({ url: addressOf(address, coding) }).catch(() => null)
  if (tab?.id === undefined) return false
  await browser.storage.session.set({ [WANTED_KEY + tab.id]: coding.id })
  void scrollToWanted(tab.id)
  return true
}

/** Scrolls a tab in which Buurtstem is to the passage that it was opened for, once; nothing where it was not opened for one. */
export async function scrollToWanted(tabId: number): Promise<void> {
  const key = WANTED_KEY + tabId
  const { [key]: id } = await browser.storage.session.get(key)
  if (typeof id !== 'string') return
  for (let count = 0; count < TRIES; count++) {
    const there = await askContent(tabId, 'scrollToCoding', { id })
    if (there.ok && there.value) {
      await browser.storage.session.remove(key)
      return
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS))
  }
}

/** Forgets what a tab that was closed was opened for. */
export async function forgetWanted(tabId: number): Promise<void> {
  await browser.storage.session.remove(WANTED_KEY + tabId)
}

function addressOf(address: string, { selectors: { quote } }: Coding): string {
  const text = quote.prefix + quote.exact + quote.suffix
  const position = { start: quote.prefix.length, end: quote.prefix.length + quote.exact.length }
  const { fragment } = quote.exact === '' ? { fragment: '' } : passagesToTextFragment([{ position }], text)
  return fragment === '' ? address : `${address}#${fragment}`
}
