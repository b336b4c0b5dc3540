import type { DescribedPassage } from './described-passage.ts'
import type { IndexedText } from './indexed-text.ts'
import { sharedRuns, type Run } from './shared-runs.ts'

/** Runs of two words, and single words, that stand more often than this in a text say too little about where. */
const COMMON_BIGRAM = 32
const COMMON_WORD = 12

/**
 * The runs of a passage's words, in its own word numbers, out of those of all that is remembered (`near` holds the ones about here);
 * where they say too little, shorter ones are looked up for this passage alone.
 */
export function passageRuns(text: IndexedText, passage: DescribedPassage, near: readonly Run[]): readonly Run[] {
  const { from, to, offset, words } = passage
  const runs: Run[] = []
  for (const run of near) {
    const start = Math.max(run.a - offset, from)
    const end = Math.min(run.a - offset + run.length, to)
    if (start >= end) continue
    runs.push({ a: start, b: run.b + start - (run.a - offset), length: end - start, weight: (run.weight * (end - start)) / run.length })
  }
  if (!saysTooLittle(runs, passage)) return runs
  const pairs = merged(runs, sharedRuns(text.bigrams, COMMON_BIGRAM, words, from, to))
  return saysTooLittle(pairs, passage) ? merged(pairs, sharedRuns(text.unigrams, COMMON_WORD, words, from, to)) : pairs
}

/** Few words, or none of the quote itself. */
function saysTooLittle(runs: readonly Run[], { first, last, from, to }: DescribedPassage): boolean {
  let inQuote = false
  let seeds = 0
  for (const { a, length } of runs) {
    seeds += Math.max(1, length - 2)
    inQuote ||= a < last && a + length > first
  }
  return !inQuote || seeds < (to - from) / 8
}

function merged(runs: readonly Run[], more: readonly Run[]): readonly Run[] {
  const known = new Set(runs.map(({ a, b }) => `${a} ${b}`))
  return [...runs, ...more.filter(({ a, b }) => !known.has(`${a} ${b}`))]
}
