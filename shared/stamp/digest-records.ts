import { newestStamp, type Stamped } from './stamped.ts'

/** The offset and prime of the 32-bit hash FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

type Digested = Pick<Stamped, 'id' | 'made' | 'changed'>

/** A few letters that are the same for the same records in whatever order, and all but surely differ when a record is missing, new or changed. */
export function digestRecords(records: readonly Digested[]): string {
  return digestOfSum(records.length, records.reduce((sum, record) => sum + digestRecord(record), 0))
}

/** What one record adds to the sum that a digest is made of: a whole number below 2³². */
export function digestRecord(record: Digested): number {
  const text = `${record.id} ${newestStamp(record)}`
  let hash = OFFSET
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash >>> 0
}

/** The digest of so many records, of which what each adds was summed up: for who keeps the sum as records come and go. */
export function digestOfSum(count: number, sum: number): string {
  return `${count}-${sum % 0x1_0000_0000}`
}
