import type { Alignment } from './align-words.ts'
import { carryBound, type UnitStretch } from './carry-bound.ts'
import type { DescribedPassage } from './described-passage.ts'
import type { TextSpan } from './selectors.ts'
import { joinedLetters, outermostPiece } from './split-word.ts'
import { verbatimEnd, verbatimStart } from './verbatim-bound.ts'
import { SAME } from './word-likeness.ts'
import type { WordSequence } from './word-sequence.ts'

/** Below this likeness a pair of words says nothing about where a bound is. */
const SURE = 0.5 * SAME
/** A word at a bound may have become so many, and some more: "Jan Smit" becomes "[00:01:12] Speaker 3". */
const GROWTH = 3
const GROWTH_MORE = 4
/** The longest group of words that is taken for a stammer. */
const REPEAT_WORDS = 2
/** A speaker's label at the begin of a line, and how many words may have come before it: line number, time code. */
const LABEL = /^\p{L}[^\n:.?!]{0,40}:/u
const LABEL_WORDS = 7
const LINE_FEED = 10

/** The bounds of an aligned quote in the text, in its own offsets; null when no word of the quote was found. */
export function passageBounds(text: WordSequence, passage: DescribedPassage, alignment: Alignment): TextSpan | null {
  const { first, last } = passage
  let a = first
  while (a < last && !isSure(alignment, a)) a++
  if (a === last) return null
  let z = last - 1
  while (!isSure(alignment, z)) z--
  let start = verbatimStart(text, passage, alignment)
  if (start < 0) start = quoteStart(text, passage, alignment, a)
  let end = verbatimEnd(text, passage, alignment)
  if (end < 0) end = quoteEnd(text, passage, alignment, z)
  return end > start ? { start, end } : null
}

/** About where an aligned quote stands, from the first of its words that were found to the last; null when none was. */
export function roughBounds({ folded, starts, ends }: WordSequence, { first, last }: DescribedPassage, alignment: Alignment): TextSpan | null {
  let a = first
  while (a < last && !isSure(alignment, a)) a++
  if (a === last) return null
  let z = last - 1
  while (!isSure(alignment, z)) z--
  return { start: folded.from[starts[alignment.places[a]!]!]!, end: folded.to[ends[alignment.places[z]!]! - 1]! }
}

/** The quote's begin, where `a` is its first word that is surely found. */
function quoteStart(text: WordSequence, passage: DescribedPassage, alignment: Alignment, a: number): number {
  const { first, from, words, quoteFrom } = passage
  let before = first - 1
  while (before >= from && !isSure(alignment, before)) before--
  const near = besideNext(text, passage, alignment, a)
  const whole = outermostPiece(words, a, text, near, before < from ? -1 : alignment.places[before]!, -1)
  const found = a === first && whole === alignment.places[a] ? pastRepeat(text, passage, alignment) : whole
  const labelled = labelStart(text, passage, alignment, found)
  if (labelled !== found || before < from || (a === first && quoteFrom > words.starts[a]!)) {
    const place = labelled !== found || a === first ? labelled : startBefore(passage, alignment, a)
    return startOffset(text, passage, alignment, place)
  }
  const placeBefore = alignment.places[before]!
  if (found - placeBefore - 1 > (a - before - 1) * GROWTH + GROWTH_MORE && a > first) return startOffset(text, passage, alignment, earliestPair(alignment, first, a, found))
  if (before < first - 1) {
    const broken = lineBreakBetween(text, words, before, a, first, placeBefore, found, 'start')
    if (broken !== null) return startOffset(text, passage, alignment, broken)
  }
  const old = { units: words.folded.units, from: words.ends[before]!, to: words.starts[a]! }
  const now = between(text, passage, before, placeBefore, a, found)
  return text.folded.from[carryBound(old, now, quoteFrom, 'start')]!
}

