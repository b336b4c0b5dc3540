import { codeLabel } from '../codebook/code-label.ts'
import type { PassiveRow } from '../passive/observation.ts'
import { tallyByCodeAndAttribute } from '../tally/tally-by-code-and-attribute.ts'
import type { TallyInput } from '../tally/what-counts.ts'
import { ABSENCE_CHOICES } from './choices.ts'
import type { SheetLanguage } from './column.ts'
import { choiceWord } from './field-columns.ts'
import { mapWords } from './map-words.ts'
import { tableWords } from './table-words.ts'
import { shareText } from './tally-table.ts'

/** One number per area, with what it says. */
export interface NumbersByArea {
  readonly title: string
  readonly note: string
  /** `value` is null where none was published; null is never 0. `text` is how a person reads it, `short` what fits in an area of the map. */
  readonly areas: readonly { readonly area: string; readonly value: number | null; readonly short: string; readonly text: string }[]
}

/** In how many resident sources of each area a theme occurs, areas without a mention too; null when there is no such theme. */
export function themeByArea(input: TallyInput, codeId: string, language: SheetLanguage): NumbersByArea | null {
  const { columns, rows } = tallyByCodeAndAttribute(input, { of: 'source', valueOf: ({ areaCode }) => areaCode })
  const row = rows.find((one) => one.codeId === codeId)
  const code = input.codes.find(({ id }) => id === codeId)
  if (!row || !code) return null
  const [words, table] = [mapWords(language), tableWords(language)]
  const without = input.sources.filter(({ deleted, group, method, areaCode }) => !deleted && group === 'resident' && method !== null && areaCode === null).length
  return {
    title: words.theme(codeLabel(code, language)), note: words.themeNote(without),
    areas: columns.map(({ value, base }, place) => ({ area: value, value: row.counts[place]!.sources, short: String(row.counts[place]!.sources), text: shareText(row.counts[place]!.sources, base.sources, table) })),
  }
}

/** A figure in its newest period that has any value; null when it has none. */
export function indicatorByArea(passive: readonly PassiveRow[], indicatorId: string, language: SheetLanguage): NumbersByArea | null {
  const own = passive.filter((row) => row.indicatorId === indicatorId)
  const period = own.flatMap((row) => (row.value === null && row.interval === null ? [] : [row.period])).sort().pop()
  if (period === undefined) return null
  const words = mapWords(language)
  const rows = own.filter((row) => row.period === period && row.level !== 'city' && row.area.toUpperCase() !== 'STAD')
  const [{ label, unit, direction, kind, estimate }] = own as [PassiveRow]
  const number = (value: number) => String(Math.round(value * 1000) / 1000).replace('.', words.decimal)
  const shortOf = ({ value, interval }: PassiveRow) => (value !== null ? number(value) : interval !== null ? `${number(interval.low)}–${number(interval.high)}` : '')
  const textOf = (row: PassiveRow) => {
    const text = shortOf(row) || choiceWord(ABSENCE_CHOICES, row.absence ?? 'blank', { language })
    return row.provisional ? words.provisional(text) : text
  }
  return {
    title: words.indicator(label || indicatorId, unit, period), note: [kind === 'reports' ? words.reports : words.directions[direction], estimate ? words.estimate : ''].filter(Boolean).join(' '),
    areas: rows.map((row) => ({ area: row.area, value: row.value, short: shortOf(row) || '–', text: textOf(row) })).sort((a, b) => (a.area < b.area ? -1 : 1)),
  }
}
