/** Bits below which a passphrase is guessed by one computer in days, and above which not in this lifetime, at 600,000 rounds a guess. */
const WEAK_BITS = 40
const STRONG_BITS = 60
/** A word that people think of comes from the few thousand they use most. */
const BITS_PER_WORD = 12

/** How hard a passphrase is to guess, roughly: a hint for who types it, no more. */
export function passphraseStrength(passphrase: string): 'weak' | 'fair' | 'strong' {
  const text = passphrase.normalize('NFC').trim()
  const bits = Math.min(bitsOfCharacters(text), bitsOfWords(text))
  return bits < WEAK_BITS ? 'weak' : bits < STRONG_BITS ? 'fair' : 'strong'
}

function bitsOfCharacters(text: string): number {
  const pool = [[/\p{Ll}/u, 26], [/\p{Lu}/u, 26], [/\d/, 10], [/[^\p{L}\d]/u, 20]] as const
  const size = pool.reduce((sum, [kind, count]) => sum + (kind.test(text) ? count : 0), 0)
  // What is said again adds nothing: 'aaaaaaaa' is a short passphrase.
  return new Set(text).size * 1.5 < text.length ? new Set(text).size * Math.log2(size || 1) : text.length * Math.log2(size || 1)
}

function bitsOfWords(text: string): number {
  const words = new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  const rest = text.replace(/\p{L}{4,}/gu, '').replace(/\s/g, '')
  return words.size === 0 ? Infinity : words.size * BITS_PER_WORD + rest.length * Math.log2(30)
}
