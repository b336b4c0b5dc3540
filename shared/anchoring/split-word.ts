import type { WordSequence } from './word-sequence.ts'

/** A word falls apart into this many pieces at most, as "1-3-2025" does that was "132025". */
const PIECES = 3
/** What is longer than this in letters is no word that falls apart. */
const MOST_LETTERS = 100
const SPACE = 32

/**
 * The outermost piece of what word `w` became in another text, where it fell apart ("gemeente" into "ge-\nmeente", "café" into
 * "caf&eacute;") and `place` is the piece that was found. Pieces are looked for towards `step`, before word `limit`: they touch, or
 * make the very word together.
 */
export function outermostPiece(one: WordSequence, w: number, other: WordSequence, place: number, limit: number, step: 1 | -1): number {
  if (one.ids[w] === other.ids[place]) return place
  const size = one.ends[w]! - one.starts[w]!
  let outermost = place
  let most = sharedLetters(one, w, lettersOf(other, place, place))
  let touching = true
  for (let pieces = 2, p = place + step; pieces <= PIECES && p !== limit; pieces++, p += step) {
    touching &&= touches(other, Math.min(p, p - step))
    const joined = step > 0 ? lettersOf(other, place, p) : lettersOf(other, p, place)
    const shared = sharedLetters(one, w, joined)
    if (shared > most && (touching || (shared === size && joined.length === size))) {
      outermost = p
      most = shared
    }
  }
  return outermost
}

/**
 * How many letters of the text's word `place` stem from the words beyond `w`, towards `step`, where these were joined to `w`
 * ("onnooz-\nele" into "onnoozele"); 0 where they were not.
 */
export function joinedLetters(one: WordSequence, w: number, other: WordSequence, place: number, step: 1 | -1): number {
  const size = other.ends[place]! - other.starts[place]!
  const own = one.ends[w]! - one.starts[w]!
  let joined = own
  for (let far = w + step, words = 2; words <= PIECES && joined < size && far >= 0 && far < one.length; words++, far += step) {
    joined += one.ends[far]! - one.starts[far]!
    const letters = lettersOf(one, Math.min(w, far), Math.max(w, far))
    if (joined === size && sharedLetters(other, place, letters) === size) return size - own
  }
  return 0
}

/** No space between a word and the next. */
function touches({ folded, starts, ends }: WordSequence, word: number): boolean {
  for (let k = ends[word]!; k < starts[word + 1]!; k++) if (folded.units[k] === SPACE) return false
  return true
}

/** The letters of words `first` to `last`; none where these are too many. */
function lettersOf({ folded, starts, ends }: WordSequence, first: number, last: number): number[] {
  const letters: number[] = []
  if (ends[last]! - starts[first]! > MOST_LETTERS) return letters
  for (let word = first; word <= last; word++) letters.push(...folded.units.subarray(starts[word]!, ends[word]!))
  return letters
}

/** How many letters of a word others begin and end with too. */
function sharedLetters({ folded, starts, ends }: WordSequence, word: number, letters: readonly number[]): number {
  const from = starts[word]!
  const to = ends[word]!
  const shorter = Math.min(to - from, letters.length)
  let head = 0
  while (head < shorter && folded.units[from + head] === letters[head]) head++
  let tail = 0
  while (tail < shorter - head && folded.units[to - 1 - tail] === letters[letters.length - 1 - tail]) tail++
  return head + tail
}
