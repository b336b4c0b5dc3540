import { stampDevice } from '../stamp/change-stamp.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord, fieldStamp, mergeRecords, sameValue, type Stamped } from '../stamp/stamped.ts'

/** What a file changes in the records of one kind. */
export interface FileMerge<T extends Stamped> {
  /** Records to store: unknown ones, and known ones as they are after merging. */
  readonly store: readonly T[]
  /** Of these: how many were not there at all, deleted ones left out. */
  readonly fresh: number
  readonly changed: number
  /** Known records that the file changes nothing about. */
  readonly same: number
  /** Records that were deleted here later than the file was made: they stay deleted, unless they are asked back. */
  readonly gone: number
  /** Fields that were changed on both sides, on different devices: the later change stands. */
  readonly conflicts: readonly { readonly record: T; readonly fields: readonly string[] }[]
}

/**
 * Merges records from a file into one's own, field by field by stamp: nothing is doubled, and what was changed later here stays.
 * `revive`, a stamp of now, also brings back what was deleted here and the file still has.
 */
export function mergeFileRecords<T extends Stamped>(own: ReadonlyMap<string, T>, incoming: readonly T[], revive: ChangeStamp | null): FileMerge<T> {
  const merged = new Map<string, T>()
  const gone = new Set<string>()
  const conflicts: { record: T; fields: readonly string[] }[] = []
  for (const record of incoming) {
    const known = merged.get(record.id) ?? own.get(record.id)
    if (!known) {
      merged.set(record.id, record)
      continue
    }
    const fields = changedOnBothSides(known, record)
    if (fields.length > 0) conflicts.push({ record: known, fields })
    let result = mergeRecords<T>(known, record)
    if (result.deleted && !record.deleted) {
      gone.add(record.id)
      if (revive !== null) result = editRecord<T>(result, notDeleted<T>(), revive)
    }
    merged.set(record.id, result)
  }
  // What was not here at all is compared with nothing: thousands of records would be written out as text for it.
  const differs = (record: T) => {
    const known = own.get(record.id)
    return known === undefined || !sameValue(record, known)
  }
  const store = [...merged.values()].filter(differs)
  const fresh = store.filter((record) => !own.has(record.id))
  return {
    store, fresh: fresh.filter((record) => !record.deleted).length, changed: store.length - fresh.length, same: [...merged.keys()].filter((id) => own.has(id)).length - (store.length - fresh.length),
    gone: gone.size, conflicts,
  }
}

function notDeleted<T extends Stamped>(): Partial<Omit<T, 'id' | 'made' | 'changed'>> {
  return { deleted: false } as Partial<Omit<T, 'id' | 'made' | 'changed'>>
}

/** Fields changed after the record was made, here and in the file, on different devices and to different values. */
function changedOnBothSides<T extends Stamped>(own: T, incoming: T): readonly string[] {
  return (Object.keys(incoming.changed) as (keyof T & string)[]).filter((field) => {
    const [ours, theirs] = [fieldStamp(own, field), fieldStamp(incoming, field)]
    return field in own && Object.prototype.hasOwnProperty.call(own.changed, field) && stampDevice(ours) !== stampDevice(theirs) && !sameValue(own[field], incoming[field])
  })
}
