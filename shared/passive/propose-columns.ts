import { type ColumnRole, MOST_HEADER_ROWS } from './import-profile.ts'
import { isPeriodPart, readPeriod } from './read-period.ts'
import { type ProposalQuestion, type ProposalReason, question, reason } from './profile-proposal.ts'
import { USUAL_SIGNS, signKey } from './read-figure.ts'
import { isFooter, type TableRow } from './read-table.ts'
import { areaLevelOf } from './recognise-area.ts'

export interface ProposedColumns {
  readonly headerRows: number
  readonly columns: readonly ColumnRole[]
  readonly reasons: readonly ProposalReason[]
  readonly questions: readonly ProposalQuestion[]
}

/** Rows looked at for what a column holds. */
const SAMPLE_ROWS = 500
/** So much of the filled cells of a column must be of a kind. */
const MOSTLY = 0.8

// Names of columns in files of Dutch towns, of CBS and the like; folded to small letters without signs between.
const NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['area', /^(gebiedcode|gebiedscode|gebiedcode\d+|gebied\d+|buurtcode|wijkcode|stadsdeelcode|gebiedcodes?ggw|bucode|wkcode|gmcode|gwbcode\d*|regiocode|regios|codering(code)?|wijkenenbuurten|areacode|spatialcode|codegebied|codebuurt|codewijk)$/],
  ['area-name', /^(gebied|gebiedsnaam|gebiednaam|buurt|buurtnaam|wijk|wijknaam|stadsdeel|stadsdeelnaam|bunaam|wknaam|gmnaam|gemeente|gemeentenaam|regio|regionaam|naamgebied|area|areaname|neighbou?rhood|spatialname)$/],
  ['period', /^(jaar|jaren|year|periode|perioden|period|kwartaal|quarter|maand|month|temporaldate|peildatum)$/],
  ['sub-category', /^(subcategorie|subcategory|subrubriek|subsoort|sub|subcat)$/],
  ['indicator', /^(variabele|variabelen|variable|indicator|indicatorcode|indicatordefinitionid|hoofdcategorie|categorie|category|maincategory|hoofdrubriek|rubriek|onderwerp|misdrijf|soortmisdrijf|meldingscategorie|meldcategorie|soortmelding|soortoverlast|soortincident|gebeurtenis)$/],
  ['label', /^(label|labelkort|soortmisdrijfnaam|indicatornaam|indicatorname|omschrijving|description|titel)$/],
  ['unit', /^(eenheid|rekeneenheid|unit)$/],
  ['n', /^(n|nongewogen|respondenten|aantalrespondenten|respondents|steekproef|samplesize)$/],
  ['value', /^(waarde|value|cijfer|figure|aantal|aantalmeldingen|meldingen|geregistreerdemisdrijven\d*|percentage|score|count)$/],
  ['ignore', /^(recs|soortregio|regiosoort|gebiedstype|gebiedniveau|id|nr|nummer|volgnummer|rangnummer|sort|sortering|rij|row)$/],
]

/** What a proposal of columns goes by besides the rows. `headerRows`: a person has said how many rows are header. */
export interface ColumnHints {
  readonly footerWords: readonly string[]
  readonly totalWords: readonly string[]
  readonly headerRows?: number | undefined
}

/** Proposes which rows are header and what each column holds: by its name, else by what stands in it. */
export function proposeColumns(all: readonly TableRow[], { footerWords, totalWords, headerRows: said }: ColumnHints): ProposedColumns {
  const body = all.filter(({ cells }) => !isFooter(cells, footerWords))
  const headerRows = said ?? countHeaderRows(body)
  const header = body.slice(0, headerRows).map(({ cells }) => cells)
  const rows = body.slice(headerRows, headerRows + SAMPLE_ROWS)
  // Of header rows the widest counts too: a table may have names above columns that the sample leaves empty.
  const width = [...header, ...rows.map(({ cells }) => cells)].reduce((most, cells) => Math.max(most, lastFilled(cells) + 1), 0)
  const reasons: ProposalReason[] = said !== undefined ? [] : [headerRows === 0 ? reason('headerRows', 'no-header') : reason('headerRows', 'rows-before-figures', String(headerRows))]
  const contents = Array.from({ length: width }, (_, column) => contentOf(rows.map(({ cells }) => cells[column] ?? '')))
  const roles = contents.map((content, column): ColumnRole | null => {
    const name = nameOf(header, column)
    const role = roleByName(name, content)
    if (role !== null) reasons.push(reason('columns', 'column-name', name, { column }))
    return role
  })
  const columns = withoutTotals(fillRoles(roles, contents, header), header, totalWords)
  columns.forEach((role, column) => {
    if (roles[column] !== null) return
    if (role !== 'ignore') reasons.push(reason('columns', 'column-content', contents[column]!.example, { column }))
    else if (isTotal(header, column, totalWords)) reasons.push(reason('columns', 'column-name', nameOf(header, column), { column }))
  })
  return { headerRows, columns, reasons, questions: columns.includes('value') ? [] : [question('columns', 'no-value-column')] }
}

