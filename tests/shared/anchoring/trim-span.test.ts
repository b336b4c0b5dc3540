import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trimSpan } from '../../../shared/anchoring/trim-span.ts'

describe('trimSpan()', () => {
  it.each([
    ['drops white space at both ends', ' \n a b\t\u00a0', 'a b'],
    ['drops what is as invisible: zero-width spaces and soft hyphens', '\u200b\u00ada\u200b', 'a'],
    ['keeps punctuation', ' "ja." ', '"ja."'],
    ['keeps emoji whole', ' 😀 ', '😀'],
  ])('%s', (_, text, expected) => {
    const span = trimSpan(text, { start: 0, end: text.length })
    expect(span && text.slice(span.start, span.end)).toBe(expected)
  })

  it.each(['', ' ', '\n\u00a0\u200b'])('returns null when nothing remains of %j', (text) => {
    expect(trimSpan(text, { start: 0, end: text.length })).toBeNull()
  })

  it('stays within the span and leaves the words as they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: fc.constantFrom(' ', '\n', 'a', '.') }), fc.string(), (before, inside, after) => {
        const span = trimSpan(before + inside + after, { start: before.length, end: before.length + inside.length })
        expect(span === null ? '' : (before + inside + after).slice(span.start, span.end)).toBe(inside.trim())
      }),
    )
  })

  it.each([
    [-1, 2],
    [0, 5],
    [3, 2],
    [0.5, 2],
    [0, 3],
  ])('throws RangeError on the span %d–%d of "a 😀"', (start, end) => {
    expect(() => trimSpan('a 😀', { start, end })).toThrow(RangeError)
  })
})
