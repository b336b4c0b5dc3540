import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'
import { type CountedCoding, countedCoding, tallyByCode } from '../../../shared/tally/tally-by-code.ts'

const STAMP = '0197f0000000-0000-a'
const code = (id: string, parentId: string | null = null, status: 'active' | 'retired' = 'active') => newCode(id, STAMP, { key: id, nameNl: id, parentId, status }, 0)
const source = (id: string, patch: Partial<Source> = {}): Source => ({ ...newSource(id, id, STAMP), group: 'resident', method: 'interview', ...patch })
const coding = (sourceId: string, codeId: string, start: number, end: number, speaker: string | null = null, patch: Partial<CountedCoding> = {}): CountedCoding => ({
  sourceId, codeId, start, end, speaker, tone: null, utterance: null, deleted: false, ...patch,
})
const CODES = [code('waste'), code('bins', 'waste'), code('rats', 'waste'), code('glass', 'bins'), code('young')]
const rowOf = (tally: ReturnType<typeof tallyByCode>, id: string) => tally.rows.find((row) => row.codeId === id)!

describe('tallyByCode()', () => {
  it('counts a segment, speaker and source once for a parent, however many codes below it occur there', () => {
    const tally = tallyByCode({ codes: CODES, sources: [source('s1')], codings: [coding('s1', 'bins', 0, 9, 'D1'), coding('s1', 'rats', 0, 9, 'D1'), coding('s1', 'glass', 0, 9, 'D1'), coding('s1', 'rats', 20, 30, 'D2')] })
    expect(rowOf(tally, 'waste').all).toEqual({ sources: 1, speakers: 2, segments: 2 })
    expect(rowOf(tally, 'waste').own).toEqual({ sources: 0, speakers: 0, segments: 0 })
    expect(rowOf(tally, 'bins').all).toEqual({ sources: 1, speakers: 1, segments: 1 })
    expect(rowOf(tally, 'bins').own.segments).toBe(1)
  })

  it('does not let one talker dominate: forty segments of one person are one speaker in one source', () => {
    const codings = Array.from({ length: 40 }, (_, i) => coding('s1', 'young', i * 10, i * 10 + 5, 'D3'))
    expect(rowOf(tallyByCode({ codes: CODES, sources: [source('s1')], codings }), 'young').all).toEqual({ sources: 1, speakers: 1, segments: 40 })
  })

  it('counts a passage that two coders coded alike as one segment', () => {
    const tally = tallyByCode({ codes: CODES, sources: [source('s1')], codings: [coding('s1', 'young', 3, 8), coding('s1', 'young', 3, 8)] })
    expect(rowOf(tally, 'young').all.segments).toBe(1)
  })

  it('takes a source in which nobody is named as one voice', () => {
    const tally = tallyByCode({ codes: CODES, sources: [source('s1')], codings: [coding('s1', 'young', 0, 5), coding('s1', 'young', 6, 9)] })
    expect(rowOf(tally, 'young').all.speakers).toBe(1)
    expect(tally.base).toEqual({ sources: 1, speakers: 1, segments: 2 })
  })

  it('counts the roster in the base, and a voice that was coded but is not on it', () => {
    const roster = ['D1', 'D2', 'M'].map((label) => ({ label, role: label === 'M' ? ('moderator' as const) : ('respondent' as const), ageBand: null }))
    const tally = tallyByCode({ codes: CODES, sources: [source('s1', { speakers: roster })], codings: [coding('s1', 'young', 0, 5, 'D8')] })
    expect(tally.base.speakers).toBe(3)
  })

  it('leaves out, and says, what is not counted', () => {
    const roster = [{ label: 'M', role: 'moderator' as const, ageBand: null }]
    const tally = tallyByCode({
      codes: [...CODES, code('old', null, 'retired')],
      sources: [source('s1', { speakers: roster }), source('waits', { group: null }), source('pro', { group: 'professional' }), source('shop', { group: 'organisation' })],
      codings: [
        coding('s1', 'young', 0, 5, 'M'), coding('s1', 'old', 0, 5, 'D1'), coding('waits', 'young', 0, 5), coding('waits', 'rats', 0, 5), coding('pro', 'young', 0, 5), coding('shop', 'young', 0, 5),
        coding('s1', 'no such code', 0, 5), coding('no such source', 'young', 0, 5), coding('s1', 'young', 0, 5, 'D1', { deleted: true }),
      ],
    })
    expect(tally.leftOut).toEqual({ sourcesWithoutGroupOrMethod: 1, otherGroups: 2, moderatorTurns: 1, retiredCodes: 1, unknown: 2 })
    expect(tally.rows.every((row) => row.all.segments === 0)).toBe(true)
    expect(tally.rows.some((row) => row.codeId === 'old')).toBe(false)
  })

  it('counts for a code what occurs below a retired code under it', () => {
    const codes = [code('top'), code('mid', 'top', 'retired'), code('leaf', 'mid')]
    const tally = tallyByCode({ codes, sources: [source('s1')], codings: [coding('s1', 'leaf', 0, 5)] })
    expect(rowOf(tally, 'top').all.segments).toBe(1)
    expect(rowOf(tally, 'leaf').depth).toBe(1)
  })

  it('never adds groups up: each group has a tally of its own', () => {
    const input = { codes: CODES, sources: [source('s1'), source('shop', { group: 'organisation' })], codings: [coding('s1', 'young', 0, 5), coding('shop', 'young', 0, 5)] }
    expect(rowOf(tallyByCode(input), 'young').all.sources).toBe(1)
    expect(rowOf(tallyByCode(input, { group: 'organisation' }), 'young').all.sources).toBe(1)
  })

  it('spreads tone and kind of utterance over segments', () => {
    const tally = tallyByCode({ codes: CODES, sources: [source('s1')], codings: [coding('s1', 'rats', 0, 5, null, { tone: -2, utterance: 'complaint' }), coding('s1', 'bins', 0, 5, null, { tone: -1 }), coding('s1', 'bins', 9, 12, null, { tone: 1, utterance: 'idea' })] })
    expect(rowOf(tally, 'waste').tone).toEqual({ negative: 1, neutral: 0, positive: 1 })
    expect(rowOf(tally, 'waste').utterances).toMatchObject({ complaint: 1, idea: 1, wish: 0 })
  })

  it('counts only the sources asked for in a split', () => {
    const input = { codes: CODES, sources: [source('s1'), source('s2', { method: 'coffee-cart' })], codings: [coding('s1', 'young', 0, 5), coding('s2', 'young', 0, 5)] }
    const tally = tallyByCode(input, { only: (one) => one.method === 'coffee-cart' })
    expect(rowOf(tally, 'young').all.sources).toBe(1)
    expect(tally.base.sources).toBe(1)
  })

  it('reads what it needs from a whole coding', () => {
    const { start, end, ...rest } = coding('s1', 'rats', 4, 9)
    expect(countedCoding({ ...rest, selectors: { position: { start, end } } })).toEqual(coding('s1', 'rats', 4, 9))
  })

  const randomInput = fc.record({
    parents: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
    picks: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 11 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 60 }),
  }).map(({ parents, picks }) => ({
    codes: parents.map((parent, index) => code(`c${index}`, index === 0 || parent % (index + 1) === index ? null : `c${parent % (index + 1)}`)),
    sources: [0, 1, 2, 3].map((one) => source(`s${one}`)),
    codings: picks.map(([at, codeIndex, start, speaker]) => coding(`s${at}`, `c${codeIndex % parents.length}`, start, start + 2, speaker === 0 ? null : `D${speaker}`)),
  }))

  it('agrees with a naive count in which every ancestor collects sets', () => {
    fc.assert(fc.property(randomInput, (input) => {
      const parentOf = new Map(input.codes.map((one) => [one.id, one.parentId]))
      const tally = tallyByCode(input)
      for (const row of tally.rows) {
        const under = input.codings.filter((one) => {
          let at: string | null | undefined = one.codeId
          while (at && at !== row.codeId) at = parentOf.get(at)
          return at === row.codeId
        })
        expect(row.all).toEqual({
          sources: new Set(under.map((one) => one.sourceId)).size,
          speakers: new Set(under.map((one) => `${one.sourceId}/${one.speaker}`)).size,
          segments: new Set(under.map((one) => `${one.sourceId}/${one.start}/${one.end}`)).size,
        })
      }
    }))
  })

  it('does not depend on the order of codings, sources or codes', () => {
    fc.assert(fc.property(randomInput, (input) => {
      const turned = tallyByCode({ codes: input.codes, sources: [...input.sources].reverse(), codings: [...input.codings].reverse() })
      expect(turned).toEqual(tallyByCode(input))
    }))
  })
})
