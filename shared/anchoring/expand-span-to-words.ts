import { checkSpan } from './check-span.ts'
import type { TextSpan } from './selectors.ts'

const WORD = /[\p{L}\p{N}\p{M}_]/u
const MARK = /\p{M}/u
/** Signs that hold a word together when a word character stands on both sides: zo'n, Noord-Holland, soft hyphens and joiners. */
const JOINER = /['’‑-]|\u00ad|\u200c|\u200d|\u2060/u
/** Scripts written without spaces: a run of their letters is a sentence, so a span never grows over them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The span grown to whole words where a bound stands inside one; an empty span inside a word becomes the word. Done without
 * Intl.Segmenter, which Apps Script does not have. Throws RangeError on a bad span.
 */
export function expandSpanToWords(text: string, span: TextSpan): TextSpan {
  checkSpan('expandSpanToWords()', text, span)
  let { start, end } = span
  for (let step = stepBack(text, start); step > 0; step = stepBack(text, start)) start -= step
  for (let step = stepForward(text, end); step > 0; step = stepForward(text, end)) end += step
  return { start, end }
}

/** How far a start bound moves back within its word; 0 at the word's begin. */
function stepBack(text: string, at: number): number {
  const before = characterBefore(text, at)
  const after = characterAt(text, at)
  if (before === '' || after === '') return 0
  if (MARK.test(after)) return before.length
  if (!isWord(after)) return JOINER.test(after) && isWord(before) && isWord(characterAt(text, at + after.length)) ? before.length : 0
  if (isWord(before)) return before.length
  return JOINER.test(before) && isWord(characterBefore(text, at - before.length)) ? before.length : 0
}

function stepForward(text: string, at: number): number {
  const before = characterBefore(text, at)
  const after = characterAt(text, at)
  if (before === '' || after === '') return 0
  if (MARK.test(after)) return after.length
  if (!isWord(before)) return JOINER.test(before) && isWord(after) && isWord(characterBefore(text, at - before.length)) ? after.length : 0
  if (isWord(after)) return after.length
  return JOINER.test(after) && isWord(characterAt(text, at + after.length)) ? after.length : 0
}

function isWord(character: string): boolean {
  return character !== '' && WORD.test(character) && !UNSPACED.test(character)
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return ''
  const pair = at > 1 ? text.slice(at - 2, at) : ''
  return pair !== '' && pair.codePointAt(0)! > 0xffff ? pair : text[at - 1]!
}
