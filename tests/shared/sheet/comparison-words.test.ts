import { expect, it } from 'vitest'
import { comparisonWords } from '../../../shared/sheet/comparison-words.ts'

it('comparisonWords() has every sentence in both languages, and says one and many rightly', () => {
  const [nl, en] = [comparisonWords('nl'), comparisonWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect([nl.causes.coding.in(1), nl.causes.coding.in(2), en.causes.coding.in(1)]).toEqual(['+1 nieuwe codering', '+2 nieuwe coderingen', '+1 new coding'])
  expect([nl.base(3, 3), nl.base(3, 4)]).toEqual(['Bewonersbronnen die meetellen: 3, net als toen.', 'Bewonersbronnen die meetellen: 3 → 4.'])
})
