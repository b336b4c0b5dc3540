import type { CountedFigure } from '../joint-display/counted-figure.ts'
import { isE33 } from '../joint-display/figure-signal.ts'
import { reportChange, reportSums, type Range, type ReportSum } from '../joint-display/report-sum.ts'
import { ABSENCE_CHOICES, LEVEL_CHOICES } from './choices.ts'
import type { SheetLanguage } from './column.ts'
import { confrontWords } from './confront-words.ts'
import { choiceWord } from './field-columns.ts'
import { tableWords } from './table-words.ts'

/** Of so many indicators and areas the figures stand beside a theme; the rest is in Passief. */
export const MOST_INDICATORS = 4
export const MOST_AREAS = 4
const MOST_KINDS = 3

/** How often it is told that reports are not followed up; null where that is not often. */
export type ReportsDoubted = { readonly sources: number; readonly base: number } | null

/**
 * The figures beside a theme in short lines: a line an indicator, under it a line an area. Several kinds of reports are one sum an
 * area, with what it mostly holds. Wider areas are marked with a sign and in words.
 */
export function figureLines(figures: readonly CountedFigure[], doubted: ReportsDoubted, language: SheetLanguage): readonly string[] {
  const words = confrontWords(language)
  const registrations = figures.filter(({ indicator }) => isE33(indicator))
  const kinds = groupByIndicator(figures.filter(({ indicator }) => indicator.kind === 'reports' && !isE33(indicator)))
  const indicators = groupByIndicator(figures.filter(({ indicator }) => indicator.kind !== 'reports' && !isE33(indicator)))
  const reports = kinds.length > 1 ? sumLines(figures, kinds.length, language) : kinds.flatMap((own) => indicatorLines(own, language))
  return [
    ...indicators.slice(0, MOST_INDICATORS).flatMap((own) => indicatorLines(own, language)),
    ...(indicators.length > MOST_INDICATORS ? [words.moreFigures(indicators.length - MOST_INDICATORS)] : []),
    ...reports,
    ...(kinds.length > 0 ? [doubted === null ? words.fewerIsNotLess : words.notFollowedUp(doubted.sources, doubted.base)] : []),
    ...groupByIndicator(registrations).flatMap((own) => indicatorLines(own, language)), ...(registrations.length > 0 ? [words.e33] : []),
  ]
}

/** '4,9' or '12 tot en met 18'. */
export function rangeText({ low, high }: Range, language: SheetLanguage): string {
  return low === high ? numberText(low, language) : tableWords(language).range(numberText(low, language), numberText(high, language))
}

/** A figure as people write it in the language, three decimals at most. */
export function numberText(value: number, language: SheetLanguage): string {
  return String(Math.round(value * 1000) / 1000).replace('.', tableWords(language).decimal)
}

/** '• Schoonhouden straten (cijfer 1-10, hoger is beter)', and a line for each of the first areas. */
function indicatorLines(own: readonly CountedFigure[], language: SheetLanguage): readonly string[] {
  const words = confrontWords(language)
  const { indicator } = own[0]!
  const direction = indicator.kind === 'reports' ? '' : indicator.direction === 'higher-better' ? words.betterUp : indicator.direction === 'higher-worse' ? words.worseUp : ''
  return [
    words.indicator(nameOf(indicator), [isE33(indicator) ? '' : indicator.kind === 'reports' ? words.reportsOfKind : indicator.unit, direction, indicator.estimate ? tableWords(language).estimate : ''].filter(Boolean)),
    ...own.slice(0, MOST_AREAS).map((figure) => figureLine(figure, language)),
    ...(own.length > MOST_AREAS ? [words.moreAreas(own.length - MOST_AREAS)] : []),
  ]
}