/** The quote's end, where `z` is its last word that is surely found. */
function quoteEnd(text: WordSequence, passage: DescribedPassage, alignment: Alignment, z: number): number {
  const { last, to, words, quoteTo } = passage
  let after = last
  while (after < to && !isSure(alignment, after)) after++
  const whole = outermostPiece(words, z, text, alignment.places[z]!, after < to ? alignment.places[after]! : text.length, 1)
  const found = z === last - 1 && whole === alignment.places[z] ? withRepeat(text, passage, alignment) : whole
  if (after >= to || (z === last - 1 && quoteTo < words.ends[z]!)) {
    return endOffset(text, passage, alignment, z === last - 1 ? found : endAfter(text, passage, alignment, z))
  }
  const placeAfter = alignment.places[after]!
  if (placeAfter - found - 1 > (after - z - 1) * GROWTH + GROWTH_MORE && z < last - 1) return endOffset(text, passage, alignment, latestPair(alignment, z, last, found))
  if (after > last) {
    const broken = lineBreakBetween(text, words, z, after, last, found, placeAfter, 'end')
    if (broken !== null) return endOffset(text, passage, alignment, broken - 1)
  }
  const old = { units: words.folded.units, from: words.ends[z]!, to: words.starts[after]! }
  const now = between(text, passage, z, found, after, placeAfter)
  return text.folded.to[carryBound(old, now, quoteTo, 'end') - 1]!
}

/** The units of the text between what words `low` and `high` of the passage became; words that were joined to these lie between too. */
function between(text: WordSequence, { words }: DescribedPassage, low: number, placeLow: number, high: number, placeHigh: number): UnitStretch {
  const from = text.ends[placeLow]! - joinedLetters(words, low, text, placeLow, 1)
  return { units: text.folded.units, from, to: text.starts[placeHigh]! + joinedLetters(words, high, text, placeHigh, -1) }
}

/** The place of word `a`: beside the next one of the quote, where the same word stands there too. What was put in before may begin with it. */
function besideNext(text: WordSequence, { words, last }: DescribedPassage, { places }: Alignment, a: number): number {
  const place = places[a]!
  const next = a + 1 < last ? places[a + 1]! : -1
  return next > place + 1 && text.ids[next - 1] === words.ids[a] && text.ids[place] === words.ids[a] ? next - 1 : place
}

function isSure({ places, likeness }: Alignment, word: number): boolean {
  return places[word]! >= 0 && likeness[word]! >= SURE
}

/** The word of the text at the quote's begin, when its words before `a` became others or went, and nothing before them is known. */
function startBefore({ first, low }: DescribedPassage, alignment: Alignment, a: number): number {
  const place = alignment.places[a]!
  return first === low && place <= (a - first) * GROWTH + GROWTH_MORE ? 0 : earliestPair(alignment, first, a, place)
}

function endAfter(text: WordSequence, { last, high }: DescribedPassage, alignment: Alignment, z: number): number {
  const place = alignment.places[z]!
  return last === high && text.length - 1 - place <= (last - 1 - z) * GROWTH + GROWTH_MORE ? text.length - 1 : latestPair(alignment, z, last, place)
}

/** A speaker who stammers, "the, the house": the transcriber's added word comes first, so a quote begins at the last of them. */
function pastRepeat(text: WordSequence, { first, last, words }: DescribedPassage, { places }: Alignment): number {
  const place = places[first]!
  for (let size = 1; size <= REPEAT_WORDS && first + size < last; size++) {
    if (places[first + size] !== place + 2 * size) continue
    if (isRepeat(text, place, place + size, size) && words.ids[first] === text.ids[place]) return place + size
  }
  return place
}

/** And a quote ends behind the last of them. */
function withRepeat(text: WordSequence, { first, last, high, words }: DescribedPassage, { places }: Alignment): number {
  const place = places[last - 1]!
  for (let size = 1; size <= REPEAT_WORDS && last - size >= first; size++) {
    if (last < high && places[last]! >= 0 && places[last]! <= place + size) continue
    if (last < high && words.ids[last] === text.ids[place + 1]) continue
    if (isRepeat(text, place - size + 1, place + 1, size) && words.ids[last - 1] === text.ids[place]) return place + size
  }
  return place
}

