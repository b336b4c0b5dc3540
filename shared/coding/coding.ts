import type { PassageSelectors } from '../anchoring/selectors.ts'
import type { Stamped } from '../stamp/stamped.ts'

/** Soort uiting: klacht, bezorgdheid, wens, idee, kracht, feit/ervaring, vraag, aanbod. */
export const UTTERANCE_KINDS = ['complaint', 'worry', 'wish', 'idea', 'strength', 'experience', 'question', 'offer'] as const
export type UtteranceKind = (typeof UTTERANCE_KINDS)[number]

/** Toon, from zeer negatief to zeer positief: the statement about the theme, not the speaker. */
export const TONES = [-2, -1, 0, 1, 2] as const
export type Tone = (typeof TONES)[number]

/** Reikwijdte: mijzelf, mijn portiek of straat, buurt, van horen zeggen. */
export const REACHES = ['self', 'street', 'neighbourhood', 'hearsay'] as const
export type Reach = (typeof REACHES)[number]

/** Tijd: vroeger, nu, straks. */
export const TIMES = ['past', 'present', 'future'] as const
export type TimeFacet = (typeof TIMES)[number]

/** Bewijsvorm: citaat, parafrase, waarneming. */
export const EVIDENCES = ['quote', 'paraphrase', 'observation'] as const
export type Evidence = (typeof EVIDENCES)[number]

/** Gevoelig: geen, gezondheid, strafbaar feit, geloof of afkomst, derde herkenbaar. Anything but none blocks the quote. */
export const SENSITIVITIES = ['none', 'health', 'crime', 'belief-origin', 'third-person'] as const
export type Sensitivity = (typeof SENSITIVITIES)[number]

/** Verwachting: geen, bewoner verwacht actie, er is iets toegezegd. */
export const EXPECTATIONS = ['none', 'action-expected', 'promised'] as const
export type Expectation = (typeof EXPECTATIONS)[number]

/** What may be done with the words: citeren, parafraseren, geen van beide. */
export const QUOTE_PERMISSIONS = ['quote', 'paraphrase', 'none'] as const
export type QuotePermission = (typeof QUOTE_PERMISSIONS)[number]

/** One choice a facet; null = not chosen. */
export interface Facets {
  readonly utterance: UtteranceKind | null
  readonly tone: Tone | null
  readonly reach: Reach | null
  readonly time: TimeFacet | null
  /** A place name of the project's list, without house numbers. */
  readonly place: string | null
  readonly evidence: Evidence | null
  readonly sensitivity: Sensitivity
  readonly expectation: Expectation
}

/** One code on one passage by one coder. */
export interface Coding extends Stamped, Facets {
  readonly sourceId: string
  readonly codeId: string
  readonly coder: string
  readonly selectors: PassageSelectors
  /** Label of the speaker whose words the passage holds: who answers, where it takes a question along; null when nobody is named. */
  readonly speaker: string | null
  /** Index of that speaker's unit, or of the one in which the passage starts; null when the text has no units. */
  readonly unit: number | null
  readonly memo: string
  readonly quotePermission: QuotePermission
}

/** Whether the words of a coding may leave the browser: permitted, and not sensitive. */
export function mayQuote(coding: Pick<Coding, 'quotePermission' | 'sensitivity'>): boolean {
  return coding.quotePermission === 'quote' && coding.sensitivity === 'none'
}
