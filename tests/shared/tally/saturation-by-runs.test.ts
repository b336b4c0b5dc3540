import { describe, expect, it } from 'vitest'
import { runNotation, type RunSaturation, saturationByRuns } from '../../../shared/tally/saturation-by-runs.ts'
import { caseOf, HAS_CASES, type RunsExpected, SATURATION_CASES } from './saturation-cases.ts'

function asWritten({ baseCodes, runs, reached }: RunSaturation): RunsExpected {
  return {
    base_codes: baseCodes,
    runs: runs.map((run) => ({ interviews: [run.from, run.to], new: run.newCodes, ratio: run.ratio!, n_notation: runNotation(run) })),
    saturated_at: reached && runNotation(reached), interviews_needed: reached && reached.to,
  }
}

describe('saturationByRuns()', () => {
  // Guest, Namey and Chen 2020: 37 codes in a base of four, then 7 new ones in interviews 5 and 6, 19 %.
  const GUEST = [16, 9, 8, 4, 4, 3, 1, 0, 0, 1, 0, 0]

  it('reproduces the worked example of the paper', () => {
    const { baseCodes, runs, reached } = saturationByRuns(GUEST)
    expect([baseCodes, runs[0]!.newCodes, Math.round(100 * runs[0]!.ratio!)]).toEqual([37, 7, 19])
    expect(runNotation(reached!)).toBe('6^+2')
  })

  const cases = SATURATION_CASES.filter(({ expected }) => expected.runs !== undefined)
  it.skipIf(!HAS_CASES).each(HAS_CASES ? cases : [null])('reproduces the case $id of the collection', (one) => {
    const { new_codes_per_interview: found, base, run, threshold } = one!.input
    expect(asWritten(saturationByRuns(found!, { base, run, threshold }))).toEqual(one!.expected)
  })

  it.skipIf(!HAS_CASES)('knows of seven such cases, and reproduces that of the toy matrix too', () => {
    expect(cases).toHaveLength(7)
    const { new_per_document: found, guest_4_2_5: expected } = caseOf('toy-matrix').expected
    expect(asWritten(saturationByRuns(found!))).toEqual(expected)
  })

  it('says that a ratio is not defined, and nothing reached, where the base holds no code', () => {
    const { baseCodes, runs, reached } = saturationByRuns([0, 0, 0, 0, 2, 0, 0])
    expect([baseCodes, reached]).toEqual([0, null])
    expect(runs.map(({ ratio }) => ratio)).toEqual([null, null])
  })

  it('extrapolates nothing when there are too few sources for a run', () => {
    expect(saturationByRuns([5, 0, 0, 0])).toEqual({ baseCodes: 5, runs: [], reached: null })
  })

  it.each([{ base: 0 }, { run: 0 }, { base: 1.5 }, { threshold: -1 }, { threshold: NaN }])('throws RangeError for %o', (options) => {
    expect(() => saturationByRuns(GUEST, options)).toThrow(RangeError)
  })
})
