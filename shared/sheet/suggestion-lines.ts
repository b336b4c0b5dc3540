import type { CountedFigure } from '../joint-display/counted-figure.ts'
import { figureSignal } from '../joint-display/figure-signal.ts'
import type { JointDisplayRow } from '../joint-display/joint-display.ts'
import type { FitSuggestion } from '../joint-display/suggest-fit.ts'
import type { SheetLanguage } from './column.ts'
import { confrontWords } from './confront-words.ts'
import { choiceWord } from './field-columns.ts'
import { nameOf, numberText, rangeText } from './figure-lines.ts'
import { FIT_CHOICES } from './record-tabs.ts'

/** Areas that differ from the whole; a person reads no more of them at once. */
const MOST_AREAS = 3

/** What the numbers suggest about a theme and why, in short lines that begin by saying that it is a suggestion, or that there is none; areas that differ below. */
export function suggestionLines({ suggestion, elsewhere }: Pick<JointDisplayRow, 'suggestion' | 'elsewhere'>, language: SheetLanguage): readonly string[] {
  const words = confrontWords(language)
  const fit = (one: FitSuggestion) => choiceWord(FIT_CHOICES, one.fit!, { language })
  return [
    ...(suggestion.fit === null ? [] : [words.suggestion(fit(suggestion))]), ...reasons(suggestion, language),
    ...elsewhere.slice(0, MOST_AREAS).flatMap(({ area, suggestion: local }) => [words.inArea(area, fit(local)), ...reasons(local, language)]),
  ]
}

function reasons(suggestion: FitSuggestion, language: SheetLanguage): readonly string[] {
  const words = confrontWords(language)
  const { rule, often, sources, base, figure, reports } = suggestion
  if (rule === 'too-few-sources') return [words.rules['too-few-sources'](base)]
  if (rule === 'unclear') return [words.rules.unclear]
  const told = words.oftenIn(sources === 0 ? words.notTold : words.often[often], sources, base)
  if (rule === 'told-not-counted') return [told, suggestion.onlyWider ? words.onlyWider : words.nothingLinked]
  if (rule === 'reports-fall') {
    const { before, now, period } = reports!.compared!
    return [told, words.reportsFall(reports!.area, rangeText(before, language), period, rangeText(now, language), reports!.period)]
  }
  return [told, ...(figure === null ? [] : [figureReason(figure, language)]), ...(reports === null ? [] : [words.manyReports(reports.area, rangeText(reports, language))])]
}

function figureReason(figure: CountedFigure, language: SheetLanguage): string {
  const words = confrontWords(language)
  const reading = figureSignal(figure)!
  const label = nameOf(figure.indicator)
  const against = reading.against === 'city' ? figure.city! : figure.previous!.value!
  const say = reading.signal === 'problem'
    ? (reading.against === 'city' ? words.worseThanCity : words.worseThanBefore)
    : (reading.against === 'city' ? words.betterThanCity : words.betterThanBefore)
  return say(label, figure.area, numberText(figure.value!, language), numberText(against, language))
}
