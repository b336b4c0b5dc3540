import type { TextSpan } from '../../shared/anchoring/selectors.ts'

/** So many lines under one another can still be told apart, on a page with lines of normal height. */
export const LANES = 3

/** The line of a passage: which one, and from where on. A passage may have to wait for a line until another ends. */
export interface Lane {
  readonly lane: number
  readonly from: number
}

/** Which line each passage has under its words, and where there are more passages than lines. */
export interface Lanes {
  /** In the order of the spans; null for a passage that never gets a line of its own. */
  readonly lanes: readonly (Lane | null)[]
  /** Where passages wait for a line, in order, apart from each other. */
  readonly crowded: readonly TextSpan[]
}

/**
 * Gives each of overlapping passages a lane of its own, so that their lines stand under one another: the lowest that is free
 * where the passage starts. `spans` stand in the order of their starts, longest first: outer passages get lower lanes.
 */
export function lanesOf(spans: readonly TextSpan[]): Lanes {
  const crowded: { start: number; end: number }[] = []
  const takenUntil = new Array<number>(LANES).fill(0)
  const lanes = spans.map(({ start, end }) => {
    const free = takenUntil.findIndex((until) => until <= start)
    const lane = free < 0 ? takenUntil.indexOf(Math.min(...takenUntil)) : free
    const from = Math.max(start, takenUntil[lane]!)
    if (from > start) {
      const until = Math.min(from, end)
      const last = crowded.at(-1)
      if (last && start <= last.end) last.end = Math.max(last.end, until)
      else crowded.push({ start, end: until })
    }
    if (from >= end) return null
    takenUntil[lane] = end
    return { lane, from }
  })
  return { lanes, crowded }
}
