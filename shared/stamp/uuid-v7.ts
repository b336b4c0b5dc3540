import { v7 } from 'uuid'

/**
 * A UUID version 7 (RFC 9562 §5.7) as text: ids sort by the time they were made.
 * `random` is 16 random bytes. Throws RangeError when there are fewer.
 */
export function uuidV7(wallMs: number, random: Uint8Array): string {
  if (random.length < 16) throw new RangeError(`uuidV7(): needs 16 random bytes, got ${random.length}`)
  const seq = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!
  return v7({ msecs: Math.floor(wallMs), random, seq })
}
