import { SCHEMA_VERSION } from '../shared/sheet/schema-version.ts'
import { openEnvelope } from '../shared/sync/envelope.ts'
import { parseRequest, type HelloReply, type WireRefusal, type WireReply, type WireRequest } from '../shared/sync/wire-message.ts'
import { logLine } from './activity-log.ts'
import { ADD_ON_VERSION } from './add-on-version.ts'
import { withLock } from './document-lock.ts'
import { hmacSha256 } from './fresh-ids.ts'
import { deviceLabel, deviceSecret, seeDevice } from './paired-devices.ts'
import { pullRecords } from './pull-records.ts'
import { pushRecords } from './push-records.ts'
import { workbook } from './sheets.ts'
import { stringsFor } from './strings/strings-for.ts'
import { workbookLanguage } from './workbook-language.ts'
import { NewerWorkbook } from './workbook-version.ts'

/** Nonces and replies are remembered as long as the cache can, far longer than a message is valid. */
const REMEMBERED_SECONDS = 21_600
/** A value of the cache holds 100 kB. */
const LONGEST_REPLY = 90_000
const MESSAGES_A_MINUTE = 120
const REFUSALS_LOGGED_AN_HOUR = 20
const WAIT_MS = 20_000

type Reply = WireReply<unknown>

/** Answers a message of an extension; always with a reply, never with an error. */
export function answerMessage(text: string): Reply {
  try {
    if (!workbook()) return refusal('no-workbook')
    let nonce = ''
    // The nonce is weighed when the lock is held: two copies of a message at the same moment must not both pass.
    const useNonce = (device: string, used: string) => {
      nonce = `nonce:${device}:${used}`
      return 'fresh' as const
    }
    const opened = openEnvelope(text, { nowMs: Date.now(), secretOf: deviceSecret, useNonce, hmac: hmacSha256 })
    if (!opened.ok) return logged(refusal(opened.code), null)
    if (tooMany(opened.device)) return refusal('too-many')
    const parsed = parseRequest(opened.payload)
    if (!parsed) return logged(refusal('not-readable'), opened.device)
    const done = withLock(WAIT_MS, () => answerOnce(opened.device, nonce, parsed.request, parsed.unreadable))
    return done ? done.value : refusal('busy')
  } catch (error) {
    if (error instanceof NewerWorkbook) return refusal('newer-workbook')
    return refusal('failed', error instanceof Error ? error.message : String(error))
  }
}

/** Within the lock: a nonce is used once, and an operation that was done already gets the answer it got then. */
function answerOnce(device: string, nonce: string, request: WireRequest, unreadable: readonly number[]): Reply {
  const cache = CacheService.getScriptCache()
  if (cache.get(nonce) !== null) return logged(refusal('replayed'), device)
  cache.put(nonce, '1', REMEMBERED_SECONDS)
  // The device may have been withdrawn while this message waited.
  const secret = deviceSecret(device)
  if (secret === null || secret === 'revoked') return refusal('revoked-device')
  const operation = `op:${device}:${request.opId}`
  const earlier = cache.get(operation)
  if (earlier !== null) return JSON.parse(earlier) as Reply
  const reply: Reply = { ok: true, value: valueOf(device, request, unreadable) }
  seeDevice(device)
  const answer = JSON.stringify(reply)
  // A pull changes nothing that a second one would change again.
  if (request.kind === 'push' && answer.length <= LONGEST_REPLY) cache.put(operation, answer, REMEMBERED_SECONDS)
  return reply
}

function valueOf(device: string, request: WireRequest, unreadable: readonly number[]): unknown {
  if (request.kind === 'push') return pushRecords(device, request.records, unreadable)
  if (request.kind === 'pull') return pullRecords(request.since)
  return { workbookName: workbook()?.getName() ?? '', addOnVersion: ADD_ON_VERSION, schemaVersion: SCHEMA_VERSION } satisfies HelloReply
}

function refusal(code: WireRefusal, detail = ''): Reply {
  return { ok: false, code, detail: detail.slice(0, 300) }
}

/** Refused messages stand in the log, with the reason and the device and nothing of what they held; not more than some an hour. */
function logged(reply: Reply, device: string | null): Reply {
  if (reply.ok || countUp(`refused:${Math.floor(Date.now() / 3_600_000)}`, 3_600) > REFUSALS_LOGGED_AN_HOUR) return reply
  const { refused, refusals, unknownDevice } = stringsFor(workbookLanguage()).log
  logLine(refused(refusals[reply.code], reply.code), device === null ? unknownDevice : deviceLabel(device))
  return reply
}

function tooMany(device: string): boolean {
  return countUp(`rate:${device}:${Math.floor(Date.now() / 60_000)}`, 120) > MESSAGES_A_MINUTE
}

function countUp(key: string, seconds: number): number {
  const cache = CacheService.getScriptCache()
  const count = (Number(cache.get(key)) || 0) + 1
  cache.put(key, String(count), seconds)
  return count
}
