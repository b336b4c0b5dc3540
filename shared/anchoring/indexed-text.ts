import { indexGrams, type GramIndex } from './gram-index.ts'
import type { WordSequence } from './word-sequence.ts'

/** The words of a text and where their runs stand, made once for all passages looked for; shorter runs are indexed when first asked for. */
export interface IndexedText {
  readonly words: WordSequence
  readonly trigrams: GramIndex
  readonly bigrams: () => GramIndex
  readonly unigrams: () => GramIndex
}

/** Indexes the words of a text. */
export function indexText(words: WordSequence): IndexedText {
  let bigrams: GramIndex | undefined
  let unigrams: GramIndex | undefined
  return {
    words,
    trigrams: indexGrams(words.ids, words.length, 3),
    bigrams: () => (bigrams ??= indexGrams(words.ids, words.length, 2)),
    unigrams: () => (unigrams ??= indexGrams(words.ids, words.length, 1)),
  }
}
