import { foldText } from '../anchoring/fold-text.ts'
import type { Coding } from '../coding/coding.ts'
import type { Source, SpeakerRole } from '../source/source.ts'
import { FACET_NAMES, type Query } from './query.ts'
import type { CodedSource } from './index-codings.ts'
import { attributesFit } from './speaker-attributes.ts'

/** Whether a source lies in what a question is about: its group, method, area, step and date. */
export function sourceFits(source: Source, query: Query): boolean {
  const { groups, methods, areas, steps, sourceIds, dateFrom, dateTo } = query
  if (!anyOf(groups, source.group) || !anyOf(methods, source.method) || !anyOf(areas, source.areaCode) || !anyOf(steps, source.step) || !anyOf(sourceIds, source.id)) return false
  // Professionals' words are shown by themselves or not at all.
  if (source.group === 'professional' && groups.length === 0) return false
  if (dateFrom === null && dateTo === null) return true
  return source.date !== null && (dateFrom === null || source.date >= dateFrom) && (dateTo === null || source.date <= dateTo)
}

/** What a question asks of the codings of one source, apart from their code, the role of who speaks, and other codings. */
export function codingFilter({ source, attributes }: Pick<CodedSource, 'source' | 'attributes'>, query: Query): (coding: Coding) => boolean {
  const tests: ((coding: Coding) => boolean)[] = []
  for (const name of FACET_NAMES) {
    const values = new Set<unknown>(query.facets[name])
    if (values.size > 0) tests.push((coding) => values.has(coding[name]))
  }
  if (query.coders.length > 0) tests.push((coding) => query.coders.includes(coding.coder))
  if (query.quotePermissions.length > 0) tests.push((coding) => query.quotePermissions.includes(coding.quotePermission))
  if (query.ageBands.length > 0) {
    const ages = new Map(source.speakers.map((speaker) => [speaker.label, speaker.ageBand]))
    tests.push((coding) => query.ageBands.includes((coding.speaker === null ? null : ages.get(coding.speaker)) ?? null))
  }
  if (Object.values(query.attributes).some((values) => values.length > 0)) tests.push((coding) => attributesFit(coding.speaker === null ? undefined : attributes.get(coding.speaker), query.attributes))
  const words = foldedString(query.words).trim()
  if (words !== '') tests.push((coding) => foldedWords(coding).includes(words))
  return (coding) => tests.every((test) => test(coding))
}

/** The role of who is heard in a coding: a respondent's where nobody is named, or the roster does not know them. */
export function roleOf(coding: Coding, roles: ReadonlyMap<string, SpeakerRole>): SpeakerRole {
  return coding.speaker === null ? 'respondent' : (roles.get(coding.speaker) ?? 'respondent')
}

/** Folding is most of the work of looking for words; a coding that changes is another object. */
const folded = new WeakMap<Coding, string>()

function foldedWords(coding: Coding): string {
  const known = folded.get(coding) ?? foldedString(coding.selectors.quote.exact)
  folded.set(coding, known)
  return known
}

/** A text as the eye compares it, as a string: for looking whether words stand in it. */
export function foldedString(text: string): string {
  const { units, length } = foldText(text)
  let string = ''
  // More arguments than this do not fit a call.
  for (let at = 0; at < length; at += 8_192) string += String.fromCharCode(...units.subarray(at, Math.min(length, at + 8_192)))
  return string
}

function anyOf<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value)
}
