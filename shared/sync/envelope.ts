import * as v from 'valibot'

/** Version of the wire. */
export const WIRE_VERSION = 1
/** How far the clocks of two devices may lie apart, in ms. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000
/** Longest message that is looked at, in UTF-16 units: a batch of 200 codings with long memos fits many times over. */
export const LONGEST_MESSAGE = 4_000_000

/** What travels: who says it, when, once, and a payload that is JSON text; signed as a whole. */
export interface Envelope {
  readonly v: typeof WIRE_VERSION
  readonly device: string
  /** Unix ms. */
  readonly ts: number
  /** Random, used once. */
  readonly nonce: string
  /** Names the operation: repeating it does nothing new. */
  readonly opId: string
  readonly payload: string
  /** HMAC-SHA256 in lower-case hex over `signingInput`. */
  readonly sig: string
}

/** HMAC-SHA256 of a text under a secret (both taken as UTF-8), in lower-case hex: each platform has its own. */
export type Hmac = (secret: string, text: string) => string

/** The text under the signature. `opId` stands inside the payload as well, so that it is signed too. */
export function signingInput(envelope: Pick<Envelope, 'v' | 'device' | 'ts' | 'nonce' | 'payload'>): string {
  return [envelope.v, envelope.device, envelope.ts, envelope.nonce, envelope.payload].join('.')
}

export type EnvelopeRefusal =
  | 'too-large' | 'not-readable' | 'unknown-version' | 'unknown-device' | 'revoked-device' | 'bad-signature' | 'clock-off' | 'replayed'

export interface EnvelopeChecks {
  readonly nowMs: number
  /** The secret of a paired device; 'revoked' or null when there is none. */
  readonly secretOf: (device: string) => { readonly secret: string } | 'revoked' | null
  /** Whether a nonce of this device was used before; called last, when all else is right, and must remember it. */
  readonly useNonce: (device: string, nonce: string) => 'fresh' | 'used'
  readonly hmac: Hmac
}

const envelopeSchema = v.object({
  v: v.number(),
  device: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/)),
  ts: v.pipe(v.number(), v.integer()),
  nonce: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z_-]{16,64}$/)),
  opId: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{1,64}$/)),
  payload: v.string(),
  sig: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** Opens a message from outside: nothing of it is used before all checks are passed. */
export function openEnvelope(
  text: string, checks: EnvelopeChecks,
): { readonly ok: true; readonly device: string; readonly opId: string; readonly payload: unknown } | { readonly ok: false; readonly code: EnvelopeRefusal } {
  if (text.length > LONGEST_MESSAGE) return { ok: false, code: 'too-large' }
  const parsed = v.safeParse(envelopeSchema, parseJson(text))
  if (!parsed.success) return { ok: false, code: 'not-readable' }
  const envelope = parsed.output
  if (envelope.v !== WIRE_VERSION) return { ok: false, code: 'unknown-version' }
  const known = checks.secretOf(envelope.device)
  if (known === null) return { ok: false, code: 'unknown-device' }
  if (known === 'revoked') return { ok: false, code: 'revoked-device' }
  const expected = checks.hmac(known.secret, signingInput({ ...envelope, v: WIRE_VERSION }))
  if (!sameInConstantTime(expected, envelope.sig)) return { ok: false, code: 'bad-signature' }
  if (Math.abs(checks.nowMs - envelope.ts) > CLOCK_TOLERANCE_MS) return { ok: false, code: 'clock-off' }
  const payload = parseJson(envelope.payload)
  if (typeof payload !== 'object' || payload === null || (payload as { opId?: unknown }).opId !== envelope.opId) return { ok: false, code: 'not-readable' }
  if (checks.useNonce(envelope.device, envelope.nonce) === 'used') return { ok: false, code: 'replayed' }
  return { ok: true, device: envelope.device, opId: envelope.opId, payload }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Compares two texts in a time that does not tell where they differ. */
function sameInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < Math.max(a.length, b.length); i++) difference |= (a.charCodeAt(i) || 0) ^ (b.charCodeAt(i) || 0)
  return difference === 0
}
