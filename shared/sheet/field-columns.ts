import { LONGEST_CELL, type CellValue, type Choice, type Column, type ColumnHead, type RowContext } from './column.ts'

type Head = Pick<ColumnHead, 'header' | 'note' | 'width'>
type FieldsOf<T, V> = { [K in keyof T & string]: T[K] extends V ? K : never }[keyof T & string]

// Pixels, on the wide side: a letter in a cell, a bold one in a heading, the room beside a text, and that of the arrow of a choice.
const LETTER = 7
const BOLD_LETTER = 8
const BESIDE = 18
const ARROW = 20

/** The heading of a column: Dutch and English title, Dutch and English explanation, width in pixels, or more where a word of the title would be broken. */
export function head(nl: string, en: string, noteNl: string, noteEn: string, width = 140): Head {
  return { header: { nl, en }, note: { nl: noteNl, en: noteEn }, width: Math.max(width, longest(`${nl} ${en}`.split(/[\s-]/u)) * BOLD_LETTER + BESIDE) }
}

function longest(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length))
}

/** A column of text in a table of ours: its id, title and explanation in Dutch and English, width in pixels. */
export function textHead(id: string, nl: string, en: string, noteNl: string, noteEn: string, width: number): ColumnHead {
  return { id, ...head(nl, en, noteNl, noteEn, width), type: 'text' }
}

/** A column of numbers, in the same manner. */
export function numberHead(id: string, nl: string, en: string, noteNl: string, noteEn: string, width = 110): ColumnHead {
  return { id, ...head(nl, en, noteNl, noteEn, width), type: 'number' }
}

/** Text that is never null in the record. Longer typing than a cell of ours holds is refused rather than cut. */
export function textColumn<T>(field: FieldsOf<T, string>, heading: Head, options?: { readonly required: true }): Column<T> {
  return {
    id: field, ...heading, type: 'text',
    write: (record) => record[field] as string,
    read: (cell) => {
      const text = cellText(cell)
      if (options?.required && text === '') return { ok: false, problem: 'required' }
      if (text.length > LONGEST_CELL) return { ok: false, problem: 'too-long' }
      return { ok: true, patch: { [field]: text } as Partial<T> }
    },
  }
}

/** Text or null; an empty cell is null. */
export function optionalTextColumn<T>(field: FieldsOf<T, string | null>, heading: Head): Column<T> {
  return {
    id: field, ...heading, type: 'text',
    write: (record) => (record[field] as string | null) ?? '',
    read: (cell) => {
      const text = cellText(cell)
      return text.length > LONGEST_CELL ? { ok: false, problem: 'too-long' } : { ok: true, patch: { [field]: text === '' ? null : text } as Partial<T> }
    },
  }
}

/** A whole number of people or things, 0 or more, or null for an empty cell. */
export function numberColumn<T>(field: FieldsOf<T, number | null>, heading: Head): Column<T> {
  return {
    id: field, ...heading, type: 'number',
    write: (record) => (record[field] as number | null) ?? '',
    read: (cell) => {
      const text = cellText(cell)
      if (text === '') return { ok: true, patch: { [field]: null } as Partial<T> }
      const value = typeof cell === 'number' ? cell : /^\d+$/.test(text) ? Number(text) : Number.NaN
      return Number.isInteger(value) && value >= 0 ? { ok: true, patch: { [field]: value } as Partial<T> } : { ok: false, problem: 'not-a-number' }
    },
  }
}

/** An ISO date or null; '14-5-2025', '14/05/2025' and '14.5.2025' are read in the order of day and month that the workbook's people use. */
export function dateColumn<T>(field: FieldsOf<T, string | null>, heading: Head): Column<T> {
  return {
    id: field, ...heading, type: 'date',
    write: (record) => (record[field] as string | null) ?? '',
    read: (cell, { monthFirst }) => {
      const text = cellText(cell)
      if (text === '') return { ok: true, patch: { [field]: null } as Partial<T> }
      const iso = isoDate(text, monthFirst)
      return iso === null ? { ok: false, problem: 'not-a-date' } : { ok: true, patch: { [field]: iso } as Partial<T> }
    },
  }
}

