import { describe, expect, it } from 'vitest'
import { coOccurrence } from '../../../shared/tally/co-occurrence.ts'
import { aCode, aCoding, aSource } from './records.ts'

const CODES = [aCode('waste'), aCode('rats', 'waste'), aCode('young'), aCode('old', null, 'retired')]

describe('coOccurrence()', () => {
  const input = {
    codes: CODES,
    sources: [aSource('s1'), aSource('s2'), aSource('shop', { group: 'organisation' })],
    codings: [
      aCoding('s1', 'rats', 0, 10), aCoding('s1', 'young', 5, 12), aCoding('s1', 'young', 8, 9), aCoding('s2', 'young', 0, 4), aCoding('s2', 'rats', 0, 4), aCoding('s2', 'waste', 14, 20),
      aCoding('shop', 'rats', 0, 4), aCoding('shop', 'waste', 0, 4), aCoding('s1', 'old', 0, 10),
    ],
  }

  it('tells which codes occur together, in how many pairs and sources, of what a tally counts', () => {
    expect(coOccurrence(input)).toMatchObject({ together: [{ codeIds: ['rats', 'young'], pairs: 3, sources: 2 }], leftOut: { otherGroups: 2, retiredCodes: 1 } })
  })

  it('takes passages that are near each other along when asked', () => {
    expect(coOccurrence(input, { gap: 11 }).together).toEqual([
      { codeIds: ['rats', 'young'], pairs: 3, sources: 2 }, { codeIds: ['waste', 'rats'], pairs: 1, sources: 1 }, { codeIds: ['waste', 'young'], pairs: 1, sources: 1 },
    ])
  })

  it('does not take a theme and its part as occurring together by themselves', () => {
    expect(coOccurrence({ ...input, codings: [aCoding('s1', 'rats', 0, 9)] }).together).toEqual([])
  })

  it('counts another group by itself', () => {
    expect(coOccurrence(input, { group: 'organisation' }).together).toEqual([{ codeIds: ['waste', 'rats'], pairs: 1, sources: 1 }])
  })
})
