import { ageBandOf, isAgeColumn } from './age-band.ts'
import { type AnswerTable, type ColumnUse, countAnswers, isAnswer } from './answer-table.ts'
import { cleanText } from './clean-text.ts'
import type { Piece } from './cutting.ts'
import { MOST_SPEAKERS } from './roster-of.ts'
import type { Speaker } from './source.ts'
import type { Respondent } from './source-text.ts'

/** The answers of a table as a text that can be coded: only people's words are in it. */
export interface TextOfRows {
  readonly text: string
  /** One for every answer to an open question, in order. */
  readonly pieces: readonly Piece[]
  readonly respondents: readonly Respondent[]
  readonly speakers: readonly Speaker[]
  /** For each open question how many answered it, how many were asked ('n.v.t.' was, a blank cell was not), and how many rows there are. */
  readonly answered: readonly { readonly question: string; readonly answers: number; readonly asked: number; readonly of: number }[]
}

const LONGEST_LABEL = 40

/**
 * Turns a table into a text: a block a row, in it an answer a line for each open column; an answer of several lines keeps them. Closed
 * columns become attributes of the respondent; a row without any open answer keeps its attributes and has no words.
 */
export function rowsToText(table: AnswerTable, uses: readonly ColumnUse[]): TextOfRows {
  const columnsOf = (use: ColumnUse) => uses.flatMap((one, column) => (one === use ? [column] : []))
  const open = columnsOf('open')
  const closed = columnsOf('closed')
  const labels = labelsOf(table, columnsOf('id')[0])
  const age = closed.find((column) => isAgeColumn(table.header[column] ?? ''))
  const pieces: Piece[] = []
  let text = ''
  table.rows.forEach((row, at) => {
    let first = true
    for (const column of open) {
      const words = isAnswer(row[column] ?? '') ? cleanText(row[column]!).trim().replace(/\n{2,}/g, '\n') : ''
      if (words === '') continue
      if (text !== '') text += first ? '\n\n' : '\n'
      first = false
      pieces.push({ start: text.length, end: text.length + words.length, speaker: labels[at]!, time: null, heading: nameOf(table, column) })
      text += words
    }
  })
  const respondents = table.rows.map((row, at) => ({
    label: labels[at]!,
    attributes: closed.flatMap((column) => (isAnswer(row[column] ?? '') ? [{ name: nameOf(table, column), value: row[column]! }] : [])),
  }))
  const voices = new Set(pieces.map((piece) => piece.speaker))
  const speakers = table.rows.flatMap((row, at): Speaker[] => (voices.has(labels[at]!) ? [{ label: labels[at]!, role: 'respondent', ageBand: age === undefined ? null : ageBandOf(row[age] ?? '') }] : []))
  return {
    text, pieces, respondents,
    speakers: speakers.length > MOST_SPEAKERS ? [] : speakers,
    answered: open.map((column) => ({ question: nameOf(table, column), ...countAnswers(table, column), of: table.rows.length })),
  }
}

/** A label for each row, no two the same: its own, else its number. */
function labelsOf(table: AnswerTable, column: number | undefined): string[] {
  const taken = new Set<string>()
  return table.rows.map((row, at) => {
    const own = (column === undefined ? '' : (row[column] ?? '')).replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL) || String(at + 1)
    let label = own
    for (let more = 2; taken.has(label); more++) label = `${own} (${more})`
    taken.add(label)
    return label
  })
}

function nameOf({ header }: AnswerTable, column: number): string {
  return (header[column] ?? '').replace(/\s+/g, ' ').trim() || `${column + 1}`
}
