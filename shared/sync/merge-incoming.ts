import { fieldStamp, sameValue, type Stamped } from '../stamp/stamped.ts'
import { type ChangeStamp, stampDevice } from '../stamp/change-stamp.ts'

/**
 * Takes from an incoming copy of a record every field that was changed later than our own, and leaves the rest; a field we have
 * and the copy lacks stays. Where stamps are equal ours stands: the copy of a shared record leaves things out on purpose.
 * Returns `own` itself when nothing is newer. Throws RangeError when the ids differ.
 */
export function mergeIncoming<T extends Stamped>(own: T, incoming: T): T {
  if (own.id !== incoming.id) throw new RangeError(`mergeIncoming(): ids differ, ${own.id} and ${incoming.id}`)
  const changed: Record<string, ChangeStamp> = { ...own.changed }
  const newer: Partial<T> = {}
  for (const field of newerFields(own, incoming)) {
    newer[field] = incoming[field]
    changed[field] = fieldStamp(incoming, field)
  }
  return Object.keys(newer).length > 0 ? { ...own, ...newer, changed } : own
}

/**
 * Fields that two devices set to different values after `agreedUpTo`, the stamp up to which both sides last agreed: what a
 * person should see. Two changes made on one device are no conflict: whoever made the later saw the earlier.
 */
export function conflictingFields<T extends Stamped>(own: T, incoming: T, agreedUpTo: ChangeStamp): readonly string[] {
  return (Object.keys(incoming.changed) as (keyof T & string)[]).filter((field) => {
    const theirs = fieldStamp(incoming, field)
    const ours = fieldStamp(own, field)
    if (stampDevice(theirs) === stampDevice(ours) || theirs <= agreedUpTo || ours <= agreedUpTo) return false
    return !sameValue(own[field], incoming[field])
  })
}

function newerFields<T extends Stamped>(own: T, incoming: T): readonly (keyof T & string)[] {
  return (Object.keys(incoming) as (keyof T & string)[]).filter((field) => !['id', 'made', 'changed'].includes(field) && (!(field in own) || fieldStamp(incoming, field) > fieldStamp(own, field)))
}
