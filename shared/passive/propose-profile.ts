import { columnHeadings } from './column-headings.ts'
import { type Grid, gridRows, wordsOnly } from './grid.ts'
import { type Encoding, isWronglyDecoded } from './decode-bytes.ts'
import type { ColumnRole, ImportProfile } from './import-profile.ts'
import { type ProposalQuestion, type ProposalReason, question, reason } from './profile-proposal.ts'
import { proposeColumns } from './propose-columns.ts'
import { proposeCarrying, proposePublicationRules } from './propose-rules.ts'
import { proposeDelimiter } from './propose-delimiter.ts'
import { proposeMissingSigns } from './propose-missing-signs.ts'
import { proposeNumberSigns } from './propose-number-signs.ts'
import { cutTable, isFooter, readTable, type Table, type TableRow } from './read-table.ts'
import { areaLevelOf } from './recognise-area.ts'

/** A profile to confirm: all that was guessed has its reason, all that may not be guessed is a question. */
export interface ProfileProposal {
  readonly profile: ImportProfile
  readonly reasons: readonly ProposalReason[]
  readonly questions: readonly ProposalQuestion[]
}

const TOTAL_WORDS: readonly string[] = ['totaal', 'total', '0.0.0']
const FOOTER_WORDS: readonly string[] = ['bron:', 'bronnen:', 'source:', 'sources:', 'toelichting:', 'noot:', 'voetnoot:', 'note:', 'peildatum:', '©', '* ', '** ', '*)']
const REPORT_WORDS = /soort overlast|melding|misdrij|incident|registratie|overlastcijfers|signalen|hoofdcategorie|hoofdrubriek/i

// What a file name may say about its publisher, when the table has no note with a source.
const PUBLISHERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[^a-z])wia(?:[^a-z]|$)/i, 'Wonen in Amsterdam'], [/bbga/i, 'BBGA'], [/(?:^|[^a-z])(?:kwb|cbs)(?:[^a-z]|$)/i, 'CBS'], [/leefbaarometer|(?:^|[^a-z])lbm(?:[^a-z]|$)/i, 'Leefbaarometer'],
  [/politie|misdrij/i, 'Politie'], [/(?:^|[^a-z])ggd(?:[^a-z]|$)/i, 'GGD'],
]

/** What a person has said already of the shape of a file: it is neither proposed nor asked any more. */
export type ChosenShape = Partial<Pick<ImportProfile, 'delimiter' | 'headerRows'>>

/**
 * Looks at a whole file and proposes how to read it. `text` is the decoded file; nothing throws, and the same file gives the same
 * proposal. What '-' or an empty cell means, whether '1.420' is a thousand or one and a bit, and where or when figures without area
 * or period belong, is asked.
 */
export function proposeProfile(text: string, encoding: Encoding, fileName: string, chosen: ChosenShape = {}): ProfileProposal {
  const delimiter = chosen.delimiter === undefined ? proposeDelimiter(text, FOOTER_WORDS) : { value: chosen.delimiter, reasons: [], questions: [] }
  const whole = readTable(text, { delimiter: delimiter.value, headerRows: 0, footerWords: FOOTER_WORDS })
  const rest = proposeFor(whole, whole, fileName, chosen.headerRows)
  return {
    profile: { encoding, delimiter: delimiter.value, ...rest.profile },
    reasons: [reason('encoding', 'detected-encoding', encoding), ...delimiter.reasons, ...rest.reasons],
    questions: [...(isWronglyDecoded(text) ? [question('encoding', 'wrong-encoding')] : []), ...delimiter.questions, ...rest.questions],
  }
}

/** As `proposeProfile`, for the cells of a spreadsheet: what is a number there needs no decimal sign. `name`: of the file or the tab. */
export function proposeGridProfile(grid: Grid, name: string, chosen: Pick<ChosenShape, 'headerRows'> = {}): ProfileProposal {
  const cut = (cells: Grid): Table => cutTable(gridRows(cells, ','), [], { headerRows: 0, footerWords: FOOTER_WORDS })
  const lines = new Map(cut(wordsOnly(grid)).rows.map((row) => [row.line, row]))
  const whole = cut(grid)
  const words = { ...whole, rows: whole.rows.map(({ line, cells }) => lines.get(line) ?? { line, cells: cells.map(() => '') }) }
  const rest = proposeFor(whole, words, name, chosen.headerRows)
  return { ...rest, profile: { encoding: 'utf-8', delimiter: ';', ...rest.profile } }
}

