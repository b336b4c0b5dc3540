import type { TextSpan } from '../../shared/anchoring/selectors.ts'

/** So many lines under one another can still be told apart; passages that lie deeper share the last lane. */
export const LANES = 4

/**
 * Gives each of overlapping passages a lane of its own, so that their lines stand under one another: the lowest that is free
 * where the passage starts. Outer passages get lower lanes. Answers in the order of `spans`.
 */
export function lanesOf(spans: readonly TextSpan[]): number[] {
  const order = spans.map((_span, index) => index).sort((a, b) => spans[a]!.start - spans[b]!.start || spans[b]!.end - spans[a]!.end || a - b)
  const lanes = new Array<number>(spans.length).fill(0)
  const takenUntil = new Array<number>(LANES).fill(-1)
  for (const index of order) {
    const { start, end } = spans[index]!
    const free = takenUntil.findIndex((until) => until <= start)
    const lane = free < 0 ? LANES - 1 : free
    lanes[index] = lane
    takenUntil[lane] = Math.max(takenUntil[lane]!, end)
  }
  return lanes
}
