import * as v from 'valibot'
import { ENCODINGS } from './decode-bytes.ts'
import { ABSENCE_REASONS } from './observation.ts'

export const DELIMITERS = [';', ',', '\t', ' ', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export const DECIMAL_SIGNS = [',', '.'] as const
/** Signs between thousands; null = the file groups no digits. A space also stands for the narrow and the no-break space. */
export const THOUSANDS_SIGNS = ['.', ',', ' '] as const

/**
 * What a column holds. One column `value` makes a long table, with a figure a row; over several of them the header says period,
 * area or indicator. Columns `indicator` and `sub-category` make the id 'Main › Sub'; columns `period` are read together ('2023'
 * and 'K1'); `n` is the number of respondents, which is not imported.
 */
export const COLUMN_ROLES = ['area', 'area-name', 'period', 'indicator', 'sub-category', 'label', 'unit', 'n', 'value', 'ignore'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** What a sign in place of a figure means: a reason why there is none, `nil` for none counted (0), `ask` while nobody has decided. */
export const SIGN_MEANINGS = [...ABSENCE_REASONS, 'nil', 'ask'] as const
export type SignMeaning = (typeof SIGN_MEANINGS)[number]

const shortText = v.pipe(v.string(), v.maxLength(200))

/** A profile as it comes back from storage. */
export const importProfileSchema = v.object({
  encoding: v.picklist(ENCODINGS),
  delimiter: v.picklist(DELIMITERS),
  decimal: v.picklist(DECIMAL_SIGNS),
  thousands: v.nullable(v.picklist(THOUSANDS_SIGNS)),
  /** Rows above the first figures, 0–3; empty lines do not count. */
  headerRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  /** Role per column, by place; a column beyond the list is ignored. */
  columns: v.pipe(v.array(v.picklist(COLUMN_ROLES)), v.maxLength(2_000)),
  /** Sign as it stands in the file, without outer spaces and in small letters ('' = an empty cell), to what it means. */
  missing: v.record(shortText, v.picklist(SIGN_MEANINGS)),
  kind: v.picklist(['indicator', 'reports']),
  publisher: shortText,
  /** Period of all figures of a file that has no column or header for periods ('2023'); '' = there is none. */
  defaultPeriod: shortText,
  /** Area code of all figures of a file that has no column or header for areas; '' = there is none. */
  defaultArea: shortText,
  /** A row with one of these words as its whole category or area is a total and stays out; with reports also where one begins with it. */
  totalWords: v.pipe(v.array(shortText), v.maxLength(50)),
  /** A row whose first filled cell begins with one of these words is a note below the table. */
  footerWords: v.pipe(v.array(shortText), v.maxLength(50)),
})

/** How one kind of file is read: proposed by `proposeProfile`, confirmed by a person, kept for the next file of that kind. */
export type ImportProfile = Readonly<Omit<v.InferOutput<typeof importProfileSchema>, 'columns' | 'missing' | 'totalWords' | 'footerWords'>> & {
  readonly columns: readonly ColumnRole[]
  readonly missing: Readonly<Record<string, SignMeaning>>
  readonly totalWords: readonly string[]
  readonly footerWords: readonly string[]
}
