import { expect, it } from 'vitest'
import { countVoices } from '../../../shared/tally/count-voices.ts'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { columnsOf } from './random-columns.ts'

it('countVoices() counts who speaks in several sources once a value, and not where a source has none', () => {
  const at = { start: 0, end: 5 }
  const codings = [{ ...at, source: 0, code: 1, speaker: 0 }, { ...at, source: 1, code: 1, speaker: 0 }, { ...at, source: 2, code: 0, speaker: 0 }, { ...at, source: 2, code: 1, speaker: 1 }]
  const index = indexColumns(columnsOf(codings), { sources: 3, codes: 2, speakers: 2 })
  const tables = [new Int32Array(2 * 4), new Int32Array(2 * 3 * 4)]
  countVoices(tables, index, Int32Array.of(0, 1), Int32Array.of(-1, 0), [Int32Array.of(0, 0, -1), Int32Array.of(0, 2, 1)], [1, 3])
  expect([[3, 7].map((cell) => tables[0]![cell]), [3, 7, 11, 15, 19, 23].map((cell) => tables[1]![cell])]).toEqual([[1, 1], [1, 2, 1, 1, 1, 1]])
})
