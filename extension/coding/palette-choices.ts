import { matchTerms, plainLetters } from './match-terms.ts'
import type { Code } from '../../shared/codebook/code.ts'

/** Most codes that are offered at once; a person who sees more types another letter. */
const MOST = 60
/** So many recently used codes stand first while nothing is typed. */
const MOST_RECENT = 8
/** Fewer of them where others are suggested: those should be in sight. */
const RECENT_BESIDE = 4
/** Fewer letters stand in every explanation. */
const LETTERS_OF_A_WORD = 4

/** Finds codes by a few letters. */
export type CodeSearch = (query: string) => readonly Code[]

/**
 * Makes a search over the codes that can still be given, which come in the order of the codebook. Without letters: recently used ones first, then
 * those suggested for the passage, then the codebook in its order. With letters: a key that begins with them, then the best matches in key and names of both languages, one typing
 * error forgiven, and last the codes whose explanation has these letters.
 */
export function codeSearch(codes: readonly Code[], recentIds: readonly string[], suggestedIds: readonly string[] = []): CodeSearch {
  const offered = codes.filter((code) => !code.deleted && code.status !== 'retired')
  const known = (ids: readonly string[]) => ids.flatMap((id) => offered.find((code) => code.id === id) ?? [])
  const suggested = known(suggestedIds)
  // Suggestions come a moment later: what stands first stays first, for who presses Enter at once.
  const recent = [...new Set([...known(recentIds).slice(0, suggested.length > 0 ? RECENT_BESIDE : MOST_RECENT), ...suggested])]
  const rank = new Map(recentIds.map((id, index) => [id, index]))
  const haystack = offered.map(({ key, nameNl, nameEn }) => plainLetters(`${key} ${key.replaceAll('.', '')} ${nameNl} ${nameEn}`))
  const explanations = offered.map(({ definition, include }) => plainLetters(`${definition} ${include}`))

  return (query) => {
    const wanted = plainLetters(query.trim())
    if (wanted === '') return [...recent, ...offered.filter((code) => !recent.includes(code))].slice(0, MOST)
    const byKey = offered.filter((code) => code.key.toLowerCase().startsWith(wanted))
    byKey.sort((a, b) => Number(b.key.toLowerCase() === wanted) - Number(a.key.toLowerCase() === wanted))
    const found = matchTerms(haystack, wanted).map((index) => offered[index]!)
    // Signs and spaces as they were typed.
    const plain = haystack.flatMap((text, index) => (text.includes(wanted) ? [offered[index]!] : []))
    const startsWord = new Set(plain.filter((code) => wordStarts(code, wanted)))
    const matches = [...new Set([...found, ...plain])]
    matches.sort((a, b) => Number(startsWord.has(b)) - Number(startsWord.has(a)) || (rank.get(a.id) ?? MOST) - (rank.get(b.id) ?? MOST))
    // People look for 'winkel' where the code is called facilities: what belongs under a code is in its explanation.
    const explained = wanted.length < LETTERS_OF_A_WORD ? [] : offered.filter((_code, index) => explanations[index]!.includes(wanted))
    return [...new Set([...byKey, ...matches, ...explained])].slice(0, MOST)
  }
}

function wordStarts({ nameNl, nameEn }: Code, wanted: string): boolean {
  return ` ${plainLetters(`${nameNl} ${nameEn}`)}`.includes(` ${wanted}`)
}
