import { readPassage } from './described-passage.ts'
import { judgePlaces, type Verdict } from './judge-places.ts'
import { readNeighbourhood } from './neighbourhood.ts'
import { indexText } from './indexed-text.ts'
import { rememberText } from './remembered-text.ts'
import { sharedRuns, type Run } from './shared-runs.ts'
import type { FoundSpan, PassageSelectors } from './selectors.ts'
import { isVerbatimAt, onlyVerbatimPlace } from './verbatim-place.ts'
import { readWords, wordAt } from './word-sequence.ts'

/** A place this sure tells where its neighbours went. */
const SURE = 0.8
/** A run of words that stands more often than this in a text says too little about where: it is a manner of speaking. */
const COMMON_TRIGRAM = 16
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
  const sought = selectors.flatMap((_, at) => (answers[at] === null && selectors[at]!.quote.exact !== '' ? [at] : []))
  if (sought.length === 0) return answers
  const indexed = indexText(readWords(text))
  const open: { readonly at: number; readonly verdict: Verdict }[] = []
  const remembered = rememberText(sought.map((at) => selectors[at]!))
  const all = readWords(remembered.text)
  const passages = sought.map((at, k) => ({ at, passage: readPassage(remembered, all, selectors[at]!, k), piece: remembered.pieceOf[k]! }))
  passages.sort((x, y) => x.piece - y.piece || (x.passage?.offset ?? 0) - (y.passage?.offset ?? 0))
  let piece = -1
  let runs: readonly Run[] = []
  let next = 0
  let near: Run[] = []
  for (const one of passages) {
    const { at, passage } = one
    if (passage === null) {
      answers[at] = onlyVerbatimPlace(text, selectors[at]!)
      continue
    }
    if (one.piece !== piece) {
      piece = one.piece
      const { start, end } = remembered.pieces[piece]!
      runs = sharedRuns(indexed.trigrams, COMMON_TRIGRAM, all, wordAt(all, start), wordAt(all, end))
      next = 0
      near = []
    }
    near = near.filter(({ a, length }) => a + length > passage.offset)
    for (; next < runs.length && runs[next]!.a < passage.offset + passage.words.length; next++) {
      const run = runs[next]!
      if (run.a + run.length > passage.offset) near.push(run)
    }
    const verdict = judgePlaces(indexed, passage, near, selectors[at]!.quote.exact.length)
    answers[at] = verdict.found
    if (verdict.open.length > 0) open.push({ at, verdict })
  }
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
