import { describeSpan } from '../anchoring/describe-span.ts'
import { findSpansBySteps } from '../anchoring/find-spans-by-steps.ts'
import { finished } from '../anchoring/finished.ts'
import type { PassageSelectors, TextSpan } from '../anchoring/selectors.ts'
import { type KeptStretch, keptStretches } from './line-changes.ts'

/**
 * Where passages of a text stand after it was edited: one answer for each, null for one that is gone. Where the words around a passage did
 * not change it moves along with them, letter for letter; the others are looked for as in a page that changed. A passage that was
 * lost before may be found again.
 */
export function carryPassages(before: string, after: string, passages: readonly PassageSelectors[]): (TextSpan | null)[] {
  return finished(carryPassagesBySteps(before, after, passages))
}

/** The same in steps of a few milliseconds. */
export function* carryPassagesBySteps(before: string, after: string, passages: readonly PassageSelectors[]): Generator<void, (TextSpan | null)[], void> {
  const kept = keptStretches(before, after)
  yield
  const carried = passages.map(({ quote, position }) => (before.slice(position.start, position.end) === quote.exact ? moved(kept, position) : null))
  const sought = carried.flatMap((span, at) => (span === null ? [at] : []))
  if (sought.length === 0) return carried
  const found = yield* findSpansBySteps(after, sought.map((at) => asItStood(before, kept, passages[at]!)))
  sought.forEach((at, index) => {
    const span = found[index]
    carried[at] = span ? { start: span.start, end: span.end } : null
  })
  return carried
}

function moved(kept: readonly KeptStretch[], { start, end }: TextSpan): TextSpan | null {
  const stretch = stretchAt(kept, start)
  if (!stretch || end > stretch.to) return null
  return { start: start - stretch.from + stretch.now, end: end - stretch.from + stretch.now }
}

/** A passage as the old text shows it, at the place where it most likely is now: codings of long ago remember an older text. */
function asItStood(before: string, kept: readonly KeptStretch[], passage: PassageSelectors): PassageSelectors {
  const { position, quote } = passage
  if (before.slice(position.start, position.end) !== quote.exact || quote.exact === '') return passage
  const near = lastBefore(kept, position.start)
  const shift = near ? near.now - near.from : 0
  return { quote: describeSpan(before, position).quote, position: { start: Math.max(0, position.start + shift), end: Math.max(0, position.end + shift) } }
}

function stretchAt(kept: readonly KeptStretch[], offset: number): KeptStretch | null {
  const last = lastBefore(kept, offset)
  return last && offset < last.to ? last : null
}

function lastBefore(kept: readonly KeptStretch[], offset: number): KeptStretch | null {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (kept[middle]!.from <= offset) low = middle + 1
    else high = middle
  }
  return kept[low - 1] ?? null
}
