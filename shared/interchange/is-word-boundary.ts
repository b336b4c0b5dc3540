import { splitsCharacter } from '../anchoring/check-span.ts'

const IN_WORD = /[\p{L}\p{N}\p{M}_]/u
const MARK_OR_JOINER = /[\p{M}\u200d]/u
/** Signs that keep letters, or digits, on both their sides in one word: zo'n, 12.50. */
const BETWEEN_LETTERS = /['’.:·]/u
const BETWEEN_DIGITS = /['’.,;]/u
/** Scripts written without spaces: where their words end takes a dictionary. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Whether a word begins or ends at an offset, about as browsers see it (Unicode Standard Annex 29, without dictionaries; Apps Script
 * has no Intl.Segmenter). `inDoubt` is the answer between two characters of a script that is written without spaces.
 */
export function isWordBoundary(text: string, at: number, inDoubt: boolean): boolean {
  const before = characterBefore(text, at)
  const after = characterFrom(text, at)
  if (before === '' || after === '') return true
  if (splitsCharacter(text, at) || MARK_OR_JOINER.test(after)) return false
  if (UNSPACED.test(before) && UNSPACED.test(after)) return inDoubt
  if (IN_WORD.test(before) && IN_WORD.test(after)) return false
  const beyond = characterFrom(text, at + after.length)
  if (isHeldTogether(before, after, beyond)) return false
  return !isHeldTogether(characterBefore(text, at - before.length), before, after)
}

function isHeldTogether(before: string, sign: string, after: string): boolean {
  return (BETWEEN_LETTERS.test(sign) && /[\p{L}\p{M}]/u.test(before) && /\p{L}/u.test(after)) || (BETWEEN_DIGITS.test(sign) && /\p{N}/u.test(before) && /\p{N}/u.test(after))
}

function characterFrom(text: string, at: number): string {
  return at >= text.length ? '' : String.fromCodePoint(text.codePointAt(at)!)
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return ''
  const pair = at > 1 ? text.codePointAt(at - 2)! : 0
  return pair > 0xffff ? String.fromCodePoint(pair) : text[at - 1]!
}
