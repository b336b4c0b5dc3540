import type { SettledRow, SettledTable } from '../sheet/settle-rows.ts'
import type { Stamped } from '../stamp/stamped.ts'
import { mergeIncoming } from './merge-incoming.ts'

/**
 * Takes records that came over the wire into a settled tab: newer fields win, new records go under the last row, and a record
 * whose row was damaged gets its row back. Every record that changed gets the next arrival number; the same records again
 * change nothing.
 */
export function mergeIntoTable<T extends Stamped>(table: SettledTable<T>, incoming: readonly T[], arrive: () => number): SettledTable<T> {
  const byId = new Map<string, SettledRow<T>>(table.byId)
  const touched = new Set(table.touched)
  const damaged = new Map(table.unreadable.flatMap(({ id, record, row }) => (record === null && id !== null ? [[id, row] as const] : [])))
  const mended = new Set<number>()
  let nextRow = table.nextRow
  for (const record of incoming) {
    const own = byId.get(record.id)
    const merged = own ? mergeIncoming(own.record, record) : record
    if (own && merged === own.record) continue
    const lost = damaged.get(record.id)
    const row = own?.row ?? lost ?? nextRow++
    if (!own && lost !== undefined) mended.add(lost)
    byId.set(record.id, { row, record: merged, arrived: arrive(), leave: own?.leave ?? new Set() })
    touched.add(row)
  }
  return { byId, touched, nextRow, unreadable: table.unreadable.filter(({ row }) => !mended.has(row)) }
}
