import { describe, expect, it } from 'vitest'
import { SAME, wordLikeness } from '../../../shared/anchoring/word-likeness.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

const likeness = (one: string, other: string) => wordLikeness(readWords(one), 0, readWords(other), 0)

describe('wordLikeness()', () => {
  it.each([
    ['the same', 'fontein', 'fontein', 1],
    ['the same in capitals and accents', 'café', 'CAFE', 1],
    ['a letter left out', 'fontein', 'fonten', 6 / 7],
    ['a letter added', 'lamp', 'lampp', 4 / 5],
    ['a letter changed', 'plein', 'pleun', 4 / 5],
    ['two letters exchanged', 'plein', 'plien', 4 / 5],
    ['two letters exchanged at the begin', 'het', 'eht', 2 / 3],
    ['a plural', 'lamp', 'lampen', 4 / 6],
    ['another word', 'fontein', 'lampen', 0],
    ['another word of the same ending', 'lopen', 'eten', 0],
    ['a word of one letter', 'u', 'a', 0],
  ])('knows %s', (_, one, other, expected) => {
    expect(likeness(one, other)).toBe(Math.round(expected * SAME))
    expect(likeness(other, one)).toBe(Math.round(expected * SAME))
  })
})
