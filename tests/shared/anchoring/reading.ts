import { alignWords, roomForAlignment, type Alignment } from '../../../shared/anchoring/align-words.ts'
import { chainRuns } from '../../../shared/anchoring/chain-runs.ts'
import { readPassage, type DescribedPassage } from '../../../shared/anchoring/described-passage.ts'
import { finished } from '../../../shared/anchoring/finished.ts'
import { indexTextBySteps, type IndexedText } from '../../../shared/anchoring/indexed-text.ts'
import { likelyPlaces } from '../../../shared/anchoring/likely-places.ts'
import { passageRuns } from '../../../shared/anchoring/passage-runs.ts'
import { rememberText } from '../../../shared/anchoring/remembered-text.ts'
import { addRun, noRuns, type Runs } from '../../../shared/anchoring/runs.ts'
import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import { addShorterRuns, indexShorterGramsBySteps, saysTooLittle } from '../../../shared/anchoring/shorter-runs.ts'
import { sharedRuns } from '../../../shared/anchoring/shared-runs.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

/** Selectors of a quote between a prefix and a suffix, as if the text were no more than these. */
export function quoted(exact: string, prefix = '', suffix = ''): PassageSelectors {
  return { quote: { exact, prefix, suffix }, position: { start: prefix.length, end: prefix.length + exact.length } }
}

/** The words of one passage; null when its quote holds none. */
export function passageOf(selectors: PassageSelectors): DescribedPassage | null {
  const remembered = rememberText([selectors])
  return readPassage(remembered, readWords(remembered.text), selectors, 0)
}

export function indexed(text: string): IndexedText {
  return finished(indexTextBySteps(text))
}

/** The runs of three words and more that a passage shares with a text, however often they stand there. */
export function runsOf(text: IndexedText, passage: DescribedPassage): Runs {
  return passageRuns(sharedRuns(text.trigrams, Infinity, passage.words, 0, passage.high))(passage)
}

/** A run by itself, as tests write it. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly size: number
  readonly weight: number
}

export function runsFrom(list: readonly Run[]): Runs {
  const runs = noRuns()
  for (const { a, b, size, weight } of list) addRun(runs, a, b, size, weight)
  return runs
}

export function listOf({ a, b, sizes, weights, length }: Runs): Run[] {
  return Array.from({ length }, (_, r) => ({ a: a[r]!, b: b[r]!, size: sizes[r]!, weight: weights[r]! }))
}

/** The runs by which a passage is sought in a text: shorter ones too where those of three words say too little. */
export function seekingRuns(text: IndexedText, passage: DescribedPassage): Runs {
  const runs = runsOf(text, passage)
  if (saysTooLittle(runs, passage)) addShorterRuns(finished(indexShorterGramsBySteps(text, [passage])), passage, runs)
  return runs
}

/** A passage laid along a text by the likeliest chain of the runs it shares with it. */
export function aligned(text: IndexedText, passage: DescribedPassage): Alignment {
  const runs = seekingRuns(text, passage)
  const chain = noRuns()
  chainRuns(runs, likelyPlaces(runs, passage)[0] ?? [], chain)
  const alignment = roomForAlignment(passage.high)
  alignWords(text.words, passage, chain, alignment)
  return alignment
}
