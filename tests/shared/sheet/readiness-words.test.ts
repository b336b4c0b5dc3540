import { expect, it } from 'vitest'
import { readinessWords } from '../../../shared/sheet/readiness-words.ts'

it('readinessWords() has every sentence in both languages, and counts names beyond the first six', () => {
  const [nl, en] = [readinessWords('nl'), readinessWords('en')]
  expect([Object.keys(en), Object.keys(en.titles)]).toEqual([Object.keys(nl), Object.keys(nl.titles)])
  const eight = ['QA01', 'QA02', 'QA03', 'QA04', 'QA05', 'QA06', 'QA07', 'QA08']
  expect(nl.areas(eight, true)).toBe('Nog niemand gehoord in: QA01, QA02, QA03, QA04, QA05, QA06, en nog 2.')
  expect(en.areas(eight, true)).toBe('Nobody heard yet in: QA01, QA02, QA03, QA04, QA05, QA06, and 2 more.')
})
