/** A sample text read for showing: what stands above the talk, then turns, list items, headings and paragraphs in order. */
export interface SampleText {
  readonly title: string
  readonly blocks: readonly SampleBlock[]
}

/** One piece of a sample. `time` is null where the text gives none; `about` tells of the talk and is no part of it. */
export type SampleBlock =
  | { readonly kind: 'turn'; readonly time: string | null; readonly speaker: string; readonly words: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'about'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }

const TIMED_TURN = /^\[(\d{1,2}:\d{2}(?::\d{2})?)\]\s*([^:\s][^:]{0,39}):\s*(.*)$/
const TURN = /^(\p{Lu}\w{0,14}):\s+(.+)$/u
/** A column in capitals before a bar: a note on a board. */
const POST_IT = /^[\p{Lu} ]{2,20} \| \S/u
/** A numbered line that is no sentence: a point on an agenda. */
const NUMBERED_HEADING = /^\d{1,2}\. .{1,60}[^.:]$/
/** From this share of the lines on, a word with a colon in front is a voice; below it, minutes that say 'Besluit: …' now and then. */
const TURNS_FROM = 0.3

/**
 * Reads the text of a sample file. Its first line is the title, and what stands below it in one piece is about the talk.
 * `[time] speaker: words` is a turn, and `speaker: words` where most lines are like that; `- ` and `COLUMN | ` are items.
 */
export function readSample(text: string): SampleText {
  const chunks = text.replace(/^\uFEFF/, '').split(/\r?\n\s*\r?\n/).map((chunk) => chunk.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')).filter((lines) => lines.length > 0)
  const [heading = [], ...body] = chunks
  // A title that stands alone, as in Markdown, has what it is about in the next piece.
  const about = heading.length > 1 ? heading.slice(1) : (body.shift() ?? [])
  const lines = body.flat()
  const inTurns = lines.filter((line) => TURN.test(line)).length >= lines.length * TURNS_FROM
  return {
    title: (heading[0] ?? '').replace(/^#+\s*/, ''),
    blocks: [...about.map((line): SampleBlock => ({ kind: 'about', text: line })), ...lines.map((line) => blockOf(line, inTurns))],
  }
}

function blockOf(line: string, inTurns: boolean): SampleBlock {
  const timed = TIMED_TURN.exec(line)
  if (timed !== null) return { kind: 'turn', time: timed[1]!, speaker: timed[2]!, words: timed[3]! }
  const turn = inTurns ? TURN.exec(line) : null
  if (turn !== null) return { kind: 'turn', time: null, speaker: turn[1]!, words: turn[2]! }
  if (/^[-*]\s/.test(line)) return { kind: 'item', text: line.slice(2).trim() }
  if (POST_IT.test(line)) return { kind: 'item', text: line }
  if (/^#+\s/.test(line)) return { kind: 'heading', text: line.replace(/^#+\s*/, '') }
  if (NUMBERED_HEADING.test(line)) return { kind: 'heading', text: line }
  return { kind: 'paragraph', text: line }
}

/** Reads sample subtitles (WebVTT): the note on top is title and about; cues of one voice are one turn, with the time of the first. */
export function readSubtitles(text: string): SampleText {
  const [, note = '', ...cues] = text.replace(/\r\n/g, '\n').trim().split(/\n{2,}/)
  const [first = '', ...rest] = note.split('\n').slice(1)
  const [title = '', when = ''] = first.split(/(?<=\.) /, 2)
  const turns: { kind: 'turn'; time: string; speaker: string; words: string }[] = []
  for (const cue of cues) {
    const [timing = '', ...lines] = cue.split('\n')
    const words = lines.at(-1) ?? ''
    const open = turns.at(-1)
    if (lines.length === 1 && open !== undefined) open.words += ` ${words}`
    else turns.push({ kind: 'turn', time: timing.slice(0, 8), speaker: lines[0] ?? '', words })
  }
  const about = [[when, first.split(/(?<=\.) /).slice(2).join(' ')].filter((part) => part !== '').join(' '), ...rest].filter((line) => line !== '')
  return { title: title.replace(/\.$/, ''), blocks: [...about.map((line): SampleBlock => ({ kind: 'about', text: line })), ...turns] }
}
