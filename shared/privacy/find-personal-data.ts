import { isBsn } from './is-bsn.ts'

/** Kinds of personal data that are found by their form. Names are not among them: they have none. */
export type PersonalData = 'email' | 'phone' | 'bsn' | 'address'

/** A stretch that looks like personal data. Offsets in UTF-16 units, end exclusive. */
export interface FoundPersonalData {
  readonly kind: PersonalData
  readonly start: number
  readonly end: number
}

/** Letters looked at: patterns must not walk for ever over a hostile text. */
const LOOKED_AT = 20_000

const KINDS: readonly (readonly [PersonalData, RegExp, (match: string) => boolean])[] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu, () => true],
  // Dutch numbers with or without a country code: ten digits, the first a nought; years, hours and prices are shorter.
  ['phone', /(?<![\d.,])(?:(?:\+|00)31[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d){8}(?!\d)/g, () => true],
  ['bsn', /(?<![\d.,-])\d{4}[\s.]?\d{2}[\s.]?\d{3}(?![\d-])/g, (match) => isBsn(match.replace(/\D/g, ''))],
  ['address', /\b\p{Lu}[\p{L}'’.-]{1,40}(?:straat|laan|weg|plein|gracht|kade|hof|singel|dijk|pad|dreef|steeg|plantsoen|park) \d{1,4}(?:[ -]?(?:[a-z]|hs|hoog|bis|[IVX]{1,4}))?(?![\p{L}\p{N}])/gu, () => true],
  ['address', /(?<![\p{L}\p{N}])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?: \d{1,4}[a-z]?)?(?![\p{L}\p{N}])/gu, () => true],
]

/** What looks like personal data in a text, in order, no two over each other. A hint for a person, who decides. */
export function findPersonalData(text: string): FoundPersonalData[] {
  const looked = text.slice(0, LOOKED_AT)
  const all = KINDS.flatMap(([kind, pattern, isReal]) => Array.from(looked.matchAll(pattern)).flatMap((match) => (isReal(match[0]) ? [{ kind, start: match.index, end: match.index + match[0].length }] : [])))
  const found: FoundPersonalData[] = []
  for (const one of all.sort((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (found[found.length - 1]?.end ?? 0)) found.push(one)
  return found
}
