import { expect, it } from 'vitest'
import { adviceWords } from '../../../shared/sheet/advice-words.ts'

it('adviceWords() says everything in both languages', () => {
  const [nl, en] = [adviceWords('nl'), adviceWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect(en.title('Zilverriet')).not.toBe(nl.title('Zilverriet'))
})
