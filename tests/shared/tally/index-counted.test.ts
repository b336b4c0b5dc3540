import { expect, it } from 'vitest'
import { indexCounted } from '../../../shared/tally/index-counted.ts'
import { whatCounts } from '../../../shared/tally/what-counts.ts'
import { aCode, aCoding, aSource } from './records.ts'

it('indexCounted() numbers codes in the order of the codebook and sources as they are heard, and counts distinct segments', () => {
  const codings = [aCoding('s2', 'b', 4, 9), aCoding('s1', 'a', 0, 3), aCoding('s2', 'a', 4, 9), aCoding('s2', 'a', 4, 10)]
  const { index, all, own, segments } = indexCounted(whatCounts({ codes: [aCode('b', 'a'), aCode('a')], sources: [aSource('empty'), aSource('s1'), aSource('s2')], codings }))
  expect([...all.parents]).toEqual([-1, 0])
  expect([...own.parents]).toEqual([-1, -1])
  expect([...index.first]).toEqual([0, 0, 1, 4])
  expect([...index.code].slice(1).sort()).toEqual([0, 0, 1])
  expect(segments).toBe(3)
})
