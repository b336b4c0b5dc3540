import { describe, expect, it } from 'vitest'
import { ABSORBED, DROPPED, IN_WORD, LONE, SEPARATOR, SEVERAL, foldCharacter, foldUnit, kindOfUnit } from '../../../shared/anchoring/fold-character.ts'

describe('foldCharacter()', () => {
  it.each([
    ['A', 'a'],
    ['É', 'e'],
    ['ß', 'ß'],
    ['ĳ', 'ij'],
    ['ﬁ', 'fi'],
    ['…', '...'],
    ['“', '"'],
    ['«', '"'],
    ['’', "'"],
    ['´', "'"],
    ['—', '-'],
    ['\u00a0', ' '],
    ['\u2009', ' '],
    ['\u00ad', ''],
    ['\u200b', ''],
    ['\ufe0f', ''],
    ['\u0301', ''],
    ['Σ', 'σ'],
    ['ς', 'σ'],
    ['İ', 'i'],
    ['𝐀', 'a'],
    ['😀', '😀'],
  ])('folds %j to %j', (character, folded) => {
    expect(foldCharacter(character)).toBe(folded)
  })
})

describe('foldUnit()', () => {
  it.each([
    ['a letter', 'Q', 'q'.charCodeAt(0)],
    ['white space', '\t', 32],
    ['a soft hyphen', '\u00ad', DROPPED],
    ['an accent', '\u0301', ABSORBED],
    ['a variation selector', '\ufe0f', ABSORBED],
    ['a ligature', 'ﬁ', SEVERAL],
    ['half of an emoji', '\ud83d', SEVERAL],
  ])('answers for %s', (_, unit, answer) => {
    expect(foldUnit(unit.charCodeAt(0))).toBe(answer)
    expect(foldUnit(unit.charCodeAt(0))).toBe(answer)
  })

  it('answers for all of ASCII what foldCharacter() does', () => {
    for (let unit = 0; unit < 128; unit++) {
      const folded = foldCharacter(String.fromCharCode(unit))
      expect([unit, foldUnit(unit)]).toEqual([unit, folded === '' ? DROPPED : folded.charCodeAt(0)])
    }
  })
})

describe('kindOfUnit()', () => {
  it.each([
    ['a', IN_WORD],
    ['7', IN_WORD],
    ['ש', IN_WORD],
    [' ', SEPARATOR],
    ["'", SEPARATOR],
    ['-', SEPARATOR],
    ['公', LONE],
    ['ก', LONE],
    ['☺', LONE],
    ['\ud83d', LONE],
  ])('says what %j is to words', (unit, kind) => {
    expect(kindOfUnit(unit.charCodeAt(0))).toBe(kind)
  })

  it('takes letters and digits of ASCII for parts of words, and nothing else of it', () => {
    for (let unit = 0; unit < 128; unit++) expect([unit, kindOfUnit(unit)]).toEqual([unit, /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? IN_WORD : SEPARATOR])
  })
})
