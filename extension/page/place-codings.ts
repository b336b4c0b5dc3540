import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { isVerbatimAt } from '../../shared/anchoring/verbatim-place.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import type { PageText } from './page-text.ts'
import { editBetween, shiftSpan, type TextEdit } from './shift-spans.ts'

/** What is needed of a coding to find it. */
type Quoted = Pick<Coding, 'id' | 'selectors'>

/** Where codings stand in a text: a span, or null for an orphan. A coding that is not in it has not been looked for. */
export type Places = ReadonlyMap<string, TextSpan | null>

/**
 * The places that can be told at once: those known before, and those whose words stand exactly where they stood. `sameText`
 * tells whether this is the very text the codings were made on; it is asked only where that matters.
 */
export function placeAtOnce(text: string, codings: readonly Quoted[], known: Places, sameText: () => boolean): Places {
  const places = new Map<string, TextSpan | null>()
  for (const { id, selectors } of codings) {
    const before = known.get(id)
    if (before !== undefined) places.set(id, before)
    else if (isVerbatimAt(text, selectors)) places.set(id, selectors.position)
    else {
      const withheld = withheldPlace(text, selectors)
      if (withheld && sameText()) places.set(id, withheld)
    }
  }
  return places
}

/** The codings that have no place yet: to be looked for, all together. */
export function withoutPlace(codings: readonly Quoted[], places: Places): readonly Quoted[] {
  return codings.filter(({ id }) => !places.has(id))
}

/** The places with what was found for some codings; those that are nowhere become orphans. */
export function withFound(places: Places, sought: readonly Quoted[], found: readonly (TextSpan | null)[]): Places {
  return new Map([...places, ...sought.map(({ id }, index) => [id, found[index] ?? null] as const)])
}

/** Letters on either side that tell whether a passage stands in the same company. */
const COMPANY = 32
/** More changed text than this, in UTF-16 units, is not read word by word. */
const MUCH = 20_000
/** An orphan is looked for again when this part of its words turned up, or went. */
const TELLING_PART = 1 / 3
const WORD = /[\p{L}\p{N}]{4,}/gu

/**
 * What of the places still holds after the page changed: before and behind the change all of it, and within what is still in
 * the same nodes of the document. What the change touched has to be looked for again, and every orphan that it may have brought back.
 */
export function placesAfterEdit(codings: readonly Pick<Coding, 'id' | 'selectors'>[], places: Places, before: PageText, after: PageText): Places {
  const edit = editBetween(before.text, after.text)
  if (!edit) return places
  const mayBeBack = mayBeBackAfter(edit, before.text, after.text)
  const kept = new Map<string, TextSpan | null>()
  for (const { id, selectors } of codings) {
    const span = places.get(id)
    const shifted = span && (shiftSpan(span, edit) ?? sameNodes(span, before, after))
    if (shifted) kept.set(id, shifted)
    else if (span === null && !mayBeBack(selectors.quote.exact)) kept.set(id, null)
  }
  return kept
}

/** Where the letters of a span stand that are still in the same place of the document; null unless they are the same, with the same before or behind them: lists put other rows in the nodes of old ones. */
function sameNodes({ start, end }: TextSpan, before: PageText, after: PageText): TextSpan | null {
  const [first] = before.rangesOf({ start, end })
  const at = first ? after.offsetAt(first.startContainer, first.startOffset) : null
  if (at === null) return null
  const same = (from: number, to: number) => before.text.slice(Math.max(0, start + from), start + to) === after.text.slice(Math.max(0, at + from), at + to)
  const length = end - start
  return same(0, length) && (same(-COMPANY, 0) || same(length, length + COMPANY)) ? { start: at, end: at + length } : null
}

/** Tells of quotes whether enough of their words stand in what changed. */
function mayBeBackAfter({ from, beforeEnd, afterEnd }: TextEdit, before: string, after: string): (quote: string) => boolean {
  if (beforeEnd + afterEnd - 2 * from > MUCH) return () => true
  // With some of what stands around it: a change may begin within a word.
  const start = Math.max(0, from - COMPANY)
  const changed = new Set(wordsOf(before.slice(start, beforeEnd + COMPANY) + after.slice(start, afterEnd + COMPANY)))
  return (quote) => {
    const words = wordsOf(quote)
    return words.filter((word) => changed.has(word)).length >= words.length * TELLING_PART
  }
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** A colleague's coding comes without its words where they may not be shared: in the very same text its position is enough. */
function withheldPlace(text: string, { quote, position }: Coding['selectors']): TextSpan | null {
  const { start, end } = position
  return quote.exact === '' && Number.isSafeInteger(start) && start >= 0 && start < end && end <= text.length ? { start, end } : null
}
