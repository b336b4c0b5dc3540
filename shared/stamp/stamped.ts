import type { ChangeStamp } from './change-stamp.ts'

/**
 * What every record that travels between devices carries. A field that is not named in `changed` still has the value it was
 * `made` with. Deleting is a field like any other (a tombstone), so that it can be merged and undone.
 */
export interface Stamped {
  readonly id: string
  readonly made: ChangeStamp
  /** Stamp of the last change of each field that changed after the record was made. */
  readonly changed: Readonly<Record<string, ChangeStamp>>
  readonly deleted: boolean
}

type Field<T extends Stamped> = Exclude<keyof T, 'id' | 'made' | 'changed'>

/** The stamp of a record's field: when its present value was set. */
export function fieldStamp(record: Stamped, field: string): ChangeStamp {
  return Object.prototype.hasOwnProperty.call(record.changed, field) ? record.changed[field]! : record.made
}

/** The newest stamp in a record. */
export function newestStamp(record: Pick<Stamped, 'made' | 'changed'>): ChangeStamp {
  let newest = record.made
  for (const stamp of Object.values(record.changed)) if (stamp > newest) newest = stamp
  return newest
}

/** A copy of `record` with the fields of `patch`; only fields whose value really differs get the stamp. Returns `record` itself when none does. */
export function editRecord<T extends Stamped>(record: T, patch: Partial<Pick<T, Field<T>>>, stamp: ChangeStamp): T {
  const changed: Record<string, ChangeStamp> = { ...record.changed }
  const next: Partial<T> = {}
  let differs = false
  for (const field of Object.keys(patch) as (keyof typeof patch & string)[]) {
    if (sameValue(record[field], patch[field])) continue
    next[field] = patch[field]
    changed[field] = stamp
    differs = true
  }
  return differs ? { ...record, ...next, changed } : record
}

/**
 * Merges two states of one record, field by field, the later stamp winning; equal stamps with different values (a damaged
 * copy) fall to the value that is later in JSON order, so that every device chooses alike. Commutative, associative, idempotent.
 * Throws RangeError when the ids differ.
 */
export function mergeRecords<T extends Stamped>(a: T, b: T): T {
  if (a.id !== b.id) throw new RangeError(`mergeRecords(): ids differ, ${a.id} and ${b.id}`)
  const made = a.made <= b.made ? a.made : b.made
  const merged: T = { ...a, ...b }
  const changed: Record<string, ChangeStamp> = {}
  for (const field of Object.keys(merged) as (keyof T & string)[]) {
    if (field === 'id' || field === 'made' || field === 'changed') continue
    const winner = winnerOf(a, b, field)
    merged[field] = winner[field]
    const stamp = fieldStamp(winner, field)
    if (stamp !== made) changed[field] = stamp
  }
  return { ...merged, made, changed: sortKeys(changed) }
}

function winnerOf<T extends Stamped>(a: T, b: T, field: keyof T & string): T {
  if (!(field in a)) return b
  if (!(field in b)) return a
  const stampA = fieldStamp(a, field)
  const stampB = fieldStamp(b, field)
  if (stampA !== stampB) return stampA > stampB ? a : b
  return stableText(a[field]) >= stableText(b[field]) ? a : b
}

/** Whether two field values (JSON values) are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || stableText(a) === stableText(b)
}

/** JSON text with the keys of every object in order, so that equal values give equal text. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? sortKeys(part as Record<string, unknown>) : part,
  ) ?? 'undefined'
}

function sortKeys<V>(object: Readonly<Record<string, V>>): Record<string, V> {
  // fromEntries, not assignment: a key named __proto__ is a key like any other.
  return Object.fromEntries(Object.keys(object).sort().map((key) => [key, object[key] as V]))
}