function isRepeat(text: WordSequence, one: number, other: number, size: number): boolean {
  if (one < 0 || other + size > text.length) return false
  for (let k = 0; k < size; k++) if (text.ids[one + k] !== text.ids[other + k]) return false
  return true
}

/**
 * A turn quoted with its speaker's label keeps all of the label when it grew: "Jan:" becomes "12 [00:04:10] Jan Smit:". Where the name
 * still begins the same, only numbers belong to it; what came before a label that is wholly the same does not.
 */
function labelStart(text: WordSequence, passage: DescribedPassage, alignment: Alignment, place: number): number {
  const { likeness } = alignment
  const { words, first, low, from, quoteFrom } = passage
  const start = words.starts[first]!
  if (quoteFrom !== start || (first > low && !breaksBefore(words, first))) return place
  const label = LABEL.exec(words.folded.text.slice(words.folded.from[start]!))
  if (label === null || text.folded.text.startsWith(label[0], text.folded.from[text.starts[place]!]!)) return place
  let before = first - 1
  while (before >= from && !isSure(alignment, before)) before--
  const behind = Math.max(place - LABEL_WORDS, before < from ? -1 : alignment.places[before]!)
  for (let b = place; b > behind; b--) {
    if (b === 0 || breaksBefore(text, b)) return b
    if (likeness[first] === SAME && !startsWithDigit(text, b - 1)) return place
  }
  return place
}

function startsWithDigit({ folded, starts }: WordSequence, word: number): boolean {
  const unit = folded.units[starts[word]!]!
  return unit >= 48 && unit <= 57
}

function earliestPair({ places }: Alignment, first: number, a: number, place: number): number {
  for (let w = first; w < a; w++) if (places[w]! >= 0) return places[w]!
  return place
}

function latestPair({ places }: Alignment, z: number, last: number, place: number): number {
  for (let w = last - 1; w > z; w--) if (places[w]! >= 0) return places[w]!
  return place
}

/**
 * The word of the text behind the line break that became the one a bound stood at; null when it stood at none, or that can't be told. The
 * words between `low` and `high` of the passage became those between two places; breaks are counted from the quote's side, and where a
 * quote lost some lines of its own there must be as many now as then.
 */
function lineBreakBetween(text: WordSequence, here: WordSequence, low: number, high: number, bound: number, placeLow: number, placeHigh: number, side: 'start' | 'end'): number | null {
  if (!breaksBefore(here, bound)) return null
  const old = breaksWithin(here, low, high)
  const now = breaksWithin(text, placeLow, placeHigh)
  const own = side === 'end' ? old.indexOf(bound) : old.length - 1 - old.indexOf(bound)
  if (own > 0 && old.length !== now.length) return null
  return (side === 'end' ? now[own] : now[now.length - 1 - own]) ?? null
}

/** The words behind `low`, up to `high`, that begin a line. */
function breaksWithin(words: WordSequence, low: number, high: number): readonly number[] {
  const found: number[] = []
  for (let w = low + 1; w <= high; w++) if (breaksBefore(words, w)) found.push(w)
  return found
}

function breaksBefore(words: WordSequence, word: number): boolean {
  if (word <= 0 || word >= words.length) return false
  const { folded, starts, ends } = words
  const stop = folded.from[starts[word]!]!
  for (let at = folded.to[ends[word - 1]! - 1]!; at < stop; at++) if (folded.text.charCodeAt(at) === LINE_FEED) return true
  return false
}

