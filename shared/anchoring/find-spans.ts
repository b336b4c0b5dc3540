import { findSpansBySteps } from './find-spans-by-steps.ts'
import { finished } from './finished.ts'
import type { FoundSpan, PassageSelectors } from './selectors.ts'

/**
 * Where described passages stand in a text that may have changed since: one answer for each of `selectors`, null for an orphan (the
 * passage was deleted, or several places are equally good). The text is read once for all of them, so give all of a page
 * together; their order never matters. Found bounds never split a character.
 *
 * The score is the chance, 0 to 1, that this is the passage that was meant; `decidePlace` tells how it is estimated. 1 is word for word
 * in its old place.
 */
export function findSpans(text: string, selectors: readonly PassageSelectors[]): (FoundSpan | null)[] {
  return finished(findSpansBySteps(text, selectors))
}
