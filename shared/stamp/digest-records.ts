import { newestStamp, type Stamped } from './stamped.ts'

/** The offset and prime of the 32-bit hash FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** A few letters that are the same for the same records in whatever order, and all but surely differ when a record is missing, new or changed. */
export function digestRecords(records: readonly Pick<Stamped, 'id' | 'made' | 'changed'>[]): string {
  let sum = 0
  for (const record of records) {
    const text = `${record.id} ${newestStamp(record)}`
    let hash = OFFSET
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
    sum = (sum + hash) >>> 0
  }
  return `${records.length}-${sum}`
}
