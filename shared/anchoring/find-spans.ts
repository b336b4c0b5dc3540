import { readPassage } from './described-passage.ts'
import { judgePlaces, type Verdict } from './judge-places.ts'
import { neighbourhood, type MovedPassage } from './neighbourhood.ts'
import { indexText } from './seed-hits.ts'
import type { FoundSpan, PassageSelectors } from './selectors.ts'
import { isVerbatimAt, onlyVerbatimPlace } from './verbatim-place.ts'
import { readWords } from './word-sequence.ts'

/** A place this sure tells where its neighbours went. */
const SURE = 0.9

/**
 * Where described passages stand in a text that may have changed since: one answer for each of `selectors`, null for an orphan (the
 * passage was deleted, or several places are equally good). The text is read once for all of them, so give all of a page
 * together; their order never matters. Found bounds never split a character.
 *
 * The score is how much of what was remembered stands there, from 0 to 1: a mean of the quote's words and its context's, where
 * context counts more for short quotes. 1 is word for word; below 0.55 (short quotes: 0.72) nothing is answered.
 */
export function findSpans(text: string, selectors: readonly PassageSelectors[]): (FoundSpan | null)[] {
  const answers: (FoundSpan | null)[] = selectors.map((one) => (isVerbatimAt(text, one) ? { ...one.position, score: 1 } : null))
  if (answers.every((answer) => answer !== null)) return answers
  const indexed = indexText(readWords(text))
  const open: { readonly at: number; readonly verdict: Verdict }[] = []
  selectors.forEach((one, at) => {
    if (answers[at] !== null || one.quote.exact === '') return
    const passage = readPassage(one)
    if (passage === null) {
      answers[at] = onlyVerbatimPlace(text, one)
      return
    }
    const verdict = judgePlaces(indexed, passage, one.quote.exact.length)
    answers[at] = verdict.found
    if (verdict.rivals.length > 0) open.push({ at, verdict })
  })
  if (open.length === 0) return answers
  const sure: MovedPassage[] = []
  selectors.forEach(({ position }, at) => {
    const answer = answers[at]
    if (answer && answer.score >= SURE) sure.push({ from: position.start, to: answer.start })
  })
  const choose = neighbourhood(sure)
  for (const { at, verdict } of open) answers[at] = choose(selectors[at]!.position.start, verdict.rivals)
  return answers
}
