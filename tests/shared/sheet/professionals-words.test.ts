import { expect, it } from 'vitest'
import { professionalsWords } from '../../../shared/sheet/professionals-words.ts'

it('professionalsWords() has every sentence in both languages, with one and many said rightly', () => {
  const [nl, en] = [professionalsWords('nl'), professionalsWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect([nl.counted('2025', 1, 6), en.counted('2025', 2, 6)]).toEqual(['2025: 1 fragment door 6 mensen', '2025: 2 segments by 6 people'])
})
