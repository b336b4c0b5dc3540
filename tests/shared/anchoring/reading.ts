import { readPassage, type DescribedPassage } from '../../../shared/anchoring/described-passage.ts'
import { finished } from '../../../shared/anchoring/finished.ts'
import { indexTextBySteps, type IndexedText } from '../../../shared/anchoring/indexed-text.ts'
import { rememberText } from '../../../shared/anchoring/remembered-text.ts'
import type { PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import { sharedRuns, type Run } from '../../../shared/anchoring/shared-runs.ts'
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
export function runsOf(text: IndexedText, passage: DescribedPassage): readonly Run[] {
  return sharedRuns(text.trigrams, Infinity, passage.words, passage.from, passage.to)
}
