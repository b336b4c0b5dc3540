import { safeParse } from 'valibot'
import type { Stamped } from '../stamp/stamped.ts'
import type { RecordTab } from './column.ts'
import { HIDDEN_COLUMNS, type TabCells } from './record-rows.ts'

/** The records in the hidden cells of a tab, as last written: no hand edits, and without what cannot be read. For names and labels. */
export function storedRecords<T extends Stamped>(tab: RecordTab<T>, cells: TabCells): T[] {
  const place = cells.columnIds.indexOf(HIDDEN_COLUMNS.record)
  if (place < 0) return []
  return cells.rows.flatMap((row) => {
    const text = String(row[place] ?? '')
    if (text === '') return []
    try {
      const parsed = safeParse(tab.schema, JSON.parse(text))
      return parsed.success ? [parsed.output] : []
    } catch {
      return []
    }
  })
}
