import { stableText } from '../stamp/stamped.ts'
import type { Code } from './code.ts'

/** The offset and prime of the 32-bit hash FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
/** 32 bits are seven digits in base 36. */
const LETTERS = 7

/**
 * Seven letters and digits that are the same for two codebooks with the same living codes, whatever was done to get there and on
 * whichever device, and all but surely differ when any word, place, colour or status does.
 */
export function codebookDigest(codes: readonly Code[]): string {
  const living = codes.filter((code) => !code.deleted).map(({ made: _made, changed: _changed, deleted: _deleted, ...own }) => stableText(own)).sort()
  let hash = OFFSET
  for (const text of living) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
    // Between codes: else two could run into each other.
    hash = Math.imul(hash ^ 0x1f, PRIME)
  }
  return (hash >>> 0).toString(36).padStart(LETTERS, '0')
}
