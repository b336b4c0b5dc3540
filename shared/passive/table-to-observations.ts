import { areaPlacer, type PlacedArea } from './area-mapping.ts'
import { columnHeadings, type ColumnHeading } from './column-headings.ts'
import type { ColumnRole, ImportProfile } from './import-profile.ts'
import { figureWithBounds } from './figure-bounds.ts'
import { importedIndicator } from './imported-indicator.ts'
import type { Indicator, Observation } from './observation.ts'
import { observationKey } from './observation-key.ts'
import { readFigure } from './read-figure.ts'
import { readPeriod } from './read-period.ts'
import { isFooter, type Table } from './read-table.ts'
import { areaRecogniser, type ProjectArea } from './recognise-area.ts'

/** What a project knows beforehand: its areas, and indicators with their direction, unit and publisher. */
export interface ImportContext {
  readonly areas?: readonly ProjectArea[]
  readonly indicators?: readonly Indicator[]
}

/** Why one cell gave no observation: not a figure, a sign without a meaning yet, or a row or header without a period or indicator. */
export type UnreadableReason = 'figure' | 'ask' | 'period' | 'indicator'

export interface UnreadableCell {
  readonly line: number
  /** Place of the column, from 0. */
  readonly column: number
  readonly raw: string
  readonly reason: UnreadableReason
}

/** All that was left out. Totals, footer, empty and unknown areas are whole rows; unreadable and duplicates are single cells. */
export interface LeftOut {
  readonly totals: number
  readonly footer: number
  /** Rows that hold nothing in a column with a role. */
  readonly empty: number
  readonly unreadable: readonly UnreadableCell[]
  /** In a table with areas in its header, one entry a cell; `column` is null for a whole row. */
  readonly unknownArea: readonly { readonly line: number; readonly area: string; readonly column: number | null }[]
  /** Cells for an indicator, area and period that came before; the first one counts. */
  readonly duplicates: number
}

export interface Imported {
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly leftOut: LeftOut
}

/** A piece of an import; `indicators` holds those that no earlier piece brought. */
export interface ImportedSlice extends Imported {
  readonly rowsDone: number
}

const SEPARATOR = ' › '
/** What the sheet holds in a name; a longer one is no name. */
const LONGEST_NAME = 400

/**
 * Turns a table into observations by a confirmed profile. No figure is lost unseen: every cell under role `value` gives one
 * observation or stands in `leftOut`.
 */
export function tableToObservations(table: Table, profile: ImportProfile, context: ImportContext = {}): Imported {
  return joinImported([...observationsInSlices(table, profile, context, table.rows.length)])
}

/** As `tableToObservations`, a number of rows at a time, so that a page can show progress and let a person stop. Throws RangeError when `rowsPerSlice` is not above 0. */
export function* observationsInSlices(table: Table, profile: ImportProfile, context: ImportContext, rowsPerSlice: number): Generator<ImportedSlice, void, undefined> {
  if (table.rows.length > 0 && !(rowsPerSlice > 0)) throw new RangeError(`observationsInSlices: rowsPerSlice ${rowsPerSlice} is not above 0`)
  const readRow = rowReader(table, profile, context)
  for (let from = 0; from < table.rows.length; from += rowsPerSlice) {
    const slice: Draft = { indicators: [], observations: [], totals: 0, footer: 0, empty: 0, unreadable: [], unknownArea: [], duplicates: 0 }
    const rows = table.rows.slice(from, from + rowsPerSlice)
    for (const { line, cells } of rows) readRow(line, cells, slice)
    const { indicators, observations, ...leftOut } = slice
    yield { indicators, observations, leftOut, rowsDone: Math.min(from + rowsPerSlice, table.rows.length) }
  }
}

/** Puts the pieces of one import together, in their order. */
export function joinImported(slices: readonly Imported[]): Imported {
  const sum = (of: (leftOut: LeftOut) => number): number => slices.reduce((total, { leftOut }) => total + of(leftOut), 0)
  return {
    indicators: slices.flatMap(({ indicators }) => indicators),
    observations: slices.flatMap(({ observations }) => observations),
    leftOut: {
      totals: sum((one) => one.totals), footer: sum((one) => one.footer), empty: sum((one) => one.empty), duplicates: sum((one) => one.duplicates),
      unreadable: slices.flatMap(({ leftOut }) => leftOut.unreadable), unknownArea: slices.flatMap(({ leftOut }) => leftOut.unknownArea),
    },
  }
}

interface Draft {
  readonly indicators: Indicator[]
  readonly observations: Observation[]
  totals: number
  footer: number
  empty: number
  readonly unreadable: UnreadableCell[]
  readonly unknownArea: { readonly line: number; readonly area: string; readonly column: number | null }[]
  duplicates: number
}

