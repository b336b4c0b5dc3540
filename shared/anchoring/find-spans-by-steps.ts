import { decidePlace, type SoughtPassage } from './decide-place.ts'
import { readPassage, type DescribedPassage } from './described-passage.ts'
import { indexTextBySteps } from './indexed-text.ts'
import { judgePlaces } from './judge-places.ts'
import { readNeighbourhood } from './neighbourhood.ts'
import { rememberTextBySteps } from './remembered-text.ts'
import { runsNearby } from './runs-nearby.ts'
import type { FoundSpan, PassageSelectors } from './selectors.ts'
import { sharedRunsBySteps } from './shared-runs.ts'
import { isVerbatimAt, onlyVerbatimPlace } from './verbatim-place.ts'
import { readWordsBySteps, wordAt } from './word-sequence.ts'

/** A place this likely tells where its neighbours went. */
const SURE = 0.97
/** A run of words that stands more often than this in a text says too little about where: it is a manner of speaking. */
const COMMON_TRIGRAM = 6
/** Selectors that are compared, passages that are read, weighed and decided in one step. */
const COMPARED = 1024
const READ = 512
const WEIGHED = 4
const DECIDED = 512

/**
 * `findSpans` in steps of a few milliseconds, for a page that must not freeze: whoever runs it may wait between any two, or stop
 * asking when the answer is no longer wanted.
 */
export function* findSpansBySteps(text: string, selectors: readonly PassageSelectors[]): Generator<void, (FoundSpan | null)[], void> {
  const answers: (FoundSpan | null)[] = []
  for (const one of selectors) {
    answers.push(isVerbatimAt(text, one) ? { ...one.position, score: 1 } : null)
    if (answers.length % COMPARED === 0) yield
  }
  const sought = selectors.flatMap(({ quote }, at) => (answers[at] === null && quote.exact !== '' ? [at] : []))
  if (sought.length === 0) return answers
  const weighed: WeighedPassage[] = []
  for (const one of yield* weighPassages(text, selectors, sought)) {
    if (one.sought === null) answers[one.at] = onlyVerbatimPlace(text, selectors[one.at]!)
    else weighed.push(one)
  }
  const sure = selectors.flatMap(({ position }, at) => (answers[at] ? [{ from: position.start, to: answers[at]!.start }] : []))
  const alone = readNeighbourhood([])
  for (const [k, { sought: one }] of weighed.entries()) {
    const found = decidePlace(one, alone)
    if (found !== null && found.score >= SURE) sure.push({ from: one.from, to: found.start })
    if (k % DECIDED === 0) yield
  }
  const neighbours = readNeighbourhood(sure)
  for (const [k, { at, sought: one }] of weighed.entries()) {
    answers[at] = decidePlace(one, neighbours)
    if (k % DECIDED === 0) yield
  }
  return answers
}

/** Selector `at` and the places where its passage may be. */
interface WeighedPassage {
  readonly at: number
  readonly sought: SoughtPassage
}

/** The likely places of the selectors `sought`, piece by piece of what they remember; null for a quote without words. */
function* weighPassages(text: string, selectors: readonly PassageSelectors[], sought: readonly number[]): Generator<void, readonly (WeighedPassage | { readonly at: number; readonly sought: null })[], void> {
  const indexed = yield* indexTextBySteps(text)
  const remembered = yield* rememberTextBySteps(sought.map((at) => selectors[at]!))
  const all = yield* readWordsBySteps(remembered.text)
  const weighed: (WeighedPassage | { readonly at: number; readonly sought: null })[] = []
  for (const [piece, members] of membersOf(remembered.pieceOf, remembered.pieces.length)) {
    const { start, end } = remembered.pieces[piece]!
    const runs = yield* sharedRunsBySteps(indexed.trigrams, COMMON_TRIGRAM, all, wordAt(all, start), wordAt(all, end))
    const passages: { readonly at: number; readonly passage: DescribedPassage | null }[] = []
    for (const k of members) {
      passages.push({ at: sought[k]!, passage: readPassage(remembered, all, selectors[sought[k]!]!, k) })
      if (passages.length % READ === 0) yield
    }
    passages.sort((x, y) => (x.passage?.offset ?? 0) - (y.passage?.offset ?? 0))
    const nearby = runsNearby(runs)
    for (const { at, passage } of passages) {
      if (passage === null) weighed.push({ at, sought: null })
      else {
        const { first, last, words, offset } = passage
        const { quote, position } = selectors[at]!
        const places = judgePlaces(indexed, passage, nearby(offset, offset + words.length))
        weighed.push({ at, sought: { from: position.start, quoteLength: quote.exact.length, hasBefore: first > 0, hasAfter: last < words.length, places } })
      }
      if (weighed.length % WEIGHED === 0) yield
    }
  }
  return weighed
}

/** Which members each piece has. */
function membersOf(pieceOf: Int32Array, pieces: number): readonly (readonly [number, number[]])[] {
  const members = Array.from({ length: pieces }, (_, piece): [number, number[]] => [piece, []])
  pieceOf.forEach((piece, k) => members[piece]![1].push(k))
  return members
}
