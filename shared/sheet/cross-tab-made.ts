import * as v from 'valibot'
import type { CellValue } from './column.ts'
import { COUNTED_GROUPS, type CountedGroup, type CrossTabChoice, crossTabChoiceSchema } from './cross-tab-choice.ts'
import { CROSS_TAB_MADE } from './cross-tab-layout.ts'

/** What a column of Kruistabel stands for: a group, and a value of each attribute; none is everything of the group. */
export interface CrossTabColumn {
  readonly group: CountedGroup
  readonly values: readonly string[]
}

/** What Kruistabel shows: with which choice it was made, and what stands at each place; null where a place is empty. */
export interface CrossTabMade {
  readonly choice: CrossTabChoice
  readonly columns: readonly (CrossTabColumn | null)[]
}

const madeSchema = v.object({
  choice: crossTabChoiceSchema,
  columns: v.pipe(v.array(v.nullable(v.object({ group: v.picklist(COUNTED_GROUPS), values: v.pipe(v.array(v.string()), v.maxLength(2)) }))), v.maxLength(500)),
}) satisfies v.GenericSchema<unknown, CrossTabMade>

/** What a column stands for, as a text to find it by. */
export function columnKey({ group, values }: CrossTabColumn): string {
  return JSON.stringify([group, ...values])
}

/**
 * Gives every column a place. With the same choice as before a column stays where it was, and new ones take places that came free,
 * then further ones; with another choice all begin anew. Places that were in use are not forgotten.
 */
export function placeColumns(choice: CrossTabChoice, wanted: readonly CrossTabColumn[], before: CrossTabMade | null): CrossTabMade {
  const stay = before !== null && JSON.stringify({ ...before.choice, number: null }) === JSON.stringify({ ...choice, number: null })
  const keys = new Set(wanted.map(columnKey))
  const columns: (CrossTabColumn | null)[] = (before?.columns ?? []).map((column) => (stay && column && keys.has(columnKey(column)) ? column : null))
  const placed = new Set(columns.map((column) => column && columnKey(column)))
  for (const column of wanted) {
    if (placed.has(columnKey(column))) continue
    const free = columns.indexOf(null)
    columns[free < 0 ? columns.length : free] = column
  }
  return { choice, columns }
}

/** What the table shows, from its cells; null when it was never made, or people changed that cell. Sorting moves it to any row. */
export function readCrossTabMade(columnIds: readonly (string | null)[], rows: readonly (readonly CellValue[])[]): CrossTabMade | null {
  const place = columnIds.indexOf(CROSS_TAB_MADE)
  const text = place < 0 ? undefined : rows.map((row) => row[place]).find((cell) => typeof cell === 'string' && cell !== '')
  try {
    const parsed = v.safeParse(madeSchema, JSON.parse(String(text ?? 'null')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
