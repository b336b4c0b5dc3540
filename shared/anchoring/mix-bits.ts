/** Spreads a 32-bit hash over all its bits: the finaliser of MurmurHash3 (Austin Appleby 2011, public domain). */
export function mixBits(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}
