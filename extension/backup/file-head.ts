import * as v from 'valibot'

/** Version of the file: a reader refuses one that is newer than it knows. */
export const FILE_VERSION = 1
/** How a file begins, so that it is known for what it is. */
const MARK = 'BUURTSTEM-PROJECT'
/** Longer than any head that is written. */
const LONGEST_HEAD = 4_096

/** Fewer rounds are guessed too fast (OWASP, Password Storage Cheat Sheet, 2023: 600,000 for PBKDF2 with HMAC-SHA-256). */
export const ROUNDS = 600_000
/** A file that asks for more would keep a browser busy for minutes: it is not ours. */
const MOST_ROUNDS = 5_000_000

/** How a body was locked: nothing in here is secret. */
export interface Seal {
  readonly rounds: number
  /** 16 bytes, base64. */
  readonly salt: string
  /** 12 bytes, base64. */
  readonly iv: string
  /** 16 bytes made from the passphrase beside the key, base64: tells a wrong passphrase from a damaged file. */
  readonly check: string
}

/** What a file says of itself before its body. */
export interface FileHead {
  readonly version: number
  /** ISO time. */
  readonly made: string
  /** Version of the extension that made it. */
  readonly by: string
  /** Null when the body is not locked. */
  readonly seal: Seal | null
}

const base64 = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z0-9+/]+={0,2}$/))
const headSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)), made: v.pipe(v.string(), v.maxLength(40)), by: v.pipe(v.string(), v.maxLength(40)),
  seal: v.nullable(v.object({ rounds: v.pipe(v.number(), v.integer(), v.minValue(ROUNDS), v.maxValue(MOST_ROUNDS)), salt: base64, iv: base64, check: base64 })),
}) satisfies v.GenericSchema<unknown, FileHead>

/** A file that was opened: whether its body is whole is known before anything of it is used. */
export interface OpenedFile {
  readonly head: FileHead
  /** The head as text: what the seal vouches for. */
  readonly headText: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly whole: boolean
}

/** The first line and the body as one file: `MARK {head} length checksum-of-body checksum-of-line`, line end, body. */
export async function writeFile(headText: string, body: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const line = `${MARK} ${headText} ${body.length} ${await sha256(body)}`
  return new Blob([`${line} ${await sha256(utf8(line))}\n`, body], { type: 'application/octet-stream' })
}

/** Opens a file; says why when it is none that can be read. */
export async function openFile(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly ok: true; readonly file: OpenedFile } | { readonly ok: false; readonly code: 'no-project-file' | 'newer-file' | 'damaged' }> {
  const end = bytes.subarray(0, LONGEST_HEAD).indexOf(0x0a)
  const line = end < 0 ? '' : new TextDecoder().decode(bytes.subarray(0, end))
  if (!line.startsWith(`${MARK} `)) return { ok: false, code: 'no-project-file' }
  const [, headText, length, sum, lineSum] = /^\S+ (\{.*\}) (\d{1,12}) ([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(line) ?? []
  if (headText === undefined || (await sha256(utf8(line.slice(0, -65)))) !== lineSum) return { ok: false, code: 'damaged' }
  const version = v.safeParse(v.object({ version: v.number() }), parseJson(headText))
  if (version.success && version.output.version > FILE_VERSION) return { ok: false, code: 'newer-file' }
  const head = v.safeParse(headSchema, parseJson(headText))
  if (!head.success) return { ok: false, code: 'damaged' }
  const body = bytes.slice(end + 1)
  return { ok: true, file: { head: head.output, headText, body, whole: body.length === Number(length) && (await sha256(body)) === sum } }
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
