import { roomForAlignment, type Alignment } from './align-words.ts'
import { decidePlace, type SoughtPassage } from './decide-place.ts'
import { readPassage } from './described-passage.ts'
import { indexTextBySteps, type IndexedText } from './indexed-text.ts'
import { judgePlaces } from './judge-places.ts'
import { nearContext } from './near-context.ts'
import { readNeighbourhood, type MovedPassage, type Vouching } from './neighbourhood.ts'
import { rememberTextBySteps, type RememberedText } from './remembered-text.ts'
import { runsNearby } from './runs-nearby.ts'
import type { Runs } from './runs.ts'
import type { FoundSpan, PassageSelectors, TextSpan } from './selectors.ts'
import { sharedRunsBySteps } from './shared-runs.ts'
import { isVerbatimAt, onlyVerbatimPlace } from './verbatim-place.ts'
import { readWordsBySteps, type WordSequence } from './word-sequence.ts'

/** A place this likely tells where its neighbours went. */
const SURE = 0.97
/** A run of words that stands more often than this in a text says too little about where: it is a manner of speaking. */
const COMMON_TRIGRAM = 6
/** Selectors that are compared, passages that are weighed and decided in one step. */
const COMPARED = 1024
const WEIGHED = 4
const DECIDED = 64

/**
 * `findSpans` in steps of a few milliseconds, for a page that must not freeze: whoever runs it may wait between any two, or stop
 * asking when the answer is no longer wanted.
 */
export function* findSpansBySteps(text: string, selectors: readonly PassageSelectors[]): Generator<void, (FoundSpan | null)[], void> {
  const answers: (FoundSpan | null)[] = []
  for (;;) {
    compareSome(text, selectors, answers)
    if (answers.length === selectors.length) break
    yield
  }
  const sought = soughtOf(selectors, answers)
  if (sought.length === 0) return answers
  const near = selectors.map(nearContext)
  const weighed = yield* weighPassages(text, near, sought)
  for (let from = 0; from < weighed.length; from += DECIDED) {
    decideSome(weighed, from, () => UNASKED, answers)
    yield
  }
  for (const { at, passage } of weighed) {
    if (passage !== null) continue
    answers[at] = onlyVerbatimPlace(text, near[at]!)
    yield
  }
  const vouch = readNeighbourhood(movedPassages(selectors, answers))
  for (let from = 0; from < weighed.length; from += DECIDED) {
    decideSome(weighed, from, vouch, answers)
    yield
  }
  return answers
}

/** What is said about a place when no neighbours are known yet. */
const UNASKED: Vouching = { beside: 0, apart: false }

/** Answers the next few selectors: where they stood, if they still do so word for word. */
function compareSome(text: string, selectors: readonly PassageSelectors[], answers: (FoundSpan | null)[]): void {
  const stop = Math.min(selectors.length, answers.length + COMPARED)
  for (let at = answers.length; at < stop; at++) {
    const { start, end } = selectors[at]!.position
    answers.push(isVerbatimAt(text, selectors[at]!) ? { start, end, score: 1 } : null)
  }
}

/** The selectors without an answer that have a quote to look for. */
function soughtOf(selectors: readonly PassageSelectors[], answers: readonly (FoundSpan | null)[]): readonly number[] {
  const sought: number[] = []
  for (let at = 0; at < answers.length; at++) if (answers[at] === null && selectors[at]!.quote.exact !== '') sought.push(at)
  return sought
}

function decideSome(weighed: readonly WeighedPassage[], from: number, vouch: (from: number, place: TextSpan) => Vouching, answers: (FoundSpan | null)[]): void {
  for (const { at, passage } of weighed.slice(from, from + DECIDED)) {
    if (passage !== null) answers[at] = decidePlace(passage, passage.places.map((place) => vouch(passage.from, place)))
  }
}

/** The passages that are surely found. */
function movedPassages(selectors: readonly PassageSelectors[], answers: readonly (FoundSpan | null)[]): readonly MovedPassage[] {
  const moved: MovedPassage[] = []
  for (let at = 0; at < answers.length; at++) {
    const found = answers[at]
    if (found && found.score >= SURE) moved.push({ from: selectors[at]!.position.start, to: found.start })
  }
  return moved
}

/** Selector `at` and the places where its passage may be; null for a quote without words. */
interface WeighedPassage {
  readonly at: number
  readonly passage: SoughtPassage | null
}

/** The likely places of the selectors `sought`, in order of what they remember. */
function* weighPassages(text: string, selectors: readonly PassageSelectors[], sought: readonly number[]): Generator<void, readonly WeighedPassage[], void> {
  const indexed = yield* indexTextBySteps(text)
  const remembered = yield* rememberTextBySteps(sought.map((at) => selectors[at]!))
  const words = yield* readWordsBySteps(remembered.text)
  const runs = yield* sharedRunsBySteps(indexed.trigrams, COMMON_TRIGRAM, words, 0, words.length)
  const reading: Reading = { indexed, remembered, words, nearby: runsNearby(runs), alignment: roomForAlignment(words.length) }
  const weighed: WeighedPassage[] = []
  while (weighed.length < sought.length) {
    weighSome(reading, selectors, sought, weighed)
    yield
  }
  return weighed
}

/** What is known of the text and of all that is remembered. */
interface Reading {
  readonly indexed: IndexedText
  readonly remembered: RememberedText
  readonly words: WordSequence
  readonly nearby: (from: number, to: number) => Runs
  readonly alignment: Alignment
}

/** Weighs the next few passages. */
function weighSome(reading: Reading, selectors: readonly PassageSelectors[], sought: readonly number[], weighed: WeighedPassage[]): void {
  const { order } = reading.remembered
  for (let stop = Math.min(order.length, weighed.length + WEIGHED); weighed.length < stop; ) {
    const k = order[weighed.length]!
    const at = sought[k]!
    weighed.push({ at, passage: weighPassage(reading, selectors[at]!, k) })
  }
}

/** Weighs the places of remembered passage `k`. */
function weighPassage({ indexed, remembered, words, nearby, alignment }: Reading, selectors: PassageSelectors, k: number): SoughtPassage | null {
  const passage = readPassage(remembered, words, selectors, k)
  if (passage === null) return null
  const { low, first, last, high } = passage
  const places = judgePlaces(indexed, passage, nearby(low, high), alignment)
  return { from: selectors.position.start, quoteLength: selectors.quote.exact.length, hasBefore: first > low, hasAfter: last < high, places }
}
