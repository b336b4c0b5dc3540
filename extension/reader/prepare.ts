import { fingerprintText } from '../../shared/anchoring/fingerprint-text.ts'
import { findPersonalData, type FoundPersonalData } from '../../shared/privacy/find-personal-data.ts'
import { type RefusedColumn, scanColumns } from '../../shared/privacy/scan-columns.ts'
import type { AnswerTable, ColumnUse } from '../../shared/source/answer-table.ts'
import { cutText } from '../../shared/source/cut-text.ts'
import type { Cutting } from '../../shared/source/cutting.ts'
import { proposeColumnUses } from '../../shared/source/propose-column-uses.ts'
import { proposeCutting } from '../../shared/source/propose-cutting.ts'
import { rosterOf } from '../../shared/source/roster-of.ts'
import { rowsToText, type TextOfRows } from '../../shared/source/rows-to-text.ts'
import type { SourceGroup, Speaker } from '../../shared/source/source.ts'
import { columnOfGroups, splitRows } from '../../shared/source/split-rows.ts'
import { stripLabels } from '../../shared/source/strip-labels.ts'
import type { Unit } from '../../shared/source/unit.ts'
import type { NewSource } from '../protocols/texts.ts'
import type { Contents, NamedTable } from './files/contents.ts'

/** What a person decided about a file, or left as proposed. */
export interface Choices {
  readonly title: string
  /** Its text, or one of its tables. */
  readonly take: 'text' | number
  readonly cutting: Cutting
  /** Whether labels and times stay in the text, or stand beside it. */
  readonly labels: 'in' | 'out'
  readonly uses: readonly ColumnUse[]
  /** Whether phone numbers and the like in answers are taken out. */
  readonly hidesPersonalData: boolean
  /** Role and band of the voices that a person changed. */
  readonly roster: readonly Speaker[]
}

/** One source that a file becomes, as it will be stored, with what a person should see of it first. */
export interface Prepared {
  readonly group: SourceGroup | null
  readonly source: NewSource
  readonly units: readonly Unit[]
  readonly answered: TextOfRows['answered']
  /** Of its text. */
  readonly fingerprint: string
}

/** Stands where personal data stood. */
const HIDDEN = '[…]'
/** A text longer than so many lines beside its tables is a report with a table in it, not a table. */
const MOST_LINES_BESIDE_TABLE = 12

/** What is proposed for a file. */
export function proposeChoices(contents: Contents, title: string): Choices {
  const take = proposeTake(contents)
  return { title: title.slice(0, 200), take, cutting: proposeCutting(contents.text), labels: 'in', uses: take === 'text' ? [] : proposeUses(contents.tables[take]!), hidesPersonalData: true, roster: [] }
}

/** What is proposed for the columns of a table. */
export function proposeUses({ table }: NamedTable): ColumnUse[] {
  return proposeColumnUses(table, new Set(refusedColumns(table).map(({ column }) => column)))
}

/** In a column of answers, fewer cells with a phone number and the like than this share are dealt with one by one. */
const FEW = 0.2

/** Columns with personal data. What residents wrote themselves is what a source is for; one phone number among their answers makes no column of phone numbers. */
export function refusedColumns(table: AnswerTable): RefusedColumn[] {
  const byName = new Set(scanColumns(table.header, []).map(({ column }) => column))
  return scanColumns(table.header, table.rows).filter(({ column, reason }) => {
    if (reason === 'free-text') return false
    if (byName.has(column) || !['phone', 'email', 'bsn', 'address'].includes(reason)) return true
    const cells = table.rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    return cells.filter((cell) => findPersonalData(cell).length > 0).length >= cells.length * FEW
  })
}

/** The sources that a file becomes: one, or one for each group where a table has rows of residents and of professionals. */
export function prepare(contents: Contents, fileName: string, choices: Choices): Prepared[] {
  const { title, take, roster } = choices
  const about = { format: contents.format, fileName }
  if (take === 'text') {
    const cut = cutText(contents.text, choices.cutting)
    const { text, cutting } = choices.labels === 'out' && choices.cutting.kind === 'turn' && !('pieces' in choices.cutting) ? stripLabels(contents.text, cut) : { text: contents.text, cutting: choices.cutting }
    const units = cutText(text, cutting)
    // Without its labels a text has other offsets, and pages are told by them.
    const pages = text === contents.text ? contents.pages : []
    return [{ group: null, units, answered: [], fingerprint: fingerprintText(text), source: { card: { title, speakers: rosterOf(units, roster) }, text: { text, cutting, pages, respondents: [], ...about } } }]
  }
  const { table } = contents.tables[take]!
  const column = columnOfGroups(table)
  const parts = column === null ? [{ group: null, table }] : splitRows(table, column)
  return parts.map(({ group, table: rows }): Prepared => {
    const made = rowsToText(choices.hidesPersonalData ? withoutPersonalData(rows, choices.uses) : rows, choices.uses)
    const known = new Map(roster.map((speaker) => [speaker.label, speaker]))
    const speakers = made.speakers.map((speaker): Speaker => known.get(speaker.label) ?? { ...speaker, role: group === 'professional' ? 'professional' : 'respondent' })
    const cutting: Cutting = { kind: 'row', pieces: made.pieces }
    const card = { title, speakers, ...(group === null ? {} : { group }) }
    return { group, units: cutText(made.text, cutting), answered: made.answered, fingerprint: fingerprintText(made.text), source: { card, text: { text: made.text, cutting, pages: [], respondents: made.respondents, ...about } } }
  })
}

/** An answer in which something looks like personal data. */
export interface FlaggedAnswer {
  readonly row: number
  readonly column: number
  readonly found: readonly FoundPersonalData[]
}

/** Answers in the columns that come in which hold a phone number, an address or the like. */
export function flaggedAnswers(table: AnswerTable, uses: readonly ColumnUse[]): FlaggedAnswer[] {
  return table.rows.flatMap((row, at) => row.flatMap((cell, column): FlaggedAnswer[] => {
    const found = uses[column] === 'open' || uses[column] === 'closed' ? findPersonalData(cell) : []
    return found.length > 0 ? [{ row: at, column, found }] : []
  }))
}

function withoutPersonalData(table: AnswerTable, uses: readonly ColumnUse[]): AnswerTable {
  const flagged = flaggedAnswers(table, uses)
  if (flagged.length === 0) return table
  const rows = table.rows.map((row) => [...row])
  for (const { row, column, found } of flagged) {
    for (const { start, end } of [...found].reverse()) rows[row]![column] = rows[row]![column]!.slice(0, start) + HIDDEN + rows[row]![column]!.slice(end)
  }
  return { header: table.header, rows }
}

/** The largest table, where the file is hardly more than that. */
function proposeTake({ text, tables }: Contents): 'text' | number {
  let best = -1
  tables.forEach(({ table, name }, at) => {
    // The codebook of a workbook for coding is no source.
    if (/_codebook$/i.test(name)) return
    if (best < 0 || table.rows.length > tables[best]!.table.rows.length) best = at
  })
  if (best < 0) return tables.length > 0 && text === '' ? 0 : 'text'
  const lines = text.split('\n').filter((line) => line.trim() !== '').length
  const inTables = tables.reduce((sum, { table, passedOver }) => sum + table.rows.length + passedOver + 1, 0)
  return text === '' || (tables[best]!.table.rows.length >= 3 && lines - inTables <= MOST_LINES_BESIDE_TABLE) ? best : 'text'
}
