import { describe, expect, it } from 'vitest'
import { contextAround } from '../../../shared/retrieval/passage-context.ts'

const TEXT = 'een twee drie vier vijf zes zeven'
const around = (words: string, length: number, text = TEXT) => contextAround(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }, length)

describe('contextAround()', () => {
  it('cuts between words', () => {
    expect(around('vier', 7)).toEqual({ before: 'drie ', after: ' vijf' })
  })
  it('gives all there is at the beginning and the end', () => {
    expect(around('twee', 50)).toEqual({ before: 'een ', after: ' drie vier vijf zes zeven' })
    expect(around('zeven', 50)).toEqual({ before: 'een twee drie vier vijf zes ', after: '' })
  })
  it('leaves no half of a character behind where words have no bounds', () => {
    expect(around('x', 3, '👩👩👩x👩👩👩')).toEqual({ before: '👩', after: '👩' })
  })
})
