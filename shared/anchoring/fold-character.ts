/** What a folded character is to the words of a text. */
export const SEPARATOR = 0
export const IN_WORD = 1
/** A word by itself: scripts written without spaces, emoji and other symbols. */
export const LONE = 2

/** `foldUnit` answers: nothing remains (soft hyphen, zero width, bidi mark). */
export const DROPPED = -1
/** `foldUnit` answers: nothing remains, but what it stands behind reaches over it (accent, vowel point, variation selector). */
export const ABSORBED = -2
/** `foldUnit` answers: more than one unit; ask `foldCharacter`. */
export const SEVERAL = -3

const UNKNOWN = -4
const SPACE = 32
/**
 * The answers of `foldUnit` and `kindOfUnit` so far. Who goes over a whole text looks here first: a negative number is for `foldUnit` to
 * answer; the kind is known of every unit that `foldUnit` answered.
 */
export const foldedUnits = new Int32Array(0x10000).fill(UNKNOWN)
export const unitKinds = new Uint8Array(0x10000).fill(255)

const DOUBLE_QUOTES = /["“”„‟«»″〝〞]/u
const SINGLE_QUOTES = /['‘’‚‛´`‹›′ʼ]/u
// Accents of Latin, Greek and Cyrillic; Hebrew and Arabic points: the same word is written with and without them.
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc]/gu
const VARIATION = /[\ufe00-\ufe0f]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** One character (code point) in lower case, without accents, ligatures, typographic quotes and dashes; '' when nothing remains. */
export function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' '
  if (DOUBLE_QUOTES.test(character)) return '"'
  if (SINGLE_QUOTES.test(character)) return "'"
  if (/[\p{Pd}−]/u.test(character)) return '-'
  if (/[\p{Cf}\p{Cc}]/u.test(character) || VARIATION.test(character)) return ''
  return character.normalize('NFKD').toLowerCase().replace(MARKS, '').replace('ς', 'σ')
}

/** The folded unit of one UTF-16 unit, or DROPPED, ABSORBED or SEVERAL. Surrogates answer SEVERAL. */
export function foldUnit(unit: number): number {
  const known = foldedUnits[unit]!
  return known === UNKNOWN ? learnUnit(unit) : known
}

/** SEPARATOR, IN_WORD or LONE for one unit of folded text. Astral characters are LONE: their units come in pairs. */
export function kindOfUnit(unit: number): number {
  const known = unitKinds[unit]!
  if (known !== 255) return known
  const character = String.fromCharCode(unit)
  let kind = SEPARATOR
  if (unit < ASCII) kind = isAsciiLetter(unit) ? IN_WORD : SEPARATOR
  else if (isSurrogate(unit) || UNSPACED.test(character) || /\p{So}/u.test(character)) kind = LONE
  else if (/[\p{L}\p{N}\p{M}]/u.test(character)) kind = IN_WORD
  unitKinds[unit] = kind
  return kind
}

function learnUnit(unit: number): number {
  let answer = SEVERAL
  if (unit < ASCII) answer = foldAscii(unit)
  else if (!isSurrogate(unit)) {
    const character = String.fromCharCode(unit)
    const folded = foldCharacter(character)
    if (folded.length === 1) answer = folded === ' ' ? SPACE : folded.charCodeAt(0)
    else if (folded.length === 0) answer = /\p{M}/u.test(character) ? ABSORBED : DROPPED
  }
  if (answer >= 0) kindOfUnit(answer)
  foldedUnits[unit] = answer
  return answer
}

/** Nearly all units of a text are below this: the expressions above, which take long the first time, need not be asked about them. */
const ASCII = 0x80
const DELETE = 0x7f
const QUOTE = 39
const BACKTICK = 96

function foldAscii(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32
  if (unit === BACKTICK) return QUOTE
  if (unit === SPACE || (unit >= 9 && unit <= 13)) return SPACE
  return unit > SPACE && unit < DELETE ? unit : DROPPED
}

/** Letters and digits. */
function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
