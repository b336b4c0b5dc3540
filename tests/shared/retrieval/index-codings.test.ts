import { describe, expect, it } from 'vitest'
import { indexCodings } from '../../../shared/retrieval/index-codings.ts'
import { CODES, sampleCoding, sampleSource } from './sample-records.ts'

describe('indexCodings()', () => {
  it('orders sources by group and date, codings by place and code, whatever came first', () => {
    const sources = [sampleSource('s1', { date: null }), sampleSource('s2', { date: '2025-06-01' }), sampleSource('s3', { group: 'organisation', date: '2020-01-01' }), sampleSource('s4', { group: null })]
    const codings = [sampleCoding('c', 'safety', 4, 9), sampleCoding('b', 'rats', 4, 9), sampleCoding('a', 'safety', 0, 9)]
    const { coded } = indexCodings({ codes: CODES, sources, codings })
    expect(coded.map(({ source }) => source.id)).toEqual(['s2', 's1', 's3', 's4'])
    expect(coded[1]!.codings.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('leaves out what was deleted, and counts what hangs on nothing that is known', () => {
    const codings = [sampleCoding('a', 'rats', 0, 9, { deleted: true }), sampleCoding('b', 'gone', 0, 9), sampleCoding('c', 'rats', 0, 9, { sourceId: 's9' }), sampleCoding('d', 'rats', 0, 9, { sourceId: 's2' })]
    const { coded, unknown } = indexCodings({ codes: CODES, sources: [sampleSource('s1'), sampleSource('s2', { deleted: true })], codings })
    expect(coded.map((one) => one.codings.length)).toEqual([0])
    expect(unknown).toBe(3)
  })

  it('knows who is not a respondent', () => {
    expect([...indexCodings({ codes: CODES, sources: [sampleSource('s1')], codings: [] }).coded[0]!.roles]).toEqual([['M', 'moderator']])
  })
})
