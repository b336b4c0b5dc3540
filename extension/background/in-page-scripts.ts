import { browser } from '../browser.ts'
import type { Language } from '../messages.ts'

/** The files that are put in a page on a person's click, in this order: the sentences of the person's language travel apart, so that no page carries another's. */
export function inPageScripts(language: Language): string[] {
  return [`words-${language}.js`, 'content.js']
}

/** The files that come behind them, when the page is being read and painted already. */
export function toolScripts(language: Language): string[] {
  return [`tool-words-${language}.js`, 'tools.js']
}

/** All of them, for pages that have them from the start. */
export function allScripts(language: Language): string[] {
  return [...inPageScripts(language), ...toolScripts(language)]
}

/** Gives the pages that the content script is in the sentences of another language, and those it will be in by itself. Pages that cannot be reached keep theirs until they are loaded again. */
export async function changeWords(tabIds: readonly number[], language: Language): Promise<void> {
  const scripts = await browser.scripting.getRegisteredContentScripts()
  await browser.scripting.updateContentScripts(scripts.map(({ id }) => ({ id, js: allScripts(language) })))
  const files = allScripts(language).filter((file) => file.includes('words'))
  await Promise.all(tabIds.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files }).catch(() => undefined)))
}
