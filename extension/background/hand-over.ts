import { browser } from '../browser.ts'

/** A tab, as far as the click on the button in it lets us see it. */
interface ClickedTab {
  readonly id?: number | undefined
  readonly url?: string | undefined
}

/**
 * Opens the reader for a tab that shows a file rather than a page: a PDF, or a file of this computer that may not be read in place.
 * The reader fetches it in the tab where the browser allows that, and else asks the person for it. Returns whether it did.
 */
export async function handOverFile(tab: ClickedTab): Promise<boolean> {
  if (tab.id === undefined) return false
  const address = tab.url ?? ''
  const type = await contentTypeOf(tab.id)
  const isFile = type === 'application/pdf' || (type === null && (/\.pdf(?:$|[?#])/i.test(address) || address.startsWith('file:')))
  if (!isFile) return false
  await browser.tabs.create({ url: `${browser.runtime.getURL('reader.html')}#tab=${tab.id}&naam=${encodeURIComponent(nameInAddress(address))}` })
  return true
}

/** What a tab shows; null where we may not look. */
async function contentTypeOf(tabId: number): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, injectImmediately: true, func: () => document.contentType })
    return typeof answer?.result === 'string' ? answer.result : null
  } catch {
    return null
  }
}

/** Name of the file at an address; '' where it has none. */
export function nameInAddress(address: string): string {
  const last = address.split(/[?#]/)[0]!.split('/').pop() ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