function rowReader(table: Table, profile: ImportProfile, context: ImportContext): (line: number, cells: readonly string[], draft: Draft) => void {
  const places = (...roles: readonly ColumnRole[]): readonly number[] => profile.columns.flatMap((role, column) => (roles.includes(role) ? [column] : []))
  const used = profile.columns.flatMap((role, column) => (role === 'ignore' ? [] : [column]))
  const categories = places('indicator', 'sub-category')
  const areaPlaces = places('area').length > 0 ? places('area') : places('area-name')
  const periodPlaces = places('period')
  const [labelPlace] = places('label')
  const [unitPlace] = places('unit')
  const [peoplePlace] = places('n')
  const withTotals = places('indicator', 'sub-category', 'area', 'area-name')

  const recognise = remember(areaPlacer(areaRecogniser(context.areas), profile.areas))
  const period = remember(readPeriod)
  const describe = importedIndicator(profile, context.indicators ?? [])
  const isTotal = remember(totalTest(profile))
  const headings = columnHeadings(table.header, profile.columns, (cell) => areaPlaces.length === 0 && recognise(cell) !== null)
  const texts = new Set(headings.map(({ text }) => text))
  // One column of figures is called 'waarde' or 'aantal' and adds nothing to a category; two that differ make two indicators.
  const headingNames = categories.length === 0 || texts.size > 1

  const described = new Map<string, Indicator>()
  const handedOver = new Set<string>()
  const seen = new Set<string>()

  const indicatorOf = (cells: readonly string[], heading: ColumnHeading, draft: Draft): Indicator | null => {
    const id = [...categories.map((place) => cells[place] ?? ''), headingNames ? heading.text : ''].filter((part) => part !== '').join(SEPARATOR)
    if (id === '' || id.length > LONGEST_NAME) return null
    const before = described.get(id)
    if (before !== undefined) return before
    const made = describe(id, at(cells, labelPlace).slice(0, LONGEST_NAME), at(cells, unitPlace).slice(0, LONGEST_NAME))
    described.set(id, made)
    if (!handedOver.has(made.id)) draft.indicators.push(made)
    handedOver.add(made.id)
    return made
  }

  const periodOf = (cells: readonly string[], heading: ColumnHeading): string | null => {
    const words = [...periodPlaces.map((place) => cells[place] ?? ''), heading.period].filter((part) => part !== '').join(' ')
    return period(words === '' && periodPlaces.length === 0 ? profile.defaultPeriod : words)
  }

  const readCell = (line: number, cells: readonly string[], heading: ColumnHeading, { code, level, edition }: PlacedArea, draft: Draft): void => {
    const raw = cells[heading.column] ?? ''
    const leaveOut = (reason: UnreadableReason): void => void draft.unreadable.push({ line, column: heading.column, raw, reason })
    const when = periodOf(cells, heading)
    if (when === null) return leaveOut('period')
    const figure = readFigure(raw, profile)
    if ('problem' in figure) return leaveOut(figure.problem === 'ask' ? 'ask' : 'figure')
    const indicator = indicatorOf(cells, heading, draft)
    if (indicator === null) return leaveOut('indicator')
    const key = observationKey({ indicatorId: indicator.id, area: code, period: when })
    if (seen.has(key)) {
      draft.duplicates += 1
      return
    }
    seen.add(key)
    const bounded = figureWithBounds(figure, indicator.unit, profile)
    const provisional = figure.provisional || ((bounded.value !== null || bounded.interval !== null) && isMarked(cells, heading))
    const n = peopleIn(cells)
    draft.observations.push({ indicatorId: indicator.id, area: code, level, period: when, ...bounded, provisional, ...(n === null ? {} : { n }), ...(edition === null ? {} : { edition }) })
  }

  /** '2024*' marks every figure of that year. */
  const isMarked = (cells: readonly string[], heading: ColumnHeading): boolean => heading.period.endsWith('*') || periodPlaces.some((place) => (cells[place] ?? '').endsWith('*'))

  const peopleIn = (cells: readonly string[]): number | null => {
    const figure = peoplePlace === undefined ? null : readFigure(cells[peoplePlace] ?? '', { ...profile, missing: {} })
    return figure !== null && 'value' in figure && figure.value !== null && figure.value >= 0 ? figure.value : null
  }

  const above: string[] = []
  const carried = profile.fillDown ? [...categories, ...areaPlaces, ...periodPlaces] : []

  return (line, given, draft) => {
    const isNote = isFooter(given, profile.footerWords) || used.every((place) => (given[place] ?? '') === '')
    const cells = isNote || carried.length === 0 ? given : carryDown(given, above, carried)
    if (isFooter(cells, profile.footerWords)) draft.footer += 1
    else if (used.every((place) => (cells[place] ?? '') === '')) draft.empty += 1
    else if (withTotals.some((place) => isTotal(cells[place] ?? ''))) draft.totals += 1
    else {
      const named = areaPlaces.map((place) => cells[place] ?? '').find((cell) => cell !== '') ?? ''
      const rowArea = areaPlaces.length === 0 ? null : recognise(named)
      if (areaPlaces.length > 0 && rowArea === null) {
        draft.unknownArea.push({ line, area: named, column: null })
        return
      }
      for (const heading of headings) {
        const code = heading.area === '' ? profile.defaultArea.trim() : heading.area
        const area = rowArea ?? recognise(code) ?? (code === '' ? null : { code, level: null, edition: null })
        if (area === null) draft.unknownArea.push({ line, area: '', column: heading.column })
        else readCell(line, cells, heading, area, draft)
      }
    }
  }
}

/** The row with its empty categories, areas and periods as in the row above; `above` is kept up to date. */
function carryDown(cells: readonly string[], above: string[], places: readonly number[]): readonly string[] {
  const whole = [...cells]
  for (const place of places) {
    if ((whole[place] ?? '') === '') whole[place] = above[place] ?? ''
    above[place] = whole[place]!
  }
  return whole
}

function totalTest({ totalWords, kind }: ImportProfile): (cell: string) => boolean {
  const words = totalWords.map((word) => word.trim().toLowerCase()).filter((word) => word !== '')
  return (raw) => {
    const cell = raw.toLowerCase()
    return words.some((word) => cell === word || (kind === 'reports' && cell.startsWith(`${word} `)))
  }
}

function at(cells: readonly string[], place: number | undefined): string {
  return place === undefined ? '' : (cells[place] ?? '')
}

/** The same function with its answers kept: tables repeat their areas and periods on every row. */
function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const before = answers.get(text)
    if (before !== undefined || answers.has(text)) return before as Answer
    const answer = ask(text)
    answers.set(text, answer)
    return answer
  }
}