/** Yes or no, shown as a tick box. */
export function flagColumn<T>(field: FieldsOf<T, boolean>, heading: Head): Column<T> {
  return {
    id: field, ...heading, type: 'flag',
    write: (record) => record[field] as boolean,
    read: (cell) => {
      const text = cellText(cell).toLowerCase()
      if (cell === true || ['true', 'waar', 'ja', 'yes', 'x', '1'].includes(text)) return { ok: true, patch: { [field]: true } as Partial<T> }
      if (cell === false || ['', 'false', 'onwaar', 'nee', 'no', '0'].includes(text)) return { ok: true, patch: { [field]: false } as Partial<T> }
      return { ok: false, problem: 'not-a-flag' }
    },
  }
}

/** One of a list of choices, shown in words, for the longest of which there is room; an empty cell is `empty` (left out: an empty cell is refused). */
export function choiceColumn<T, V extends string | number>(
  field: FieldsOf<T, V | null>, heading: Head, choices: readonly Choice<V>[], options?: { readonly empty: V | null },
): Column<T> {
  const width = Math.max(heading.width, longest(choices.flatMap(({ nl, en }) => [nl, en])) * LETTER + BESIDE + ARROW)
  return {
    id: field, ...heading, width, type: 'choice', choices,
    write: (record, context) => choiceWord(choices, record[field] as V | null, context),
    read: (cell) => {
      const text = cellText(cell)
      if (text === '' && options) return { ok: true, patch: { [field]: options.empty } as Partial<T> }
      const value = choiceValue(choices, text)
      return value === undefined ? { ok: false, problem: 'not-a-choice' } : { ok: true, patch: { [field]: value } as Partial<T> }
    },
  }
}

/** A code, shown as 'BT2.1 Afval'; a key, a name or the whole label is read. `nullable`: an empty cell is no code. */
export function codeColumn<T>(field: FieldsOf<T, string | null>, heading: Head, options?: { readonly nullable: true }): Column<T> {
  return {
    id: field, ...heading, type: 'text',
    write: (record, context) => {
      const id = record[field] as string | null
      return id === null ? '' : context.codeLabel(id)
    },
    read: (cell, context) => {
      const text = cellText(cell)
      if (text === '') return options?.nullable ? { ok: true, patch: { [field]: null } as Partial<T> } : { ok: false, problem: 'required' }
      const id = context.codeIdOf(text)
      return id === null ? { ok: false, problem: 'unknown-code' } : { ok: true, patch: { [field]: id } as Partial<T> }
    },
  }
}

/** A column that people may look at but not change. */
export function shownColumn<T>(id: string, heading: Head, write: (record: T, context: RowContext) => CellValue): Column<T> {
  return { id, ...heading, type: 'text', write }
}

/** The word for a value in the language of the sheet; '' for null, the value itself when it is no known choice. */
export function choiceWord<V extends string | number>(choices: readonly Choice<V>[], value: V | null, context: Pick<RowContext, 'language'>): string {
  if (value === null) return ''
  return choices.find((choice) => choice.value === value)?.[context.language] ?? String(value)
}

/** The value meant by a word in either language (or by the value itself), letter case aside; undefined when none is. */
export function choiceValue<V extends string | number>(choices: readonly Choice<V>[], text: string): V | undefined {
  const wanted = text.trim().toLowerCase()
  return choices.find((choice) => [choice.nl, choice.en, String(choice.value)].some((word: string) => word.toLowerCase() === wanted))?.value
}

/** The text of a cell without outer white space. */
export function cellText(cell: CellValue): string {
  return String(cell).trim()
}

/** ISO text of a date typed as 2025-05-14, 14-5-2025, 14/05/2025 or 14.5.2025, or with `monthFirst` as 5/14/2025; null when it is no day of the calendar. */
export function isoDate(text: string, monthFirst = false): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const typed = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  // Nobody writes the month first with full stops.
  const [day_, month_] = typed && monthFirst && typed[2] !== '.' ? [typed[3], typed[1]] : [typed?.[1], typed?.[3]]
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [typed?.[4], month_, day_]
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const same = date.getUTCFullYear() === Number(year) && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return same ? date.toISOString().slice(0, 10) : null
}
