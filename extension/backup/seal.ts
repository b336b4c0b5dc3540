import { type FileHead, type OpenedFile, ROUNDS, type Seal, utf8 } from './file-head.ts'

/** Locks a body with a passphrase: PBKDF2-SHA-256 makes the key, AES-GCM-256 locks, and vouches for the head as well. The passphrase is kept nowhere. */
export async function seal(head: Omit<FileHead, 'seal'>, plain: Uint8Array<ArrayBuffer>, passphrase: string): Promise<{ readonly headText: string; readonly body: Uint8Array<ArrayBuffer> }> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const { key, check } = await deriveKey(passphrase, salt, ROUNDS)
  const made: Seal = { rounds: ROUNDS, salt: base64(salt), iv: base64(iv), check: base64(check) }
  const headText = JSON.stringify({ ...head, seal: made } satisfies FileHead)
  return { headText, body: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(headText) }, key, plain)) }
}

/** Unlocks the body of a file. A file that is not whole is damaged, whatever the passphrase; one that is whole and does not open has another passphrase, or was tampered with. */
export async function unseal(file: OpenedFile, passphrase: string): Promise<{ readonly ok: true; readonly body: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly code: 'wrong-passphrase' | 'damaged' }> {
  const made = file.head.seal
  if (made === null) return { ok: true, body: file.body }
  if (!file.whole) return { ok: false, code: 'damaged' }
  const { key, check } = await deriveKey(passphrase, bytesOf(made.salt), made.rounds)
  if (base64(check) !== made.check) return { ok: false, code: 'wrong-passphrase' }
  try {
    return { ok: true, body: new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(made.iv), additionalData: utf8(file.headText) }, key, file.body)) }
  } catch {
    return { ok: false, code: 'damaged' }
  }
}

/** Key and check from one passphrase: the check gives away nothing of the key, since PBKDF2 makes each block of its output by itself. */
async function deriveKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<{ readonly key: CryptoKey; readonly check: Uint8Array<ArrayBuffer> }> {
  // Written the same on every keyboard: an é is one character or two.
  const base = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveBits'])
  const bits = new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, base, 256 + 128))
  return { key: await crypto.subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']), check: bits.slice(32) }
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
