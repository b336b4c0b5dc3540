import type { LinePattern } from './cutting.ts'
import { linesOf } from './lines-of.ts'
import type { Unit } from './unit.ts'

const MARK = /^\s*(?:[-*•·–—]|\d{1,3}[.)])\s+(?=\S)/
/** 'FIJN | moestuin': a heading of a column, and what hung below it. */
const BAR = /^\s*([^|]{1,40}?)\s*\|\s*(?=\S)/
const PATTERNS: Readonly<Record<LinePattern, RegExp>> = { marked: MARK, barred: BAR, filled: /^\s*(?=\S)/ }

/** Cuts a text into its notes, each with its own number as speaker: one talk, post-it or point a line. */
export function cutLines(text: string, { pattern, skip }: { readonly pattern: LinePattern; readonly skip: number }): Unit[] {
  const notes = linesOf(text).slice(skip).flatMap((line) => {
    const start = PATTERNS[pattern].exec(line.text)
    return start ? [{ line, wordsStart: line.start + start[0].length }] : []
  })
  return notes.map(({ line, wordsStart }, index) => ({ kind: 'line', index, start: line.start, end: line.end, wordsStart, speaker: String(index + 1), time: null }))
}

/** The heading that a note stands under ('FIJN' of 'FIJN | moestuin'); null when it has none. */
export function headingOfLine(line: string): string | null {
  return BAR.exec(line)?.[1] ?? null
}
