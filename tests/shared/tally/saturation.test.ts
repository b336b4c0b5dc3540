import { describe, expect, it } from 'vitest'
import { runNotation } from '../../../shared/tally/saturation-by-runs.ts'
import { saturation } from '../../../shared/tally/saturation.ts'
import { aCode, aCoding, aSource } from './records.ts'
import { caseOf, HAS_CASES } from './saturation-cases.ts'

describe('saturation()', () => {
  it.skipIf(!HAS_CASES)('gives all measures of the toy matrix of the collection from codings', () => {
    const { input, expected } = caseOf('toy-matrix')
    const documents = input.codes_per_document!
    const found = saturation({
      codes: [...new Set(documents.flat())].map((id) => aCode(id)),
      // In an order of their own: what counts is the date.
      sources: documents.map((_, k) => aSource(`s${k}`, { date: `2026-05-0${k + 1}` })).reverse(),
      codings: documents.flatMap((codes, k) => codes.map((code, at) => aCoding(`s${k}`, code, at, at + 1))),
    })
    expect(found.newCodes).toEqual(expected.new_per_document)
    expect(runNotation(found.byRuns.reached!)).toBe(expected.guest_4_2_5!.saturated_at)
    found.curve.forEach((codes, k) => expect(codes).toBeCloseTo(expected.rarefaction![k]!, 12))
    expect(found.unseen!.biasCorrected).toBe(expected.chao2!.chao2_bias_corrected)
    expect(found.inductive!.ratio).toBeCloseTo(expected.its!.its, 12)
  })

  it('reads sources by date, the undated last, and counts those in which nothing was coded', () => {
    const found = saturation({
      codes: [aCode('a'), aCode('b')],
      sources: [aSource('undated'), aSource('late', { date: '2026-06-02' }), aSource('early', { date: '2026-05-01' }), aSource('shop', { group: 'organisation' })],
      codings: [aCoding('undated', 'b', 0, 3), aCoding('early', 'a', 0, 3), aCoding('shop', 'b', 0, 3)],
    }, { base: 1, run: 1 })
    expect(found.sourceIds).toEqual(['early', 'late', 'undated'])
    expect(found.newCodes).toEqual([1, 0, 1])
    expect(found.byRuns.reached).toMatchObject({ from: 2, to: 2 })
    expect(found.leftOut.otherGroups).toBe(1)
  })

  it('says nothing where there is nothing', () => {
    expect(saturation({ codes: [], sources: [], codings: [] })).toMatchObject({ curve: [], unseen: null, inductive: null, byRuns: { reached: null } })
  })
})
