import { TONES, type Tone, UTTERANCE_KINDS } from '../../shared/coding/coding.ts'
import { EVIDENCE_CHOICES, EXPECTATION_CHOICES, QUOTE_PERMISSION_CHOICES, REACH_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, UTTERANCE_CHOICES } from '../../shared/sheet/choices.ts'
import type { CodingPatch, Language, PageCoding } from '../messages.ts'
import type { MoreOfCoding } from '../protocols/coding.ts'

type Facets = Pick<PageCoding, 'utterance' | 'tone' | 'sensitivity' | 'quotePermission'> & Partial<Omit<MoreOfCoding, 'places'>>

/** What a digit or a sign for the tone does to a coding: 1–8 choose the kind of utterance, the same digit again takes it away; the tone goes one step. Null when it does nothing. */
export function facetPatch(chord: string, { utterance, tone }: Pick<Facets, 'utterance' | 'tone'>): CodingPatch | null {
  if (/^[1-8]$/.test(chord)) {
    const kind = UTTERANCE_KINDS[Number(chord) - 1]!
    return { utterance: utterance === kind ? null : kind }
  }
  if (chord !== '+' && chord !== '-') return null
  const wanted = (tone ?? 0) + (chord === '+' ? 1 : -1)
  const next = TONES.find((one) => one === wanted)
  // From no tone at all the first step says something already.
  return next === undefined ? null : { tone: next }
}

/** The choice after this one, round and round. */
export function nextChoice<T>(choices: readonly { readonly value: T }[], value: T): T {
  const at = choices.findIndex((one) => one.value === value)
  return choices[(at + 1) % choices.length]!.value
}

/** The sign of a tone: '−2', '0', '+1'. */
export function toneSign(tone: Tone): string {
  return tone > 0 ? `+${tone}` : tone < 0 ? `−${-tone}` : '0'
}

/** What is chosen of a coding beside its code, in a few words; '' when nothing is. */
export function facetWords(coding: Facets, language: Language, words: { readonly tone: string; readonly memo: string }): string {
  const label = <T>(choices: readonly { readonly value: T; readonly nl: string; readonly en: string }[], value: T | null) => choices.find((one) => one.value === value)?.[language]
  return [
    label(UTTERANCE_CHOICES, coding.utterance),
    coding.tone === null ? undefined : `${words.tone} ${toneSign(coding.tone)}`,
    label(REACH_CHOICES, coding.reach ?? null), label(TIME_CHOICES, coding.time ?? null), coding.place ?? undefined, label(EVIDENCE_CHOICES, coding.evidence ?? null),
    coding.expectation === 'none' ? undefined : label(EXPECTATION_CHOICES, coding.expectation ?? null),
    coding.sensitivity === 'none' ? undefined : label(SENSITIVITY_CHOICES, coding.sensitivity),
    coding.quotePermission === 'none' ? undefined : label(QUOTE_PERMISSION_CHOICES, coding.quotePermission),
    coding.memo ? words.memo : undefined,
  ].filter((one) => one !== undefined && one !== '').join(', ')
}
