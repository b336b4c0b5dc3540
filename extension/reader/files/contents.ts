import type { AnswerTable } from '../../../shared/source/answer-table.ts'
import type { OtherFormat, SourceFormat } from '../../../shared/source/recognise-format.ts'

/** A table in a file: a sheet of a workbook, or one among the paragraphs of a document. */
export interface NamedTable {
  /** Name of the sheet; '' where it has none. */
  readonly name: string
  readonly table: AnswerTable
  /** Rows that are no answers, because a cell in them runs over several columns. */
  readonly passedOver: number
}

/** What could be read from a file. */
export interface Contents {
  readonly format: SourceFormat
  /** '' where the file has no title of its own. */
  readonly title: string
  readonly text: string
  /** Offset at which each page of a PDF begins. */
  readonly pages: readonly number[]
  readonly tables: readonly NamedTable[]
}

/** Why a file could not be read; the strings have a sentence for each. */
export type FileProblem =
  | 'empty' | 'no-words' | 'too-large' | 'too-long' | 'scan' | 'locked' | 'damaged' | 'unpacks-too-large' | Exclude<OtherFormat, 'locked-office'>

/** How a file is read: it tells how far it is (0 to 1), and stops where the person no longer wants it. */
export interface Reading {
  readonly signal: AbortSignal
  readonly progress: (share: number) => void
}
