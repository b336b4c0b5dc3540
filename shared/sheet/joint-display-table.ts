import { codeLabel } from '../codebook/code-label.ts'
import type { CountedFigure } from '../joint-display/counted-figure.ts'
import { jointDisplay, type JointDisplayRow } from '../joint-display/joint-display.ts'
import type { Judgement } from '../joint-display/judgement.ts'
import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { Indicator, PassiveRow } from '../passive/observation.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { tallyByCode, type TallyInput } from '../tally/tally-by-code.ts'
import { ABSENCE_CHOICES, LEVEL_CHOICES } from './choices.ts'
import type { CellValue, SheetLanguage } from './column.ts'
import { choiceWord } from './field-columns.ts'
import { JUDGEMENT_COLUMNS } from './record-tabs.ts'
import { tableWords, type TableWords } from './table-words.ts'
import { leftOutText, shareText, toneText, type ComputedTable, type Making } from './tally-table.ts'

/** Everything Confrontatie is made of. */
export interface JointDisplayTableInput extends TallyInput {
  readonly passive: readonly PassiveRow[]
  readonly links: readonly CrosswalkLink[]
  readonly judgements: readonly Judgement[]
  /** Cells by column id, by theme, in which a person typed what could not be read: they stay as they are. */
  readonly asTyped?: ReadonlyMap<string, Readonly<Record<string, CellValue>>>
  /** Stamp of the empty judgements of themes that nobody judged yet. */
  readonly stamp: ChangeStamp
}

/** Figures of so many areas stand beside a theme; the rest is in Passief. */
const MOST_AREAS = 4

/**
 * Confrontatie: one row a theme, told beside counted, with people's judgements kept by theme. Below it what is linked to no
 * theme. A judgement of a theme that is no longer counted stays too: nobody's words are thrown away.
 */
export function jointDisplayTable(input: JointDisplayTableInput, { language, moment, codebookVersion }: Making): ComputedTable {
  const words = tableWords(language)
  const tally = tallyByCode(input)
  const organisations = tallyByCode(input, { group: 'organisation' })
  const { indicators, cityArea } = indicatorsOf(input.passive)
  const display = jointDisplay({
    codes: input.codes, tally, indicators, observations: input.passive, crosswalk: input.links, judgements: input.judgements, cityArea, ...areasOf(input),
  })
  const codes = new Map(input.codes.map((code) => [code.id, code]))
  const label = (codeId: string) => {
    const code = codes.get(codeId)
    return code ? codeLabel(code, language) : codeId
  }
  const blank = (codeId: string): Judgement => ({ id: codeId, made: input.stamp, changed: {}, deleted: false, codeId, fit: null, line: '', basis: '' })
  const themes = display.rows.map((row) => themeCells(row, '\u2003'.repeat(row.depth) + label(row.codeId), row.judgement ?? blank(row.codeId), language, words))
  const shown = new Set(display.rows.map(({ codeId }) => codeId))
  const gone = input.judgements.filter((one) => !shown.has(one.codeId) && (one.fit !== null || one.line !== ''))
    .map((one) => ({ theme: words.codeGone(label(one.codeId)), ...judgementCells(one, language), _id: one.codeId, _record: JSON.stringify(one), _basis: one.basis }))
  const loose = display.unlinkedIndicators.map((indicator) => ({ theme: '', counted: [indicator.label || indicator.id, indicator.publisher].filter(Boolean).join(' · ') }))
  const rows: Readonly<Record<string, CellValue>>[] = [...themes, ...gone].map((row) => ({ ...row, ...input.asTyped?.get(row._id ?? '') }))
  const heading = rows.length + 1
  if (loose.length > 0) rows.push({}, { theme: words.unmappedTitle, counted: words.unmappedHint }, ...loose)
  return {
    madeLine: words.jointHead(moment, codebookVersion, tally.base.sources, input.sources.filter((source) => !source.deleted).length),
    notes: [words.noSample, leftOutText(tally, organisations, input, words)],
    headers: new Map(),
    rows,
    bold: new Set([...display.rows.flatMap((row, index) => (row.depth === 0 ? [index] : [])), ...(loose.length > 0 ? [heading] : [])]),
  }
}

