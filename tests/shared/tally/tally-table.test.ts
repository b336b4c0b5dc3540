import { expect, it } from 'vitest'
import { CODINGS, NUMBERS, SEGMENTS, SOURCES, SPEAKERS } from '../../../shared/tally/tally-table.ts'

it('a cell of a table holds codings, segments, sources and speakers side by side', () => {
  expect([CODINGS, SEGMENTS, SOURCES, SPEAKERS, NUMBERS]).toEqual([0, 1, 2, 3, 4])
})
