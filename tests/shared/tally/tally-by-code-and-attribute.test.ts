import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyByCodeAndAttribute } from '../../../shared/tally/tally-by-code-and-attribute.ts'
import { tallyByCode } from '../../../shared/tally/tally-by-code.ts'
import { aCode, aCoding, aSource } from './records.ts'

const CODES = [aCode('waste'), aCode('bins', 'waste'), aCode('rats', 'waste'), aCode('young')]
const respondents = (bands: Readonly<Record<string, string | null>>) => Object.entries(bands).map(([label, ageBand]) => ({ label, role: 'respondent' as const, ageBand }))
const rowOf = (tally: ReturnType<typeof tallyByCodeAndAttribute>, id: string) => tally.rows.find(({ codeId }) => codeId === id)!.counts

describe('tallyByCodeAndAttribute()', () => {
  it('splits by a property of sources, each column with its own base', () => {
    const input = {
      codes: CODES, sources: [aSource('s1'), aSource('s2', { method: 'coffee-cart', speakers: respondents({ D1: null, D2: null }) }), aSource('s3', { method: 'coffee-cart' })],
      codings: [aCoding('s1', 'bins', 0, 5), aCoding('s1', 'rats', 0, 5), aCoding('s2', 'rats', 0, 5, 'D1'), aCoding('s2', 'rats', 6, 9, 'D1')],
    }
    const tally = tallyByCodeAndAttribute(input, { of: 'source', valueOf: (source) => source.method })
    expect(tally.columns).toEqual([{ value: 'coffee-cart', base: { sources: 2, speakers: 3, segments: 2 } }, { value: 'interview', base: { sources: 1, speakers: 1, segments: 1 } }])
    expect(rowOf(tally, 'waste')).toEqual([{ sources: 1, speakers: 1, segments: 2 }, { sources: 1, speakers: 1, segments: 1 }])
    expect(rowOf(tally, 'young')).toEqual([{ sources: 0, speakers: 0, segments: 0 }, { sources: 0, speakers: 0, segments: 0 }])
  })

  it('splits by a property of speakers: a source stands in the column of each, and who is not known in none', () => {
    const input = {
      codes: CODES, sources: [aSource('s1', { speakers: respondents({ D1: '18-24', D2: '75+', D3: '75+', D4: null }) })],
      codings: [aCoding('s1', 'rats', 0, 5, 'D1'), aCoding('s1', 'rats', 6, 9, 'D2'), aCoding('s1', 'rats', 10, 12, 'D4'), aCoding('s1', 'rats', 13, 15)],
    }
    const tally = tallyByCodeAndAttribute(input, { of: 'speaker', valueOf: (source, label) => source.speakers.find((one) => one.label === label)?.ageBand ?? null })
    expect(tally.columns).toEqual([{ value: '18-24', base: { sources: 1, speakers: 1, segments: 1 } }, { value: '75+', base: { sources: 1, speakers: 2, segments: 1 } }])
    expect(rowOf(tally, 'waste')).toEqual([{ sources: 1, speakers: 1, segments: 1 }, { sources: 1, speakers: 1, segments: 1 }])
    expect(tally.withoutValue).toBe(2)
  })

  it('splits by what was chosen at a coding, with all that counts for a base', () => {
    const input = {
      codes: CODES, sources: [aSource('s1'), aSource('s2')],
      codings: [aCoding('s1', 'rats', 0, 5, 'D1', { utterance: 'wish' }), aCoding('s1', 'rats', 0, 5, 'D1', { utterance: 'complaint' }), aCoding('s1', 'young', 7, 9, 'D2')],
    }
    const tally = tallyByCodeAndAttribute(input, { of: 'coding', valueOf: (coding) => coding.utterance })
    expect(tally.columns).toEqual(['complaint', 'wish'].map((value) => ({ value, base: { sources: 2, speakers: 3, segments: 2 } })))
    expect(rowOf(tally, 'waste')).toEqual([{ sources: 1, speakers: 1, segments: 1 }, { sources: 1, speakers: 1, segments: 1 }])
    expect(tally.withoutValue).toBe(1)
  })

  it('leaves out and says what any tally does, and has no columns where nothing has a value', () => {
    const input = { codes: CODES, sources: [aSource('s1'), aSource('shop', { group: 'organisation' })], codings: [aCoding('s1', 'rats', 0, 5), aCoding('shop', 'rats', 0, 5)] }
    const tally = tallyByCodeAndAttribute(input, { of: 'source', valueOf: () => null })
    expect(tally).toMatchObject({ group: 'resident', columns: [], withoutValue: 1, leftOut: { otherGroups: 1 } })
    expect(rowOf(tally, 'waste')).toEqual([])
  })

  it('counts in each column what a tally of only those sources counts, and the same base', () => {
    const sources = [aSource('s0'), aSource('s1', { step: '2' }), aSource('s2', { step: '2', speakers: respondents({ D1: null }) }), aSource('s3', { step: '3b' })]
    const picks = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(4), fc.nat(2)), { maxLength: 40 })
    fc.assert(fc.property(picks, (chosen) => {
      const codings = chosen.map(([source, code, start, speaker]) => aCoding(`s${source}`, CODES[code]!.id, start, start + 2, speaker === 0 ? null : `D${speaker}`))
      const split = tallyByCodeAndAttribute({ codes: CODES, sources, codings }, { of: 'source', valueOf: (source) => source.step })
      split.columns.forEach(({ value, base }, column) => {
        const alone = tallyByCode({ codes: CODES, sources, codings }, { only: (source) => source.step === value })
        expect(base).toEqual(alone.base)
        expect(split.rows.map(({ counts }) => counts[column])).toEqual(alone.rows.map(({ all }) => all))
      })
      expect(split.columns.map(({ value }) => value)).toEqual(['2', '3b'])
    }))
  })
})
