import { readFileSync } from 'node:fs'
import { GOLD } from '../demo/gold.ts'

/** A text as far as its words go: letter case, signs and line ends hide nothing. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The sentences of the professionals of the sample (T12) that are long enough to be theirs. */
export const PROFESSIONAL_SENTENCES: readonly string[] = readFileSync(new URL('../../../shared/demo/T12_sleutelpersonen_AFGESCHERMD.txt', import.meta.url), 'utf8')
  .split(/[\n.?!]+/).map(folded).filter((sentence) => sentence.length >= 20)

/** Every quote of the gold codings that is long enough to be one. */
export const QUOTES = GOLD.map((gold) => ({ gold, words: folded(gold.quote) })).filter(({ words }) => words.length >= 15)
