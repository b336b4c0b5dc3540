import { expect, it } from 'vitest'
import { confrontWords } from '../../../shared/sheet/confront-words.ts'

it('confrontWords() has every sentence in both languages, and none the same by mistake', () => {
  const [nl, en] = [confrontWords('nl'), confrontWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect(Object.keys(nl).filter((key) => typeof nl[key as keyof typeof nl] === 'string' && nl[key as keyof typeof nl] === en[key as keyof typeof en])).toEqual([])
})

it.each(['nl', 'en'] as const)('confrontWords() says one and many rightly, in %s', (language) => {
  const words = confrontWords(language)
  expect(words.filteredOut(1, 0)).not.toBe(words.filteredOut(2, 0).replace('2', '1'))
  expect(words.filteredOut(3, 2)).toContain('2')
})

it('confrontWords() marks a line of a wider area in place of its indent', () => {
  expect(confrontWords('nl').wider(confrontWords('nl').figure('QA', '2023', ['4', 'stad 5']))).toBe('▨▨▨ QA, 2023: 4 · stad 5')
})
