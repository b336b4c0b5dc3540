import { expect, it } from 'vitest'
import { coverageWords } from '../../../shared/sheet/coverage-words.ts'

it('coverageWords() has every sentence in both languages, and none the same by mistake', () => {
  const [nl, en] = [coverageWords('nl'), coverageWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect(Object.keys(nl).filter((key) => typeof nl[key as keyof typeof nl] === 'string' && nl[key as keyof typeof nl] === en[key as keyof typeof en])).toEqual([])
})

it('coverageWords() says one and many rightly', () => {
  expect(coverageWords('nl').saturationSettings(1, 2, '5%')).toContain('basis 1 bron, reeks 2 bronnen')
  expect(coverageWords('en').near(1)).toContain('1 character lies')
  expect(coverageWords('en').near(2)).toContain('2 characters lie')
})
