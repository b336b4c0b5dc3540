import type { GenericSchema } from 'valibot'
import type { Stamped } from '../stamp/stamped.ts'

/** What a cell holds. Dates are ISO text ('2025-05-14'); an empty cell is ''. */
export type CellValue = string | number | boolean

/**
 * Most characters we put in one cell. An .xlsx cell holds 32,767 and a Google Sheets cell 50,000; a record has to fit in one cell
 * as JSON, so that a workbook can be saved and opened elsewhere without losing its end.
 */
export const LONGEST_CELL = 32_000

export const SHEET_LANGUAGES = ['nl', 'en'] as const
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number]

/** A word in both languages of the product. */
export interface Bilingual {
  readonly nl: string
  readonly en: string
}

/** One option of a cell that holds a choice: people see the word, the record holds the value. */
export interface Choice<V extends string | number = string | number> extends Bilingual {
  readonly value: V
}

/** What turns ids into words that people know, and back. */
export interface RowContext {
  readonly language: SheetLanguage
  /** Whether people of this workbook write 5/14/2025 for 14 May. */
  readonly monthFirst?: boolean
  /** 'BT2.1 Afval en containers' for a code's id; the id itself when the code is unknown. */
  readonly codeLabel: (id: string) => string
  /** The code meant by a label, a key ('bt2.1') or a name; null when none or several fit. */
  readonly codeIdOf: (text: string) => string | null
  /** Title of a source; the id itself when it is unknown. */
  readonly sourceTitle: (id: string) => string
}

/** Why a cell typed by a person could not be taken. */
export type CellProblem = 'required' | 'unknown-code' | 'not-a-choice' | 'not-a-number' | 'not-a-date' | 'not-a-flag' | 'too-long'

export type CellReading<P> = { readonly ok: true; readonly patch: P } | { readonly ok: false; readonly problem: CellProblem }

/** What is known of a column besides its values. */
export interface ColumnHead {
  /** Header id: kept in the column's metadata, so that renaming or moving the column breaks nothing. */
  readonly id: string
  readonly header: Bilingual
  /** Explains the column; shown as the note of the header cell. */
  readonly note: Bilingual
  readonly type: 'text' | 'number' | 'date' | 'choice' | 'flag'
  readonly choices?: readonly Choice[]
  /** Pixels. */
  readonly width: number
  readonly hidden?: boolean
}

/** A column of a tab whose rows are records: how a record shows in it and, where people may edit, how their typing is read. */
export interface Column<T> extends ColumnHead {
  readonly write: (record: T, context: RowContext) => CellValue
  /** Absent on columns that people may not change. */
  readonly read?: (cell: CellValue, context: RowContext) => CellReading<Partial<T>>
}

/** A tab whose rows are records of one type. */
export interface RecordTab<T extends Stamped> {
  readonly id: string
  readonly title: Bilingual
  readonly columns: readonly Column<T>[]
  /** What a record from outside must look like. */
  readonly schema: GenericSchema<unknown, T>
  /** What of a record may stand in the sheet; all of it when absent. */
  readonly publish?: (record: T) => T
  /** Whether a row typed by a person becomes a new record. */
  readonly addable: boolean
}