interface ColumnContent {
  readonly filled: number
  readonly figures: boolean
  readonly periods: boolean
  readonly areas: boolean
  readonly codes: boolean
  /** How many different texts, as a share of the filled cells. */
  readonly variety: number
  readonly example: string
}

function contentOf(cells: readonly string[]): ColumnContent {
  const filled = cells.filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length)
  return {
    filled: filled.length,
    figures: filled.some(looksLikeNumber) && share((cell) => looksLikeNumber(cell) || isSign(cell)) >= MOSTLY,
    periods: share((cell) => readPeriod(cell) !== null) >= MOSTLY,
    areas: share((cell) => areaLevelOf(cell) !== null) >= MOSTLY,
    codes: share((cell) => /^[A-Z][A-Z0-9_]{2,}$/.test(cell)) >= MOSTLY,
    variety: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    example: filled[0]?.slice(0, 60) ?? '',
  }
}

function roleByName(name: string, content: ColumnContent): ColumnRole | null {
  const folded = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]/g, '')
  const role = NAMES.find(([, names]) => names.test(folded))?.[0] ?? null
  if (role === 'area-name' && content.areas) return 'area'
  // A name that is belied by what stands below it is no evidence: 'Score' above words, 'Gebied' above figures.
  if (role === 'value' && content.filled > 0 && !content.figures) return null
  if (role === 'period' && content.filled > 0 && content.figures && !content.periods) return null
  return role
}

function fillRoles(roles: readonly (ColumnRole | null)[], contents: readonly ColumnContent[], header: readonly (readonly string[])[]): readonly ColumnRole[] {
  const filled: (ColumnRole | null)[] = [...roles]
  const has = (role: ColumnRole): boolean => filled.includes(role)
  const take = (role: ColumnRole, fits: (content: ColumnContent, column: number) => boolean): void => {
    const column = filled.findIndex((given, at) => given === null && fits(contents[at]!, at))
    if (column !== -1) filled[column] = role
  }
  const headedByPeriod = (column: number): boolean => header.some((cells) => readPeriod(cells[column] ?? '') !== null || isPeriodPart(cells[column] ?? ''))
  if (!has('area')) take('area', (content) => content.areas)
  if (!has('period')) take('period', (content, column) => content.periods && !headedByPeriod(column))
  if (!has('indicator')) take('indicator', (content) => content.codes)
  // With a column that is called the value, other figures are something else; without one every column of figures counts.
  const named = has('value')
  contents.forEach((content, column) => {
    if (filled[column] !== null) return
    if (!named && (content.figures || (content.filled === 0 && headedByPeriod(column)))) filled[column] = 'value'
    else if (named && content.figures && headedByPeriod(column)) filled[column] = 'value'
  })
  if (!has('indicator')) take('indicator', (content) => content.filled > 0 && !content.figures && content.variety < 1)
  return filled.map((role) => role ?? 'ignore')
}

/** A total beside the figures it adds up is no figure of its own; where it is all there is, it is the figure. */
function withoutTotals(columns: readonly ColumnRole[], header: readonly (readonly string[])[], totalWords: readonly string[]): readonly ColumnRole[] {
  const without = columns.map((role, column) => (role === 'value' && isTotal(header, column, totalWords) ? 'ignore' : role))
  return without.includes('value') ? without : columns
}

function isTotal(header: readonly (readonly string[])[], column: number, totalWords: readonly string[]): boolean {
  return header.some((cells) => totalWords.includes((cells[column] ?? '').toLowerCase()))
}

/** The lowest filled cell of the header. */
function nameOf(header: readonly (readonly string[])[], column: number): string {
  return [...header].reverse().map((cells) => cells[column] ?? '').find((cell) => cell !== '') ?? ''
}

/**
 * Rows before the first one that holds a number that is no year, or an area code with another below it: a code above figures is a head.
 */
function countHeaderRows(rows: readonly TableRow[]): number {
  const isCode = (cell: string | undefined): boolean => cell !== undefined && cell.length > 2 && areaLevelOf(cell) !== null
  const holdsFigures = ({ cells }: TableRow, row: number): boolean =>
    cells.some((cell, column) => (isCode(cell) && (rows[row + 1] === undefined || isCode(rows[row + 1]!.cells[column]))) || (looksLikeNumber(cell) && readPeriod(cell) === null))
  const first = rows.slice(0, MOST_HEADER_ROWS + 1).findIndex(holdsFigures)
  return first === -1 ? Math.min(1, rows.length) : first
}

function looksLikeNumber(cell: string): boolean {
  return /^[-+−<]?\s?\d[\d.,\u0020\u00a0\u202f]*\s?(?:%|\*{1,2})?$|^[-−]?[.,]\d+$/.test(cell)
}

function isSign(cell: string): boolean {
  return USUAL_SIGNS.has(signKey(cell))
}

function lastFilled(cells: readonly string[]): number {
  let last = cells.length - 1
  while (last >= 0 && cells[last] === '') last -= 1
  return last
}
