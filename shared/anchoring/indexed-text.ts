import { indexGramsBySteps, type GramIndex } from './gram-index.ts'
import { countWordsBySteps, type WordCounts } from './word-counts.ts'
import { readWordsBySteps, type WordSequence } from './word-sequence.ts'

/** The words of a text, how common each is and where runs of three stand, made once for all passages looked for. */
export interface IndexedText {
  readonly words: WordSequence
  readonly trigrams: GramIndex
  readonly counts: WordCounts
}

/** Indexes a text, in steps of less than a millisecond. */
export function* indexTextBySteps(text: string): Generator<void, IndexedText, void> {
  const words = yield* readWordsBySteps(text)
  const trigrams = yield* indexGramsBySteps(words.ids, words.length, 3)
  const counts = yield* countWordsBySteps(words.ids, words.length)
  return { words, trigrams, counts }
}
