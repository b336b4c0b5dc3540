/** What is said at one moment of a recording. */
export interface Cue {
  /** Time at which it starts, as hours, minutes and seconds ('00:06:31'). */
  readonly time: string
  /** Who says it; null when the file does not tell. */
  readonly speaker: string | null
  readonly words: string
}

const TIMING = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2})[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/
const NOT_CUES = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/
const VOICE = /^<v(?:\.[^\s>]*)?\s+([^>]{1,100})>/i
const LABEL = /^(\p{L}[\p{L}\p{N}.'’_-]{0,29}(?: [\p{L}\p{N}][\p{L}\p{N}.'’_-]{0,19}){0,3}):\s+(?=\S)/u
/** Labels that programs write on a line of their own above the words. */
const OWN_LINE = /^(?:speaker|spreker|sprecher|deelnemer|respondent|bewoner|participant|interviewer|moderator|gespreksleider|sp|spk|d|r|m|i)[ _-]?\d{0,3}:?$/i

/**
 * The cues of a WebVTT or SubRip file (https://www.w3.org/TR/webvtt1/), with who speaks where the file tells: a voice tag, 'Naam:', a label
 * on its own line ('Speaker 2', or any that comes back). Marks of form are taken out; notes, styles and cues without words are passed over.
 */
export function readCues(text: string): Cue[] {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n(?:[^\S\n]*\n)+/)
  const raw = blocks.flatMap((block) => {
    const lines = block.split('\n')
    const at = lines.findIndex((line) => TIMING.test(line))
    // A number or a name may stand above the times, nothing else.
    if (at < 0 || at > 1 || (at === 0 && NOT_CUES.test(lines[0]!)) || (at === 1 && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0]!))) return []
    return [{ time: hours(TIMING.exec(lines[at]!)![1]!), lines: lines.slice(at + 1).filter((line) => line.trim() !== '') }]
  })
  const first = new Map<string, number>()
  for (const { lines } of raw) if (lines.length > 1) first.set(lines[0]!.trim(), (first.get(lines[0]!.trim()) ?? 0) + 1)
  const isLabel = (line: string) => OWN_LINE.test(line) || ((first.get(line) ?? 0) > 2 && /^\p{Lu}/u.test(line) && line.length <= 40 && line.split(' ').length <= 4 && !/[.?!,]$/.test(line))
  return raw.flatMap(({ time, lines }): Cue[] => {
    const top = lines[0]?.trim() ?? ''
    const alone = lines.length > 1 && isLabel(top)
    const voice = VOICE.exec(top)
    const said = (alone ? lines.slice(1) : lines).map(withoutMarks).join(' ').replace(/\s+/g, ' ').trim()
    const label = alone || voice ? null : LABEL.exec(said)
    const speaker = alone ? top.replace(/:$/, '') : voice ? voice[1]!.trim() : (label?.[1] ?? null)
    const words = label ? said.slice(label[0].length) : said
    return words === '' ? [] : [{ time, speaker, words }]
  })
}

/** More pause than this between cues without a name, in seconds, begins a new turn. */
const LONG_PAUSE = 30

/**
 * Cues as the turns of a talk, one a line: '[00:06:31] Speaker 2: …'. Cues that belong to one speaker are joined and keep the time of the
 * first; a cue without a name goes on with the speaker before it. Where nobody is named, a new turn begins after a long pause.
 */
export function cuesToTurns(cues: readonly Cue[]): string {
  const turns: { time: string; speaker: string | null; words: string; last: string }[] = []
  const named = cues.some((cue) => cue.speaker !== null)
  for (const { time, speaker, words } of cues) {
    const open = turns[turns.length - 1]
    const goesOn = open !== undefined && (named ? speaker === null || speaker === open.speaker : seconds(time) - seconds(open.last) < LONG_PAUSE)
    if (!goesOn) turns.push({ time, speaker, words, last: time })
    else {
      open.words += ` ${words}`
      open.last = time
    }
  }
  return turns.map(({ time, speaker, words }) => `[${time}] ${speaker === null ? '' : `${speaker}: `}${words}`).join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' }

/** Without tags (<c>, <i>, <00:01.000>) and with what stands for signs turned into them. */
function withoutMarks(line: string): string {
  return line.replace(/<\/?[a-z0-9][^<>]{0,200}>/gi, '').replace(/\{\\[^{}]{0,40}\}/g, '').replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_all, name: string) => ENTITIES[name]!)
}

function hours(time: string): string {
  return time.split(':').length === 2 ? `00:${time.padStart(5, '0')}` : time.padStart(8, '0')
}

function seconds(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
