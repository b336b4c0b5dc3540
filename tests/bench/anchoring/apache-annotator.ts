import { type Chunk, type Chunker, textQuoteSelectorMatcher } from '@apache-annotator/selector'
import type { FoundSpan, PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import type { Engine } from './engine.ts'

/** Exact matches of prefix, quote and suffix; of several the one nearest to the old position. */
export const apacheAnnotator: Engine = {
  name: '@apache-annotator/selector', together: false, context: Infinity, oneIn: 1,
  anchorAll: async (text, selectors) => {
    const answers: (FoundSpan | null)[] = []
    for (const one of selectors) answers.push(await nearest(text, one))
    return answers
  },
}

async function nearest(text: string, { quote, position }: PassageSelectors): Promise<FoundSpan | null> {
  let best: FoundSpan | null = null
  for await (const { startIndex, endIndex } of textQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote })(oneChunk(text))) {
    if (best === null || Math.abs(startIndex - position.start) < Math.abs(best.start - position.start)) best = { start: startIndex, end: endIndex, score: 1 }
  }
  return best
}

/** The whole text as the single piece that the library walks over. */
function oneChunk(text: string): Chunker<Chunk<string>> {
  const chunk: Chunk<string> = { data: text, equals: (other) => other === chunk }
  return { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false }
}
