import type { TurnPattern } from './cutting.ts'
import { linesOf, type Line } from './lines-of.ts'
import type { Unit } from './unit.ts'

const TIME = String.raw`[[(]?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[\])]?`
const LABEL = String.raw`(\p{L}[\p{L}\p{N}.'’_-]{0,29}(?: [\p{L}\p{N}(][\p{L}\p{N}.'’_()-]{0,19}){0,3})`

const LABELLED = new RegExp(String.raw`^\s*(?:${TIME}\s*[-–—]?\s*)?(?:<v )?${LABEL}\s*[:>](?!\/\/)\s*`, 'u')
const BRACKETED = new RegExp(String.raw`^\s*(?:${TIME}\s*[-–—]?\s*)?\[${LABEL}\]\s*:?\s*`, 'u')
/** A label alone, with or without a time on either side: 'D3', '[00:04:12] D3', 'Fatima 0:03', 'Speaker 2:'. */
const ALONE = new RegExp(String.raw`^\s*(?:${TIME}\s*[-–—]?\s*)?${LABEL}\s*:?(?:\s+${TIME})?\s*$`, 'u')
/** A longer line is no label; patterns need not walk over it. */
const LONGEST_LABEL = 120
const TIME_ALONE = new RegExp(String.raw`^\s*${TIME}\s*$`)

interface Start {
  readonly line: Line
  readonly wordsStart: number
  readonly speaker: string
  readonly time: string | null
}

/**
 * Cuts a text into turns by one pattern that a person chose or confirmed: every label that fits it opens a turn, which runs on to the next,
 * over blank lines too. What stands above the first turn belongs to none.
 */
export function cutTurns(text: string, pattern: Exclude<TurnPattern, 'mixed'>): Unit[] {
  const lines = linesOf(text)
  const starts = pattern === 'above' ? labelsAbove(lines) : lines.flatMap((line) => labelled(line, pattern === 'label' ? LABELLED : BRACKETED))
  return starts.map(({ line, wordsStart, speaker, time }, index) => {
    const next = starts[index + 1]
    const end = line.start + text.slice(line.start, next ? next.line.start : text.length).trimEnd().length
    // A label may stand above its words.
    const lead = text.slice(wordsStart, end)
    return { kind: 'turn', index, start: line.start, end, wordsStart: Math.min(wordsStart, end) + lead.length - lead.trimStart().length, speaker, time }
  })
}

function labelled(line: Line, pattern: RegExp): Start[] {
  const found = pattern.exec(line.text)
  return found ? [{ line, wordsStart: line.start + found[0].length, speaker: found[2]!, time: found[1] ?? null }] : []
}

/** Labels on lines of their own. One without a time has to come back, or a short line of a story would be a voice; and words have to follow it. */
function labelsAbove(lines: readonly Line[]): Start[] {
  const found = lines.flatMap((line, at): Start[] => {
    const label = line.text.length <= LONGEST_LABEL ? ALONE.exec(line.text) : null
    const above = TIME_ALONE.exec(lines[at - 1]?.text.slice(0, LONGEST_LABEL) ?? '')?.[1]
    const below = lines[at + 1]
    if (!label || !below || below.text.trim() === '') return []
    return [{ line, wordsStart: below.start + below.text.length - below.text.trimStart().length, speaker: label[2]!, time: label[1] ?? label[3] ?? above ?? null }]
  })
  const times = new Map<string, number>()
  for (const { speaker } of found) times.set(speaker, (times.get(speaker) ?? 0) + 1)
  // Two labels in a row: the second is what the first said ('Ja').
  const kept: Start[] = []
  for (const start of found) {
    const isLabel = start.time !== null || times.get(start.speaker)! > 1
    if (isLabel && kept[kept.length - 1]?.wordsStart !== start.line.start + start.line.text.length - start.line.text.trimStart().length) kept.push(start)
  }
  return kept
}
