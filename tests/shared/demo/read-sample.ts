import { readFileSync } from 'node:fs'

/** Bytes of a sample file of the neighbourhood Zilverriet. */
export function readSampleBytes(fileName: string): Uint8Array {
  return readFileSync(new URL(`../../../shared/demo/${fileName}`, import.meta.url))
}

/** Text of a sample file; throws when a byte does not belong to the encoding. */
export function readSampleText(fileName: string, encoding: 'utf-8' | 'windows-1252' = 'utf-8'): string {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(readSampleBytes(fileName))
}
