import * as v from 'valibot'
import type { Code } from '../codebook/code.ts'
import { codeSchema, sharedCodingSchema, sourceSchema } from '../sheet/record-schemas.ts'
import type { SharedCoding } from '../sheet/shared-coding.ts'
import type { Source } from '../source/source.ts'

/** A record on its way, with what it is. */
export type WireRecord =
  | { readonly type: 'code'; readonly record: Code }
  | { readonly type: 'source'; readonly record: Source }
  | { readonly type: 'coding'; readonly record: SharedCoding }

/** Most records in one message; what an Apps Script run handles with ease. */
export const RECORDS_PER_MESSAGE = 200

/** What an extension asks of the sheet. `since` is the last arrival number it has seen, 0 at first. */
export type WireRequest =
  | { readonly kind: 'hello'; readonly opId: string }
  | { readonly kind: 'push'; readonly opId: string; readonly records: readonly WireRecord[] }
  | { readonly kind: 'pull'; readonly opId: string; readonly since: number }

const envelopeOfRecord = v.object({ type: v.picklist(['code', 'source', 'coding']), record: v.unknown() })
const opId = v.string()
const requestSchema = v.variant('kind', [
  v.object({ kind: v.literal('hello'), opId }),
  v.object({ kind: v.literal('push'), opId, records: v.pipe(v.array(v.unknown()), v.maxLength(RECORDS_PER_MESSAGE)) }),
  v.object({ kind: v.literal('pull'), opId, since: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
])

/** A request from outside, with the records that could not be read set apart by their place in the message; null when it is none. */
export function parseRequest(payload: unknown): { readonly request: WireRequest; readonly unreadable: readonly number[] } | null {
  const parsed = v.safeParse(requestSchema, payload)
  if (!parsed.success) return null
  if (parsed.output.kind !== 'push') return { request: parsed.output, unreadable: [] }
  const { records, unreadable } = parseRecords(parsed.output.records)
  return { request: { ...parsed.output, records }, unreadable }
}

/** Records from outside; the places of those that could not be read come beside them. */
export function parseRecords(items: readonly unknown[]): { readonly records: readonly WireRecord[]; readonly unreadable: readonly number[] } {
  const records: WireRecord[] = []
  const unreadable: number[] = []
  items.forEach((item, index) => {
    const record = parseRecord(item)
    if (record) records.push(record)
    else unreadable.push(index)
  })
  return { records, unreadable }
}

function parseRecord(item: unknown): WireRecord | null {
  const outer = v.safeParse(envelopeOfRecord, item)
  if (!outer.success) return null
  const { type, record } = outer.output
  if (type === 'code') return wrap(v.safeParse(codeSchema, record), (code) => ({ type, record: code }))
  if (type === 'source') return wrap(v.safeParse(sourceSchema, record), (source) => ({ type, record: source }))
  return wrap(v.safeParse(sharedCodingSchema, record), (coding) => ({ type, record: coding }))
}

function wrap<T>(parsed: v.SafeParseResult<v.GenericSchema<unknown, T>>, make: (record: T) => WireRecord): WireRecord | null {
  return parsed.success ? make(parsed.output) : null
}

/** What the sheet says of itself. */
export interface HelloReply {
  readonly workbookName: string
  readonly addOnVersion: string
  readonly schemaVersion: number
}

/** What became of a push: arrival number of the newest change in the sheet, and the places in the message that were refused. */
export interface PushReply {
  readonly accepted: number
  readonly refused: readonly { readonly index: number; readonly reason: string }[]
  readonly arrived: number
}

/** Records that arrived after `since`; `more` says that another pull is needed. */
export interface PullReply {
  readonly records: readonly WireRecord[]
  readonly arrived: number
  readonly more: boolean
  /** Rows in the sheet that nobody can read until a person mends them. */
  readonly unreadableRows: number
}

/** Every answer of the endpoint. */
export type WireReply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: WireRefusal; readonly detail: string }

export type WireRefusal =
  | 'too-large' | 'not-readable' | 'unknown-version' | 'unknown-device' | 'revoked-device' | 'bad-signature' | 'clock-off' | 'replayed'
  | 'too-many' | 'busy' | 'no-workbook' | 'newer-workbook' | 'failed'

const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string(), detail: v.string() }),
])

/** An answer of the endpoint as text; null when it is no answer of ours (a login page, an error page). */
export function parseReply(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly detail: string } | null {
  try {
    const parsed = v.safeParse(replySchema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

const helloSchema = v.object({ workbookName: v.string(), addOnVersion: v.string(), schemaVersion: v.number() }) satisfies v.GenericSchema<unknown, HelloReply>
const pushSchema = v.object({
  accepted: v.number(), refused: v.array(v.object({ index: v.number(), reason: v.string() })), arrived: v.number(),
}) satisfies v.GenericSchema<unknown, PushReply>
const pullSchema = v.object({ records: v.array(v.unknown()), arrived: v.number(), more: v.boolean(), unreadableRows: v.number() })

/** The value of a hello reply; null when it has another shape. */
export function parseHello(value: unknown): HelloReply | null {
  const parsed = v.safeParse(helloSchema, value)
  return parsed.success ? parsed.output : null
}

/** The value of a push reply; null when it has another shape. */
export function parsePush(value: unknown): PushReply | null {
  const parsed = v.safeParse(pushSchema, value)
  return parsed.success ? parsed.output : null
}

/** The value of a pull reply, records that cannot be read left out and counted; null when it has another shape. */
export function parsePull(value: unknown): (PullReply & { readonly unreadableRecords: number }) | null {
  const parsed = v.safeParse(pullSchema, value)
  if (!parsed.success) return null
  const { records, unreadable } = parseRecords(parsed.output.records)
  return { ...parsed.output, records, unreadableRecords: unreadable.length }
}
