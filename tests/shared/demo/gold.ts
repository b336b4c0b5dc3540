import { readFileSync } from 'node:fs'
import type { Code } from '../../../shared/codebook/code.ts'
import { STARTER_AB } from '../../../shared/codebook/starter-ab.ts'
import { STARTER_BT } from '../../../shared/codebook/starter-bt.ts'
import { STARTER_STAMP, starterCodeId, starterCodes } from '../../../shared/codebook/starter-codes.ts'
import type { Facets } from '../../../shared/coding/coding.ts'
import { ZILVERRIET } from '../../../shared/demo/zilverriet.ts'
import type { Source, SourceGroup } from '../../../shared/source/source.ts'
import { UTTERANCES, type Utterance } from './sample-utterances.ts'

/** One coding of the gold set: a code by a coder on words of a sample. */
export interface GoldCoding extends Facets {
  readonly id: string
  /** Id of a sample source: T01 to T12. */
  readonly source: string
  /** Who speaks, or the number of the note, row or visit; null where nobody is named. */
  readonly speaker: string | null
  /** A coded every source (of T05 the half that was asked Q9); B coded T01, T03 and T05 besides, without the codings of A. */
  readonly coder: 'A' | 'B'
  /** Key of a starter code. */
  readonly code: string
  /** UTF-16 units in the text of the file; null for tables and subtitles, whose text depends on how they are read. */
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly memo: string
}

const folder = new URL('../../../shared/demo/', import.meta.url)

export const GOLD = JSON.parse(readFileSync(new URL('gold_codings.json', folder), 'utf8')) as readonly GoldCoding[]
export const GOLD_TALLIES = readFileSync(new URL('gold_tallies.csv', folder), 'utf8')

/** The codebook the gold set was coded with: themes and strengths. */
export const GOLD_CODES: readonly Code[] = starterCodes([...STARTER_BT, ...STARTER_AB], starterCodeId, STARTER_STAMP)

/** The sample sources as a project holds them. */
export const GOLD_SOURCES: readonly Source[] = ZILVERRIET.sources.map(({ id, card }) => ({ ...card, id, made: STARTER_STAMP, changed: {}, deleted: false, fingerprint: null }))

export const sourceOf = (coding: GoldCoding): Source => GOLD_SOURCES.find((source) => source.id === coding.source)!
export const groupOf = (coding: GoldCoding): SourceGroup => sourceOf(coding).group!

/** Role of who speaks in a coding; people who are on no list answered. */
export const roleOf = (coding: GoldCoding): string => sourceOf(coding).speakers.find((speaker) => speaker.label === coding.speaker)?.role ?? 'respondent'

/** The utterances of a source, each with a place in all that was said there: for tables and subtitles a place of our own making. */
export const PLACED: ReadonlyMap<string, readonly (Utterance & { readonly at: number })[]> = new Map(Object.entries(UTTERANCES).map(([id, read]) => {
  let at = 0
  return [id, read().map((utterance) => {
    const placed = { ...utterance, at: utterance.start ?? at }
    at += utterance.words.length + 1
    return placed
  })]
}))

/** Start and end of a coding, comparable within its source. Throws RangeError when its words do not stand exactly once with their speaker. */
export function placeOf(coding: GoldCoding): { readonly start: number; readonly end: number } {
  if (coding.start !== null && coding.end !== null) return { start: coding.start, end: coding.end }
  const found = PLACED.get(coding.source)!.filter(({ speaker, words }) => speaker === coding.speaker && words.includes(coding.quote))
  if (found.length !== 1) throw new RangeError(`placeOf(): ${coding.id} stands ${found.length} times with "${coding.speaker}"`)
  const start = found[0]!.at + found[0]!.words.indexOf(coding.quote)
  return { start, end: start + coding.quote.length }
}
