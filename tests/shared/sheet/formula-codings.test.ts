import { expect, it } from 'vitest'
import { readFormulaCodings } from '../../../shared/sheet/formula-codings.ts'
import { formulaWords } from '../../../shared/sheet/formula-words.ts'

it('readFormulaCodings() passes over empty rows, wherever they stand, and keeps their places', () => {
  expect(readFormulaCodings([['a'], [''], ['b'], ['']], [['s'], [''], ['t'], ['']], formulaWords('nl')).codings).toEqual([{ place: 1, code: 'a', source: 's' }, { place: 3, code: 'b', source: 't' }])
})
