import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { signingInput, WIRE_VERSION } from '../../../shared/sync/envelope.ts'
import { readPairingCode } from '../../../shared/sync/pairing-code.ts'

/** A device that a workbook knows, as it reads it off a pairing code. */
export interface PairedBrowser {
  readonly device: string
  /** A payload as a message of this device: signed, and good for one time. */
  readonly sign: (payload: Readonly<Record<string, unknown>>) => string
}

/** Reads a pairing code as the extension does. Throws where it is none. */
export function openPairing(code: string): PairedBrowser {
  const pairing = readPairingCode(code)
  if (!pairing) throw new RangeError('openPairing(): no pairing code')
  const { device, secret } = pairing
  return {
    device,
    sign: (payload) => {
      const opId = randomUUID()
      const envelope = { v: WIRE_VERSION, device, ts: Date.now(), nonce: randomBytes(18).toString('base64url'), opId, payload: JSON.stringify({ opId, ...payload }) } as const
      return JSON.stringify({ ...envelope, sig: createHmac('sha256', secret).update(signingInput(envelope), 'utf8').digest('hex') })
    },
  }
}
