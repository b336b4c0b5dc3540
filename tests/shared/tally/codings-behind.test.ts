import { describe, expect, it } from 'vitest'
import { codingsBehind } from '../../../shared/tally/codings-behind.ts'
import { aCode, aCoding, aSource } from './records.ts'

const CODES = [aCode('waste'), aCode('bins', 'waste'), aCode('old', 'waste', 'retired'), aCode('deep', 'old'), aCode('young')]
const SOURCES = [aSource('s1', { speakers: [{ label: 'M', role: 'moderator', ageBand: null }] }), aSource('pro', { group: 'professional' }), aSource('shop', { group: 'organisation' })]
const [mine, deep, moderator, retired, pro, shop, young, gone] = [
  aCoding('s1', 'bins', 0, 5, 'D1'), aCoding('s1', 'deep', 0, 5, 'D1'), aCoding('s1', 'bins', 0, 5, 'M'), aCoding('s1', 'old', 9, 12, 'D1'), aCoding('pro', 'bins', 0, 5), aCoding('shop', 'bins', 0, 5),
  aCoding('s1', 'young', 0, 5, 'D1'), aCoding('s1', 'bins', 0, 5, 'D1', { deleted: true }),
] as const
const input = { codes: CODES, sources: SOURCES, codings: [mine, deep, moderator, retired, pro, shop, young, gone] }

describe('codingsBehind()', () => {
  it('gives the codings of a code and all below it, by the rules of the tally: no moderator, no retired code, no other group', () => {
    expect(codingsBehind(input, { codeId: 'waste' })).toEqual({ codings: [mine, deep], counts: { sources: 1, speakers: 1, segments: 1 } })
    expect(codingsBehind(input, { codeId: 'waste', group: 'organisation' }).codings).toEqual([shop])
  })
  it('has nothing for a code that is retired or not there', () => {
    expect(codingsBehind(input, { codeId: 'old' }).codings).toEqual([])
    expect(codingsBehind(input, { codeId: 'nothing' }).counts).toEqual({ sources: 0, speakers: 0, segments: 0 })
  })
})
