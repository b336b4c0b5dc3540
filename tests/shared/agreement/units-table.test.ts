import { expect, it } from 'vitest'
import { countRatings, pairableUnits } from '../../../shared/agreement/units-table.ts'

it('pairableUnits() keeps what was rated twice, without the gaps', () => {
  expect(pairableUnits([['a', null, 'b'], ['a', null], [1, 1]])).toEqual([['a', 'b'], [1, 1]])
})

it('countRatings() tells a number from the same digits as a word', () => {
  expect([...countRatings([1, '1', 1])]).toEqual([[1, 2], ['1', 1]])
})
