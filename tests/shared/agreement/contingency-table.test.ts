import { expect, it } from 'vitest'
import { contingencyTable } from '../../../shared/agreement/contingency-table.ts'

it('contingencyTable() counts pairs of two chosen coders, over what both rated', () => {
  expect(contingencyTable([['a', 'x', 'b'], ['a', 'x', null], ['b', 'x', 'b'], ['b', 'x', 'b']], 0, 2)).toEqual({ values: ['a', 'b'], counts: [[0, 1], [0, 2]] })
})
