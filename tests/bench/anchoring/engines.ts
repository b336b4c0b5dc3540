import { apacheAnnotator } from './apache-annotator.ts'
import { approxStringMatch } from './approx-string-match.ts'
import { buurtstem } from './buurtstem.ts'
import { domAnchorTextQuote } from './dom-anchor-text-quote.ts'
import type { Engine } from './engine.ts'

/** Ours first; then its peers. */
export const ENGINES: readonly Engine[] = [buurtstem, approxStringMatch, domAnchorTextQuote, apacheAnnotator]
