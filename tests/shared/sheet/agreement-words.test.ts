import { expect, it } from 'vitest'
import { agreementWords } from '../../../shared/sheet/agreement-words.ts'

it('agreementWords() says everything in both languages, one and many', () => {
  const [nl, en] = [agreementWords('nl'), agreementWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect([nl.head('m', 'v1', 1, 2), en.head('m', 'v1', 2, 2)].map((text) => text.split(' · ')[3])).toEqual(['1 bron door 2 codeurs', '2 sources by 2 coders'])
})
