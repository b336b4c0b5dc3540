import type { Code } from '../codebook/code.ts'
import type { Source } from '../source/source.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord, sameValue, type Stamped } from '../stamp/stamped.ts'
import type { SourceText } from '../source/source-text.ts'
import type { Coding } from './coding.ts'
import type { Project } from './project.ts'
import type { SavedQuery } from './saved-query.ts'
import type { Thread } from './thread.ts'

/** Records by kind: what a change touched, or what it left behind. */
export interface ChangedRecords {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly Coding[]
  readonly texts: readonly SourceText[]
  readonly threads: readonly Thread[]
  readonly queries: readonly SavedQuery[]
  readonly projects: readonly Project[]
}

/** The kinds of records that a person changes. */
export type RecordKind = keyof ChangedRecords
export const RECORD_KINDS = ['codes', 'sources', 'codings', 'texts', 'threads', 'queries', 'projects'] as const satisfies readonly RecordKind[]

/** One act of a person that can be taken back as a whole, named so that a sentence can be made of it. `W` is the list of what can happen. */
export interface Change<W extends string = string> {
  readonly id: string
  readonly name: { readonly what: W; readonly subject: string }
  readonly stamp: ChangeStamp
  /** The records as they were; one that the change made is not among them. */
  readonly before: ChangedRecords
  /** The same records as the change left them. */
  readonly after: ChangedRecords
}

export const NO_RECORDS: ChangedRecords = { codes: [], sources: [], codings: [], texts: [], threads: [], queries: [], projects: [] }

/**
 * The records to store to take a change back: every field that the change set has its old value again, under `stamp`, and a
 * record that the change made is deleted. What was set again since, by whomever, stays; so does every other field. Only
 * records that really differ come back: none when there is nothing left to put back. `current` holds today's records; one
 * that is not in it is passed over. Putting a change forward again is taking back the change from `current` to these edits.
 */
export function invertChange(change: Pick<Change, 'before' | 'after'>, current: ChangedRecords, stamp: ChangeStamp): ChangedRecords {
  const back = <K extends RecordKind>(kind: K): ChangedRecords[K] => putBack<ChangedRecords[K][number]>(change.before[kind], change.after[kind], current[kind], stamp) as ChangedRecords[K]
  return recordsByKind(back)
}

/** Records of every kind, as `of` gives them. */
export function recordsByKind(of: <K extends RecordKind>(kind: K) => ChangedRecords[K]): ChangedRecords {
  return { codes: of('codes'), sources: of('sources'), codings: of('codings'), texts: of('texts'), threads: of('threads'), queries: of('queries'), projects: of('projects') }
}

function putBack<T extends Stamped>(before: readonly T[], after: readonly T[], current: readonly T[], stamp: ChangeStamp): T[] {
  const old = new Map(before.map((record) => [record.id, record]))
  const now = new Map(current.map((record) => [record.id, record]))
  return after.flatMap((left) => {
    const today = now.get(left.id)
    if (!today) return []
    const edited = editRecord<T>(today, oldValues(old.get(left.id) ?? null, left, today), stamp)
    return edited === today ? [] : [edited]
  })
}

/** The old values of the fields that a change set and that still stand as it left them. */
function oldValues<T extends Stamped>(before: T | null, after: T, today: T): Partial<T> {
  // The change that made a record set all its fields; taking it back is deleting it, so that it can come back whole.
  if (before === null) return after.deleted === today.deleted ? ({ deleted: true } as Partial<T>) : {}
  const fields = (Object.keys(after) as (keyof T)[]).filter((field) => !['id', 'made', 'changed'].includes(String(field)))
  const put = fields.filter((field) => sameValue(today[field], after[field]))
  return Object.fromEntries(put.map((field) => [field, before[field]])) as Partial<T>
}
