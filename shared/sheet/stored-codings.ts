import type { CellValue } from './column.ts'
import { HIDDEN_COLUMNS } from './record-rows.ts'
import { CODINGS_TAB } from './record-tabs.ts'
import type { SharedCoding } from './shared-coding.ts'
import { storedRecords } from './stored-records.ts'

/** In a record as JSON; within a text of it every quotation mark stands after a backslash. */
const CODE = /"codeId":"([^"]*)"/

/**
 * The codings of some codes out of the hidden cells with the records of Coderingen, as last written; of a coding that stands there
 * twice the upper one. Looks at the others only as text: a person who opens one number does not wait for all to be read.
 */
export function storedCodingsOf(codeIds: ReadonlySet<string>, cells: readonly CellValue[]): readonly SharedCoding[] {
  const rows = cells.flatMap((cell) => (codeIds.has(CODE.exec(String(cell))?.[1] ?? '') ? [[cell]] : []))
  const seen = new Set<string>()
  return storedRecords(CODINGS_TAB, { columnIds: [HIDDEN_COLUMNS.record], rows }).filter(({ id }) => {
    const first = !seen.has(id)
    seen.add(id)
    return first
  })
}
