import { checkSpan, splitsCharacter } from './check-span.ts'
import type { PassageSelectors, TextSpan } from './selectors.ts'

/**
 * UTF-16 units of context kept on each side: a sentence or two. Many tools keep 32, in which short turns ("Ja. Precies.") that return
 * in a conversation often look the same; and 32 units are lost at once when the sentence beside a passage is cut.
 */
const CONTEXT = 128

/**
 * Describes a passage so that `findSpans` finds it again after the text has changed: the quote with `options.context` units of what
 * stands before and after it (128 when not said; one less where that would split a character), and its position.
 * Throws RangeError when the span is empty, lies outside the text or splits a character, or the context is no whole number from 0.
 */
export function describeSpan(text: string, span: TextSpan, options: { readonly context?: number } = {}): PassageSelectors {
  const { start, end } = span
  const { context = CONTEXT } = options
  checkSpan('describeSpan()', text, span)
  if (start === end) throw new RangeError(`describeSpan(): span ${start}–${end} is empty`)
  if (!Number.isSafeInteger(context) || context < 0) throw new RangeError(`describeSpan(): context ${context}`)
  let from = Math.max(0, start - context)
  let to = Math.min(text.length, end + context)
  if (splitsCharacter(text, from)) from++
  if (splitsCharacter(text, to)) to--
  return {
    quote: { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) },
    position: { start, end },
  }
}
