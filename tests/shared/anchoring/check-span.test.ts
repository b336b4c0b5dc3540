import { describe, expect, it } from 'vitest'
import { checkSpan, splitsCharacter } from '../../../shared/anchoring/check-span.ts'

describe('splitsCharacter()', () => {
  it.each([
    ['a😀b', 0, false],
    ['a😀b', 1, false],
    ['a😀b', 2, true],
    ['a😀b', 3, false],
    ['\ude00\ud83d', 1, false],
    ['😀', 9, false],
  ])('tells for %j at %d', (text, offset, expected) => {
    expect(splitsCharacter(text, offset)).toBe(expected)
  })
})

describe('checkSpan()', () => {
  it('passes spans within the text, empty ones too', () => {
    expect(() => checkSpan('x()', 'ab', { start: 0, end: 2 })).not.toThrow()
    expect(() => checkSpan('x()', 'ab', { start: 2, end: 2 })).not.toThrow()
  })

  it('names the caller and the values', () => {
    expect(() => checkSpan('x()', 'ab', { start: 1, end: 3 })).toThrow(new RangeError('x(): no span 1–3 in a text of 2'))
    expect(() => checkSpan('x()', '😀', { start: 0, end: 1 })).toThrow(new RangeError('x(): span 0–1 splits a character'))
  })
})