function startOffset(text: WordSequence, passage: DescribedPassage, alignment: Alignment, place: number): number {
  const { words, quoteFrom, first, low } = passage
  const { from } = text.folded
  const wordStart = words.starts[first]!
  const inside = quoteFrom - wordStart
  if (inside > 0) {
    if (alignment.places[first] !== place || !isSure(alignment, first)) return from[text.starts[place]!]!
    const reached = Math.min(offsetInside(words, first, text, place, inside), text.ends[place]! - text.starts[place]! - 1)
    return from[text.starts[place]! + reached]!
  }
  const outer = unitsOf(words, first > low ? words.ends[first - 1]! : passage.begin, quoteFrom)
  const lead = unitsOf(words, quoteFrom, wordStart)
  const placeFrom = place > 0 ? text.ends[place - 1]! : 0
  const placeTo = text.starts[place]!
  const there = unitsOf(text, placeFrom, placeTo)
  const same = alignment.places[first] === place && alignment.likeness[first] === SAME
  if (same && there.endsWith(lead)) return from[placeTo - lead.length]!
  if (outer !== '' && there.startsWith(outer)) return from[placeFrom + outer.length]!
  if (there.endsWith(lead) && lead !== '') return from[placeTo - lead.length]!
  return from[placeTo - touchingBefore(there)]!
}

function endOffset(text: WordSequence, passage: DescribedPassage, alignment: Alignment, place: number): number {
  const { words, quoteTo, last, high } = passage
  const { to } = text.folded
  const wordEnd = words.ends[last - 1]!
  if (quoteTo < wordEnd) {
    if (alignment.places[last - 1] !== place || !isSure(alignment, last - 1)) return to[text.ends[place]! - 1]!
    const inside = offsetInside(words, last - 1, text, place, quoteTo - words.starts[last - 1]!)
    return to[text.starts[place]! + Math.max(1, inside) - 1]!
  }
  const tail = unitsOf(words, wordEnd, quoteTo)
  const outer = unitsOf(words, quoteTo, last < high ? words.starts[last]! : passage.finish)
  const placeEnd = text.ends[place]!
  const there = unitsOf(text, placeEnd, place + 1 < text.length ? text.starts[place + 1]! : text.folded.length)
  const same = alignment.places[last - 1] === place && alignment.likeness[last - 1] === SAME
  if (there.startsWith(tail) && (tail !== '' || same)) return to[placeEnd + tail.length - 1]!
  if (outer !== '' && there.endsWith(outer)) return to[placeEnd + there.length - outer.length - 1]!
  if (outer === '') return to[placeEnd + sharedHead(tail, there) - 1]!
  return to[placeEnd + touchingAfter(there) - 1]!
}

function sharedHead(one: string, other: string): number {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  return shared
}

/** Marks that touch the word behind them. */
function touchingBefore(gap: string): number {
  return gap.length - gap.lastIndexOf(' ') - 1
}

/** Marks that touch the word before them. */
function touchingAfter(gap: string): number {
  const space = gap.indexOf(' ')
  return space < 0 ? gap.length : space
}

function unitsOf({ folded }: WordSequence, start: number, end: number): string {
  let units = ''
  for (let k = start; k < end; k++) units += String.fromCharCode(folded.units[k]!)
  return units
}

/** Where a bound inside word w comes to stand in word v that it became: kept from the side whose letters are the same. */
function offsetInside(one: WordSequence, w: number, other: WordSequence, v: number, inside: number): number {
  const from = one.starts[w]!
  const start = other.starts[v]!
  const size = one.ends[w]! - from
  const length = other.ends[v]! - start
  const shorter = Math.min(size, length)
  let head = 0
  while (head < shorter && one.folded.units[from + head] === other.folded.units[start + head]) head++
  if (inside <= head) return Math.min(inside, length)
  let tail = 0
  while (tail < shorter - head && one.folded.units[from + size - 1 - tail] === other.folded.units[start + length - 1 - tail]) tail++
  if (inside >= size - tail) return Math.max(0, length - (size - inside))
  return Math.min(length, Math.max(1, Math.round((inside / size) * length)))
}
