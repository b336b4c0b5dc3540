import type { TextSpan } from '../../shared/anchoring/selectors.ts'

/** Spans, ready to be asked for those at a place. */
export interface SpanIndex {
  /** Calls `found` with the index of each span that shares at least one letter with `start`–`end`, in the order of the spans. */
  overlapping(start: number, end: number, found: (index: number) => void): void
}

/**
 * Indexes spans that stand in the order of their starts. It is the interval tree of the textbooks laid over the list itself
 * (Cormen et al., Introduction to Algorithms, 14.3): the middle of every part of the list is its root, and knows how far the part reaches.
 */
export function indexSpans(spans: readonly { readonly span: TextSpan }[]): SpanIndex {
  const reach = new Float64Array(spans.length)
  const measure = (from: number, to: number): number => {
    if (from >= to) return -1
    const middle = (from + to) >> 1
    return (reach[middle] = Math.max(spans[middle]!.span.end, measure(from, middle), measure(middle + 1, to)))
  }
  measure(0, spans.length)
  const visit = (from: number, to: number, start: number, end: number, found: (index: number) => void): void => {
    const middle = (from + to) >> 1
    if (from >= to || reach[middle]! <= start) return
    visit(from, middle, start, end, found)
    const { span } = spans[middle]!
    if (span.start >= end) return
    if (span.end > start) found(middle)
    visit(middle + 1, to, start, end, found)
  }
  return { overlapping: (start, end, found) => visit(0, spans.length, start, end, found) }
}
