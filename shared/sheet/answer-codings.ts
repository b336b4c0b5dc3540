import * as v from 'valibot'
import { describeSpan } from '../anchoring/describe-span.ts'
import type { PassageSelectors, TextSpan } from '../anchoring/selectors.ts'
import { mayQuote, type Facets, type QuotePermission } from '../coding/coding.ts'
import { createCoding } from '../coding/create-coding.ts'
import { guardsWords } from '../coding/guard-changes.ts'
import { ageBandOf } from '../source/age-band.ts'
import { MOST_SPEAKERS } from '../source/roster-of.ts'
import type { Speaker } from '../source/source.ts'
import type { ChangeStamp } from '../stamp/change-stamp.ts'
import { editRecord } from '../stamp/stamped.ts'
import { recordOffset, recordText } from './record-schemas.ts'
import { LONGEST_QUOTE, shareCoding, type SharedCoding } from './shared-coding.ts'

/** Most characters that a spreadsheet's cell holds. */
const LONGEST_ANSWER = 50_000
/** Longest passage that can be coded in a cell: its words must be remembered in one cell, to be found again. */
export const LONGEST_IN_ANSWER = 20_000

/** Where a coding in a cell stood: kept beside its row in Coderingen, in the workbook that holds the answer anyway. */
export interface AnswerMemory {
  /** As the spreadsheet numbers it. */
  readonly row: number
  /** What the column with labels says of who answers; null where there is none. It stays in the workbook. */
  readonly voice: string | null
  readonly selectors: PassageSelectors
}

const memorySchema = v.object({
  row: recordOffset,
  voice: v.nullable(recordText),
  selectors: v.object({
    quote: v.object({ exact: v.pipe(recordText, v.minLength(1)), prefix: recordText, suffix: recordText }),
    position: v.object({ start: recordOffset, end: recordOffset }),
  }),
})

/** What a cell remembers of where a coding stood; null when it cannot be read. */
export function readAnswerMemory(cell: unknown): AnswerMemory | null {
  if (typeof cell !== 'string' || cell === '') return null
  try {
    const parsed = v.safeParse(memorySchema, JSON.parse(cell))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** The label under which a voice is counted: it names nobody, whatever the sheet calls them. */
export function answerLabel(answer: number): string {
  return `R${answer + 1}`
}

/** The voices of a column of answers, by number, with a band of age where that is known; none where there are too many for a card. */
export function answerSpeakers(answers: readonly { readonly answer: number; readonly age: string | null }[]): Speaker[] {
  if (answers.length > MOST_SPEAKERS) return []
  return answers.map(({ answer, age }) => ({ label: answerLabel(answer), role: 'respondent', ageBand: age === null ? null : ageBandOf(age) }))
}

/** What a coding of an answer is made of. */
export interface NewAnswerCoding {
  readonly id: string
  readonly stamp: ChangeStamp
  readonly sourceId: string
  readonly codeId: string
  readonly coder: string
  readonly voice: string | null
  /** Number of the answer within its source, from 0: the same for all codings in it, whatever row it moves to. */
  readonly answer: number
  readonly row: number
  readonly text: string
  /** In `text`. */
  readonly span: TextSpan
}

/**
 * A coding of a passage in a cell, with what is remembered to find it again. Its offsets are those of the answer in the row of all
 * answers, each with room for the longest cell, so that two answers never share a passage. Throws RangeError on a bad span, or one that is too long.
 */
export function createAnswerCoding({ text, span, voice, answer, row, ...rest }: NewAnswerCoding): { readonly coding: SharedCoding; readonly memory: AnswerMemory } {
  if (span.end - span.start > LONGEST_IN_ANSWER) throw new RangeError(`createAnswerCoding(): ${span.end - span.start} characters`)
  const selectors = describeSpan(text, span)
  const from = answer * LONGEST_ANSWER
  const placed = { quote: selectors.quote, position: { start: from + span.start, end: from + span.end } }
  const coding = shareCoding(createCoding({ ...rest, selectors: placed, unit: { index: answer, speaker: null } }), null)
  return { coding: { ...coding, speaker: answerLabel(answer) }, memory: { row, voice, selectors } }
}

/** A coding of an answer with other facets; its words show only where they may be quoted and nothing else (`held`) keeps them back. */
export function editAnswerCoding(
  coding: SharedCoding, patch: Partial<Facets & { readonly memo: string; readonly quotePermission: QuotePermission; readonly deleted: boolean }>, exact: string, stamp: ChangeStamp, held = false,
): SharedCoding {
  const edited = { ...coding, ...patch }
  return editRecord(coding, { ...patch, words: !held && mayQuote(edited) && exact.length <= LONGEST_QUOTE ? exact : '' }, stamp)
}

/** Whether another coding of some of the same words keeps them back. */
export function isHeldInAnswer(coding: SharedCoding, all: readonly SharedCoding[]): boolean {
  return all.some((other) => other.id !== coding.id && other.sourceId === coding.sourceId && guardsWords(other) && other.start < coding.end && other.end > coding.start)
}
