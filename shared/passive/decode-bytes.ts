export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const
export type Encoding = (typeof ENCODINGS)[number]

// The 32 places where windows-1252 differs from Latin-1 (https://encoding.spec.whatwg.org/index-windows-1252.txt); five are
// not in use and keep their control character. TextDecoder is of no help: Apps Script has none, and Node 20 errs in this range.
const WINDOWS_1252_80_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const REPLACEMENT = 0xfffd
/** Code units turned into a string at once: more arguments than this overflow the stack of some engines. */
const CHUNK = 8_192
/** Bytes looked at when UTF-16 has no byte order mark. */
const SAMPLE = 4_096

/**
 * The encoding these bytes most likely stand in: by byte order mark, else UTF-16 when every other byte is mostly zero, else
 * UTF-8 when the bytes are strictly valid as such (plain ASCII is), else windows-1252, which takes any bytes. A guess:
 * `isWronglyDecoded` tells afterwards whether the text looks right.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (markLength(bytes, 'utf-8') > 0) return 'utf-8'
  if (looksLikeUtf16(bytes)) return 'utf-16le'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text of these bytes, without a byte order mark. Bytes that the encoding does not know become U+FFFD; nothing throws. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  const from = markLength(bytes, encoding)
  const out = writer()
  if (encoding === 'utf-8') readUtf8(bytes, from, out.add)
  else if (encoding === 'utf-16le') {
    for (let at = from; at + 1 < bytes.length; at += 2) out.add(bytes[at]! | (bytes[at + 1]! << 8))
    if ((bytes.length - from) % 2 === 1) out.add(REPLACEMENT)
  } else {
    for (const byte of bytes) out.add(byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252_80_9F.charCodeAt(byte - 0x80) : byte)
  }
  return out.text()
}

// What bytes 80–BF, the followers of UTF-8, look like in windows-1252; and the leads of two-byte letters and of '€', '–' or '’'.
const FOLLOWERS = `[\\u0080-\\u00bf${WINDOWS_1252_80_9F}]`
const UTF8_AS_WINDOWS_1252 = new RegExp(`[ÂÃÄÅ]${FOLLOWERS}|â${FOLLOWERS}{2}|ï»¿|ÿþ|þÿ`)

/**
 * True when a text shows the traces of another encoding: replacement or control characters, letters of UTF-8 read as
 * windows-1252 ('Ã«' for 'ë', 'â‚¬' for '€'), or the zeros of UTF-16.
 */
export function isWronglyDecoded(text: string): boolean {
  if (/[\ufffd\u0080-\u009f]/.test(text) || UTF8_AS_WINDOWS_1252.test(text)) return true
  const sample = text.slice(0, SAMPLE)
  return sample.length > 3 && sample.split('\u0000').length - 1 > sample.length / 4
}

function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return encoding === 'utf-16le' && bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, SAMPLE)
  if (size < 4 || bytes.length % 2 === 1) return false
  const zeros = [0, 0]
  for (let at = 0; at < size; at += 1) if (bytes[at] === 0) zeros[at % 2]! += 1
  return zeros[1]! > size * 0.4 && zeros[0]! < size * 0.05
}

function isUtf8(bytes: Uint8Array): boolean {
  return readUtf8(bytes, 0, () => {}) === 0
}

/**
 * Gives every code point to `take`, and returns how many faulty sequences there were. Overlong forms, surrogates and codes above
 * U+10FFFF are faults; a fault gives one U+FFFD for the longest piece that could have begun a character, as browsers do.
 */
function readUtf8(bytes: Uint8Array, from: number, take: (code: number) => void): number {
  let faults = 0
  let at = from
  while (at < bytes.length) {
    const lead = bytes[at]!
    at += 1
    if (lead < 0x80) {
      take(lead)
      continue
    }
    const more = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
    let code = more === 1 ? lead & 0x1f : more === 2 ? lead & 0x0f : lead & 0x07
    // The second byte is held tighter after these leads: that shuts out overlong forms, surrogates and too high codes.
    let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    let read = 0
    while (read < more && at < bytes.length && bytes[at]! >= low && bytes[at]! <= high) {
      code = (code << 6) | (bytes[at]! & 0x3f)
      at += 1
      read += 1
      low = 0x80
      high = 0xbf
    }
    const whole = more > 0 && read === more
    if (!whole) faults += 1
    take(whole ? code : REPLACEMENT)
  }
  return faults
}

interface Writer {
  readonly add: (code: number) => void
  readonly text: () => string
}

/** Collects code points in chunks: adding millions of one-letter strings is slow and deep. */
function writer(): Writer {
  const units = new Uint16Array(CHUNK)
  const parts: string[] = []
  let used = 0
  const flush = (): void => {
    parts.push(String.fromCharCode(...units.subarray(0, used)))
    used = 0
  }
  const addUnit = (unit: number): void => {
    if (used === CHUNK) flush()
    units[used] = unit
    used += 1
  }
  const add = (code: number): void => {
    if (code < 0x10000) return addUnit(code)
    addUnit(0xd800 + ((code - 0x10000) >> 10))
    addUnit(0xdc00 + ((code - 0x10000) & 0x3ff))
  }
  const text = (): string => {
    flush()
    return parts.join('')
  }
  return { add, text }
}
