import { mayQuote } from '../coding/coding.ts'
import { findPersonalData } from '../privacy/find-personal-data.ts'
import { silentVoices } from '../source/silent-voices.ts'
import type { Source } from '../source/source.ts'
import type { SharedCoding } from './shared-coding.ts'

/** Longer ones are read by nobody, shorter ones say nothing. */
const [SHORTEST, LONGEST] = [12, 280] as const
/** Quotes of about this length read best. */
const BEST = 110

/**
 * The codings whose words residents may be shown: said by a resident in a source that may be quoted, literally, permitted, not sensitive
 * under any code, without what looks like personal data, and not too long. The most readable first; always the same ones.
 */
export function quotesToShow(codings: readonly SharedCoding[], sources: readonly Source[]): SharedCoding[] {
  const residents = new Map(sources.filter(({ deleted, group, consentQuoting }) => !deleted && group === 'resident' && consentQuoting).map((source) => [source.id, source]))
  const silent = new Map([...residents.values()].map((source) => [source.id, silentVoices(source)]))
  const withheld = codings.filter((coding) => !coding.deleted && !mayQuote(coding))
  const bySource = new Map<string, SharedCoding[]>()
  for (const coding of withheld) bySource.set(coding.sourceId, [...(bySource.get(coding.sourceId) ?? []), coding])
  return codings.filter((coding) => {
    const { words, sourceId, speaker, start, end, evidence, deleted } = coding
    if (deleted || !residents.has(sourceId) || !mayQuote(coding) || evidence === 'paraphrase' || evidence === 'observation') return false
    if (words.length < SHORTEST || words.length > LONGEST || findPersonalData(words).length > 0) return false
    if (speaker !== null && silent.get(sourceId)!.has(speaker)) return false
    // The same words under a code that withholds them are withheld.
    return !(bySource.get(sourceId) ?? []).some((other) => other.start < end && start < other.end)
  }).sort((a, b) => Math.abs(a.words.length - BEST) - Math.abs(b.words.length - BEST) || (a.id < b.id ? -1 : 1))
}

/** At most `most` of them, of different voices, no words twice. */
export function fewQuotes(quotes: readonly SharedCoding[], most: number): SharedCoding[] {
  const voices = new Set<string>()
  const words = new Set<string>()
  const chosen: SharedCoding[] = []
  for (const quote of quotes) {
    const voice = JSON.stringify([quote.sourceId, quote.speaker])
    if (chosen.length >= most || voices.has(voice) || words.has(quote.words)) continue
    voices.add(voice)
    words.add(quote.words)
    chosen.push(quote)
  }
  return chosen
}
