import { expandSpanToWords } from '../../shared/anchoring/expand-span-to-words.ts'
import type { TextSpan } from '../../shared/anchoring/selectors.ts'
import type { Unit } from '../../shared/source/unit.ts'

export type Size = 'word' | 'sentence'

/** The words of a unit, without its time or the name of who speaks. */
export function wordsOfUnit({ wordsStart, end }: Unit): TextSpan {
  return { start: wordsStart, end }
}

/** The units that share a letter with a span, in order; their labels and times do not count. */
export function unitsWithin(units: readonly Unit[], { start, end }: TextSpan): readonly Unit[] {
  return units.filter((unit) => unit.wordsStart < end && unit.end > start && unit.wordsStart < unit.end)
}

/** The pieces of a stretch of text, with white space at their ends left out. */
function piecesOf(text: string, within: TextSpan, size: Size): readonly TextSpan[] {
  const segments = new Intl.Segmenter('nl', { granularity: size }).segment(text.slice(within.start, within.end))
  const pieces: { start: number; end: number }[] = []
  for (const { segment, index, isWordLike } of segments) {
    if (size === 'word' ? !isWordLike : segment.trim() === '') continue
    const start = within.start + index + (segment.length - segment.trimStart().length)
    // 'zo’n' and 'e-mail' are one word to people.
    const piece = size === 'word' ? expandSpanToWords(text, { start, end: start + segment.trim().length }) : { start, end: start + segment.trim().length }
    if (pieces.at(-1)?.end !== piece.end) pieces.push(piece)
  }
  return pieces
}

/** A span whose end lies one word or sentence further on, or one back; never shorter than its first word. Null when there is none within. */
export function moveEnd(text: string, span: TextSpan, within: TextSpan, size: Size, way: 1 | -1): TextSpan | null {
  const ends = piecesOf(text, within, size).map(({ end }) => end)
  const first = piecesOf(text, within, 'word').find((word) => word.end > span.start)?.end ?? span.end
  const end = way === 1 ? ends.find((one) => one > span.end) : ends.findLast((one) => one < span.end && one >= first)
  return end === undefined ? null : { start: span.start, end }
}

/** The same for its start. */
export function moveStart(text: string, span: TextSpan, within: TextSpan, size: Size, way: 1 | -1): TextSpan | null {
  const starts = piecesOf(text, within, size).map(({ start }) => start)
  const start = way === 1 ? starts.find((one) => one > span.start && one < span.end) : starts.findLast((one) => one < span.start)
  return start === undefined ? null : { start, end: span.end }
}

/** The word behind a span, or before it; from a whole unit its first or last. Null when there is none. */
export function wordBeside(text: string, span: TextSpan, within: TextSpan, way: 1 | -1): TextSpan | null {
  const words = piecesOf(text, within, 'word')
  if (span.start <= within.start && span.end >= within.end) return (way === 1 ? words[0] : words.at(-1)) ?? null
  return (way === 1 ? words.find(({ start }) => start >= span.end) : words.findLast(({ end }) => end <= span.start)) ?? null
}
