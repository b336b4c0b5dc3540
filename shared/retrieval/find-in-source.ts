import type { TextSpan } from '../anchoring/selectors.ts'
import { trimSpan } from '../anchoring/trim-span.ts'
import { unitAt } from '../source/cut-into-units.ts'
import { silentVoices } from '../source/silent-voices.ts'
import type { Source } from '../source/source.ts'
import type { Unit } from '../source/unit.ts'
import { findPattern, readPattern } from './find-pattern.ts'
import { findListedWords, findWords, readWordList, searchableText, type WordOptions } from './find-words.ts'
import { contextAround } from './passage-context.ts'
import { sentenceAround } from './sentence-around.ts'

/** What to look for: words, a regular expression, or a list of words with one a line. */
export interface Search extends WordOptions {
  readonly kind: 'words' | 'pattern' | 'list'
  readonly sought: string
  /** How much around what is found is to be coded. */
  readonly extent: Extent
  /** Whether turns of moderators and professionals are looked at too. */
  readonly allRoles: boolean
}
export const EXTENTS = ['words', 'sentence', 'unit'] as const
export type Extent = (typeof EXTENTS)[number]

/** A source whose text is kept, as it is searched. */
export interface SearchedSource {
  readonly source: Pick<Source, 'id' | 'group' | 'speakers'>
  readonly text: string
  readonly units: readonly Unit[]
  /** Where alone to look, in order: passages of a code. Null: everywhere. */
  readonly within: readonly TextSpan[] | null
}

/** A passage that can be coded, with the first words in it that were found. */
export interface Finding {
  readonly sourceId: string
  /** What would be coded. */
  readonly start: number
  readonly end: number
  /** What was found in it: several places can lie in one sentence. */
  readonly found: readonly TextSpan[]
  readonly speaker: string | null
  readonly unit: number | null
  /** The words that would be coded. */
  readonly passage: string
  /** What was found first, with what stands around it. */
  readonly words: string
  readonly before: string
  readonly after: string
}

export interface Findings {
  readonly findings: readonly Finding[]
  /** Places that were found in turns that are left out. */
  readonly otherRoles: number
  /** Whether there are more than `MOST_FINDINGS`. */
  readonly more: boolean
}

/** More places than this in one source are no search but the whole text. */
export const MOST_FINDINGS = 20_000
const CONTEXT = 70

/** All that is found in one source, in the order of its text, each passage once. Throws RangeError for a pattern that is none. */
export function findInSource({ source, text, units, within }: SearchedSource, search: Search): Findings {
  const places = placesOf(text, search)
  const silent = silentVoices(source)
  const findings: Finding[] = []
  let otherRoles = 0
  const allowed = within ?? [{ start: 0, end: text.length }]
  let at = 0
  for (const place of places) {
    while (allowed[at] !== undefined && allowed[at]!.end < place.end) at++
    const around = allowed[at]
    if (around === undefined || around.start > place.start) continue
    const unit = unitAt(units, place.start)
    if (!search.allRoles && unit?.speaker && silent.has(unit.speaker)) {
      otherRoles += 1
      continue
    }
    const passage = inside(extended(text, units, place, search.extent), around)
    const last = findings[findings.length - 1]
    if (last && last.start === passage.start && last.end === passage.end) {
      findings[findings.length - 1] = { ...last, found: [...last.found, place] }
      continue
    }
    const { before, after } = contextAround(text, place, CONTEXT)
    findings.push({ sourceId: source.id, ...passage, found: [place], speaker: unit?.speaker ?? null, unit: unit?.index ?? null, passage: text.slice(passage.start, passage.end), words: text.slice(place.start, place.end), before, after })
  }
  return { findings, otherRoles, more: places.length >= MOST_FINDINGS }
}

function placesOf(text: string, search: Search): readonly TextSpan[] {
  if (search.kind === 'pattern') {
    const pattern = readPattern(search.sought, search)
    if (!pattern) throw new RangeError(`findInSource(): no pattern: ${search.sought}`)
    return findPattern(text, pattern, MOST_FINDINGS).flatMap((place) => trimSpan(text, place) ?? [])
  }
  const searched = searchableText(text)
  const places = search.kind === 'list' ? findListedWords(searched, readWordList(search.sought), search) : findWords(searched, search.sought, search)
  return places.slice(0, MOST_FINDINGS)
}

function extended(text: string, units: readonly Unit[], place: TextSpan, extent: Extent): TextSpan {
  if (extent === 'words') return place
  const [first, last] = [boundsAt(text, units, place.start), boundsAt(text, units, place.end - 1)]
  if (extent === 'unit') return trimSpan(text, { start: Math.min(first.start, place.start), end: Math.max(last.end, place.end) }) ?? place
  const [begin, finish] = [sentenceAround(text, { start: place.start, end: Math.min(place.end, first.end) }, first), sentenceAround(text, { start: Math.max(place.start, last.start), end: place.end }, last)]
  return { start: Math.min(begin.start, place.start), end: Math.max(finish.end, place.end) }
}

/** No more than what lies inside the code in which was looked. */
function inside(passage: TextSpan, around: TextSpan): TextSpan {
  return { start: Math.max(passage.start, around.start), end: Math.min(passage.end, around.end) }
}

/** The words of the unit at a place; its line where it lies in none. */
function boundsAt(text: string, units: readonly Unit[], offset: number): TextSpan {
  const unit = unitAt(units, offset)
  if (unit) return { start: Math.min(unit.wordsStart, offset), end: unit.end }
  const end = text.indexOf('\n', offset)
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end }
}

/** Stretches joined where they touch or overlap, in order: where to look inside a code. */
export function joinedSpans(spans: readonly TextSpan[]): readonly TextSpan[] {
  const joined: TextSpan[] = []
  for (const span of spans.slice().sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1]
    if (last && span.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push({ start: span.start, end: span.end })
  }
  return joined
}
