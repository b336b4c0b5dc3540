import { mixBits } from './mix-bits.ts'

/** The published constants: multipliers of the words read in, and rotations and additions of the four states. */
const MULTIPLIERS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const
const READ_ROTATIONS = [15, 16, 17, 18] as const
const STATE_ROTATIONS = [19, 17, 15, 13] as const
const ADDITIONS = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const

/**
 * A fingerprint of a text: 32 hex digits, the same for texts that differ only in white space. It tells whether a text changed; it
 * is not cryptographic, so it proves nothing about who made it.
 * The hash is MurmurHash3_x86_128, seed 0 (Austin Appleby 2011, public domain), of the text's UTF-8 bytes, where a run of white
 * space counts as one space and none counts at the ends.
 */
export function fingerprintText(text: string): string {
  // A single space stays as it is: replacing each of them takes ten times as long as all the rest.
  return murmurHash(utf8(text.replace(/[^\S ]\s*| \s+/gu, ' ').trim()))
}

function murmurHash(bytes: Uint8Array): string {
  const state = new Int32Array(4)
  const whole = bytes.length - (bytes.length % 16)
  for (let at = 0; at < whole; at += 16) {
    for (let k = 0; k < 4; k++) {
      const taken = rotate(state[k]! ^ scrambled(bytes, at, k), STATE_ROTATIONS[k]!) + state[(k + 1) % 4]!
      state[k] = Math.imul(taken, 5) + ADDITIONS[k]!
    }
  }
  // Bytes behind the end read as 0, and a word of 0 leaves its state as it was.
  for (let k = 0; k < 4; k++) state[k]! ^= scrambled(bytes, whole, k)
  for (let k = 0; k < 4; k++) state[k]! ^= bytes.length
  stir(state)
  for (let k = 0; k < 4; k++) state[k] = mixBits(state[k]!)
  stir(state)
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function scrambled(bytes: Uint8Array, block: number, k: number): number {
  const at = block + k * 4
  const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
  return Math.imul(rotate(Math.imul(word, MULTIPLIERS[k]!), READ_ROTATIONS[k]!), MULTIPLIERS[(k + 1) % 4]!)
}

function stir(state: Int32Array): void {
  state[0] = state[0]! + state[1]! + state[2]! + state[3]!
  for (let k = 1; k < 4; k++) state[k]! += state[0]!
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** The UTF-8 bytes of a text, by hand: the engine has no TextEncoder. Halves of a character alone become U+FFFD. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let n = 0
  for (let i = 0; i < text.length; i++) {
    let point = text.codePointAt(i)!
    if (point > 0xffff) i++
    else if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd
    if (point < 0x80) bytes[n++] = point
    else if (point < 0x800) {
      bytes[n++] = 0xc0 | (point >> 6)
      bytes[n++] = 0x80 | (point & 63)
    } else {
      if (point > 0xffff) {
        bytes[n++] = 0xf0 | (point >> 18)
        bytes[n++] = 0x80 | ((point >> 12) & 63)
      } else bytes[n++] = 0xe0 | (point >> 12)
      bytes[n++] = 0x80 | ((point >> 6) & 63)
      bytes[n++] = 0x80 | (point & 63)
    }
  }
  return bytes.subarray(0, n)
}
