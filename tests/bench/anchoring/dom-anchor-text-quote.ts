import { toTextPosition } from 'dom-anchor-text-quote'
import type { FoundSpan, PassageSelectors } from '../../../shared/anchoring/selectors.ts'
import type { Engine } from './engine.ts'

/** diff-match-patch looks for no pattern longer than this, and throws at one. */
const PATTERN = 32

/** diff-match-patch's Bitap over slices of the quote, begun where prefix or suffix is found. */
export const domAnchorTextQuote: Engine = {
  name: 'dom-anchor-text-quote', together: false, context: PATTERN, oneIn: 20,
  anchorAll: (text, selectors) => selectors.map((one) => find(text, one)),
}

function find(text: string, { quote, position }: PassageSelectors): FoundSpan | null {
  const near = { exact: quote.exact, prefix: quote.prefix.slice(-PATTERN), suffix: quote.suffix.slice(0, PATTERN) }
  try {
    const found = toTextPosition({ textContent: text }, near, { hint: position.start })
    return found === null ? null : { ...found, score: 1 }
  } catch {
    // It throws where it finds a begin but no end; to whoever asks, that is an orphan.
    return null
  }
}
