import { convertOffsets } from '../anchoring/convert-offsets.ts'
import { describeSpan } from '../anchoring/describe-span.ts'
import { findSpan } from '../anchoring/find-span.ts'
import type { PassageSelectors, TextQuoteSelector, TextSpan } from '../anchoring/selectors.ts'
import { indexCodePoints, type CodePointIndex } from './code-point-index.ts'
import { parseW3cSelector, selectorsIn, type W3cSelector } from './w3c-selector.ts'

/** A selector that was left out, by its type as far as it has one, and why. */
export interface UnreadSelector {
  readonly type: string
  readonly reason: 'unknown-type' | 'malformed' | 'not-in-text' | 'in-unknown-part' | 'too-many' | 'too-deep'
}

/** What a `selector` of a W3C Web Annotation says of a passage; `passage` is null when nothing of it could be read. */
export interface ReadSelectors {
  readonly passage: PassageSelectors | null
  readonly unread: readonly UnreadSelector[]
}

/** Refinements of refinements; no tool writes more than two. */
const DEEPEST = 8

/**
 * Passages as `selector`s of W3C Web Annotations: for each a TextQuoteSelector and a TextPositionSelector, in code points as the
 * recommendation demands (https://www.w3.org/TR/annotation-model/#text-position-selector). The positions are those in `text`.
 * Throws RangeError when they are not.
 */
export function passagesToW3c(passages: readonly PassageSelectors[], text: string): W3cSelector[][] {
  const offsets = passages.flatMap(({ position }) => [position.start, position.end])
  const points = convertOffsets(text, offsets, { from: 'utf-16', to: 'code-point' })
  return passages.map(({ quote: { exact, prefix, suffix } }, at) => [
    { type: 'TextQuoteSelector', exact, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) },
    { type: 'TextPositionSelector', start: points[2 * at]!, end: points[2 * at + 1]! },
  ])
}

/**
 * Reads `selector`s of W3C Web Annotations, each one selector or an array of them that select the same, as they come from a file of
 * another tool: nothing in them is trusted. `text` is what they are about. A position is read in code points, or in UTF-16
 * units (which many tools write) when the quote stands there and not at the code points. A selector that is refined
 * (`refinedBy`) is only the part of the text in which the finer one counts.
 */
export function w3cToPassages(targets: readonly unknown[], text: string): ReadSelectors[] {
  const page: Page = { text, points: indexCodePoints(text) }
  return targets.map((target) => {
    const unread: UnreadSelector[] = []
    const readings = read(page, target, { start: 0, end: text.length }, 0, unread)
    return { passage: passageOf(page, readings, unread), unread }
  })
}

interface Page {
  readonly text: string
  readonly points: CodePointIndex
}

/** What one selector says: a quote; or where a passage may stand, the likeliest first. `part` is where a quote is to be looked for. */
type Reading = { readonly quote: TextQuoteSelector; readonly part: TextSpan } | { readonly spans: readonly TextSpan[] }

/** `part` is null when it is not known which part of the text a refinement is about. */
function read(page: Page, value: unknown, part: TextSpan | null, depth: number, unread: UnreadSelector[]): Reading[] {
  const { selectors, more } = selectorsIn(value)
  if (more) unread.push({ type: '', reason: 'too-many' })
  return selectors.flatMap((one) => {
    const { type, selector, refinedBy, reason } = parseW3cSelector(one)
    if (reason !== null) unread.push({ type, reason })
    const reading = selector === null ? null : readingOf(page, selector, part)
    if (selector !== null && reading === null) unread.push({ type, reason: part === null ? 'in-unknown-part' : 'not-in-text' })
    if (refinedBy === undefined) return reading === null ? [] : [reading]
    if (depth === DEEPEST) return unread.push({ type, reason: 'too-deep' }), []
    const finer = reading === null ? null : placeOf(page, reading)
    if (reading !== null && finer === null) unread.push({ type, reason: 'not-in-text' })
    return read(page, refinedBy, finer, depth + 1, unread)
  })
}

function readingOf({ text, points }: Page, selector: W3cSelector, part: TextSpan | null): Reading | null {
  if (selector.type === 'TextQuoteSelector') return { quote: { exact: selector.exact, prefix: selector.prefix ?? '', suffix: selector.suffix ?? '' }, part: part ?? { start: 0, end: text.length } }
  if (part === null) return null
  const { start, end } = selector
  const from = points.pointAt(part.start)
  const spans = [
    { start: points.offsetOf(from + start), end: points.offsetOf(from + end) },
    { start: part.start + start, end: part.start + end },
  ].filter((span) => span.end <= part.end && points.isBetweenCharacters(span.start) && points.isBetweenCharacters(span.end))
  return spans.length === 0 ? null : { spans }
}

/** The place that a reading alone points to. */
function placeOf(page: Page, reading: Reading): TextSpan | null {
  return 'spans' in reading ? reading.spans[0]! : placeOfQuote(page.text, reading)
}

/** Where a quote stands in its part of the text: where only one place has all its words and context, else where findSpan finds it. */
function placeOfQuote(text: string, { quote, part }: { readonly quote: TextQuoteSelector; readonly part: TextSpan }): TextSpan | null {
  const inPart = text.slice(part.start, part.end)
  const whole = quote.prefix + quote.exact + quote.suffix
  const at = inPart.indexOf(whole)
  const once = at >= 0 && inPart.indexOf(whole, at + 1) < 0
  // Positions are told apart from none by standing before the text: nothing is verbatim there.
  const found = once ? { start: at + quote.prefix.length, end: at + quote.prefix.length + quote.exact.length } : findSpan(inPart, { quote, position: { start: -1, end: -1 } })
  return found === null ? null : { start: part.start + found.start, end: part.start + found.end }
}

/** One passage from all that selects it. */
function passageOf(page: Page, readings: readonly Reading[], unread: UnreadSelector[]): PassageSelectors | null {
  const { text } = page
  const quoted = readings.find((reading) => 'quote' in reading)
  const spans = readings.flatMap((reading) => ('spans' in reading ? reading.spans : []))
  if (quoted === undefined) {
    const span = spans.find(({ start, end }) => start < end)
    if (span === undefined && readings.length > 0) unread.push({ type: 'TextPositionSelector', reason: 'not-in-text' })
    return span === undefined ? null : describeSpan(text, span)
  }
  const { quote } = quoted
  const position = spans.find(({ start, end }) => text.slice(start, end) === quote.exact) ?? spans[0] ?? placeOfQuote(text, quoted)
  if (position === null) unread.push({ type: 'TextQuoteSelector', reason: 'not-in-text' })
  return position === null ? null : { quote, position: { start: position.start, end: position.end } }
}
