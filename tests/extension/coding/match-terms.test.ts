import { describe, expect, it } from 'vitest'
import { matchTerms, plainLetters } from '../../../extension/coding/match-terms.ts'

const TEXTS = ['bt1 wonen housing', 'bt2 afval waste', 'bt3 grofvuil en afvalbak', 'zwerfafval', 'cafe-bezoek']

describe('matchTerms()', () => {
  it.each([
    ['afval', [1, 2, 3]], ['val', [1, 2, 3]], ['waste afval', [1]], ['afval waste', [1]], ['fval', [1, 2, 3]], ['cafebezoek', [4]], ['', [0, 1, 2, 3, 4]],
  ] as const)('finds for %j the texts %j, beginnings of words first', (query, found) => {
    expect(matchTerms(TEXTS, query)).toEqual(found)
  })

  it.each([['afvl', 'a letter too few'], ['afvaal', 'a letter too many'], ['afvol', 'another letter'], ['afavl', 'two letters swapped']])('forgives in %j %s', (query) => {
    expect(matchTerms(TEXTS, query)).toEqual([1, 2])
  })

  it('forgives neither two errors, nor one in the first letter or in two letters', () => {
    expect(matchTerms(TEXTS, 'awfol')).toEqual([])
    expect(matchTerms(TEXTS, 'xaste')).toEqual([])
    expect(matchTerms(['ab'], 'ax')).toEqual([])
  })

  it.each(['(', '[a', '\\', '.*', '"', '-x', 'a-]b', '𝒳y{'])('is not upset by %j', (query) => {
    expect(() => matchTerms(TEXTS, query)).not.toThrow()
  })
})

describe('plainLetters()', () => {
  it('takes marks off letters, and makes them small', () => {
    expect(plainLetters('Café ÉÉN')).toBe('cafe een')
  })
})
