import { codeName } from '../../shared/codebook/code-label.ts'
import type { Code, CodeColour, CodePattern } from '../../shared/codebook/code.ts'
import { mayQuote } from '../../shared/coding/coding.ts'
import type { GroupCounts } from '../../shared/retrieval/count-passages.ts'
import {
  EVIDENCE_CHOICES, EXPECTATION_CHOICES, GROUP_CHOICES, METHOD_CHOICES, REACH_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES,
} from '../../shared/sheet/choices.ts'
import type { Choice } from '../../shared/sheet/column.ts'
import { LONGEST_QUOTE } from '../../shared/sheet/shared-coding.ts'
import { sharedLabel } from '../../shared/sheet/shared-source.ts'
import { isQuotingStopped } from '../../shared/source/quoting-stopped.ts'
import type { Source } from '../../shared/source/source.ts'
import type { Passage } from '../protocols/retrieval.ts'
import type { Strings } from '../strings/nl.ts'
import { languageOf } from '../ui/language.ts'
import { dayText } from './query-sentence.ts'

/** Why the words of a passage stay in the browser. */
export const HIDDEN_REASONS = ['sensitive', 'none', 'paraphrase', 'too-long'] as const
export type HiddenReason = (typeof HIDDEN_REASONS)[number]

/** What a person chose about a copy or file. */
export interface ExportOptions {
  readonly hidden: 'leave-out' | 'mark'
  readonly context: boolean
}

/** Columns of a table of passages, in order. */
export const EXPORT_COLUMNS = [
  'number', 'code', 'codeName', 'words', 'before', 'after', 'source', 'group', 'method', 'date', 'area', 'step', 'speaker', 'ageBand', 'utterance', 'tone', 'reach', 'time', 'place', 'evidence', 'expectation', 'coder', 'memo',
] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

/** One passage as it leaves: text for every column, and how its code looks. */
export interface ExportedPassage {
  readonly cells: Readonly<Record<ExportColumn, string>>
  readonly colour: CodeColour
  readonly pattern: CodePattern
  /** Whether the words are not there. */
  readonly marked: boolean
}

/** Everything a copy or file says, whatever its form. */
export interface ExportContent {
  readonly language: 'nl' | 'en'
  readonly title: string
  readonly memo: string
  readonly passages: readonly ExportedPassage[]
  /** That it is no sample, what was left out and why, when it was made. */
  readonly notes: readonly string[]
  /** Counts with their base, a line a group. */
  readonly counts: readonly string[]
  readonly words: Strings['retrievalPage']['exports']
}

/** What is to be written, of which project, and under which heading. */
export interface ExportInput {
  readonly passages: readonly Passage[]
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly counts: readonly GroupCounts[]
  readonly title: string
  readonly memo: string
  /** When it is made, as people write it. */
  readonly made: string
}

/** Why the words of a passage may not leave the browser, as far as its codings say; null where they may. */
export function hiddenReason({ coding, sensitiveElsewhere }: Passage): HiddenReason | null {
  if (coding.sensitivity !== 'none' || sensitiveElsewhere) return 'sensitive'
  if (!mayQuote(coding)) return coding.quotePermission === 'paraphrase' ? 'paraphrase' : 'none'
  return coding.selectors.quote.exact.length > LONGEST_QUOTE ? 'too-long' : null
}

