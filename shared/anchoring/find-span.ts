import { findSpans } from './find-spans.ts'
import type { FoundSpan, PassageSelectors } from './selectors.ts'

/** Where one described passage stands in a text, or null: `findSpans` for one. For several in one text call that, it is far cheaper. */
export function findSpan(text: string, selectors: PassageSelectors): FoundSpan | null {
  return findSpans(text, [selectors])[0] ?? null
}