function themeCells(row: JointDisplayRow, theme: string, judgement: Judgement, language: SheetLanguage, words: TableWords) {
  const { counts, base, tone } = row.told
  return {
    theme,
    told: counts.segments === 0 ? words.notTold(base.sources) : words.told(shareText(counts.sources, base.sources, words), counts.speakers, counts.segments),
    tone: toneText(tone, words),
    counted: row.counted.length === 0 ? words.notCountedHere : figureLines(row.counted, language, words).join('\n'),
    ...judgementCells(judgement, language),
    changed: row.judgedOnOtherNumbers ? words.changed : '',
    _id: row.codeId, _record: JSON.stringify(judgement), _basis: row.basis,
  }
}

function judgementCells(judgement: Judgement, language: SheetLanguage): Readonly<Record<string, CellValue>> {
  const context = { language, codeLabel: String, codeIdOf: () => null, sourceTitle: String }
  return Object.fromEntries(JUDGEMENT_COLUMNS.map((column) => [column.id, column.write(judgement, context)]))
}

/** One line a figure; of an indicator in many areas the first ones, and how many more there are. */
function figureLines(figures: readonly CountedFigure[], language: SheetLanguage, words: TableWords): readonly string[] {
  const byIndicator = new Map<string, CountedFigure[]>()
  for (const figure of figures) byIndicator.set(figure.indicator.id, [...(byIndicator.get(figure.indicator.id) ?? []), figure])
  return [...byIndicator.values()].flatMap((own) => [
    ...own.slice(0, MOST_AREAS).map((figure) => figureLine(figure, language, words)),
    ...(own.length > MOST_AREAS ? [words.moreAreas(own.length - MOST_AREAS)] : []),
  ])
}

/** 'Schoonhouden straten: 6,4 (cijfer 1-10) · QA01 · 2023 · ▲ beter dan 2021 (6,1) · hoger is beter ↑ · stad 6,6'. */
export function figureLine(figure: CountedFigure, language: SheetLanguage, words: TableWords): string {
  const { indicator, value, interval, absence, previous, development } = figure
  const number = (what: number) => String(Math.round(what * 1000) / 1000).replace('.', words.decimal)
  const amount = (of: Pick<CountedFigure, 'value' | 'interval'>) => (of.value !== null ? number(of.value) : of.interval !== null ? words.range(number(of.interval.low), number(of.interval.high)) : '')
  const shown = amount({ value, interval }) || choiceWord(ABSENCE_CHOICES, absence ?? 'blank', { language })
  const level = figure.level !== null && figure.level !== 'neighbourhood' ? words.level(choiceWord(LEVEL_CHOICES, figure.level, { language })) : ''
  return [
    `${indicator.label || indicator.id}: ${shown}${indicator.unit === '' ? '' : ` (${indicator.unit})`}`,
    figure.area, figure.period,
    previous === null ? '' : `${development === null ? words.earlier : words.development[development]} ${previous.period} (${amount(previous)})`,
    indicator.direction === 'higher-better' ? words.betterUp : indicator.direction === 'higher-worse' ? words.worseUp : indicator.kind === 'reports' ? words.reports : words.neither,
    figure.city === null ? '' : words.city(number(figure.city)),
    level, figure.provisional ? words.provisional : '', indicator.estimate ? words.estimate : '',
  ].filter(Boolean).join(' · ')
}

function indicatorsOf(passive: readonly PassiveRow[]): { readonly indicators: readonly Indicator[]; readonly cityArea: string | null } {
  const found = new Map<string, Indicator>()
  let cityArea: string | null = null
  for (const { indicatorId: id, kind, label, publisher, unit, direction, estimate, area, level } of passive) {
    if (!found.has(id)) found.set(id, { id, kind, label, publisher, unit, direction, estimate })
    if (cityArea === null && (level === 'city' || area.toUpperCase() === 'STAD')) cityArea = area
  }
  return { indicators: [...found.values()], cityArea }
}

/** The areas that were talked about, where figures know them by the same code; else every area. */
function areasOf({ sources, passive }: JointDisplayTableInput): { readonly areas?: readonly string[] } {
  const talked = new Set(sources.flatMap((source) => (source.areaCode === null || source.deleted ? [] : [source.areaCode])))
  const areas = [...new Set(passive.map(({ area }) => area))].filter((area) => talked.has(area)).sort()
  return areas.length > 0 ? { areas } : {}
}
