import { finished } from './finished.ts'
import { indexGramsBySteps, type GramIndex } from './gram-index.ts'
import { readWordsBySteps, type WordSequence } from './word-sequence.ts'

/** The words of a text and where their runs stand, made once for all passages looked for; shorter runs are indexed when first asked for. */
export interface IndexedText {
  readonly words: WordSequence
  readonly trigrams: GramIndex
  readonly bigrams: () => GramIndex
  readonly unigrams: () => GramIndex
}

/** Indexes a text, in steps of about a millisecond. */
export function* indexTextBySteps(text: string): Generator<void, IndexedText, void> {
  const words = yield* readWordsBySteps(text)
  const trigrams = yield* indexGramsBySteps(words.ids, words.length, 3)
  let bigrams: GramIndex | undefined
  let unigrams: GramIndex | undefined
  return {
    words,
    trigrams,
    bigrams: () => (bigrams ??= finished(indexGramsBySteps(words.ids, words.length, 2))),
    unigrams: () => (unigrams ??= finished(indexGramsBySteps(words.ids, words.length, 1))),
  }
}
