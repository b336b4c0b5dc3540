import { indexGramsBySteps, type GramIndex } from './gram-index.ts'
import { readWordsBySteps, type WordSequence } from './word-sequence.ts'

/** The words of a text and where their runs stand, made once for all passages looked for. */
export interface IndexedText {
  readonly words: WordSequence
  readonly trigrams: GramIndex
  readonly bigrams: GramIndex
  readonly unigrams: GramIndex
}

/** Indexes a text, in steps of about a millisecond. */
export function* indexTextBySteps(text: string): Generator<void, IndexedText, void> {
  const words = yield* readWordsBySteps(text)
  const trigrams = yield* indexGramsBySteps(words.ids, words.length, 3)
  const bigrams = yield* indexGramsBySteps(words.ids, words.length, 2)
  const unigrams = yield* indexGramsBySteps(words.ids, words.length, 1)
  return { words, trigrams, bigrams, unigrams }
}
