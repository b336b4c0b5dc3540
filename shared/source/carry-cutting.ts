import type { Cutting } from './cutting.ts'
import { keptStretches } from './line-changes.ts'

/**
 * The cutting of a text after it was edited. Patterns cut the new text by themselves; pieces move along with their words, and one of which
 * the words are gone goes with them.
 */
export function carryCutting(before: string, after: string, cutting: Cutting): Cutting {
  if (!('pieces' in cutting)) return cutting
  const carry = carrier(before, after)
  let least = 0
  const pieces = cutting.pieces.flatMap((piece) => {
    const start = Math.max(least, wasLineStart(before, piece.start) ? lineStart(after, carry(piece.start, 'start')) : carry(piece.start, 'start'))
    const carried = Math.max(start, carry(piece.end, 'end'))
    if (carried === start) return []
    const end = wasLineEnd(before, piece.end) ? lineEnd(after, carried) : carried
    const words = after.slice(start, end)
    if (words.trim() === '') return []
    least = end
    const lead = words.length - words.trimStart().length
    return [{ ...piece, start: start + lead, end: start + words.trimEnd().length }]
  })
  return { ...cutting, pieces }
}

/** Where the pages of a text begin after it was edited. */
export function carryPages(before: string, after: string, pages: readonly number[]): number[] {
  if (pages.length === 0) return []
  const carry = carrier(before, after)
  let least = 0
  return pages.map((start) => (least = Math.max(least, lineStart(after, carry(start, 'start')))))
}

/** Where an offset is now: in what was replaced, at the side on which it lies. */
function carrier(before: string, after: string): (offset: number, side: 'start' | 'end') => number {
  const kept = keptStretches(before, after)
  return (offset, side) => {
    const within = kept.find((one) => offset >= one.from && offset <= one.to && (side === 'end' ? offset > one.from : offset < one.to))
    if (within) return offset - within.from + within.now
    const last = [...kept].reverse().find((one) => one.to <= offset)
    const next = kept.find((one) => one.from >= offset)
    if (side === 'start') return last ? last.now + last.to - last.from : 0
    return next ? next.now : after.length
  }
}

// What is written at the very begin or end of a piece belongs to it: pieces are whole lines.

function wasLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n'
}

function wasLineEnd(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n'
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
