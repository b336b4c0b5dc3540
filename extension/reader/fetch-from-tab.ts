import { browser } from '../browser.ts'
import { MOST_MEGABYTES } from './files/read-file.ts'

/** The file that a tab shows, fetched by the tab itself: the click on our button in it lets us in. Null where the browser does not. */
export async function fetchFromTab(tabId: number, name: string): Promise<File | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, func: fetchShown, args: [MOST_MEGABYTES * 1_000_000] })
    if (typeof answer?.result !== 'string' || answer.result === '') return null
    const letters = atob(answer.result)
    return new File([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))], name)
  } catch {
    return null
  }
}

/** Runs in the tab, and knows nothing but its arguments. Bytes go over as letters: what a tab answers has to be JSON. */
async function fetchShown(most: number): Promise<string> {
  const answer = await fetch(location.href)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  // One byte too many is enough for the reader to say that it is too large.
  const taken = bytes.subarray(0, most + 1)
  let letters = ''
  for (let at = 0; at < taken.length; at += 8_192) letters += String.fromCharCode(...taken.subarray(at, at + 8_192))
  return btoa(letters)
}
