import { expect, it } from 'vitest'
import { comparisonTableWords } from '../../../shared/sheet/comparison-table-words.ts'

it('comparisonTableWords() has every sentence in both languages, and the sign of a difference in words', () => {
  const [nl, en] = [comparisonTableWords('nl'), comparisonTableWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect([nl.points(3), nl.points(-3), nl.points(0), en.points(1)]).toEqual(['+3 procentpunt', '−3 procentpunt', '0 procentpunt', '+1 percentage point'])
  expect([nl.sources(1), en.sources(2)]).toEqual(['1 bron', '2 sources'])
})
