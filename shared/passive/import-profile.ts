import * as v from 'valibot'
import { ENCODINGS } from './decode-bytes.ts'
import { ABSENCE_REASONS, DIRECTIONS, type Direction } from './observation.ts'

export const DELIMITERS = [';', ',', '\t', ' ', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export const DECIMAL_SIGNS = [',', '.'] as const
export const MOST_HEADER_ROWS = 6

/** Signs between thousands; null = the file groups no digits. A space also stands for the narrow and the no-break space. */
export const THOUSANDS_SIGNS = ['.', ',', ' '] as const

/**
 * What a column holds. One column `value` makes a long table, with a figure a row; over several of them the header says period,
 * area or indicator. Columns `indicator` and `sub-category` make the id 'Main › Sub'; columns `period` are read together ('2023'
 * and 'K1'); `n` is how many respondents the figures of the row rest on.
 */
export const COLUMN_ROLES = ['area', 'area-name', 'period', 'indicator', 'sub-category', 'label', 'unit', 'n', 'value', 'ignore'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/**
 * What a sign in place of a figure means: a reason why there is none, `nil` for none counted (0), `below-half` for a 0 that stands for
 * less than half of its last decimal (CBS), `ask` while nobody has decided.
 */
export const SIGN_MEANINGS = [...ABSENCE_REASONS, 'nil', 'below-half', 'ask'] as const
export type SignMeaning = (typeof SIGN_MEANINGS)[number]

/** What becomes of a last period that is plainly not complete yet; `ask` while nobody has decided. */
export const UNFINISHED_CHOICES = ['ask', 'leave-out', 'provisional', 'take'] as const
export type UnfinishedChoice = (typeof UNFINISHED_CHOICES)[number]

const shortText = v.pipe(v.string(), v.maxLength(200))
/** No key of a record may reach for what every object has. */
const ownKey = v.pipe(v.string(), v.maxLength(400), v.check((key) => !(key in {})))
const MOST_KEYS = 600

/** A profile as it comes back from storage, or from somebody else. What older profiles lack gets the value that changes nothing. */
export const importProfileSchema = v.object({
  encoding: v.picklist(ENCODINGS),
  delimiter: v.picklist(DELIMITERS),
  decimal: v.picklist(DECIMAL_SIGNS),
  thousands: v.nullable(v.picklist(THOUSANDS_SIGNS)),
  /** Rows above the first figures, 0–6, titles included; empty lines do not count. */
  headerRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_HEADER_ROWS)),
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
  /** Code or name of an area as the file has it, in small letters, to the code it has here: old codes, names, codes of CBS. Levels must agree. */
  areas: v.optional(v.pipe(v.record(ownKey, shortText), v.check((record) => Object.keys(record).length <= MOST_KEYS)), {}),
  /** Which way is good, by the id of an indicator that nobody knew beforehand. */
  directions: v.optional(v.pipe(v.record(ownKey, v.picklist(DIRECTIONS)), v.check((record) => Object.keys(record).length <= MOST_KEYS)), {}),
  /** Percentages from here on stand for 'this or more' (the city publishes 90 for all above); null = no such rule. */
  cappedAt: v.optional(v.nullable(v.pipe(v.number(), v.minValue(50), v.maxValue(99))), null),
  /** Counts are rounded to a multiple of this, and the smallest stand for 'at least one'; null = they are not. */
  roundedTo: v.optional(v.nullable(v.picklist([5, 10])), null),
  /** Whether all figures are estimates of a model. */
  estimate: v.optional(v.boolean(), false),
  /** Whether an empty area, period or category means the same as in the row above, as merged cells come out. */
  fillDown: v.optional(v.boolean(), false),
  unfinished: v.optional(v.picklist(UNFINISHED_CHOICES), 'ask'),
})

/** How one kind of file is read: proposed by `proposeProfile`, confirmed by a person, kept for the next file of that kind. */
export type ImportProfile = Readonly<Omit<v.InferOutput<typeof importProfileSchema>, 'columns' | 'missing' | 'totalWords' | 'footerWords' | 'areas' | 'directions'>> & {
  readonly columns: readonly ColumnRole[]
  readonly missing: Readonly<Record<string, SignMeaning>>
  readonly totalWords: readonly string[]
  readonly footerWords: readonly string[]
  readonly areas: Readonly<Record<string, string>>
  readonly directions: Readonly<Record<string, Direction>>
}
