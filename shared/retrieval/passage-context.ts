import type { TextSpan } from '../anchoring/selectors.ts'

/** What stands around a passage; '' at the beginning and end of a text. */
export interface PassageContext {
  readonly before: string
  readonly after: string
}

/** Up to `length` UTF-16 units on each side, cut between words where there is a choice. */
export function contextAround(text: string, { start, end }: TextSpan, length: number): PassageContext {
  let before = text.slice(Math.max(0, start - length), start)
  let after = text.slice(end, end + length)
  if (start > length) before = before.replace(/^\S*\s+(?=\S)/, '').replace(/^[\uDC00-\uDFFF]/, '')
  if (end + length < text.length) after = after.replace(/(\S)\s+\S*$/, '$1').replace(/[\uD800-\uDBFF]$/, '')
  return { before, after }
}
