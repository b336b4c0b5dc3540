import { roomForAlignment, type Alignment } from './align-words.ts'
import { decidePlace, type SoughtPassage } from './decide-place.ts'
import { readPassage, type DescribedPassage } from './described-passage.ts'
import { indexTextBySteps, type IndexedText } from './indexed-text.ts'
import { judgePlaces } from './judge-places.ts'
import { nearContext } from './near-context.ts'
import { readNeighbourhood, type MovedPassage, type Vouching } from './neighbourhood.ts'
import { passageRuns } from './passage-runs.ts'
import { rememberTextBySteps, type RememberedText } from './remembered-text.ts'
import type { Runs } from './runs.ts'
import type { FoundSpan, PassageSelectors, TextSpan } from './selectors.ts'
import { sharedRunsBySteps } from './shared-runs.ts'
import { addShorterRuns, indexShorterGramsBySteps, saysTooLittle } from './shorter-runs.ts'
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
  const sought: number[] = []
  const sure: MovedPassage[] = []
  for (;;) {
    compareSome(text, selectors, answers, sought, sure)
    if (answers.length === selectors.length) break
    yield
  }
  if (sought.length === 0) return answers
  const near = selectors.map(nearContext)
  const weighed = yield* weighPassages(text, near, sought)
  for (const { at, passage } of weighed) {
    if (passage !== null) continue
    const found = onlyVerbatimPlace(text, near[at]!)
    answers[at] = found
    keepSure(sure, near[at]!.position.start, found)
    yield
  }
  for (let from = 0; from < weighed.length; from += DECIDED) {
    decideSome(weighed, from, () => UNASKED, answers, sure)
    yield
  }
  const vouch = readNeighbourhood(sure)
  for (let from = 0; from < weighed.length; from += DECIDED) {
    decideSome(weighed, from, vouch, answers, [])
    yield
  }
  return answers
}

/** What is said about a place when no neighbours are known yet. */
const UNASKED: Vouching = { beside: 0, apart: false }

/** Answers the next few selectors: where they stood, if they still do so word for word; the others are to be sought. */
function compareSome(text: string, selectors: readonly PassageSelectors[], answers: (FoundSpan | null)[], sought: number[], sure: MovedPassage[]): void {
  const stop = Math.min(selectors.length, answers.length + COMPARED)
  for (let at = answers.length; at < stop; at++) {
    const { quote, position } = selectors[at]!
    const found = isVerbatimAt(text, selectors[at]!) ? { start: position.start, end: position.end, score: 1 } : null
    answers.push(found)
    if (found === null && quote.exact !== '') sought.push(at)
    keepSure(sure, position.start, found)
  }
}

function decideSome(weighed: readonly WeighedPassage[], from: number, vouch: (from: number, place: TextSpan) => Vouching, answers: (FoundSpan | null)[], sure: MovedPassage[]): void {
  const stop = Math.min(weighed.length, from + DECIDED)
  for (let k = from; k < stop; k++) {
    const { at, passage } = weighed[k]!
    if (passage === null) continue
    const found = decidePlace(passage, passage.places.map((place) => vouch(passage.from, place)))
    answers[at] = found
    keepSure(sure, passage.from, found)
  }
}

function keepSure(sure: MovedPassage[], from: number, found: FoundSpan | null): void {
  if (found !== null && found.score >= SURE) sure.push({ from, to: found.start })
}

/** Selector `at` and the places where its passage may be; null for a quote without words. */
interface WeighedPassage {
  readonly at: number
  readonly passage: SoughtPassage | null
}

/** The likely places of the selectors `sought`, in order of what they remember; last come those that need shorter runs to be found. */
function* weighPassages(text: string, selectors: readonly PassageSelectors[], sought: readonly number[]): Generator<void, readonly WeighedPassage[], void> {
  const indexed = yield* indexTextBySteps(text)
  const remembered = yield* rememberTextBySteps(sought.map((at) => selectors[at]!))
  const words = yield* readWordsBySteps(remembered.text)
  const runs = yield* sharedRunsBySteps(indexed.trigrams, COMMON_TRIGRAM, words, 0, words.length)
  const weighing: Weighing = { indexed, remembered, words, selectors, sought, alignment: roomForAlignment(words.length), weighed: [], postponed: [] }
  const runsOf = passageRuns(runs)
  for (let next = 0; next < remembered.order.length; next += WEIGHED) {
    weighSome(weighing, runsOf, next)
    yield
  }
  const { weighed, postponed } = weighing
  if (postponed.length === 0) return weighed
  const shorter = yield* indexShorterGramsBySteps(indexed, postponed.map(({ passage }) => passage))
  const runsAgain = passageRuns(runs)
  for (const { k, passage } of postponed) {
    const found = runsAgain(passage)
    addShorterRuns(shorter, passage, found)
    weighPassage(weighing, k, passage, found)
    yield
  }
  return weighed
}

/** What is known of the text and of all that is remembered, the passages weighed so far, and those of which long runs say too little. */
interface Weighing {
  readonly indexed: IndexedText
  readonly remembered: RememberedText
  readonly words: WordSequence
  readonly selectors: readonly PassageSelectors[]
  readonly sought: readonly number[]
  readonly alignment: Alignment
  readonly weighed: WeighedPassage[]
  readonly postponed: { readonly k: number; readonly passage: DescribedPassage }[]
}

/** Weighs the next few passages from `next` on. */
function weighSome(weighing: Weighing, runsOf: (passage: DescribedPassage) => Runs, next: number): void {
  const { remembered, words, selectors, sought, weighed, postponed } = weighing
  const stop = Math.min(remembered.order.length, next + WEIGHED)
  for (let at = next; at < stop; at++) {
    const k = remembered.order[at]!
    const passage = readPassage(remembered, words, selectors[sought[k]!]!, k)
    if (passage === null) {
      weighed.push({ at: sought[k]!, passage: null })
      continue
    }
    const runs = runsOf(passage)
    if (saysTooLittle(runs, passage)) postponed.push({ k, passage })
    else weighPassage(weighing, k, passage, runs)
  }
}

/** Weighs the places of remembered passage `k`. */
function weighPassage({ indexed, selectors, sought, alignment, weighed }: Weighing, k: number, passage: DescribedPassage, runs: Runs): void {
  const at = sought[k]!
  const { quote, position } = selectors[at]!
  const { low, first, last, high } = passage
  const places = judgePlaces(indexed, passage, runs, alignment)
  weighed.push({ at, passage: { from: position.start, quoteLength: quote.exact.length, hasBefore: first > low, hasAfter: last < high, places } })
}
