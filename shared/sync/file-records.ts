import * as v from 'valibot'
import type { Coding } from '../coding/coding.ts'
import type { Project } from '../coding/project.ts'
import type { SavedQuery } from '../coding/saved-query.ts'
import type { Thread } from '../coding/thread.ts'
import { type ChangedRecords, RECORD_KINDS, type RecordKind } from '../coding/undo.ts'
import { codeFields, codeSchema, codingFields, recordId, recordLabel, recordOffset, recordStamp, recordText, sourceSchema, stampedFields } from '../sheet/record-schemas.ts'
import { sourceTextSchema } from '../source/source-text-schema.ts'

/** What is kept of the words around a passage never gets near this. */
const LONGEST_CONTEXT = 2_000
const LONGEST_PASSAGE = 1_000_000
const LONGEST_QUESTION = 200_000
const MOST_PASSAGES = 20_000
const MOST_WORDS = 1_000
const MOST_CODES = 5_000

const long = (most: number) => v.pipe(v.string(), v.maxLength(most))
const words = v.pipe(v.array(recordLabel), v.maxLength(MOST_WORDS))

const codingSchema = v.object({
  ...codingFields,
  selectors: v.pipe(
    v.object({ quote: v.object({ exact: long(LONGEST_PASSAGE), prefix: long(LONGEST_CONTEXT), suffix: long(LONGEST_CONTEXT) }), position: v.object({ start: recordOffset, end: recordOffset }) }),
    v.check(({ position }) => position.start <= position.end),
  ),
}) satisfies v.GenericSchema<unknown, Coding>

const threadSchema = v.object({ ...stampedFields, name: recordLabel, memo: recordText, codingIds: v.pipe(v.array(recordId), v.maxLength(MOST_PASSAGES)) }) satisfies v.GenericSchema<unknown, Thread>
const querySchema = v.object({ ...stampedFields, name: recordLabel, question: long(LONGEST_QUESTION) }) satisfies v.GenericSchema<unknown, SavedQuery>
/** What a team wrote down of its project, as it comes from a page or a file. */
export const projectSchema = v.object({ ...stampedFields, name: recordLabel, question: recordText, areas: words, steps: words, places: words }) satisfies v.GenericSchema<unknown, Project>

const SCHEMAS: { readonly [K in RecordKind]: v.GenericSchema<unknown, ChangedRecords[K][number]> } = {
  codes: codeSchema, sources: sourceSchema, codings: codingSchema, texts: sourceTextSchema, threads: threadSchema, queries: querySchema, projects: projectSchema,
}

const counts = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))
const ids = v.pipe(v.array(recordId), v.maxLength(100))
const ACT_WAYS = ['done', 'undone', 'redone', 'received'] as const
const actName = v.object({ what: v.pipe(v.string(), v.regex(/^[a-z-]{1,60}$/)), subject: long(LONGEST_CONTEXT) })
/** A line of the list of who did what when, as a file has it. */
const logSchema = v.object({
  id: recordId, act: v.nullable(recordId), way: v.picklist(ACT_WAYS), stamp: recordStamp, coder: recordLabel, name: actName,
  counts, sourceIds: ids, codingIds: ids, codeIds: ids,
})
export type FileLogLine = v.InferOutput<typeof logSchema>

const someCodeFields = v.partial(v.object({ ...codeFields, deleted: v.boolean() }))
/** A version of the codebook: who changed it when, and from what to what. */
const versionSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)), digest: v.pipe(v.string(), v.regex(/^[0-9a-z]{7}$/)), stamp: recordStamp, coder: recordLabel, label: recordLabel,
  way: v.picklist(ACT_WAYS), name: v.nullable(actName),
  edits: v.pipe(v.array(v.object({ id: recordId, before: v.nullable(someCodeFields), after: someCodeFields })), v.maxLength(MOST_CODES)),
})
export type FileCodebookVersion = v.InferOutput<typeof versionSchema>

/** Which page is which source. An address is shown and opened: nothing but the web's own. */
const addressSchema = v.object({ address: v.pipe(long(8_000), v.regex(/^(?:https?|file):\/\//)), sourceId: recordId })
export type FileAddress = v.InferOutput<typeof addressSchema>

/** One line of a project file that could be read. */
export type FileLine =
  | { readonly [K in RecordKind]: { readonly kind: K; readonly record: ChangedRecords[K][number] } }[RecordKind]
  | { readonly kind: 'codebookVersions'; readonly record: FileCodebookVersion }
  | { readonly kind: 'log'; readonly record: FileLogLine }
  | { readonly kind: 'addresses'; readonly record: FileAddress }

/** Why a line could not be read: its kind as far as that is known, and the field that is wrong. */
export interface UnreadableLine {
  readonly kind: string
  readonly field: string
}

const lineSchema = v.object({ kind: v.string(), record: v.unknown() })

/** A line of a project file, parsed: what is not in the schema of its kind is left out. */
export function parseFileLine(value: unknown): FileLine | UnreadableLine {
  const line = v.safeParse(lineSchema, value)
  if (!line.success) return { kind: '', field: '' }
  const { kind, record } = line.output
  const known = RECORD_KINDS.find((one) => one === kind)
  if (known) return parseRecord(known, record)
  if (kind === 'codebookVersions') return wrap(kind, v.safeParse(versionSchema, record), (read) => ({ kind, record: read }))
  if (kind === 'log') return wrap(kind, v.safeParse(logSchema, record), (read) => ({ kind, record: read }))
  if (kind === 'addresses') return wrap(kind, v.safeParse(addressSchema, record), (read) => ({ kind, record: read }))
  return { kind: kind.slice(0, 40), field: '' }
}

function parseRecord<K extends RecordKind>(kind: K, record: unknown): FileLine | UnreadableLine {
  // The schema of a kind gives the record of that kind, which the compiler cannot follow through the table.
  return wrap(kind, v.safeParse(SCHEMAS[kind], record), (read) => ({ kind, record: read }) as FileLine)
}

function wrap<T>(kind: string, parsed: v.SafeParseResult<v.GenericSchema<unknown, T>>, make: (record: T) => FileLine): FileLine | UnreadableLine {
  if (parsed.success) return make(parsed.output)
  return { kind, field: String(parsed.issues[0].path?.[0]?.key ?? '').slice(0, 40) }
}
