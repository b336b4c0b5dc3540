import { findSpan } from '../../../shared/anchoring/find-span.ts'
import { describeSpan } from '../../../shared/anchoring/describe-span.ts'
import type { TextSpan } from '../../../shared/anchoring/selectors.ts'
import { codesOfStarter } from '../../../shared/codebook/codes-of-starter.ts'
import type { Code } from '../../../shared/codebook/code.ts'
import { STARTER_CODEBOOKS, type StarterCodebook } from '../../../shared/codebook/starter-codebooks.ts'
import { starterCodeId, STARTER_STAMP } from '../../../shared/codebook/starter-codes.ts'
import type { Coding } from '../../../shared/coding/coding.ts'
import { guardsWords } from '../../../shared/coding/guard-changes.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import { overlappingCodings } from '../../../shared/retrieval/overlapping-codings.ts'
import { shareCoding, type SharedCoding } from '../../../shared/sheet/shared-coding.ts'
import { shareSource } from '../../../shared/sheet/shared-source.ts'
import { silentVoices } from '../../../shared/source/silent-voices.ts'
import type { Source, SpeakerRole } from '../../../shared/source/source.ts'
import { unitOfPassage } from '../../../shared/source/unit-of-passage.ts'
import { type GoldCoding, readGoldCodings } from './gold-codings.ts'
import { type SampleText, sampleTexts } from './sample-texts.ts'

/** The codebooks that the sample is coded with: themes and strengths. */
export const SAMPLE_CODEBOOKS: readonly StarterCodebook['id'][] = ['BT', 'AB']

/** What two browsers would hold that coded the sample neighbourhood: its sources and their codings. */
export interface SampleRecords {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
  readonly codings: readonly Coding[]
}

/**
 * The sample as records of a project, the same each time: who fills two workbooks with it shares them. Words of professionals in a
 * table of residents are a source of their own, as they become in the reader.
 */
export function sampleRecords(folder: string): SampleRecords {
  const gold = readGoldCodings(folder)
  const sources: Source[] = []
  const codings: Coding[] = []
  for (const sample of ZILVERRIET.sources) {
    const texts = sampleTexts(folder, sample)
    for (const text of texts) {
      const { card, id } = sample
      const isOwn = (role: SpeakerRole) => texts.length === 1 || (role === 'professional') === (text.group === 'professional')
      // Whom a card does not list, a table does, a row each.
      const speakers = card.speakers.length > 0 ? card.speakers.filter(({ role }) => isOwn(role)) : text.speakers
      const source: Source = { ...card, group: text.group, speakers, id: text.group === card.group ? id : `${id}-${text.group}`, made: STARTER_STAMP, changed: {}, deleted: false, fingerprint: text.fingerprint }
      const mine = gold.filter((one) => one.source === id && (texts.length === 1 || speakers.some(({ label }) => label === one.speaker)))
      sources.push(source)
      codings.push(...mine.map((one) => codingOf(one, source, text)))
    }
  }
  return { codes: STARTER_CODEBOOKS.filter(({ id }) => SAMPLE_CODEBOOKS.includes(id)).flatMap(codesOfStarter), sources, codings }
}

/** What of a sample’s codings may leave a browser: words only where they may be quoted, and no coding of any of them is sensitive. */
export function shareRecords({ sources, codings }: Pick<SampleRecords, 'sources' | 'codings'>): { readonly sources: readonly Source[]; readonly codings: readonly SharedCoding[] } {
  const shared = sources.flatMap((source) => {
    const own = codings.filter(({ sourceId }) => sourceId === source.id)
    const guards = overlappingCodings(own.filter(guardsWords).sort((a, b) => a.selectors.position.start - b.selectors.position.start))
    const isGuarded = ({ id, selectors: { position } }: Coding) => guards(position.start, position.end).some((other) => other.id !== id)
    return own.map((coding) => shareCoding(coding, source, { guarded: isGuarded(coding), since: null }))
  })
  return { sources: sources.map(shareSource), codings: shared }
}

function codingOf(gold: GoldCoding, source: Source, { text, units }: SampleText): Coding {
  const { id, code, coder, speaker, memo, source: _source, start: _start, end: _end, quote: _quote, prefix: _prefix, suffix: _suffix, ...facets } = gold
  const span = placeOf(gold, text, units)
  return {
    ...facets, id, memo, coder, speaker, made: STARTER_STAMP, changed: {}, deleted: false, sourceId: source.id, codeId: starterCodeId(code),
    unit: unitOfPassage(units, span, silentVoices(source))?.index ?? null, selectors: describeSpan(text, span), quotePermission: source.consentQuoting ? 'quote' : 'none',
  }
}

/** Where a gold coding stands in a text: with its speaker where the words stand there once, else where they are found again. Throws RangeError when they are not. */
function placeOf(gold: GoldCoding, text: string, units: SampleText['units']): TextSpan {
  const quote = gold.quote.replaceAll('*', '')
  const spoken = units.filter(({ speaker }) => speaker === gold.speaker && speaker !== null)
  const places = spoken.flatMap(({ start, end }) => {
    const at = text.slice(start, end).indexOf(quote)
    return at < 0 ? [] : [{ start: start + at, end: start + at + quote.length }]
  })
  if (places.length === 1) return places[0]!
  const found = findSpan(text, { quote: { exact: quote, prefix: gold.prefix, suffix: gold.suffix }, position: { start: gold.start ?? 0, end: gold.end ?? 0 } })
  if (found === null) throw new RangeError(`placeOf(): ${gold.id} stands nowhere in ${gold.source}`)
  return found
}
