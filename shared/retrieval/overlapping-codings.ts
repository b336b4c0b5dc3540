import type { Coding } from '../coding/coding.ts'

/** The codings that share words with a stretch of text, in the order of the text. */
export type OverlapFinder = (from: number, to: number) => readonly Coding[]

/** Makes ready to ask which of some codings of ONE source lie over a stretch of its text, without walking all of them. `codings` in order of their start. */
export function overlappingCodings(codings: readonly Coding[]): OverlapFinder {
  // How far the codings up to each reach: before the first that reaches into a stretch, none does.
  const reach = new Float64Array(codings.length)
  let furthest = -Infinity
  codings.forEach((coding, at) => {
    reach[at] = furthest = Math.max(furthest, coding.selectors.position.end)
  })
  return (from, to) => {
    const found: Coding[] = []
    for (let at = firstFrom(codings, to) - 1; at >= 0 && reach[at]! > from; at--) if (codings[at]!.selectors.position.end > from) found.push(codings[at]!)
    return found.reverse()
  }
}

/** How many codings start before `offset`. */
function firstFrom(codings: readonly Coding[], offset: number): number {
  let low = 0
  let high = codings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (codings[middle]!.selectors.position.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
