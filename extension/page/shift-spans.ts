import type { TextSpan } from '../../shared/anchoring/selectors.ts'

/** What one change did to a text: `before.slice(from, beforeEnd)` became `after.slice(from, afterEnd)`. */
export interface TextEdit {
  readonly from: number
  readonly beforeEnd: number
  readonly afterEnd: number
}

/** Letters compared at once. */
const STEP = 4_096

/** The smallest single edit between two texts; null when they are the same. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let from = 0
  // A megabyte is compared in large steps first: one letter at a time takes as long as a frame.
  while (from + STEP <= shorter && before.startsWith(after.slice(from, from + STEP), from)) from += STEP
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++
  let tail = 0
  while (tail + STEP <= shorter - from && before.endsWith(after.slice(after.length - tail - STEP, after.length - tail), before.length - tail)) tail += STEP
  while (tail < shorter - from && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  return { from, beforeEnd: before.length - tail, afterEnd: after.length - tail }
}

/** Where a span stands after an edit; null when the edit touched it, so that it has to be looked for. */
export function shiftSpan(span: TextSpan, edit: TextEdit): TextSpan | null {
  if (span.end < edit.from) return span
  if (span.start <= edit.beforeEnd) return null
  const by = edit.afterEnd - edit.beforeEnd
  return { start: span.start + by, end: span.end + by }
}
