/** Words of a passage with a code that it was given. */
export interface CodedWords {
  readonly codeId: string
  readonly text: string
}

/** What is remembered of coded passages: in how many passages of each code a word stood. */
export interface CodeMemory {
  readonly passagesWith: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** So many codes had a passage at all. */
  readonly codes: number
}

/** Shorter words tell little. */
const WORD = /[\p{L}\p{N}]{4,}/gu
/** A passage has to be told by at least this much: one word that stands with few codes, or several. */
const LEAST = 0.5

/** Remembers the words of coded passages. */
export function rememberCodes(coded: Iterable<CodedWords>): CodeMemory {
  const passagesWith = new Map<string, Map<string, number>>()
  const codes = new Set<string>()
  for (const { codeId, text } of coded) {
    codes.add(codeId)
    for (const word of wordsOf(text)) {
      const counts = passagesWith.get(word) ?? new Map<string, number>()
      counts.set(codeId, (counts.get(codeId) ?? 0) + 1)
      passagesWith.set(word, counts)
    }
  }
  return { passagesWith, codes: codes.size }
}

/**
 * The codes, at most `most`, that passages with the words of `text` were given, the likeliest first; none when nothing tells.
 * A word counts the more, the fewer codes it stood with (its inverse frequency over codes: Spärck Jones 1972), and the more
 * passages of the code had it, with less and less for each. Ties in the order of the ids.
 */
export function suggestCodes({ passagesWith, codes }: CodeMemory, text: string, most: number): string[] {
  const scores = new Map<string, number>()
  for (const word of wordsOf(text)) {
    const counts = passagesWith.get(word)
    if (!counts) continue
    const telling = Math.log((1 + codes) / counts.size)
    for (const [codeId, passages] of counts) scores.set(codeId, (scores.get(codeId) ?? 0) + (telling * passages) / (passages + 1))
  }
  return [...scores].filter(([, score]) => score >= LEAST).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most).map(([codeId]) => codeId)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [])
}
