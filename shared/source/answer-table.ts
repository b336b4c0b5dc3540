/** A table in which every row is one respondent, talk or point; header and rows as they stood in the file, cells trimmed. */
export interface AnswerTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What becomes of a column: the label of the row, an attribute of the respondent, text to code, or nothing. */
export const COLUMN_USES = ['id', 'closed', 'open', 'out'] as const
export type ColumnUse = (typeof COLUMN_USES)[number]

/** Signs that stand for no answer. */
const NO_ANSWER = /^(?:[-–—.?/]|n\.?\s?v\.?\s?t\.?|n\.?\s?b\.?|nvt|geen antwoord|weet niet|wn|ga|x|n\/?a|none|null)$/i

/** Whether a cell says something: not blank, nor a sign for 'no answer'. */
export function isAnswer(cell: string): boolean {
  return cell !== '' && !NO_ANSWER.test(cell)
}

/** How many rows have an answer in a column, and how many have anything there: a blank cell was most likely never asked. */
export function countAnswers(table: AnswerTable, column: number): { readonly answers: number; readonly asked: number } {
  const cells = table.rows.map((row) => row[column] ?? '')
  return { answers: cells.filter(isAnswer).length, asked: cells.filter((cell) => cell !== '').length }
}
