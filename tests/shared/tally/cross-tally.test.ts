import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codingsBehind } from '../../../shared/tally/codings-behind.ts'
import { crossTally, pairValue } from '../../../shared/tally/cross-tally.ts'
import type { TallyAttribute } from '../../../shared/tally/tally-by-code-and-attribute.ts'
import { aCode, aCoding, aSource } from './records.ts'

const METHOD: TallyAttribute = { of: 'source', valueOf: ({ method }) => method }
const AREA: TallyAttribute = { of: 'source', valueOf: ({ areaCode }) => areaCode }
const AGE: TallyAttribute = { of: 'speaker', valueOf: ({ speakers }, label) => speakers.find((one) => one.label === label)?.ageBand ?? null }
const KIND: TallyAttribute = { of: 'coding', valueOf: ({ utterance }) => utterance }
const roster = [{ label: 'D1', role: 'respondent' as const, ageBand: '25-34' }, { label: 'D2', role: 'respondent' as const, ageBand: '65-74' }, { label: 'D3', role: 'respondent' as const, ageBand: null }]
const CODES = [aCode('waste'), aCode('bins', 'waste'), aCode('rats', 'waste'), aCode('young')]
const SOURCES = [aSource('s1', { areaCode: 'QA01', speakers: roster }), aSource('s2', { areaCode: 'QA02', method: 'story' }), aSource('s3', { method: 'story' })]
const CODINGS = [
  aCoding('s1', 'bins', 0, 9, 'D1', { utterance: 'complaint' }), aCoding('s1', 'rats', 0, 9, 'D1', { utterance: 'wish' }), aCoding('s1', 'rats', 20, 30, 'D2', { utterance: 'complaint' }),
  aCoding('s2', 'waste', 0, 5, null, { utterance: 'wish' }), aCoding('s3', 'young', 0, 5),
]
const INPUT = { codes: CODES, sources: SOURCES, codings: CODINGS }
const table = (...attributes: [TallyAttribute, TallyAttribute?]) => {
  const { columns, rows, withoutValue, base } = crossTally(INPUT, attributes)
  return { base, withoutValue, columns: columns.map((column) => column.values.join('/')), bases: columns.map((column) => column.base), waste: rows[0]!.counts, all: rows[0]!.all }
}

describe('crossTally()', () => {
  it('counts a theme once a source, speaker and segment in the column of a pair, and says what has no value', () => {
    expect(table(METHOD, AREA)).toEqual({
      base: { sources: 3, speakers: 5, segments: 4 }, withoutValue: 1, columns: ['interview/QA01', 'story/QA02'],
      bases: [{ sources: 1, speakers: 3, segments: 2 }, { sources: 1, speakers: 1, segments: 1 }], all: { sources: 2, speakers: 3, segments: 3 },
      waste: [{ sources: 1, speakers: 2, segments: 2 }, { sources: 1, speakers: 1, segments: 1 }],
    })
  })

  it('holds a kind of utterance against all that has the other attribute, not against all there is', () => {
    const { columns, bases, waste } = table(METHOD, KIND)
    expect(columns).toEqual(['interview/complaint', 'interview/wish', 'story/wish'])
    expect(bases.map(({ sources, speakers }) => [sources, speakers])).toEqual([[1, 3], [1, 3], [2, 2]])
    expect(waste.map(({ segments }) => segments)).toEqual([2, 1, 1])
    expect(table(KIND, METHOD).bases).toEqual([bases[0], bases[1], bases[2]])
  })

  it('holds a kind of utterance at an age against the voices of that age', () => {
    const { columns, bases } = table(KIND, AGE)
    expect(columns).toEqual(['complaint/25-34', 'complaint/65-74', 'wish/25-34'])
    expect(bases.map(({ sources, speakers, segments }) => [sources, speakers, segments])).toEqual([[1, 1, 1], [1, 1, 1], [1, 1, 1]])
  })

  it('joins sources and speakers in one pair', () => {
    expect(table(AREA, AGE)).toMatchObject({ columns: ['QA01/25-34', 'QA01/65-74'], withoutValue: 2, waste: [{ sources: 1, speakers: 1, segments: 1 }, { sources: 1, speakers: 1, segments: 1 }] })
  })

  it('counts in every cell what stands behind it, whatever the attributes', () => {
    const attributes = [METHOD, AREA, AGE, KIND]
    const anyCoding = fc.record({
      source: fc.constantFrom('s1', 's2', 's3', 'no such'), code: fc.constantFrom('waste', 'bins', 'rats', 'young', 'no such'), start: fc.nat(3), length: fc.integer({ min: 1, max: 2 }),
      speaker: fc.constantFrom('D1', 'D2', 'D3', 'D9', null), utterance: fc.constantFrom('complaint' as const, 'wish' as const, null),
    })
    fc.assert(fc.property(fc.array(anyCoding, { maxLength: 25 }), fc.constantFrom(...attributes), fc.constantFrom(...attributes, undefined), (list, first, second) => {
      const codings = list.map(({ source, code, start, length, speaker, utterance }) => aCoding(source, code, start, start + length, speaker, { utterance }))
      const input = { codes: CODES, sources: SOURCES, codings }
      const { columns, rows } = crossTally(input, second ? [first, second] : [first])
      const valueOf = (attribute: TallyAttribute, coding: (typeof codings)[number]) => {
        const source = SOURCES.find(({ id }) => id === coding.sourceId)!
        return attribute.of === 'coding' ? attribute.valueOf(coding) : attribute.of === 'source' ? attribute.valueOf(source) : attribute.valueOf(source, coding.speaker)
      }
      for (const { codeId, counts } of rows) {
        columns.forEach(({ values, base }, place) => {
          const behind = codingsBehind(input, { codeId, keep: (coding) => [first, ...(second ? [second] : [])].every((one, at) => valueOf(one, coding as (typeof codings)[number]) === values[at]) })
          expect(behind.counts).toEqual(counts[place])
          for (const number of ['sources', 'speakers', 'segments'] as const) expect(counts[place]![number]).toBeLessThanOrEqual(base[number])
        })
      }
    }), { numRuns: 150 })
  })
})

it('pairValue() is null where one of both is not known', () => {
  expect([pairValue(['a', null]), pairValue(['a', 'b'])]).toEqual([null, 'a\u001fb'])
})
