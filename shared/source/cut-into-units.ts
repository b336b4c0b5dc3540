import { linesOf, type Line } from './lines-of.ts'
import type { Speaker, UnitKind } from './source.ts'
import type { Unit } from './unit.ts'

/** A time code: 00:04:12, 4:12, 00:06:31.200, with or without brackets. */
const TIME = String.raw`\[?\(?(\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)\)?\]?`
/** A label of at most four words: D3, SP2, Bewoner A, Fatima, Speaker 2. */
const LABEL = String.raw`([\p{L}][\p{L}\p{N}.'’_-]{0,29}(?: [\p{L}\p{N}][\p{L}\p{N}.'’_-]{0,19}){0,3})`

const TIMED_TURN = new RegExp(String.raw`^\s*${TIME}\s*[-–—]?\s*(?:<v )?\[?${LABEL}\]?\s*[:–—>-]\s*`, 'u')
const TIMED = new RegExp(String.raw`^\s*${TIME}\s*[-–—:]?\s*`, 'u')
const LABELLED_TURN = new RegExp(String.raw`^\s*${LABEL}\s*:\s+(?=\S)`, 'u')
const BRACKETED_TURN = new RegExp(String.raw`^\s*\[${LABEL}\]:?\s+(?=\S)`, 'u')
const VOICE_TURN = new RegExp(String.raw`^\s*<v ${LABEL}>\s*`, 'u')
const ONLY_TIME = new RegExp(String.raw`^\s*${TIME}\s*[-–—:]?\s*$`, 'u')
const NOTE_LINE = /^\s*(?:[-*•·–]|\d{1,3}[.)])\s+(?=\S)/
/** Labels of who asks: M, I, Gespreksleider, Vraag. */
const MODERATOR = /^(?:m|i|gl|int|mod|moderator|gespreksleider|interviewer|vraag)\.?\s?\d?$/i
/** Without a time code a label must come back before it counts as a voice: 'Let op: …' stands once. */
const LABEL_RECURS = 2

/** What a text looks like: turns where at least two lines have a speaker, lines where most are marked as notes, else paragraphs. */
export function detectUnitKind(text: string): UnitKind {
  const lines = withTimesAbove(text, linesOf(text))
  const filled = lines.filter((line) => line.text.trim() !== '')
  const turnCount = turnStarts(lines).filter((turn) => turn !== null).length
  if (turnCount >= 2 && turnCount >= filled.length * 0.3) return 'turn'
  const noteCount = filled.filter((line) => NOTE_LINE.test(line.text)).length
  return noteCount >= 3 && noteCount >= filled.length * 0.5 ? 'line' : 'paragraph'
}

/**
 * Cuts a text into units of one kind. Units stand in order and never overlap; what belongs to none (a heading above the first
 * turn, the weather above the notes) stays outside. A turn runs on over the lines below it until the next turn or blank line.
 */
export function cutIntoUnits(text: string, kind: UnitKind): Unit[] {
  const lines = linesOf(text)
  if (kind === 'turn') return turns(withTimesAbove(text, lines))
  if (kind === 'line') return notes(lines)
  return lines.filter((line) => line.text.trim() !== '').map((line, index) => unit('paragraph', index, line, line.end, line.start + indent(line.text), null, null))
}

/** The unit in which an offset lies; null when it lies in none. `units` in order. */
export function unitAt(units: readonly Unit[], offset: number): Unit | null {
  let low = 0
  let high = units.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const candidate = units[middle]!
    if (offset < candidate.start) high = middle - 1
    else if (offset >= candidate.end) low = middle + 1
    else return candidate
  }
  return null
}

/**
 * Where the words of a passage begin. One that starts in the time code or label of a turn starts at what was said: some browsers
 * select these along with the words and some do not. A passage of a label alone stays as it is.
 */
export function startOfWords(units: readonly Unit[], passage: { readonly start: number; readonly end: number }): number {
  const wordsStart = unitAt(units, passage.start)?.wordsStart ?? passage.start
  return wordsStart > passage.start && wordsStart < passage.end ? wordsStart : passage.start
}

/** The voices of a text in order of appearance; labels such as M or Gespreksleider are proposed as moderators. */
export function speakersOf(units: readonly Unit[]): Speaker[] {
  const labels = new Set(units.flatMap((one) => (one.speaker === null ? [] : [one.speaker])))
  return [...labels].map((label) => ({ label, role: MODERATOR.test(label) ? 'moderator' : 'respondent', ageBand: null }))
}

function turns(lines: readonly Line[]): Unit[] {
  const starts = turnStarts(lines)
  const units: Unit[] = []
  let open: { line: Line; end: number; turn: TurnStart } | null = null
  const close = () => {
    if (open) units.push(unit('turn', units.length, open.line, open.end, open.line.start + open.turn.wordsAt, open.turn.speaker, open.turn.time))
    open = null
  }
  lines.forEach((line, index) => {
    const turn = starts[index] ?? null
    if (turn || line.text.trim() === '') close()
    if (turn) open = { line, end: line.end, turn }
    else if (open) open.end = line.end
  })
  close()
  return units
}

function notes(lines: readonly Line[]): Unit[] {
  const marked = lines.filter((line) => NOTE_LINE.test(line.text))
  // A page shows a list without its marks: then every filled line is a note.
  const talks = marked.length > 0 ? marked : lines.filter((line) => line.text.trim() !== '')
  return talks.map((line, index) => unit('line', index, line, line.end, line.start + (NOTE_LINE.exec(line.text)?.[0].length ?? indent(line.text)), String(index + 1), null))
}

interface TurnStart {
  readonly speaker: string | null
  readonly time: string | null
  readonly wordsAt: number
}

function turnStarts(lines: readonly Line[]): (TurnStart | null)[] {
  const found = lines.map((line) => turnStart(line.text))
  const times = new Map<string, number>()
  for (const turn of found) if (turn?.speaker) times.set(turn.speaker, (times.get(turn.speaker) ?? 0) + 1)
  return found.map((turn) => (turn && turn.time === null && (times.get(turn.speaker ?? '') ?? 0) < LABEL_RECURS ? null : turn))
}

function turnStart(line: string): TurnStart | null {
  const timed = TIMED_TURN.exec(line)
  // '17:30 is het donker: …' tells the time of day: without brackets only a label with a capital is a voice.
  if (timed && (/^\s*[[(]/.test(line) || /^\p{Lu}/u.test(timed[2]!))) return { time: timed[1]!, speaker: timed[2]!, wordsAt: timed[0].length }
  const voiced = VOICE_TURN.exec(line) ?? BRACKETED_TURN.exec(line) ?? LABELLED_TURN.exec(line)
  if (voiced) return { time: null, speaker: voiced[1]!, wordsAt: voiced[0].length }
  const time = TIMED.exec(line)
  return time && /^\s*[[(]/.test(line) ? { time: time[1]!, speaker: null, wordsAt: time[0].length } : null
}

function unit(kind: UnitKind, index: number, line: Line, end: number, wordsStart: number, speaker: string | null, time: string | null): Unit {
  return { kind, index, start: line.start, end, wordsStart: Math.min(wordsStart, end), speaker, time }
}

function indent(text: string): number {
  return text.length - text.trimStart().length
}

/** A time code that stands alone above the words, as many pages show it, opens the turn below it. */
function withTimesAbove(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const below = lines[index + 1]
    const both = below && ONLY_TIME.test(line.text) ? text.slice(line.start, below.end) : ''
    if (below && turnStart(both)?.speaker) {
      joined.push({ start: line.start, end: below.end, text: both })
      index++
    } else joined.push(line)
  }
  return joined
}