/** All of a proposal that does not depend on how the rows were cut out of a file. `words`: the same rows, with only what tells how numbers are written. */
function proposeFor(
  whole: Table, words: Table, fileName: string, saidHeaderRows: number | undefined,
): Omit<ProfileProposal, 'profile'> & { readonly profile: Omit<ImportProfile, 'encoding' | 'delimiter'> } {
  const { headerRows, columns, ...shape } = proposeColumns(whole.rows, { footerWords: FOOTER_WORDS, totalWords: TOTAL_WORDS, headerRows: saidHeaderRows })
  const footers = whole.rows.filter(({ cells }) => isFooter(cells, FOOTER_WORDS))
  const header = whole.rows.slice(0, headerRows).map(({ cells }) => cells)
  const isFigures = (row: TableRow): boolean => !isFooter(row.cells, FOOTER_WORDS)
  const rows = whole.rows.slice(headerRows).filter(isFigures)

  const figures = figureCells(rows, columns)
  const numbers = proposeNumberSigns(words === whole ? figures : figureCells(words.rows.slice(headerRows).filter(isFigures), columns))
  const publisher = proposePublisher(footers, fileName)
  const missing = proposeMissingSigns(figures, numbers.value, publisher.name === 'CBS')
  const rules = proposePublicationRules(rows, columns, { ...numbers.value, missing: missing.value }, [...header.flat(), ...footers.flatMap(({ cells }) => cells)])
  const carrying = proposeCarrying(rows, columns)
  const valueColumns = columns.filter((role) => role === 'value').length
  const reports = [fileName, ...header.flat()].find((cell) => REPORT_WORDS.test(cell))
  const totals = rows.filter(({ cells }) => cells.some((cell, column) => isCategory(columns[column]) && TOTAL_WORDS.includes(cell.toLowerCase()))).length

  const headings = columnHeadings(header, columns, (cell) => areaLevelOf(cell) !== null)
  const yearInName = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(fileName)?.[1] ?? ''
  const lacksPeriod = valueColumns > 0 && !columns.includes('period') && headings.some(({ period }) => period === '')
  const lacksArea = valueColumns > 0 && !columns.includes('area') && !columns.includes('area-name') && headings.some(({ area }) => area === '')
  const lacksIndicator = valueColumns > 0 && !columns.some(isCategory) && headings.some(({ text: heading }) => heading === '')
  const damaged = whole.misquoted.length + cutTable(whole.rows, [], { headerRows, footerWords: FOOTER_WORDS }).ragged.length

  return {
    profile: {
      ...numbers.value, headerRows, columns, missing: missing.value, ...rules.value, fillDown: carrying.value,
      kind: reports === undefined ? 'indicator' : 'reports', publisher: publisher.name, defaultPeriod: lacksPeriod ? yearInName : '', defaultArea: '',
      totalWords: TOTAL_WORDS, footerWords: FOOTER_WORDS, areas: {}, directions: {}, unfinished: 'ask',
    },
    reasons: [
      ...shape.reasons, ...numbers.reasons, ...missing.reasons, ...rules.reasons, ...carrying.reasons,
      ...(reports === undefined ? [] : [reason('kind', 'report-words', reports.slice(0, 60))]), ...publisher.reasons,
      ...(lacksPeriod && yearInName !== '' ? [reason('defaultPeriod', 'file-name', fileName)] : []),
      ...(totals > 0 ? [reason('totalWords', 'totals-seen', String(totals))] : []),
      ...(footers.length > 0 ? [reason('footerWords', 'footer-seen', firstFilled(footers[0]!).slice(0, 60))] : []),
    ],
    questions: [
      ...shape.questions, ...numbers.questions, ...missing.questions, ...rules.questions, ...carrying.questions,
      ...(lacksPeriod ? [question('defaultPeriod', 'no-period', yearInName)] : []),
      ...(lacksArea ? [question('defaultArea', 'no-area')] : []),
      ...(lacksIndicator ? [question('columns', 'no-indicator')] : []),
      ...(publisher.name === '' ? [question('publisher', 'no-publisher')] : []),
      ...(damaged > 0 ? [question(null, 'damaged-rows', String(damaged))] : []),
    ],
  }
}

function figureCells(rows: readonly TableRow[], columns: readonly ColumnRole[]): readonly string[] {
  const places = columns.flatMap((role, column) => (role === 'value' ? [column] : []))
  return rows.flatMap(({ cells }) => places.map((place) => cells[place] ?? ''))
}

function proposePublisher(footers: readonly TableRow[], fileName: string): { readonly name: string; readonly reasons: readonly ProposalReason[] } {
  for (const footer of footers) {
    const named = /^(?:bron|bronnen|source|sources):\s*([^,;.(–]{2,80})/i.exec(footer.cells.filter((cell) => cell !== '').join(' '))
    if (named !== null) return { name: named[1]!.trim(), reasons: [reason('publisher', 'footer', named[0].trim())] }
  }
  const name = PUBLISHERS.find(([words]) => words.test(fileName))?.[1] ?? ''
  return { name, reasons: name === '' ? [] : [reason('publisher', 'file-name', fileName)] }
}

function isCategory(role: ColumnRole | undefined): boolean {
  return role === 'indicator' || role === 'sub-category'
}

function firstFilled(row: TableRow): string {
  return row.cells.find((cell) => cell !== '') ?? ''
}
