import { expect, it } from 'vitest'
import { formulaWords } from '../../../shared/sheet/formula-words.ts'

it('formulaWords() says everything in both languages', () => {
  const [nl, en] = [formulaWords('nl'), formulaWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect(Object.values(nl.levels).sort()).toEqual(Object.values(en.levels).sort())
  expect(nl.blankBeside('codes', 3, 'bronnen')).not.toBe(en.blankBeside('codes', 3, 'bronnen'))
})
