import { expect, it } from 'vitest'
import { chartWords } from '../../../shared/sheet/chart-words.ts'

it('chartWords() has every sentence in both languages, and none the same by mistake', () => {
  const [nl, en] = [chartWords('nl'), chartWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect([nl.noSample, nl.ask, nl.noTrend].filter((sentence) => [en.noSample, en.ask, en.noTrend].includes(sentence))).toEqual([])
  expect(nl.trend('X', 'y', 'QA01', 2)).toContain('en nog 2 gebieden')
  expect(nl.trend('X', 'y', 'QA01', 0)).not.toContain('en nog')
})
