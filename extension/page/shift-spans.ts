import type { TextSpan } from '../../shared/anchoring/selectors.ts'

/** What one change did to a text: `before.slice(from, beforeEnd)` became `after.slice(from, afterEnd)`. */
export interface TextEdit {
  readonly from: number
  readonly beforeEnd: number
  readonly afterEnd: number
}

/** The smallest single edit between two texts; null when they are the same. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++
  let tail = 0
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
