import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { Code } from '../../shared/codebook/code.ts'
import { FACET_NAMES, type CodeChoice, type Query } from '../../shared/retrieval/query.ts'
import {
  EVIDENCE_CHOICES, EXPECTATION_CHOICES, METHOD_CHOICES, QUOTE_PERMISSION_CHOICES, REACH_CHOICES, ROLE_CHOICES, SENSITIVITY_CHOICES, TIME_CHOICES, TONE_CHOICES, UTTERANCE_CHOICES,
} from '../../shared/sheet/choices.ts'
import type { Choice } from '../../shared/sheet/column.ts'
import type { Source } from '../../shared/source/source.ts'
import type { Strings } from '../strings/nl.ts'
import { languageOf } from '../ui/language.ts'

export const FACET_CHOICES = {
  utterance: UTTERANCE_CHOICES, tone: TONE_CHOICES, reach: REACH_CHOICES, time: TIME_CHOICES, evidence: EVIDENCE_CHOICES, sensitivity: SENSITIVITY_CHOICES, expectation: EXPECTATION_CHOICES,
} as const

/** What a sentence about a question needs to know of the project. */
export interface Named {
  readonly codes: readonly Code[]
  readonly sources: readonly Source[]
}

/** A question as a person would say it: 'Fragmenten van bewoners met ‘BT2 Schoon en heel’ (met subcodes), die overlappen met ‘BT7’. Alleen: toon negatief.' */
export function querySentence(query: Query, { codes, sources }: Named, strings: Strings): string {
  const { retrievalPage: { sentence: words, form }, codings, source: card } = strings
  const language = languageOf(strings)
  const join = (parts: readonly string[], link: (a: string, b: string) => string): string => {
    const last = parts.at(-1) ?? ''
    return parts.length < 2 ? last : link(parts.slice(0, -1).join(', '), last)
  }
  const codeNames = (choices: readonly CodeChoice[]) => join(choices.map(({ codeId, withBelow }) => {
    const code = codes.find((one) => one.id === codeId)
    if (!code) return words.unknownCode
    return (withBelow && codes.some((one) => one.parentId === codeId) ? words.codeWithBelow : words.code)(codeLabel(code, language))
  }), words.or)
  const who = query.groups.length === 0 ? words.allGroups : join(query.groups.map((group) => words.groups[group ?? 'none']), words.and)
  const conditions = join(query.conditions.map(({ relation, codes: partners, negated, distance }) => words.relations[relation](codeNames(partners), negated, distance)), query.join === 'all' ? words.and : words.or)

  const filters: string[] = []
  const listed = <V extends string | number>(label: string, values: readonly (V | null)[], choices: readonly Choice<V>[]) => {
    const named = values.map((value) => choices.find((choice) => choice.value === value)?.[language] ?? (value === null ? form.notChosen : String(value)))
    if (values.length > 0) filters.push(words.filter(label.toLowerCase(), join(named, words.or)))
  }
  listed(card.method, query.methods, METHOD_CHOICES)
  listed(form.area, query.areas, [])
  listed(card.step, query.steps, [])
  listed(form.source, query.sourceIds.map((id) => sources.find((one) => one.id === id)?.title ?? '?'), [])
  const [from, to] = [query.dateFrom && dayText(query.dateFrom, language), query.dateTo && dayText(query.dateTo, language)]
  if (from && to) filters.push(words.between(from, to))
  else if (from) filters.push(words.from(from))
  else if (to) filters.push(words.to(to))
  listed(form.role, query.roles, ROLE_CHOICES)
  listed(form.ageBand, query.ageBands, [])
  for (const [name, values] of Object.entries(query.attributes)) listed(name, values, [])
  for (const name of FACET_NAMES) listed<string | number>(codings[name], query.facets[name], name === 'place' ? [] : FACET_CHOICES[name])
  listed(form.coder, query.coders.map((coder) => (coder === '' ? form.noCoder : coder)), [])
  listed(form.quotePermission, query.quotePermissions, QUOTE_PERMISSION_CHOICES)
  if (query.words.trim() !== '') filters.push(words.containing(query.words.trim()))

  const about = `${words.of(who)} ${query.codes.length === 0 ? words.withAnyCode : words.withCodes(codeNames(query.codes))}`
  return `${about}${conditions === '' ? '' : words.that(conditions)}.${filters.length === 0 ? '' : words.only(filters.join('; '))}`
}

/** An ISO date as people write it: '14 mei 2025'. */
export function dayText(iso: string, language: 'nl' | 'en'): string {
  const day = new Date(`${iso}T12:00:00`)
  return Number.isNaN(day.getTime()) ? iso : new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' }).format(day)
}
