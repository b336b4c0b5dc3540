import browser from 'webextension-polyfill'

/**
 * The browser's extension API, with promises in every browser: the only door to it. In the content script the build puts the
 * browser's own object in the polyfill's place, which saves its weight on every page.
 */
export { browser }

/** Whether this script still belongs to a living extension: false in a page that was open when the extension was reloaded. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id)
  } catch {
    return false
  }
}

/** The side panel of Chromium, which the polyfill does not know; null in a browser without one. */
export const sidePanel: { open(options: { readonly tabId: number }): Promise<void> } | null = __SIDE_PANEL__ ? globalThis.chrome.sidePanel : null
