import { checkSpan } from './check-span.ts'
import type { TextSpan } from './selectors.ts'

/** White space, and what is as invisible: zero-width space, word joiner, soft hyphen. */
const INVISIBLE = /[\s\u200b\u2060\u00ad]/u

/** The span without the white space at both its ends; null when nothing else is in it. Throws RangeError on a bad span. */
export function trimSpan(text: string, span: TextSpan): TextSpan | null {
  checkSpan('trimSpan()', text, span)
  let { start, end } = span
  while (start < end && INVISIBLE.test(text[start]!)) start++
  while (end > start && INVISIBLE.test(text[end - 1]!)) end--
  return start === end ? null : { start, end }
}