/** Puts together what leaves the browser: words only where they may, voices under labels that name nobody, and what is missing said in a sentence. */
export function exportContent({ passages, codes, sources, counts, title, memo, made }: ExportInput, { hidden, context }: ExportOptions, strings: Strings): ExportContent {
  const { exports: words, results } = strings.retrievalPage
  const language = languageOf(strings)
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const reasons = passages.map((passage): HiddenReason | null => {
    const source = sourceOf.get(passage.coding.sourceId)
    return hiddenReason(passage) ?? (source !== undefined && isQuotingStopped(source) ? 'none' : null)
  })
  const kept = passages.map((passage, at) => ({ passage, reason: reasons[at]! })).filter(({ reason }) => reason === null || hidden === 'mark')
  const missing = HIDDEN_REASONS.map((reason) => [reason, reasons.filter((one) => one === reason).length] as const).filter(([, count]) => count > 0)
  const missingSentence = missing.length === 0 ? [] : [words[hidden === 'mark' ? 'marked' : 'leftOut'](missing.reduce((sum, [, count]) => sum + count, 0), missing.map(([reason, count]) => words.reasons[reason](count)).join('; '))]
  return {
    language, title, memo, words,
    passages: kept.map(({ passage, reason }, place) => {
      const code = codeOf.get(passage.coding.codeId)
      return {
        cells: { number: String(place + 1), ...cellsOf(passage, code, sourceOf.get(passage.coding.sourceId), reason, context, strings) },
        colour: code?.colour ?? 'slate', pattern: code?.pattern ?? 'solid', marked: reason !== null,
      }
    }),
    notes: [words.noSample, ...missingSentence, words.made(made)],
    counts: counts.map(({ group, found, base }) => {
      const name = group === null ? results.noGroup : word(GROUP_CHOICES, group, language)
      const parts = [words.ofSources(results.xOfY(found.sources, base.sources)), words.ofSpeakers(results.xOfY(found.speakers, base.speakers)), words.ofSegments(results.xOfY(found.segments, base.segments))]
      return `${name}: ${parts.join(', ')}`
    }),
  }
}

function cellsOf(passage: Passage, code: Code | undefined, source: Source | undefined, reason: HiddenReason | null, context: boolean, strings: Strings): Omit<ExportedPassage['cells'], 'number'> {
  const { retrievalPage: { exports: words }, codings } = strings
  const language = languageOf(strings)
  const { coding } = passage
  const around = context && reason === null && passage.contextMayLeave
  return {
    code: code?.key ?? '', codeName: code ? codeName(code, language) : codings.unknownCode,
    words: reason === null ? coding.selectors.quote.exact.trim() : words.marks[reason],
    before: around ? passage.before : '', after: around ? passage.after : '',
    source: source?.title ?? '', group: word(GROUP_CHOICES, source?.group ?? null, language), method: word(METHOD_CHOICES, source?.method ?? null, language),
    date: source?.date ?? '', area: source?.areaCode ?? '', step: source?.step ?? '',
    speaker: coding.speaker === null || !source ? '' : sharedLabel(source.speakers, coding.speaker), ageBand: source?.speakers.find((one) => one.label === coding.speaker)?.ageBand ?? '',
    utterance: word(UTTERANCE_CHOICES, coding.utterance, language), tone: word(TONE_CHOICES, coding.tone, language), reach: word(REACH_CHOICES, coding.reach, language),
    time: word(TIME_CHOICES, coding.time, language), place: coding.place ?? '', evidence: word(EVIDENCE_CHOICES, coding.evidence, language),
    expectation: coding.expectation === 'none' ? '' : word(EXPECTATION_CHOICES, coding.expectation, language), coder: coding.coder,
    // A memo on sensitive words may say what they said.
    memo: reason === 'sensitive' ? '' : coding.memo,
  }
}

function word<V extends string | number>(choices: readonly Choice<V>[], value: V | null, language: 'nl' | 'en'): string {
  return choices.find((choice) => choice.value === value)?.[language] ?? ''
}

/** Where a passage comes from, on a line: code, source, date, speaker; what is not known is left out. */
export function originLine({ cells }: ExportedPassage, language: 'nl' | 'en'): string {
  return [[cells.code, cells.codeName].filter(Boolean).join(' '), cells.source, cells.method, cells.date && dayText(cells.date, language), cells.speaker, cells.ageBand, cells.tone].filter(Boolean).join(' · ')
}

/** Columns in which something stands; number, code and words always. */
export function filledColumns(content: ExportContent): readonly ExportColumn[] {
  return EXPORT_COLUMNS.filter((column) => ['number', 'code', 'words', 'source'].includes(column) || content.passages.some(({ cells }) => cells[column] !== ''))
}
