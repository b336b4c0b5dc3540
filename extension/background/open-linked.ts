import { passageOfAddress } from '../../shared/sync/passage-address.ts'
import { browser } from '../browser.ts'
import { openWebPassage } from './open-passage.ts'
import type { Store } from './store.ts'

/**
 * Opens the passage that a link in a workbook stands for, once a person clicks the button in the tab it led to: in the reader where the
 * text is kept, else on its web page. False when the tab shows no such link. A source that is not in this browser opens the
 * reader as well, which says so.
 */
export async function openLinkedPassage(store: Store, { url = '' }: { readonly url?: string | undefined }): Promise<boolean> {
  const place = passageOfAddress(url)
  if (!place) return false
  const [coding, text, page] = await Promise.all([store.codings.get(place.codingId), store.texts.get(place.sourceId), store.addresses.where('sourceId').equals(place.sourceId).first()])
  const kept = text !== undefined && !text.deleted
  if (!kept && coding && page && (await openWebPassage(page.address, coding))) return true
  await browser.tabs.create({ url: `${browser.runtime.getURL('reader.html')}#bron=${encodeURIComponent(place.sourceId)}&codering=${encodeURIComponent(place.codingId)}` })
  return true
}
