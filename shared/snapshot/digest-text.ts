/** The offset and prime of the 32-bit hash FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a of a text, a whole number below 2³²: tells changes apart, and hides nothing. */
export function digestText(text: string): number {
  let hash = OFFSET
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash >>> 0
}
