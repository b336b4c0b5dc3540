import { readPassage } from './described-passage.ts'
import { judgePlaces, type Verdict } from './judge-places.ts'
import { readNeighbourhood } from './neighbourhood.ts'
import { indexText } from './seed-hits.ts'
import type { FoundSpan, PassageSelectors } from './selectors.ts'
import { isVerbatimAt, onlyVerbatimPlace } from './verbatim-place.ts'
import { readWords } from './word-sequence.ts'

/** A place this sure tells where its neighbours went. */
const SURE = 0.8
/** A place less sure than this is a look-alike when the passages that stood around it are together elsewhere. */
const ALONE = 0.8

/**
 * Where described passages stand in a text that may have changed since: one answer for each of `selectors`, null for an orphan (the
 * passage was deleted, or several places are equally good). The text is read once for all of them, so give all of a page
 * together; their order never matters. Found bounds never split a character.
 *
 * The score is how much of what was remembered stands there, from 0 to 1: a mean of the quote's words and its context's, where
 * context counts more for short quotes. 1 is word for word; below 0.55 (short quotes: 0.72) a place is
 * answered only where the passages before and after it vouch for it, down to 0.4 (0.57).
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
    if (verdict.open.length > 0) open.push({ at, verdict })
  })
  const sure = selectors.flatMap(({ position }, at) => {
    const answer = answers[at]
    return answer && answer.score >= SURE ? [{ from: position.start, to: answer.start }] : []
  })
  const neighbours = readNeighbourhood(sure)
  selectors.forEach(({ position }, at) => {
    const answer = answers[at]
    if (answer && answer.score < ALONE && neighbours.contradicts(position.start, answer)) answers[at] = null
  })
  for (const { at, verdict } of open) answers[at] = neighbours.choose(selectors[at]!.position.start, verdict.open)
  return answers
}
