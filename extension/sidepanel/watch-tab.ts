import { browser } from '../browser.ts'

/**
 * Tells which tab the panel should look at, now and whenever that may have changed (also when the page in it was loaded
 * anew). With `?tab=ID` in the panel's own address that tab stays pinned. Returns a function that stops telling.
 */
export function watchTab(search: string, show: (tabId: number | null) => void): () => void {
  const pinned = pinnedTab(search)
  const tell = async () => {
    if (pinned !== null) return show(pinned)
    const [active] = await browser.tabs.query({ active: true, currentWindow: true })
    show(active?.id ?? null)
  }
  const onActivated = () => void tell()
  const onUpdated = (_tabId: number, change: { readonly status?: string }) => {
    if (change.status === 'complete') void tell()
  }
  const onFocus = () => void tell()
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  globalThis.addEventListener('focus', onFocus)
  void tell()
  return () => {
    browser.tabs.onActivated.removeListener(onActivated)
    browser.tabs.onUpdated.removeListener(onUpdated)
    globalThis.removeEventListener('focus', onFocus)
  }
}

/** The tab named in an address's search; null when there is none or it is no number. */
export function pinnedTab(search: string): number | null {
  const text = new URLSearchParams(search).get('tab')
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : null
}
