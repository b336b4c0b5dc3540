import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import { trimSpan } from '../../shared/anchoring/trim-span.ts'
import type { Passage } from './coder.ts'
import type { PageView } from './page-view.ts'
import { unitsWithin, wordsOfUnit } from './spans.ts'
import type { ToolStrings } from './tool-strings.ts'

/** The words of every unit that a passage touches: what can get a code each, instead of the passage as a whole. */
export function unitsOfPassage(view: PageView, { span }: Passage): readonly TextSpan[] {
  return unitsWithin(view.described().units, span).flatMap((unit) => trimSpan(view.text().text, wordsOfUnit(unit)) ?? [])
}

/** What of a passage gets a code, in words; '' where it touches no unit, so that there is nothing to choose. */
export function targetWords(view: PageView, passage: Passage, words: ToolStrings): string {
  const [first] = view.described().units
  const units = passage.apart ?? unitsOfPassage(view, passage)
  if (!first || units.length === 0) return ''
  return passage.apart ? words.units[first.kind](units.length) : words.palette.asPassage
}

/** More letters are no name for a code. */
const LONGEST_NAME = 60

/** The name of a code that is called by the words of a passage themselves. */
export function nameInVivo({ page, span }: Passage): string {
  const words = page.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  return words.length <= LONGEST_NAME ? words : `${words.slice(0, LONGEST_NAME).replace(/\s\S*$/, '')}…`
}
