import { codeLabel } from '../codebook/code-label.ts'
import { widerAreas } from '../joint-display/wider-areas.ts'
import type { PassiveRow } from '../passive/observation.ts'
import { tallyByCodeAndAttribute } from '../tally/tally-by-code-and-attribute.ts'
import type { TallyInput } from '../tally/what-counts.ts'
import { ABSENCE_CHOICES, LEVEL_CHOICES } from './choices.ts'
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
  readonly areas: readonly AreaNumber[]
}

/** The number of an area. */
export interface AreaNumber {
  readonly area: string
  readonly value: number | null
  readonly short: string
  readonly text: string
  /** The larger area that the number is really about; absent where it is the area's own. */
  readonly from?: string
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

/**
 * A figure in its newest period that has any value; null when it has none. Neighbourhoods (those that were talked about, and those that any
 * figure knows) without one of their own get that of the larger area around them, marked as such.
 */
export function indicatorByArea(passive: readonly PassiveRow[], told: readonly string[], indicatorId: string, language: SheetLanguage): NumbersByArea | null {
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
  const numberOf = (row: PassiveRow): AreaNumber => ({ area: row.area, value: row.value, short: shortOf(row) || '–', text: textOf(row) })
  const levelOf = ({ level }: PassiveRow) => choiceWord(LEVEL_CHOICES, level!, { language })
  return {
    title: words.indicator(label || indicatorId, unit, period), note: [kind === 'reports' ? words.reports : words.directions[direction], estimate ? words.estimate : ''].filter(Boolean).join(' '),
    areas: [...rows.map((row) => numberOf(row)), ...widerNumbers(passive, told, rows, (row, area) => ({ ...numberOf(row), area, from: row.area, text: words.wider(textOf(row), levelOf(row), row.area) }))].sort((a, b) => (a.area < b.area ? -1 : 1)),
  }
}

/** For each neighbourhood without a row of its own: the number of the one larger area around it, where it can be told which that is. */
function widerNumbers(passive: readonly PassiveRow[], told: readonly string[], rows: readonly PassiveRow[], number: (row: PassiveRow, area: string) => AreaNumber): readonly AreaNumber[] {
  const own = new Set(rows.map(({ area }) => area))
  const wanted = new Set([...told, ...passive.flatMap(({ area, level }) => (level === 'neighbourhood' ? [area] : []))])
  return [...wanted].filter((area) => !own.has(area)).flatMap((area) => {
    const [around, ...others] = widerAreas(rows, [area], null)
    const row = around === undefined || others.length > 0 ? undefined : rows.find((one) => one.area === around)
    return row === undefined ? [] : [number(row, area)]
  })
}