/** '   QA01, 2023: 4,9 · ▼ slechter dan 2021 (5,3) · stad 6,3'. */
export function figureLine(figure: CountedFigure, language: SheetLanguage): string {
  const [words, common] = [confrontWords(language), tableWords(language)]
  const { value, interval, absence, previous, development, indicator } = figure
  const amount = (of: Pick<CountedFigure, 'value' | 'interval'>) => (of.value !== null ? numberText(of.value, language) : of.interval !== null ? rangeText(of.interval, language) : '')
  const line = words.figure(figure.area, figure.period, [
    amount({ value, interval }) || choiceWord(ABSENCE_CHOICES, absence ?? 'blank', { language }),
    previous === null ? ''
      : isE33(indicator) || development === null ? `${common.earlier} ${previous.period}: ${amount(previous)}` : `${common.development[development]} ${previous.period} (${amount(previous)})`,
    figure.city === null ? '' : common.city(numberText(figure.city, language)),
    figure.wider ? common.level(choiceWord(LEVEL_CHOICES, figure.level!, { language })) : '',
    figure.n === null ? '' : words.restsOn(figure.n), figure.provisional ? common.provisional : '',
  ].filter(Boolean))
  return figure.wider ? words.wider(line) : line
}

function sumLines(figures: readonly CountedFigure[], kinds: number, language: SheetLanguage): readonly string[] {
  const words = confrontWords(language)
  const sums = reportSums(figures)
  const wider = new Map(figures.filter((figure) => figure.wider).map(({ area, level }) => [area, level]))
  const line = (sum: ReportSum) => {
    const { compared } = sum
    const change = reportChange(sum)
    const before = compared === null ? '' : rangeText(compared.before, language)
    // Kinds that are new say nothing of more or fewer: then the numbers of the others stand there, before and now.
    const then = compared === null ? '' : compared.kinds === sum.kinds ? before : words.comparable(before, rangeText(compared.now, language), compared.kinds, sum.kinds)
    const text = words.figure(sum.area, sum.period, [
      rangeText(sum, language),
      compared === null ? '' : change === null ? words.before(compared.period, then) : words[change](compared.period, then),
      wider.has(sum.area) ? tableWords(language).level(choiceWord(LEVEL_CHOICES, wider.get(sum.area)!, { language })) : '',
      sum.provisional ? tableWords(language).provisional : '',
    ].filter(Boolean))
    return wider.has(sum.area) ? words.wider(text) : text
  }
  return [
    words.reportsTogether(kinds), ...sums.slice(0, MOST_AREAS).map(line), ...(sums.length > MOST_AREAS ? [words.moreAreas(sums.length - MOST_AREAS)] : []),
    ...(sums.length > 0 ? [words.mostly(mostlyOf(sums, wider, language))] : []),
  ]
}

/** The kinds with most reports over all areas, those of larger areas aside where there are others: 'Container is vol 343'. */
function mostlyOf(sums: readonly ReportSum[], wider: { readonly has: (area: string) => boolean }, language: SheetLanguage): readonly string[] {
  const totals = new Map<string, Range>()
  const here = sums.filter(({ area }) => !wider.has(area))
  for (const { label, low, high } of (here.length > 0 ? here : sums).flatMap(({ parts }) => parts)) {
    const had = totals.get(label)
    totals.set(label, { low: (had?.low ?? 0) + low, high: (had?.high ?? 0) + high })
  }
  return [...totals].sort(([, a], [, b]) => b.low + b.high - a.low - a.high).slice(0, MOST_KINDS).map(([label, range]) => `${nameOf({ id: label, kind: 'reports', label })} ${rangeText(range, language)}`)
}

/** What people call it: of a report category the last part, the themes beside it say the rest. */
export function nameOf({ id, kind, label }: Pick<CountedFigure['indicator'], 'id' | 'kind' | 'label'>): string {
  return kind === 'reports' ? (label || id).split(' › ').pop()! : label || id
}

/** The figures of each indicator together, in the order in which they came. */
function groupByIndicator(figures: readonly CountedFigure[]): readonly (readonly CountedFigure[])[] {
  const groups = new Map<string, CountedFigure[]>()
  for (const figure of figures) groups.set(figure.indicator.id, [...(groups.get(figure.indicator.id) ?? []), figure])
  return [...groups.values()]
}
