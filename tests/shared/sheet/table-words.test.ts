import { expect, it } from 'vitest'
import { tableWords } from '../../../shared/sheet/table-words.ts'

it.each(['nl', 'en'] as const)('tableWords() says one and many rightly, in %s', (language) => {
  const words = tableWords(language)
  expect(words.moderatorTurns(1)).not.toBe(words.moderatorTurns(2).replace('2', '1'))
  expect(words.tone(0, 0, 0)).toBe('')
  expect(words.tone(2, 0, 1).split(', ')).toHaveLength(2)
})

it('tableWords() has every sentence in both languages, and none the same by mistake', () => {
  const [nl, en] = [tableWords('nl'), tableWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect(Object.keys(nl).filter((key) => typeof nl[key as keyof typeof nl] === 'string' && nl[key as keyof typeof nl] === en[key as keyof typeof en])).toEqual([])
})
