import { codeLabel } from '../codebook/code-label.ts'
import type { CrosswalkLink } from '../passive/crosswalk.ts'
import type { PassiveRow } from '../passive/observation.ts'
import { saturation } from '../tally/saturation.ts'
import { tallyByCode } from '../tally/tally-by-code.ts'
import type { TallyInput } from '../tally/what-counts.ts'
import { chartWords } from './chart-words.ts'
import { CHARTS_LAYOUT, MOST_LINES, trendColumn } from './charts-layout.ts'
import { LEVEL_CHOICES } from './choices.ts'
import type { CellValue, SheetLanguage } from './column.ts'
import { HATCHED } from './confront-words.ts'
import { coverageWords } from './coverage-words.ts'
import { choiceWord } from './field-columns.ts'
import { indicatorsWithTrend, indicatorTrend, type IndicatorTrend } from './indicator-trend.ts'
import type { ComputedTable, Making } from './tally-table.ts'

/** The charts of the workbook. */
export const CHART_KINDS = ['themes', 'tone', 'strengths', 'saturation', 'trend'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** A chart over columns of Grafieken, as it is to be drawn. */
export interface ChartSpec {
  readonly kind: ChartKind
  readonly type: 'bar' | 'line'
  readonly stacked: boolean
  readonly title: string
  readonly subtitle: string
  readonly axes: { readonly across: string; readonly up: string }
  /** Ids of its columns: categories, then a series each. */
  readonly columns: readonly string[]
  /** One a series, of the theme; they differ in lightness too. */
  readonly colours: readonly string[]
  /** Rows below the header. */
  readonly rows: number
}

export interface ChartsInput extends TallyInput {
  readonly passive: readonly PassiveRow[]
  readonly links: readonly CrosswalkLink[]
  /** The figure whose course is drawn; the first that has one when null or gone. */
  readonly indicatorId: string | null
}

/** Lines of the theme `light`: canal.700 and sun.500 for the groups, brick.600, cream.300 and canal.700 for tone, then hues of codes. */
export const CHART_COLOURS = { residents: '#0b5355', organisations: '#b9800d', negative: '#a3402a', neutral: '#b2bdb8', positive: '#0b5355', lines: ['#0b5355', '#b9800d', '#694fb2', '#a3402a', '#506574'] } as const
/** Themes in one chart. */
const MOST_THEMES = 20
/** The starter codebook of strengths numbers its codes AB1, AB2, … */
const STRENGTH = /^AB\d/i

/** Grafieken: the figures behind each chart side by side, and what is to be drawn of them. */
export function chartsTable(input: ChartsInput, { language, moment, codebook }: Making): { readonly table: ComputedTable; readonly charts: readonly ChartSpec[] } {
  const words = chartWords(language)
  const residents = tallyByCode(input)
  const organisations = tallyByCode(input, { group: 'organisation' })
  const codes = new Map(input.codes.map((code) => [code.id, code]))
  const others = new Map(organisations.rows.map((row) => [row.codeId, row]))
  const told = residents.rows.map((row) => ({ row, other: others.get(row.codeId)!, code: codes.get(row.codeId)! })).filter(({ row, other }) => row.all.sources > 0 || other.all.sources > 0)
    .sort((a, b) => b.row.all.sources - a.row.all.sources || b.other.all.sources - a.other.all.sources)
  const themes = told.filter(({ row, code }) => row.depth === 0 && !STRENGTH.test(code.key)).slice(0, MOST_THEMES)
  const strengths = told.filter(({ code }) => STRENGTH.test(code.key)).slice(0, MOST_THEMES)
  const found = saturation(input)
  const indicator = indicatorsWithTrend(input.passive, input.links)
  const chosen = indicator.find(({ id }) => id === input.indicatorId) ?? indicator[0]
  const trend = chosen ? indicatorTrend(input.passive, chosen.id, areasOf(input), MOST_LINES) : null
  let seen = 0
  const blocks: readonly (readonly Readonly<Record<string, CellValue>>[])[] = [
    themes.map(({ row, other, code }) => ({ theme: codeLabel(code, language), residents: row.all.sources, organisations: other.all.sources, ...row.tone })),
    strengths.map(({ row, other, code }) => ({ strength: codeLabel(code, language), strengthResidents: row.all.sources, strengthOrganisations: other.all.sources })),
    found.newCodes.map((fresh, index) => ({ order: String(index + 1), seen: (seen += fresh), curve: Math.round(found.curve[index]! * 1000) / 1000 })),
    (trend?.periods ?? []).map((period, index) => ({ period, ...Object.fromEntries(trend!.lines.map(({ values }, line) => [trendColumn(line + 1), values[index] ?? ''])) })),
  ]
  const length = Math.max(0, ...blocks.map((block) => block.length))
  const direction = trend ? words.directions[trend.indicator.direction] : ''
  const bar = (kind: ChartKind, text: ReturnType<typeof words.tone>, columns: readonly string[], colours: readonly string[], rows: number, stacked = false): ChartSpec => ({ kind, type: 'bar', stacked, ...headOf(text), columns, colours, rows })
  const line = (kind: ChartKind, text: ReturnType<typeof words.tone>, columns: readonly string[], colours: readonly string[], rows: number): ChartSpec => ({ kind, type: 'line', stacked: false, ...headOf(text), columns, colours, rows })
  const { residents: own, organisations: beside, negative, neutral, positive, lines } = CHART_COLOURS
  return {
    table: {
      madeLine: coverageWords(language).head(CHARTS_LAYOUT.title[language], moment, codebook, residents.base.sources + organisations.base.sources, input.sources.filter(({ deleted }) => !deleted).length),
      notes: [words.noSample, words.ask, trend ? words.trend(trend.indicator.label, direction, trend.lines.map((one) => lineName(one, language)).join(', '), trend.more) : words.noTrend],
      headers: new Map(Array.from({ length: MOST_LINES }, (_, index) => [trendColumn(index + 1), lineName(trend?.lines[index], language) ?? words.noLine])),
      rows: Array.from({ length }, (_, row) => Object.assign({ _id: String(row + 1) }, ...blocks.map((block) => block[row] ?? {})) as Readonly<Record<string, CellValue>>),
      bold: new Set(),
    },
    charts: [
      bar('themes', words.themes(residents.base.sources, organisations.base.sources), ['theme', 'residents', 'organisations'], [own, beside], themes.length),
      bar('tone', words.tone(), ['theme', 'negative', 'neutral', 'positive'], [negative, neutral, positive], themes.length, true),
      bar('strengths', words.strengths(residents.base.sources, organisations.base.sources), ['strength', 'strengthResidents', 'strengthOrganisations'], [own, beside], strengths.length),
      line('saturation', words.saturation(found.sourceIds.length), ['order', 'seen', 'curve'], [own, beside], found.newCodes.length),
      ...(trend ? [line('trend', words.line(trend.indicator.label, [direction, trend.indicator.unit].filter(Boolean).join(' · ')), ['period', ...trend.lines.map((_, index) => trendColumn(index + 1))], lines.slice(0, trend.lines.length), trend.periods.length)] : []),
    ].filter(({ rows }) => rows > 0),
  }
}

function headOf({ title, subtitle, across, up }: { readonly title: string; readonly subtitle: string; readonly across: string; readonly up: string }) {
  return { title, subtitle, axes: { across, up } }
}

/** 'QA01', or '▨▨▨ QA (wijk)' where the line is about a larger area. */
function lineName(line: IndicatorTrend['lines'][number] | undefined, language: SheetLanguage): string | undefined {
  return line === undefined || line.wider === null ? line?.area : `${HATCHED}${line.area} (${choiceWord(LEVEL_CHOICES, line.wider, { language })})`
}

function areasOf({ sources }: TallyInput): readonly string[] {
  return [...new Set(sources.flatMap(({ deleted, areaCode }) => (deleted || areaCode === null ? [] : [areaCode])))]
}
