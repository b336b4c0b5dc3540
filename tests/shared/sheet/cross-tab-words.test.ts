import { expect, it } from 'vitest'
import { CROSS_ATTRIBUTES, CROSS_NUMBERS } from '../../../shared/sheet/cross-tab-choice.ts'
import { crossTabWords } from '../../../shared/sheet/cross-tab-words.ts'

it('has a word of its own in both languages for everything that can be chosen', () => {
  for (const language of ['nl', 'en'] as const) {
    const { attributes, numbers } = crossTabWords(language)
    expect(new Set(CROSS_ATTRIBUTES.map((one) => attributes[one])).size).toBe(CROSS_ATTRIBUTES.length)
    expect(new Set(CROSS_NUMBERS.map((one) => numbers[one])).size).toBe(CROSS_NUMBERS.length)
  }
  expect([crossTabWords('nl').base(1, 2, 1), crossTabWords('en').base(1, 2, 1)]).toEqual(['1 bron, 2 sprekers, 1 fragment', '1 source, 2 speakers, 1 segment'])
})
