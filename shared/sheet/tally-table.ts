import { codeLabel } from '../codebook/code-label.ts'
import type { UtteranceKind } from '../coding/coding.ts'
import { SOURCE_METHODS } from '../source/source.ts'
import { shareOf } from '../tally/share.ts'
import { tallyByCodeAndAttribute } from '../tally/tally-by-code-and-attribute.ts'
import { tallyByCode, type LeftOut, type Tally, type TallyInput, type ToneSpread } from '../tally/tally-by-code.ts'
import { METHOD_CHOICES, UTTERANCE_CHOICES } from './choices.ts'
import type { CellValue, SheetLanguage } from './column.ts'
import { choiceWord } from './field-columns.ts'
import { orderThemes } from './order-themes.ts'
import { tableWords, type TableWords } from './table-words.ts'
import { TALLY_LAYOUT } from './tally-layout.ts'

/** A computed tab as it is to be written. */
export interface ComputedTable {
  /** The lines above the header: how it was made, and what it does not say. The line that tells whether it is up to date is not among them. */
  readonly madeLine: string
  readonly notes: readonly string[]
  /** Header texts that carry the base. */
  readonly headers: ReadonlyMap<string, string>
  /** Cells by column id. */
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
  /** Rows that head a part. */
  readonly bold: ReadonlySet<number>
  /** Rows whose cell in this column holds figures about a larger area than the neighbourhood, and no others. */
  readonly wider?: { readonly columnId: string; readonly rows: ReadonlySet<number> }
}

/** What is known of the moment a table is made. */
export interface Making {
  readonly language: SheetLanguage
  /** '2026-05-14 09:30'. */
  readonly moment: string
  /** See `codebookName`. */
  readonly codebook: string
}

/** An em space a level: spreadsheets keep it, and filters and sorting still see the words. */
export const INDENT = '\u2003'

/** Telling: what residents told by theme, organisations beside it, and nothing added up between groups. Strengths (ABCD) first where that is wanted. */
export function tallyTable(input: TallyInput, { language, moment, codebook }: Making, strengthsFirst = false): ComputedTable {
  const words = tableWords(language)
  const residents = tallyByCode(input)
  const organisations = tallyByCode(input, { group: 'organisation' })
  const methods = methodCounts(input, language)
  const codes = new Map(input.codes.map((code) => [code.id, code]))
  const others = new Map(organisations.rows.map((row) => [row.codeId, row]))
  const living = input.sources.filter((source) => !source.deleted)
  const themes = orderThemes(residents.rows, input.codes, strengthsFirst)
  const rows = themes.map((row) => {
    const code = codes.get(row.codeId)!
    const other = others.get(row.codeId)!
    return {
      theme: INDENT.repeat(row.depth) + codeLabel(code, language),
      residentSources: row.all.sources, residentShare: shareText(row.all.sources, residents.base.sources, words), residentSpeakers: row.all.speakers,
      residentSegments: row.all.segments, residentTone: toneText(row.tone, words), residentKinds: kindsText(row.utterances, language), methods: methods.get(row.codeId) ?? '',
      organisationSources: other.all.sources, organisationSpeakers: other.all.speakers, organisationSegments: other.all.segments, _id: row.codeId,
    }
  })
  return {
    madeLine: words.tallyHead(moment, codebook, residents.base.sources + organisations.base.sources, living.length),
    notes: [words.noSample, withoutCodes(input, words, leftOutText(residents, organisations, input, words))],
    headers: headersWithBase(residents, organisations, language, words),
    rows,
    bold: new Set(themes.flatMap((row, index) => (row.depth === 0 ? [index] : []))),
  }
}

/** Where there are no codes, and so no rows: what to do about it, before what was not counted. */
export function withoutCodes({ codes, codings }: Pick<TallyInput, 'codes' | 'codings'>, words: TableWords, leftOut: string): string {
  if (codes.some(({ deleted }) => !deleted)) return leftOut
  return codings.length === 0 ? words.noCodes : `${words.noCodes} ${leftOut}`
}

