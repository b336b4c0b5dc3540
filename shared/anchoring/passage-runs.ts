import type { DescribedPassage } from './described-passage.ts'
import type { IndexedText } from './indexed-text.ts'
import { addRun, noRuns, type Runs } from './runs.ts'
import { sharedRuns, type SharedRuns } from './shared-runs.ts'

/** Runs of two words, and single words, that stand more often than this in a text say too little about where. */
const COMMON_BIGRAM = 32
const COMMON_WORD = 12

/** The runs of one passage, kept from passage to passage: making lists anew each time costs more than filling them. */
const own = noRuns()

/**
 * The runs of a passage's words, out of those of all that is remembered (`near` holds the ones about here); where they say too little,
 * shorter ones are looked up for this passage alone. The answer holds until it is asked again.
 */
export function passageRuns(text: IndexedText, passage: DescribedPassage, near: Runs): Runs {
  const { from, to, words } = passage
  own.length = 0
  for (let r = 0; r < near.length; r++) {
    const a = near.a[r]!
    const size = near.sizes[r]!
    const start = Math.max(a, from)
    const left = Math.min(a + size, to) - start
    if (left > 0) addRun(own, start, near.b[r]! + start - a, left, (near.weights[r]! * left) / size)
  }
  if (!saysTooLittle(passage)) return own
  addUnknown(sharedRuns(text.bigrams, COMMON_BIGRAM, words, from, to))
  if (saysTooLittle(passage)) addUnknown(sharedRuns(text.unigrams, COMMON_WORD, words, from, to))
  return own
}

/** Few words, or none of the quote itself. */
function saysTooLittle({ first, last, from, to }: DescribedPassage): boolean {
  let inQuote = false
  let seeds = 0
  for (let r = 0; r < own.length; r++) {
    seeds += Math.max(1, own.sizes[r]! - 2)
    inQuote ||= own.a[r]! < last && own.a[r]! + own.sizes[r]! > first
  }
  return !inQuote || seeds < (to - from) / 8
}

/** Adds runs that are not known yet: longest ones that begin at the same two words are the same. */
function addUnknown({ runs, from, first, next }: SharedRuns): void {
  const known = own.length
  for (let r = 0; r < known; r++) {
    for (let m = first[own.a[r]! - from]!; m >= 0; m = next[m]!) if (runs.b[m] === own.b[r]) runs.sizes[m] = 0
  }
  for (let m = 0; m < runs.length; m++) if (runs.sizes[m]! > 0) addRun(own, runs.a[m]!, runs.b[m]!, runs.sizes[m]!, runs.weights[m]!)
}
