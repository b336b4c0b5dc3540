/** A shorter word is too short to forgive a typing error in. */
const LETTERS_TO_FORGIVE = 3
const WORD_START = '(?<![\\p{L}\\p{N}])'

/** Small letters without marks: 'Café' as 'cafe'. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * The texts, by their index, that have every word of a query, in whatever order: first those where the words begin one, then those
 * where they stand within one, then those with one typing error in a word (a letter too many, too few, another, or two swapped;
 * never the first). Ties stay in order. Texts and query are in plain letters.
 */
export function matchTerms(texts: readonly string[], query: string): number[] {
  const terms = query.split(/\s+/).filter((term) => term !== '').map((term) => [WORD_START + literally(term), literally(term), nearly(term)].map((one) => new RegExp(one, 'u')))
  const misses = (text: string) => terms.reduce((sum, ways) => {
    const way = ways.findIndex((one) => one.test(text))
    return sum + (way < 0 ? Infinity : way)
  }, 0)
  return texts.map((text, index) => ({ index, missed: misses(text) })).filter(({ missed }) => missed < Infinity).toSorted((a, b) => a.missed - b.missed).map(({ index }) => index)
}

/** A pattern for a word with one typing error. */
function nearly(term: string): string {
  const [first = '', ...rest] = [...term]
  if (rest.length + 1 < LETTERS_TO_FORGIVE) return literally(term)
  const part = (from: number, to?: number) => literally(rest.slice(from, to).join(''))
  const ways = rest.flatMap((letter, at) => [
    part(0, at) + part(at + 1),
    `${part(0, at)}.${part(at + 1)}`,
    `${part(0, at)}.${part(at)}`,
    `${part(0, at)}${literally(rest[at + 1] ?? '')}${literally(letter)}${part(at + 2)}`,
  ])
  return `${WORD_START}${literally(first)}(?:${ways.join('|')})`
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
