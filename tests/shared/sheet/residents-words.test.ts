import { expect, it } from 'vitest'
import { residentsWords } from '../../../shared/sheet/residents-words.ts'

it('residentsWords() says everything in both languages', () => {
  const [nl, en] = [residentsWords('nl'), residentsWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect(en.title('Zilverriet')).not.toBe(nl.title('Zilverriet'))
})
