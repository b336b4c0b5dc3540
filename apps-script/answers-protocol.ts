import type { Tone, UtteranceKind, QuotePermission, Sensitivity } from '../shared/coding/coding.ts'
import type { CodeOption } from './sidebar-protocol.ts'

/** A coding in an answer, where it stands now: UTF-16 units in the cell, end exclusive. */
export interface AnswerCoding {
  readonly id: string
  readonly codeId: string
  readonly start: number
  readonly end: number
  readonly coder: string
  readonly utterance: UtteranceKind | null
  readonly tone: Tone | null
  readonly sensitivity: Sensitivity
  readonly quotePermission: QuotePermission
  readonly memo: string
}

/** One selected cell with an answer. */
export interface AnswerCell {
  /** As the spreadsheet numbers it. */
  readonly row: number
  readonly text: string
  readonly codings: readonly AnswerCoding[]
  /** Ids of codes that answers with such words were given before, the likeliest first. */
  readonly suggestions: readonly string[]
}

/** The column that is coded. */
export interface AnswersPlace {
  readonly sheetId: number
  readonly column: number
  readonly headerRow: number
}

/** What the sidebar shows of the selected cells. */
export interface AnswersState extends AnswersPlace {
  readonly sheetName: string
  readonly header: string
  /** Every header of the sheet, for the choice of a column with labels or ages. */
  readonly headers: readonly string[]
  /** The source that these answers are; null until a person made its card. */
  readonly source: { readonly id: string; readonly title: string; readonly counted: boolean } | null
  readonly cells: readonly AnswerCell[]
  /** Selected answers beyond those in `cells`. */
  readonly more: number
  /** Codings of this source whose words are nowhere in the column any more. */
  readonly lost: number
  readonly codes: readonly CodeOption[]
  /** Who codes, as this person said before; '' when they did not. */
  readonly coder: string
}

/** The card of a source of answers, as a person fills it in. */
export interface NewAnswers extends AnswersPlace {
  readonly title: string
  readonly group: string
  readonly method: string
  readonly date: string
  readonly areaCode: string
  /** Columns with who answers and with their age; null for none. */
  readonly voiceColumn: number | null
  readonly ageColumn: number | null
}

/** A code for a passage of an answer, or for all of it. `text` is the answer as the person saw it. */
export interface CodeOnAnswer {
  readonly row: number
  readonly text: string
  readonly start: number
  readonly end: number
  readonly codeId: string
}

/** What may be changed of a coding in an answer. */
export interface AnswerCodingPatch {
  readonly utterance?: UtteranceKind | null
  readonly tone?: Tone | null
  readonly sensitivity?: Sensitivity
  readonly quotePermission?: QuotePermission
  readonly memo?: string
}
