import { expect, it } from 'vitest'
import { mapWords } from '../../../shared/sheet/map-words.ts'

it('mapWords() has every sentence in both languages, and says one and many rightly', () => {
  const [nl, en] = [mapWords('nl'), mapWords('en')]
  expect(Object.keys(en)).toEqual(Object.keys(nl))
  expect([nl.reports, nl.estimate, ...Object.values(nl.directions)].filter((sentence) => [en.reports, en.estimate, ...Object.values(en.directions)].includes(sentence))).toEqual([])
  expect(nl.themeNote(1)).toContain('1 bron heeft geen gebied en staat niet')
  expect(en.themeNote(2)).toContain('2 sources have no area and are not')
  expect(nl.themeNote(0)).not.toContain('gebied en')
})
