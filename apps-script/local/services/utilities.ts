import { createHash, createHmac, randomUUID } from 'node:crypto'
import { format as formatText } from 'node:util'
import Papa from 'papaparse'
import type { Environment } from '../environment.ts'
import { enumeration, innerOf } from '../realm.ts'
import { formatDate } from '../workbook/format-date.ts'

type Utilities = GoogleAppsScript.Utilities.Utilities
type Blob = GoogleAppsScript.Base.Blob

const DIGESTS: Readonly<Record<string, string>> = { MD2: 'md2', MD5: 'md5', SHA_1: 'sha1', SHA_256: 'sha256', SHA_384: 'sha384', SHA_512: 'sha512' }
const MACS: Readonly<Record<string, string>> = { HMAC_MD5: 'md5', HMAC_SHA_1: 'sha1', HMAC_SHA_256: 'sha256', HMAC_SHA_384: 'sha384', HMAC_SHA_512: 'sha512' }
const DIGEST = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(Object.keys(DIGESTS))
const MAC = enumeration<typeof GoogleAppsScript.Utilities.MacAlgorithm>(Object.keys(MACS))
const CHARSET = enumeration<typeof GoogleAppsScript.Utilities.Charset>(['US_ASCII', 'UTF_8'])
const LONGEST_SLEEP = 300_000

/** Bytes as Apps Script has them: −128 to 127. */
const signed = (bytes: Uint8Array): number[] => [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)]

const bytesOf = (value: unknown, charset?: unknown): Buffer => {
  if (Array.isArray(value)) return Buffer.from(value.map((byte) => Number(byte) & 0xff))
  const inner = innerOf(value)
  if (typeof inner === 'object' && inner !== null && 'bytes' in inner) return (inner as { readonly bytes: Buffer }).bytes
  // Without a charset Google takes US-ASCII: what is not in it becomes a question mark.
  const text = String(value)
  return charset !== undefined && String(charset) === 'UTF_8' ? Buffer.from(text, 'utf8') : Buffer.from(text.replace(/[^\0-\x7F]/g, '?'), 'latin1')
}

/** Utilities: ids, digests, base64, dates, CSV, blobs. */
export function createUtilities(environment: Environment): Utilities {
  const { realm } = environment
  const blob = (bytes: Buffer, type: string | null, name: string | null): Blob => {
    const state = { bytes, type, name }
    const service: Blob = realm.guard<Blob>('Blob', {
      getBytes: () => signed(state.bytes),
      setBytes: (data) => { state.bytes = bytesOf(data); return service },
      getDataAsString: (charset?: string) => new TextDecoder(charset ?? 'utf-8').decode(state.bytes),
      setDataFromString: (text: string) => { state.bytes = Buffer.from(String(text), 'utf8'); return service },
      getContentType: () => state.type,
      setContentType: (value) => { state.type = value; return service },
      getName: () => state.name,
      setName: (value) => { state.name = value; return service },
      copyBlob: () => blob(Buffer.from(state.bytes), state.type, state.name),
      isGoogleType: () => false,
    }, state)
    return service
  }
  const decode = (text: unknown): Buffer => {
    const clean = String(text)
    if (!/^[A-Za-z0-9+/_=\s-]*$/.test(clean)) throw new Error('Could not decode string.')
    return Buffer.from(clean, 'base64')
  }
  const utf8 = (value: unknown): Buffer => (typeof value === 'string' ? Buffer.from(value, 'utf8') : bytesOf(value))
  const hmac = (hash: string, value: unknown, key: unknown, charset?: unknown): number[] =>
    signed(createHmac(hash, bytesOf(key, charset)).update(bytesOf(value, charset)).digest())
  const named = (table: Readonly<Record<string, string>>, algorithm: unknown): string => {
    const hash = table[String(algorithm)]
    if (hash === undefined) throw new Error(`Unknown algorithm: ${String(algorithm)}`)
    return hash
  }
  return realm.guard<Utilities>('Utilities', {
    DigestAlgorithm: DIGEST,
    MacAlgorithm: MAC,
    Charset: CHARSET,
    getUuid: () => randomUUID(),
    computeDigest: (algorithm: unknown, value: unknown, charset?: unknown) => signed(createHash(named(DIGESTS, algorithm)).update(bytesOf(value, charset)).digest()),
    computeHmacSignature: (algorithm: unknown, value: unknown, key: unknown, charset?: unknown) => hmac(named(MACS, algorithm), value, key, charset),
    computeHmacSha256Signature: (value: unknown, key: unknown, charset?: unknown) => hmac('sha256', value, key, charset),
    base64Encode: (data: unknown, charset?: unknown) => (charset === undefined ? utf8(data) : bytesOf(data, charset)).toString('base64'),
    base64EncodeWebSafe: (data: unknown, charset?: unknown) =>
      (charset === undefined ? utf8(data) : bytesOf(data, charset)).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    base64Decode: (text: unknown) => signed(decode(text)),
    base64DecodeWebSafe: (text: unknown) => signed(decode(text)),
    newBlob: (data: unknown, type?: string | null, name?: string) => blob(utf8(data), type ?? null, name ?? null),
    formatDate: (date, zone, pattern) => formatDate(new Date(date.getTime()), zone, pattern),
    formatString: (template: string, ...args: unknown[]) => formatText(template, ...args),
    parseCsv: (text: string, delimiter?: string) => {
      const parsed = Papa.parse<string[]>(String(text).replace(/\r?\n$/, ''), { delimiter: delimiter ?? ',' })
      if (parsed.errors.some((error) => error.type === 'Quotes')) throw new Error('Could not parse text.')
      return parsed.data
    },
    sleep: (milliseconds) => {
      if (milliseconds > LONGEST_SLEEP) throw new Error('Utilities.sleep() may last five minutes at most.')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, milliseconds))
    },
  })
}
