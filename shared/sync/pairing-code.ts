import { bech32m } from '@scure/base'

/** What an extension needs to speak to one workbook. */
export interface Pairing {
  /** Address of the workbook's endpoint, ending in /exec. */
  readonly endpoint: string
  /** Name of the device in stamps and messages: 1–40 of [a-z0-9]. */
  readonly device: string
  /** 256 bits as 64 lower-case hex digits. */
  readonly secret: string
}

const PREFIX = 'buurtstem'
const VERSION = 1
/** Up to this length the checksum finds every change of up to three characters (BIP-173: the code was chosen for 1023). */
const LONGEST_CODE = 1_023
/** A web app's address as Google writes it for a private account, and in two ways for a Workspace domain; or the local host's. */
const ENDPOINT = /^https:\/\/script\.google\.com\/(?:macros|a\/macros\/[\w.-]+|a\/[\w.-]+\/macros)\/s\/[\w-]+\/exec$|^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?\/macros\/s\/[\w-]+\/exec$/

/**
 * A pairing as one code to copy and paste: bech32m (BIP-350), whose checksum finds any mistyped character.
 * Throws RangeError when the pairing itself is malformed.
 */
export function writePairingCode(pairing: Pairing): string {
  if (!isPairing(pairing)) throw new RangeError(`writePairingCode(): malformed pairing for device "${pairing.device}"`)
  const bytes = [VERSION, ...hexBytes(pairing.secret), pairing.device.length, ...asciiBytes(pairing.device), ...asciiBytes(pairing.endpoint)]
  const words = bech32m.toWords(Uint8Array.from(bytes))
  if (PREFIX.length + 1 + words.length + 6 > LONGEST_CODE) throw new RangeError(`writePairingCode(): endpoint of ${pairing.endpoint.length} characters is too long`)
  return bech32m.encode(PREFIX, words, LONGEST_CODE)
}

/** Reads a pasted code; white space in it is ignored. Null when it is not one, or a character is wrong or missing. */
export function readPairingCode(text: string): Pairing | null {
  const pasted = text.replace(/\s+/g, '')
  // Looked at before the letters are made small: some foreign letters become plain ones then (the Kelvin sign, for one).
  if (pasted.length > LONGEST_CODE || !/^[a-z0-9]+1[a-z0-9]+$/i.test(pasted)) return null
  const code = pasted.toLowerCase()
  try {
    const { prefix, words } = bech32m.decode(code as `${string}1${string}`, LONGEST_CODE)
    const bytes = Array.from(bech32m.fromWords(words))
    const deviceLength = bytes[33] ?? 0
    if (prefix !== PREFIX || bytes[0] !== VERSION) return null
    const pairing = {
      secret: bytes.slice(1, 33).map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      device: String.fromCharCode(...bytes.slice(34, 34 + deviceLength)),
      endpoint: String.fromCharCode(...bytes.slice(34 + deviceLength)),
    }
    return isPairing(pairing) ? pairing : null
  } catch {
    return null
  }
}

/** Whether a pairing is well formed and its endpoint is a workbook's: on Google, or on this computer. */
function isPairing({ endpoint, device, secret }: Pairing): boolean {
  return ENDPOINT.test(endpoint) && /^[a-z0-9]{1,40}$/.test(device) && /^[0-9a-f]{64}$/.test(secret)
}

function hexBytes(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
}

function asciiBytes(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}
