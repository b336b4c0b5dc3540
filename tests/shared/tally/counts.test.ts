import { expect, it } from 'vitest'
import { countsAt } from '../../../shared/tally/counts.ts'

it('countsAt() reads segments, sources and speakers of a cell, not its codings', () => {
  expect(countsAt(Int32Array.of(0, 0, 0, 0, 9, 7, 2, 3), 1)).toEqual({ segments: 7, sources: 2, speakers: 3 })
})
