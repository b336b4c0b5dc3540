import { uuidV7 } from '../shared/stamp/uuid-v7.ts'

/** A new id for a record. */
export function freshId(): string {
  return uuidV7(Date.now(), Uint8Array.from(randomBytes(1).map((byte) => byte & 0xff)))
}

/** 256 random bits as 64 lower-case hex digits: the digest of four random UUIDs (4 × 122 bits). */
export function freshSecret(): string {
  return toHex(randomBytes(4))
}

/** HMAC-SHA256 of a text under a secret, both as UTF-8, in lower-case hex. */
export function hmacSha256(secret: string, text: string): string {
  return toHex(Utilities.computeHmacSha256Signature(text, secret, Utilities.Charset.UTF_8))
}

/** SHA-256 of a text as UTF-8, in lower-case hex. */
export function sha256(text: string): string {
  return toHex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8))
}

function randomBytes(uuids: number): number[] {
  const text = Array.from({ length: uuids }, () => Utilities.getUuid()).join('')
  return Array.from(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8))
}

/** Apps Script gives bytes as −128…127. */
function toHex(bytes: readonly number[]): string {
  return Array.from(bytes, (byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('')
}
