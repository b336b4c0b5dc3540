import { type Coding, mayQuote } from '../coding/coding.ts'
import { receiveCoding, type SharedCoding } from '../sheet/shared-coding.ts'
import { stampDevice } from '../stamp/change-stamp.ts'
import { mergeIncoming } from './merge-incoming.ts'

/**
 * Takes a shared coding into the browser's own copy of it. On the device that made the coding its words and their surroundings
 * come from the text and stay; on any other they are what the sheet may show today: a permission given later brings the words,
 * one withdrawn takes them out. Returns `own` itself when nothing is newer. Throws RangeError when the ids differ.
 */
export function mergeSharedCoding(own: Coding, shared: SharedCoding, device: string): Coding {
  const merged = mergeIncoming(own, receiveCoding(shared))
  const exact = mayQuote(merged) ? shared.words : ''
  if (stampDevice(own.made) === device || merged.selectors.quote.exact === exact) return merged
  return { ...merged, selectors: { ...merged.selectors, quote: { exact, prefix: '', suffix: '' } } }
}
