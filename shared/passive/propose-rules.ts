import type { ColumnRole, ImportProfile } from './import-profile.ts'
import type { PublicationRules } from './figure-bounds.ts'
import { type Proposed, question, reason } from './profile-proposal.ts'
import { readFigure, type FigureShape } from './read-figure.ts'
import type { TableRow } from './read-table.ts'

/** The rule of the city's statistics office: percentages of 90 and more are published as 90. */
const USUAL_CAP = 90
/** Fewer figures at the cap, or fewer counts, are chance. */
const FEWEST_CAPPED = 3
const FEWEST_ROUNDED = 6
/** So many rows have an empty cell below a filled one before it is taken for a merged cell. */
const FEWEST_GAPS = 2

type Rules = PublicationRules & Pick<ImportProfile, 'estimate'>

/**
 * Proposes the rules that figures seem to be published by: cut off at 90, rounded to 5, estimated. Proposed where the words around the
 * table say so, and asked where only the figures look like it. `words`: what stands in the header and in the notes.
 */
export function proposePublicationRules(rows: readonly TableRow[], columns: readonly ColumnRole[], shape: FigureShape, words: readonly string[]): Proposed<Rules> {
  const { percentages, counts } = figuresByUnit(rows, columns, shape)
  const said = words.filter((each) => each !== '').join(' · ')
  const capped = percentages.filter((value) => value === USUAL_CAP).length
  const looksCapped = capped >= FEWEST_CAPPED && percentages.every((value) => value <= USUAL_CAP)
  const capWords = /[^·.;:]*\b90\b[^·.;:]*/.exec(said)
  const multiples = counts.filter((value) => value > 0)
  const looksRounded = multiples.length >= FEWEST_ROUNDED && multiples.every((value) => value % 5 === 0)
  const roundWords = /[^·.;:]*(?:afgerond op (?:een )?(?:vijf|5)|rounded to 5)[^·.;:]*/i.exec(said)
  const estimateWords = /[^·.;:]*\b(?:schatting(?:en)?|geschat|estimate[sd]?)\b[^·.;:]*/i.exec(said)
  const isSaidCap = looksCapped && capWords !== null
  const isSaidRounding = looksRounded && roundWords !== null
  return {
    value: { cappedAt: isSaidCap ? USUAL_CAP : null, roundedTo: isSaidRounding ? 5 : null, estimate: estimateWords !== null },
    reasons: [
      ...(isSaidCap ? [reason('cappedAt', 'capped-seen', shown(capWords[0]))] : []),
      ...(isSaidRounding ? [reason('roundedTo', 'rounded-seen', shown(roundWords[0]))] : []),
      ...(estimateWords === null ? [] : [reason('estimate', 'estimate-words', shown(estimateWords[0]))]),
    ],
    questions: [
      ...(looksCapped && !isSaidCap ? [question('cappedAt', 'looks-capped', String(capped))] : []),
      ...(looksRounded && !isSaidRounding ? [question('roundedTo', 'looks-rounded', String(multiples.length))] : []),
    ],
  }
}

/** Proposes whether an empty area, period or main category takes the one above it: asked where rows with figures lack one. */
export function proposeCarrying(rows: readonly TableRow[], columns: readonly ColumnRole[]): Proposed<boolean> {
  const values = columns.flatMap((role, place) => (role === 'value' ? [place] : []))
  const areaRole = columns.includes('area') ? 'area' : 'area-name'
  const places = columns.flatMap((role, place) => (role === areaRole || role === 'period' || role === 'indicator' ? [place] : []))
  const hasFigures = ({ cells }: TableRow): boolean => values.some((place) => (cells[place] ?? '') !== '')
  const withFigures = rows.filter(hasFigures)
  // Merged cells leave the column emptier than full, and its first row filled; a single hole in a long column is a mistake in the file.
  const gaps = places.map((place) => ((withFigures[0]?.cells[place] ?? '') === '' ? 0 : withFigures.filter(({ cells }) => (cells[place] ?? '') === '').length))
  const most = Math.max(0, ...gaps)
  return most >= FEWEST_GAPS && most >= withFigures.length * 0.2
    ? { value: true, reasons: [reason('fillDown', 'gaps-seen', String(most))], questions: [] }
    : { value: false, reasons: [], questions: [] }
}

function figuresByUnit(rows: readonly TableRow[], columns: readonly ColumnRole[], shape: FigureShape): { readonly percentages: readonly number[]; readonly counts: readonly number[] } {
  const unitPlace = columns.indexOf('unit')
  const values = columns.flatMap((role, place) => (role === 'value' ? [place] : []))
  const percentages: number[] = []
  const counts: number[] = []
  for (const { cells } of rows) {
    const unit = unitPlace < 0 ? '' : (cells[unitPlace] ?? '')
    const ofPercent = unit === '%' || cells.some((cell) => /^[A-Z][A-Z0-9_]+_P$|\(%\)/.test(cell))
    if (unitPlace >= 0 && !ofPercent && !/aantal|number|count/i.test(unit)) continue
    for (const place of values) {
      const figure = readFigure(cells[place] ?? '', shape)
      if (!('value' in figure) || figure.value === null) continue
      if (ofPercent || (cells[place] ?? '').endsWith('%')) percentages.push(figure.value)
      else counts.push(figure.value)
    }
  }
  return { percentages, counts }
}

function shown(words: string): string {
  return words.trim().slice(0, 80)
}
