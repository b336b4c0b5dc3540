/** A stretch of text: UTF-16 units, end exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** W3C Web Annotation TextQuoteSelector: the words themselves and what stands around them. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** W3C Web Annotation TextPositionSelector, in UTF-16 units. https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly start: number
  readonly end: number
}

/** All we keep of where a passage stood. */
export interface PassageSelectors {
  readonly quote: TextQuoteSelector
  readonly position: TextPositionSelector
}

/** Where a passage was found, and how sure that is: 1 = verbatim in its context; the meaning of lower scores is with `findSpans`. */
export interface FoundSpan extends TextSpan {
  readonly score: number
}
