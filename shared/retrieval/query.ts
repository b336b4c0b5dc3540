import * as v from 'valibot'
import {
  EVIDENCES, EXPECTATIONS, type Evidence, type Expectation, QUOTE_PERMISSIONS, type QuotePermission, REACHES, type Reach, SENSITIVITIES, type Sensitivity,
  type TimeFacet, TIMES, type Tone, TONES, UTTERANCE_KINDS, type UtteranceKind,
} from '../coding/coding.ts'
import { SOURCE_GROUPS, SOURCE_METHODS, type SourceGroup, type SourceMethod, SPEAKER_ROLES, type SpeakerRole } from '../source/source.ts'

/**
 * How a passage can lie to passages of other codes: on exactly the same words, sharing words, inside, around, within so many units
 * (0 = in the same one), within so many characters, said by the same voice, in the same source.
 */
export const RELATIONS = ['same-passage', 'overlaps', 'within', 'contains', 'near-units', 'near-characters', 'same-speaker', 'same-source'] as const
export type Relation = (typeof RELATIONS)[number]

/** A code that is asked for, with or without everything below it. */
export interface CodeChoice {
  readonly codeId: string
  readonly withBelow: boolean
}

/** What must hold (or, negated, must not hold) between a passage and the passages of any of some codes. */
export interface Condition {
  readonly relation: Relation
  readonly negated: boolean
  readonly codes: readonly CodeChoice[]
  /** Units or characters for the two near relations; read by no other. */
  readonly distance: number
}

/** Values of a facet, any of which will do; null = not chosen. An empty list lets everything through. */
export interface FacetFilters {
  readonly utterance: readonly (UtteranceKind | null)[]
  readonly tone: readonly (Tone | null)[]
  readonly reach: readonly (Reach | null)[]
  readonly time: readonly (TimeFacet | null)[]
  readonly place: readonly (string | null)[]
  readonly evidence: readonly (Evidence | null)[]
  readonly sensitivity: readonly Sensitivity[]
  readonly expectation: readonly Expectation[]
}
export type FacetName = keyof FacetFilters
export const FACET_NAMES = ['utterance', 'tone', 'reach', 'time', 'place', 'evidence', 'sensitivity', 'expectation'] as const satisfies readonly FacetName[]

/** A question to the codings. Every list of values means any of them; an empty one asks nothing. */
export interface Query {
  /** Passages of any of these codes; of all codes when empty. */
  readonly codes: readonly CodeChoice[]
  /** Whether all conditions must hold, or one is enough. */
  readonly join: 'all' | 'any'
  readonly conditions: readonly Condition[]
  /** Null: sources that have no group yet. Professionals stand alone: their words are never put beside residents'. */
  readonly groups: readonly (SourceGroup | null)[]
  readonly methods: readonly (SourceMethod | null)[]
  readonly areas: readonly (string | null)[]
  readonly steps: readonly (string | null)[]
  readonly sourceIds: readonly string[]
  /** ISO dates, both included; a source without a date lies in no period. */
  readonly dateFrom: string | null
  readonly dateTo: string | null
  /** Empty: everybody whose words are counted, and whoever is not named. */
  readonly roles: readonly SpeakerRole[]
  readonly ageBands: readonly (string | null)[]
  /** Values of further attributes of speakers, by the name of the attribute: every one that is named must fit. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly facets: FacetFilters
  readonly coders: readonly string[]
  readonly quotePermissions: readonly QuotePermission[]
  /** Words that stand in the passage; letter case, accents and white space aside. */
  readonly words: string
}

const NO_FACETS: FacetFilters = { utterance: [], tone: [], reach: [], time: [], place: [], evidence: [], sensitivity: [], expectation: [] }

/** Where a new question begins: all passages of residents and of sources that have no group yet. */
export const NEW_QUERY: Query = {
  codes: [], join: 'all', conditions: [], groups: ['resident', null], methods: [], areas: [], steps: [], sourceIds: [], dateFrom: null, dateTo: null,
  roles: [], ageBands: [], attributes: {}, facets: NO_FACETS, coders: [], quotePermissions: [], words: '',
}

/** More of anything in one question is no question of a person. */
const MOST = 500
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MOST))
const choiceOf = <const T extends readonly (string | number)[]>(values: T) => list(v.picklist(values))
const optionalOf = <const T extends readonly (string | number)[]>(values: T) => list(v.nullable(v.picklist(values)))
const optionalTexts = list(v.nullable(text(400)))
const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)))
const codeChoices = list(v.object({ codeId: text(64), withBelow: v.boolean() }))

export const querySchema = v.object({
  codes: codeChoices,
  join: v.picklist(['all', 'any']),
  conditions: v.pipe(v.array(v.object({
    relation: v.picklist(RELATIONS), negated: v.boolean(), codes: v.pipe(codeChoices, v.minLength(1)), distance: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  })), v.maxLength(20)),
  groups: v.pipe(optionalOf(SOURCE_GROUPS), v.check((groups) => !groups.includes('professional') || groups.length === 1)),
  methods: optionalOf(SOURCE_METHODS), areas: optionalTexts, steps: optionalTexts, sourceIds: list(text(64)), dateFrom: day, dateTo: day,
  roles: choiceOf(SPEAKER_ROLES), ageBands: optionalTexts, attributes: v.record(text(200), list(text(400))),
  facets: v.object({
    utterance: optionalOf(UTTERANCE_KINDS), tone: optionalOf(TONES), reach: optionalOf(REACHES), time: optionalOf(TIMES), place: optionalTexts,
    evidence: optionalOf(EVIDENCES), sensitivity: choiceOf(SENSITIVITIES), expectation: choiceOf(EXPECTATIONS),
  }),
  coders: list(text(400)), quotePermissions: choiceOf(QUOTE_PERMISSIONS), words: text(1_000),
}) satisfies v.GenericSchema<unknown, Query>

/** A question from outside: a message, a saved record. What it does not say is as in a new question; null when it is none. */
export function readQuery(value: unknown): Query | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { facets, ...rest } = value as { readonly facets?: unknown }
  const whole = { ...NEW_QUERY, ...rest, facets: typeof facets === 'object' && facets !== null ? { ...NO_FACETS, ...facets } : (facets ?? NO_FACETS) }
  const parsed = v.safeParse(querySchema, whole)
  return parsed.success ? parsed.output : null
}

/** A question as it is saved: only what differs from a new one. */
export function writeQuery(query: Query): string {
  const own = Object.entries(query).filter(([part, value]) => JSON.stringify(value) !== JSON.stringify(NEW_QUERY[part as keyof Query]))
  return JSON.stringify(Object.fromEntries(own))
}

/** A saved question; null when it cannot be read any more. */
export function readSavedQuery(json: string): Query | null {
  try {
    return readQuery(JSON.parse(json) as unknown)
  } catch {
    return null
  }
}
