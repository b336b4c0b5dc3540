import type { DescribedPassage } from './described-passage.ts'
import { gramSlot, indexGrams, isSameGram, type GramIndex } from './gram-index.ts'
import type { WordSequence } from './word-sequence.ts'

/** The text's words and where their runs stand, made once for all passages looked for. */
export interface IndexedText {
  readonly words: WordSequence
  readonly trigrams: GramIndex
  readonly bigrams: GramIndex
  readonly unigrams: GramIndex
}

/** Word `a` of the passage begins a run of words that also begins at word `b` of the text. */
export interface Hit {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** A run of words that stands more often than this in a text says too little about where: it is a manner of speaking. */
const COMMON_TRIGRAM = 48
const COMMON_BIGRAM = 32
const COMMON_WORD = 12
/** So many seeds of a quote are enough; more only costs time with passages of many pages. */
const SEEDS = 64
/** Indexes a text for `seedHits`. */
export function indexText(words: WordSequence): IndexedText {
  return {
    words,
    trigrams: indexGrams(words.ids, words.length, 3),
    bigrams: indexGrams(words.ids, words.length, 2),
    unigrams: indexGrams(words.ids, words.length, 1),
  }
}

/** Where short runs of a passage's words stand in the text: runs of three, and shorter ones when those say too little. */
export function seedHits(text: IndexedText, passage: DescribedPassage): readonly Hit[] {
  const hits: Hit[] = []
  gather(text.trigrams, passage, COMMON_TRIGRAM, hits)
  if (saysTooLittle(hits, passage)) gather(text.bigrams, passage, COMMON_BIGRAM, hits)
  if (saysTooLittle(hits, passage)) gather(text.unigrams, passage, COMMON_WORD, hits)
  return hits
}

function gather(index: GramIndex, passage: DescribedPassage, common: number, hits: Hit[]): void {
  const { ids } = passage.words
  const step = Math.max(1, Math.floor((passage.last - passage.first) / SEEDS))
  for (let a = passage.from; a + index.size <= passage.to; a += a >= passage.first && a + step < passage.last ? step : 1) {
    const slot = gramSlot(index, ids, a)
    const count = index.counts[slot]!
    if (count === 0 || count > common) continue
    const weight = index.size / (1 + count)
    for (let b = index.heads[slot]!; b >= 0; b = index.next[b]!) {
      if (isSameGram(index, b, ids, a)) hits.push({ a, b, weight })
    }
  }
}

/** Few seeds, or none in the quote itself: shorter runs are looked up too. */
function saysTooLittle(hits: readonly Hit[], { first, last, from, to }: DescribedPassage): boolean {
  let inQuote = 0
  for (const hit of hits) if (hit.a < last && hit.a + 2 >= first) inQuote++
  return inQuote === 0 || hits.length < (to - from) / 8
}
