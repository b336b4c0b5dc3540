import { browser } from '../browser.ts'
import type { Language } from '../messages.ts'

/** The files that are put in a page, in this order: the sentences of the person's language travel apart, so that no page carries another's. */
export function inPageScripts(language: Language): string[] {
  return [wordsFile(language), 'content.js']
}

/** Gives the pages that the content script is in the sentences of another language, and those it will be in by itself. Pages that cannot be reached keep theirs until they are loaded again. */
export async function changeWords(tabIds: readonly number[], language: Language): Promise<void> {
  const scripts = await browser.scripting.getRegisteredContentScripts()
  await browser.scripting.updateContentScripts(scripts.map(({ id }) => ({ id, js: inPageScripts(language) })))
  await Promise.all(tabIds.map((tabId) => browser.scripting.executeScript({ target: { tabId }, files: [wordsFile(language)] }).catch(() => undefined)))
}

function wordsFile(language: Language): string {
  return `words-${language}.js`
}
