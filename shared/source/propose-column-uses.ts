import { type AnswerTable, type ColumnUse, isAnswer } from './answer-table.ts'

const ID_NAME = /^(?:(?:volg|respondent|casus|case|formulier|form|row|rij|punt)?(?:nr|nummer|id|no|number)|id|case|casus|respondent|punt|point|deelnemer|code)$/i
const TEXT_NAME = /(?:toelichting|opmerking|waarneming|omschrijving|beschrijving|verhaal|antwoord|citaat|notitie|free ?text|vrije tekst|comment|remark|note|observation|content|response|zorgen|fijn|idee|wens|klacht)/i
/** Columns of other programs that hold codes, not words of people. */
const CODES_NAME = /^(?:codes?(?: ?- ?final)?|labels?|annotation|conflict|curated\/single|title\/text)$/i
const NUMBER_OR_DATE = /^[+-]?\d[\d.,:/\s-]*%?$/
const ADDRESS = /^https?:\/\//i
/** An answer of so many words is more than a choice from a list. */
const WORDS_OF_TEXT = 3

/**
 * What each column most likely is; a person confirms or corrects it. `refused` names the columns with personal data, which are left out
 * unless the person says otherwise.
 */
export function proposeColumnUses(table: AnswerTable, refused: ReadonlySet<number>): ColumnUse[] {
  const columns = table.header.map((name, column) => columnOf(table, name, column))
  const id = columns.findIndex((one, column) => !refused.has(column) && isId(one, column))
  return columns.map((one, column) => {
    if (column === id) return 'id'
    if (refused.has(column) || one.answers.length === 0) return 'out'
    if (CODES_NAME.test(one.name) || one.answers.every((cell) => ADDRESS.test(cell))) return 'out'
    return isText(one) ? 'open' : 'closed'
  })
}

interface Column {
  readonly name: string
  readonly answers: readonly string[]
  readonly different: number
  readonly isFull: boolean
}

function columnOf(table: AnswerTable, name: string, column: number): Column {
  const answers = table.rows.map((row) => row[column] ?? '').filter(isAnswer)
  return { name: name.trim(), answers, different: new Set(answers).size, isFull: answers.length === table.rows.length }
}

/** A label has a value in every row, another one each time, and is short. */
function isId({ name, answers, different, isFull }: Column, column: number): boolean {
  if (!isFull || different !== answers.length || answers.length === 0) return false
  const short = answers.every((cell) => cell.length <= 16 && !/\s/.test(cell))
  return short && (ID_NAME.test(name.replace(/[^\p{L}\p{N}]/gu, '')) || (column === 0 && answers.every((cell) => /\d/.test(cell))))
}

function isText({ name, answers, different }: Column): boolean {
  if (answers.filter((cell) => NUMBER_OR_DATE.test(cell)).length >= answers.length * 0.8) return false
  const sizes = answers.map((cell) => cell.split(/\s+/).length).sort((a, b) => a - b)
  const median = sizes[Math.floor(sizes.length / 2)]!
  // Choices come back; words of people differ.
  const varied = different >= Math.min(answers.length, 4) * 0.6 && different > answers.length * 0.3
  if (varied && (TEXT_NAME.test(name) || name.endsWith('?')) && sizes[sizes.length - 1]! > 1) return true
  return varied && (median >= WORDS_OF_TEXT || answers.some((cell) => cell.length > 60))
}