/** 'x of y', and a percentage with its interval only from the base that allows it. */
export function shareText(x: number, y: number, words: TableWords): string {
  const share = shareOf(x, y)
  if (share.kind === 'x-of-y') return words.xOfY(x, y)
  const whole = (fraction: number) => Math.round(fraction * 100)
  return words.percent(Math.round(share.percent), whole(share.interval.low), whole(share.interval.high))
}

/** '3 negative, 1 positive'; '' when no segment has a tone. */
export function toneText({ negative, neutral, positive }: ToneSpread, words: TableWords): string {
  return words.tone(negative, neutral, positive)
}

/** 'klacht 3, wens 1': segments by kind of utterance, those that occur. */
function kindsText(utterances: Readonly<Record<UtteranceKind, number>>, language: SheetLanguage): string {
  return UTTERANCE_CHOICES.flatMap(({ value, [language]: word }) => (utterances[value] > 0 ? [`${word} ${utterances[value]}`] : [])).join(', ')
}

/** What was not counted and why, in one sentence. */
export function leftOutText(residents: Pick<Tally, 'leftOut'>, organisations: Pick<Tally, 'leftOut'>, input: TallyInput, words: TableWords): string {
  return notCountedText([residents.leftOut, organisations.leftOut], input, words)
}

/** The same for the tallies of any groups; `more` is what else stays out. */
export function notCountedText(tallies: readonly LeftOut[], input: TallyInput, words: TableWords, more: readonly string[] = []): string {
  const sum = (what: keyof LeftOut) => tallies.reduce((total, leftOut) => total + leftOut[what], 0)
  const counts: readonly (readonly [Exclude<keyof LeftOut, 'otherGroups'>, number])[] = [
    // The same sources are met by every tally.
    ['sourcesWithoutGroupOrMethod', tallies[0]?.sourcesWithoutGroupOrMethod ?? 0],
    ['moderatorTurns', sum('moderatorTurns')], ['retiredCodes', sum('retiredCodes')], ['unknown', tallies[0]?.unknown ?? 0],
  ]
  const professionals = input.sources.filter((source) => !source.deleted && source.group === 'professional').length
  const parts = [...counts.flatMap(([what, count]) => (count > 0 ? [words[what](count)] : [])), ...more, ...(professionals > 0 ? [words.professionals(professionals)] : [])]
  return parts.length === 0 ? words.everythingCounted : words.notCounted(parts)
}

function headersWithBase(residents: Tally, organisations: Tally, language: SheetLanguage, words: TableWords): ReadonlyMap<string, string> {
  const bases: Readonly<Record<string, number>> = {
    residentSources: residents.base.sources, residentSpeakers: residents.base.speakers, residentSegments: residents.base.segments,
    organisationSources: organisations.base.sources, organisationSpeakers: organisations.base.speakers, organisationSegments: organisations.base.segments,
  }
  return new Map(TALLY_LAYOUT.columns.flatMap(({ id, header }) => {
    const base = bases[id]
    return base === undefined ? [] : [[id, words.withBase(header[language], base)] as const]
  }))
}

/** Per code: 'focus group 2, coffee cart 1', resident sources only. */
function methodCounts(input: TallyInput, language: SheetLanguage): ReadonlyMap<string, string> {
  const { columns, rows } = tallyByCodeAndAttribute(input, { of: 'source', valueOf: (source) => source.method })
  const places = SOURCE_METHODS.flatMap((method) => {
    const place = columns.findIndex(({ value }) => value === method)
    return place < 0 ? [] : [{ place, word: choiceWord(METHOD_CHOICES, method, { language }) }]
  })
  return new Map(rows.map(({ codeId, counts }) => [codeId, places.flatMap(({ place, word }) => (counts[place]!.sources > 0 ? [`${word} ${counts[place]!.sources}`] : [])).join(', ')]))
}
