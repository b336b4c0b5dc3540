import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { answerLabel, answerSpeakers, createAnswerCoding, editAnswerCoding, isHeldInAnswer, LONGEST_IN_ANSWER, readAnswerMemory } from '../../../shared/sheet/answer-codings.ts'
import { sharedCodingSchema } from '../../../shared/sheet/record-schemas.ts'
import { LONGEST_QUOTE } from '../../../shared/sheet/shared-coding.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const STAMP = nextStamp(null, 1_750_000_000_000, 'a')
const LATER = nextStamp(STAMP, 1_750_000_000_001, 'a')
const made = (text: string, start: number, end: number, answer = 3) => createAnswerCoding({
  id: '0190b8a1-c2d3-7000-8000-000000000001', stamp: STAMP, sourceId: 'source', codeId: 'code', coder: 'AB', voice: 'Fatima', answer, row: 5, text, span: { start, end },
})

describe('createAnswerCoding()', () => {
  it('names nobody, keeps its words in the memory beside it, and stands where no other answer stands', () => {
    const { coding, memory } = made('afval bij de glasbak', 13, 20)
    expect(coding).toMatchObject({ speaker: 'R4', unit: 3, start: 150_013, end: 150_020, words: '', quotePermission: 'none' })
    expect(memory).toEqual({ row: 5, voice: 'Fatima', selectors: { quote: { exact: 'glasbak', prefix: 'afval bij de ', suffix: '' }, position: { start: 13, end: 20 } } })
    expect(made('x'.repeat(50_000), 49_000, 50_000, 2).coding.end).toBeLessThanOrEqual(made('y', 0, 1, 3).coding.start)
  })

  it('throws on a passage that is too long to be remembered', () => {
    const long = 'a'.repeat(LONGEST_IN_ANSWER + 1)
    expect(() => made(long, 0, long.length)).toThrow(RangeError)
  })
})

describe('readAnswerMemory()', () => {
  it('reads what was written, and nothing else', () => {
    const { memory } = made('afval bij de glasbak', 13, 20)
    expect(readAnswerMemory(JSON.stringify(memory))).toEqual(memory)
    for (const cell of ['', 'x', '{}', '{"row":1}', 4, null, JSON.stringify({ ...memory, selectors: { ...memory.selectors, quote: { exact: '', prefix: '', suffix: '' } } })]) expect(readAnswerMemory(cell)).toBeNull()
  })
})

describe('editAnswerCoding()', () => {
  it('shows words only where they may be quoted', () => {
    const { coding } = made('afval bij de glasbak', 13, 20)
    const quoted = editAnswerCoding(coding, { quotePermission: 'quote' }, 'glasbak', LATER)
    expect(quoted.words).toBe('glasbak')
    expect(editAnswerCoding(quoted, { sensitivity: 'health' }, 'glasbak', LATER).words).toBe('')
    expect(editAnswerCoding(quoted, { memo: 'x' }, 'a'.repeat(LONGEST_QUOTE + 1), LATER).words).toBe('')
    expect(editAnswerCoding(coding, {}, 'glasbak', LATER)).toBe(coding)
  })

  it('stays what a sheet may hold', () => {
    const edited = editAnswerCoding(made('afval', 0, 5).coding, { tone: -2, utterance: 'complaint' }, 'afval', LATER)
    expect(safeParse(sharedCodingSchema, edited)).toMatchObject({ success: true })
  })
})

describe('isHeldInAnswer()', () => {
  it('tells of a sensitive coding of some of the same words, which stands', () => {
    const { coding } = made('afval bij de glasbak', 13, 20)
    const beside = (change: object) => ({ ...made('afval bij de glasbak', 6, 15).coding, id: 'other', sensitivity: 'health' as const, ...change })
    expect(isHeldInAnswer(coding, [coding, beside({})])).toBe(true)
    for (const change of [{ sensitivity: 'none' as const }, { deleted: true }, { end: coding.start }, { sourceId: 'another' }]) expect(isHeldInAnswer(coding, [coding, beside(change)])).toBe(false)
  })
})

describe('answerSpeakers()', () => {
  it('gives each answer a label and a band of age, and none to more than a card holds', () => {
    expect(answerSpeakers([{ answer: 0, age: '41' }, { answer: 4, age: '' }, { answer: 5, age: null }])).toEqual([
      { label: 'R1', role: 'respondent', ageBand: '35-49' }, { label: 'R5', role: 'respondent', ageBand: null }, { label: 'R6', role: 'respondent', ageBand: null },
    ])
    expect(answerSpeakers(Array.from({ length: 401 }, (_, answer) => ({ answer, age: null })))).toEqual([])
  })
})

describe('answerLabel()', () => {
  it('counts from one', () => {
    expect(answerLabel(0)).toBe('R1')
  })
})
