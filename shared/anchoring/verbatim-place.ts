import type { FoundSpan, PassageSelectors } from './selectors.ts'

/** Whether a passage and all its context stand word for word where they stood. */
export function isVerbatimAt(text: string, { quote, position }: PassageSelectors): boolean {
  const { exact, prefix, suffix } = quote
  const { start, end } = position
  if (!Number.isSafeInteger(start) || start < prefix.length || exact === '' || end !== start + exact.length) return false
  return text.startsWith(exact, start) && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end)
}

/** What is asked for of the context, most first: all of it, a line, a few words. */
const CONTEXTS = [Infinity, 32, 16]

/**
 * The only place where a passage stands word for word in its context, or in the nearest part of it; null when there is none or more than
 * one. For quotes without words, such as a dash: nothing else can tell where they are.
 */
export function onlyVerbatimPlace(text: string, { quote }: PassageSelectors): FoundSpan | null {
  const { exact } = quote
  for (const size of CONTEXTS) {
    const prefix = quote.prefix.slice(-size)
    const suffix = quote.suffix.slice(0, size)
    if (prefix + suffix === '') return null
    const whole = prefix + exact + suffix
    const at = text.indexOf(whole)
    if (at < 0) continue
    if (text.indexOf(whole, at + 1) >= 0) return null
    return { start: at + prefix.length, end: at + prefix.length + exact.length, score: 1 }
  }
  return null
}
