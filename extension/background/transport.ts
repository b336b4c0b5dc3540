import type { Pairing } from '../../shared/sync/pairing-code.ts'
import { type Envelope, signingInput, WIRE_VERSION } from '../../shared/sync/envelope.ts'
import { parseReply, type WireRequest } from '../../shared/sync/wire-message.ts'
import type { FailureCode } from '../messages.ts'
import { newId } from './commit-change.ts'

/** A request as its caller gives it: the transport names the operation. */
export type Asked = WireRequest extends infer R ? (R extends WireRequest ? Omit<R, 'opId'> : never) : never

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: FailureCode; readonly detail: string }

/** How messages reach a sheet: the web app of the add-on today, other ways beside it. */
export interface SheetTransport {
  ask(request: Asked): Promise<Answer>
}

/** Apps Script answers within seconds and stops after six minutes; whoever waits longer than this waits for nothing. */
const PATIENCE_MS = 90_000

/**
 * The add-on's web app. The body is plain text, so that no browser asks the endpoint for permission first (it never answers
 * that), and the answer comes after one redirect. What is no answer of ours, a login page for one, is told apart.
 */
export function webAppTransport(pairing: Pairing): SheetTransport {
  return {
    async ask(request) {
      const opId = newId()
      const body = JSON.stringify(await signed(pairing, JSON.stringify({ ...request, opId }), opId))
      let text: string
      try {
        const response = await fetch(pairing.endpoint, { method: 'POST', body, headers: { 'content-type': 'text/plain;charset=utf-8' }, credentials: 'omit', redirect: 'follow', signal: AbortSignal.timeout(PATIENCE_MS) })
        text = await response.text()
      } catch (error) {
        return { ok: false, code: 'sheet-unreachable', detail: String(error) }
      }
      const reply = parseReply(text)
      if (reply === null) return { ok: false, code: 'sheet-not-json', detail: text.slice(0, 120) }
      return reply.ok ? reply : { ok: false, code: 'sheet-refused', detail: reply.code }
    },
  }
}

async function signed(pairing: Pairing, payload: string, opId: string): Promise<Envelope> {
  const nonce = hex(crypto.getRandomValues(new Uint8Array(16)))
  const unsigned = { v: WIRE_VERSION, device: pairing.device, ts: Date.now(), nonce, opId, payload } as const
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(pairing.secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const sig = await crypto.subtle.sign('HMAC', key, encoder.encode(signingInput(unsigned)))
  return { ...unsigned, sig: hex(new Uint8Array(sig)) }
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
