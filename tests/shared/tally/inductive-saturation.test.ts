import { expect, it } from 'vitest'
import { inductiveSaturation } from '../../../shared/tally/inductive-saturation.ts'
import { caseOf, HAS_CASES } from './saturation-cases.ts'

it.skipIf(!HAS_CASES)('inductiveSaturation() reproduces the case of the collection', () => {
  const { input, expected } = caseOf('toy-matrix')
  const { slopeTotal, slopeUnique, ratio } = inductiveSaturation(input.codes_per_document!)!
  expect(slopeTotal).toBeCloseTo(expected.its!.slope_total, 12)
  expect(slopeUnique).toBeCloseTo(expected.its!.slope_unique, 12)
  expect(ratio).toBeCloseTo(expected.its!.its, 12)
})

it('inductiveSaturation() is 1 while all is new, 0 when nothing is, and not defined where nothing was coded', () => {
  expect(inductiveSaturation([['a'], ['b'], ['c']])!.ratio).toBeCloseTo(1, 12)
  expect(inductiveSaturation([['a'], ['a'], ['a']])!.ratio).toBe(0)
  expect(inductiveSaturation([[], []])!.ratio).toBeNull()
  expect(inductiveSaturation([['a']])).toBeNull()
})
