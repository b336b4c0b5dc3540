import { isTallyable, type Source, type SourceMethod } from '../source/source.ts'
import type { FactorEffect } from './local-factor.ts'

/** Ways of collecting in which the researcher goes to people, and does not wait for who comes. */
const GOING_OUT: readonly SourceMethod[] = ['coffee-cart', 'door-to-door', 'street-survey']
/** Ways in which residents are spoken with one by one. */
const ONE_BY_ONE: readonly SourceMethod[] = [...GOING_OUT, 'interview', 'story']

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof PARTS_OF_DAY)[number]

/** How people write a part of the day on a source card; it is a free field, so a word within it is enough. */
const PART_WORDS: Readonly<Record<PartOfDay, RegExp>> = { morning: /ochtend|morgen|morning/iu, afternoon: /middag|afternoon/iu, evening: /avond|evening/iu }
const WHOLE_DAY = /hele dag|all day|whole day/iu

/** Something that the situation of the neighbourhood asks for and the sources do not have yet. */
export type ReachGap =
  | { readonly kind: 'committee' }
  | { readonly kind: 'one-by-one' }
  | { readonly kind: 'going-out'; readonly place: string }
  | { readonly kind: 'parts-of-day'; readonly place: string; readonly parts: readonly PartOfDay[] }

export interface ReachOptions {
  /** Where a source was held; null where its card does not say. */
  readonly placeOf: (source: Source) => string | null
  /** Places of the project, whether there are sources or not. */
  readonly places: readonly string[]
}

/**
 * What the local factors ask of the reach of residents (the domain's own reading of the method): where they are well organised, a
 * committee as well as residents one by one; where they keep aloof, going out in every place and on every part of the day.
 * In an empty project everything that is asked for is a gap.
 */
export function reachGaps(effects: readonly FactorEffect[], sources: readonly Source[], { placeOf, places }: ReachOptions): readonly ReachGap[] {
  const heard = sources.filter((source) => source.group === 'resident' && isTallyable(source))
  const gaps: ReachGap[] = []
  if (effects.includes('organisation-high') && !heard.some(({ method }) => method === 'representation')) gaps.push({ kind: 'committee' })
  if (effects.some((effect) => effect.startsWith('organisation-')) && !heard.some(({ method }) => ONE_BY_ONE.includes(method!))) gaps.push({ kind: 'one-by-one' })
  if (!effects.includes('aloof-high')) return gaps
  const held = heard.flatMap((source) => placeOf(source)?.trim() || [])
  for (const place of distinct([...places.map((one) => one.trim()).filter((one) => one !== ''), ...held])) {
    const here = heard.filter((source) => placeOf(source)?.trim().toLowerCase() === place.toLowerCase())
    if (!here.some(({ method }) => GOING_OUT.includes(method!))) gaps.push({ kind: 'going-out', place })
    const parts = partsNotVisited(here)
    if (parts.length > 0) gaps.push({ kind: 'parts-of-day', place, parts })
  }
  return gaps
}

/** Whether a way of collecting is one that this neighbourhood cannot be asked for: a committee where hardly anybody is organised. */
export function isNotAsked(method: SourceMethod, effects: readonly FactorEffect[]): boolean {
  return method === 'representation' && effects.includes('organisation-low')
}

function partsNotVisited(sources: readonly Source[]): readonly PartOfDay[] {
  const written = sources.map(({ partOfDay }) => partOfDay ?? '')
  return PARTS_OF_DAY.filter((part) => !written.some((text) => PART_WORDS[part].test(text) || WHOLE_DAY.test(text)))
}

/** Each place once, letter case aside, as it was written first. */
function distinct(places: readonly string[]): string[] {
  return [...new Map([...places].reverse().map((place) => [place.toLowerCase(), place])).values()].sort()
}
