import * as v from 'valibot'
import type { CellStyle, ChartState, FilterState, MetadataState, ProtectionState, SheetState, Validation, WorkbookState } from './workbook/workbook.ts'

// An xlsx cell holds 32,767 characters; the text is cut in pieces, one a row.
const PIECE = 30_000

/** A run of cells below each other in a column with the same looks and rule. */
export interface LooksRun {
  readonly column: number
  readonly from: number
  readonly to: number
  readonly style: CellStyle | null
  readonly validation: Validation | null
}

/** What the hidden tab says of a visible tab. */
export interface SheetFacts {
  readonly id: number
  readonly name: string
  /** Its name in the file, which may hold less. */
  readonly file: string
  readonly maxRows: number
  readonly maxColumns: number
  readonly protections: readonly ProtectionState[]
  readonly charts: readonly ChartState[]
  readonly filter: FilterState | null
  readonly looks: readonly LooksRun[]
  /** Places that a formula elsewhere fills, as row and column in turn: in the file they are plain values, which would stand in its way. */
  readonly spilled: readonly number[]
}

/** What the hidden tab says of the workbook. */
export interface WorkbookFacts {
  readonly id: string
  readonly locale: string
  readonly timeZone: string
  readonly nextId: number
  readonly metadata: readonly MetadataState[]
  readonly sheets: readonly SheetFacts[]
  readonly overflow: Readonly<Record<string, string>>
}

const area = v.object({ row: v.number(), column: v.number(), rows: v.number(), columns: v.number() })
const chart = v.object({
  id: v.nullable(v.number()), type: v.string(), ranges: v.array(v.object({ sheetId: v.number(), area })), headers: v.number(), mergeColumns: v.boolean(), skipHidden: v.boolean(),
  options: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  anchor: v.nullable(v.object({ row: v.number(), column: v.number(), offsetX: v.number(), offsetY: v.number() })),
})
const filter = v.object({
  area, hiddenRows: v.array(v.number()),
  columns: v.array(v.object({
    column: v.number(),
    criteria: v.object({ hidden: v.array(v.string()), when: v.nullable(v.object({ type: v.string(), values: v.array(v.union([v.string(), v.number()])) })) }),
  })),
})
const schema = v.object({
  format: v.literal(1),
  id: v.string(),
  locale: v.string(),
  timeZone: v.string(),
  nextId: v.number(),
  metadata: v.array(v.object({
    id: v.number(), key: v.string(), value: v.nullable(v.string()), visibility: v.picklist(['DOCUMENT', 'PROJECT']),
    location: v.variant('type', [
      v.object({ type: v.literal('SPREADSHEET') }),
      v.object({ type: v.literal('SHEET'), sheetId: v.number() }),
      v.object({ type: v.literal('ROW'), sheetId: v.number(), index: v.number() }),
      v.object({ type: v.literal('COLUMN'), sheetId: v.number(), index: v.number() }),
    ]),
  })),
  sheets: v.array(v.object({
    id: v.number(), name: v.string(), file: v.string(), maxRows: v.number(), maxColumns: v.number(),
    protections: v.array(v.object({ id: v.number(), area: v.nullable(area), description: v.string(), warningOnly: v.boolean() })),
    charts: v.optional(v.array(chart), []),
    filter: v.optional(v.nullable(filter), null),
    looks: v.array(v.object({
      column: v.number(), from: v.number(), to: v.number(),
      style: v.nullable(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
      validation: v.nullable(v.object({
        criteria: v.string(), values: v.array(v.union([v.string(), v.number(), v.boolean()])), allowInvalid: v.boolean(), helpText: v.nullable(v.string()),
      })),
    })),
    spilled: v.optional(v.array(v.number()), []),
  })),
  overflow: v.record(v.string(), v.string()),
})

/** The facts as texts, one a row of the hidden tab. */
export function writeFacts(workbook: WorkbookState, names: ReadonlyMap<string, string>, overflow: Readonly<Record<string, string>>): string[] {
  const text = JSON.stringify({
    format: 1,
    id: workbook.id,
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    nextId: workbook.nextId,
    metadata: workbook.metadata,
    sheets: workbook.sheets.map((sheet) => ({
      id: sheet.id, name: sheet.name, file: names.get(sheet.name) ?? sheet.name, maxRows: sheet.maxRows, maxColumns: sheet.maxColumns, protections: sheet.protections, charts: sheet.charts, filter: sheet.filter, looks: looksOf(sheet), spilled: spilledOf(sheet),
    })),
    overflow,
  })
  // Cut between characters, never inside a surrogate pair: half a pair does not survive a file.
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${PIECE - 1}}(?![\\uDC00-\\uDFFF])`, 'g')) ?? []
  // Marked, so that no program takes a piece for a number or a formula.
  return pieces.map((piece) => `|${piece}`)
}

/** The facts of the hidden tab's rows; null when there are none or they cannot be read (then the values still are). */
export function readFacts(rows: readonly string[]): WorkbookFacts | null {
  if (rows.length === 0) return null
  try {
    const parsed = v.safeParse(schema, JSON.parse(rows.map((row) => row.slice(1)).join('')))
    return parsed.success ? (parsed.output as WorkbookFacts) : null
  } catch {
    return null
  }
}

function spilledOf(sheet: SheetState): number[] {
  const places: number[] = []
  sheet.rows.forEach((cells, row) => cells?.forEach((cell, column) => {
    if (cell?.spilled === true) places.push(row, column)
  }))
  return places
}

function looksOf(sheet: SheetState): LooksRun[] {
  const runs: LooksRun[] = []
  // Array.from, as `rows` has holes where nothing stands: `map` leaves them, and one makes the largest NaN.
  const columns = Math.max(0, ...Array.from(sheet.rows, (cells) => cells?.length ?? 0))
  for (let column = 0; column < columns; column += 1) {
    let open = null as LooksRun | null
    for (let row = 0; row < sheet.rows.length; row += 1) {
      const cell = sheet.rows[row]?.[column]
      const style = cell?.style ?? null
      const validation = cell?.validation ?? null
      if (open !== null && open.style === style && (open.validation === validation || JSON.stringify(open.validation) === JSON.stringify(validation))) {
        open = { ...open, to: row }
        continue
      }
      if (open !== null) runs.push(open)
      open = style === null && validation === null ? null : { column, from: row, to: row, style, validation }
    }
    if (open !== null) runs.push(open)
  }
  return runs
}
