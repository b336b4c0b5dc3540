import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { isVerbatimAt } from '../../shared/anchoring/verbatim-place.ts'
import type { Coding } from '../../shared/coding/coding.ts'
import { editBetween, shiftSpan } from './shift-spans.ts'

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

/** What of the places still holds after the text changed; what the change touched, and every orphan, has to be looked for again. */
export function placesAfterEdit(places: Places, before: string, after: string): Places {
  const edit = editBetween(before, after)
  if (!edit) return places
  const kept = new Map<string, TextSpan>()
  for (const [id, span] of places) {
    const shifted = span ? shiftSpan(span, edit) : null
    if (shifted) kept.set(id, shifted)
  }
  return kept
}

/** A colleague's coding comes without its words where they may not be shared: in the very same text its position is enough. */
function withheldPlace(text: string, { quote, position }: Coding['selectors']): TextSpan | null {
  const { start, end } = position
  return quote.exact === '' && Number.isSafeInteger(start) && start >= 0 && start < end && end <= text.length ? { start, end } : null
}
