import { expect, it } from 'vitest'
import { coincidenceMatrix } from '../../../shared/agreement/coincidence-matrix.ts'

it('coincidenceMatrix() weighs the pairs of a unit by how many rated it', () => {
  // Krippendorff 2011, example A: two coders, ten units, 14 zeros and 6 ones.
  const units = [[0, 0], [1, 1], [0, 1], [0, 0], [0, 0], [0, 1], [0, 0], [0, 1], [1, 0], [0, 0]]
  expect(coincidenceMatrix(units)).toEqual({ values: [0, 1], counts: [[10, 4], [4, 2]], totals: [14, 6], sum: 20 })
  expect(coincidenceMatrix([['b', 'a', 'a'], ['a', null]])).toEqual({ values: ['a', 'b'], counts: [[1, 1], [1, 0]], totals: [2, 1], sum: 3 })
})
