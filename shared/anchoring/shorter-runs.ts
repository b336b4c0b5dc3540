import type { DescribedPassage } from './described-passage.ts'
import { indexWantedGramsBySteps, noneWanted, wantGram, type GramIndex } from './gram-index.ts'
import type { IndexedText } from './indexed-text.ts'
import { addRun, type Runs } from './runs.ts'
import { sharedRuns, type SharedRuns } from './shared-runs.ts'
import { timesOfWord } from './word-counts.ts'

/** Runs of two words, and single words, that stand more often than this in a text say too little about where. */
const COMMON_BIGRAM = 32
const COMMON_WORD = 12

/** Where the runs of two words and the single words of some passages stand in a text. Few passages need them. */
export interface ShorterGrams {
  readonly bigrams: GramIndex
  readonly unigrams: GramIndex
}

/** Indexes a text by the pairs and the single words that `passages` hold, in steps of less than a millisecond. */
export function* indexShorterGramsBySteps({ words, counts }: IndexedText, passages: readonly DescribedPassage[]): Generator<void, ShorterGrams, void> {
  const pairs = noneWanted()
  const singles = noneWanted()
  for (const passage of passages) {
    const { ids } = passage.words
    for (let w = passage.from; w < passage.to; w++) {
      if (w + 1 < passage.to) wantGram(pairs, ids, w, 2)
      if (timesOfWord(counts, ids[w]!) <= COMMON_WORD) wantGram(singles, ids, w, 1)
    }
  }
  yield
  const bigrams = yield* indexWantedGramsBySteps(words.ids, words.length, 2, pairs)
  const unigrams = yield* indexWantedGramsBySteps(words.ids, words.length, 1, singles)
  return { bigrams, unigrams }
}

/** Whether the runs of a passage hold few of its words, or none of the quote itself: then shorter ones are worth looking up. */
export function saysTooLittle(runs: Runs, { first, last, from, to }: DescribedPassage): boolean {
  let inQuote = false
  let seeds = 0
  for (let r = 0; r < runs.length; r++) {
    seeds += Math.max(1, runs.sizes[r]! - 2)
    inQuote ||= runs.a[r]! < last && runs.a[r]! + runs.sizes[r]! > first
  }
  return !inQuote || seeds < (to - from) / 8
}

/** Adds to the runs of a passage those of two words, and where these too say too little, those of one. */
export function addShorterRuns({ bigrams, unigrams }: ShorterGrams, passage: DescribedPassage, runs: Runs): void {
  const { words, from, to } = passage
  addUnknown(runs, sharedRuns(bigrams, COMMON_BIGRAM, words, from, to))
  if (saysTooLittle(runs, passage)) addUnknown(runs, sharedRuns(unigrams, COMMON_WORD, words, from, to))
}

/** Adds runs that are not known yet: longest ones that begin at the same two words are the same. */
function addUnknown(known: Runs, { runs, from, first, next }: SharedRuns): void {
  for (let r = 0; r < known.length; r++) {
    for (let m = first[known.a[r]! - from]!; m >= 0; m = next[m]!) if (runs.b[m] === known.b[r]) runs.sizes[m] = 0
  }
  for (let m = 0; m < runs.length; m++) if (runs.sizes[m]! > 0) addRun(known, runs.a[m]!, runs.b[m]!, runs.sizes[m]!, runs.weights[m]!)
}
