import { describe, expect, it } from 'vitest'
import { findPattern, readPattern } from '../../../shared/retrieval/find-pattern.ts'

const found = (pattern: string, text: string, most = 100) => findPattern(text, readPattern(pattern, { matchCase: false })!, most).map(({ start, end }) => text.slice(start, end))

describe('readPattern()', () => {
  it.each(['(', '[a', 'a{2,1}', '(?<n>a)(?<n>b)', '\\p{Nee}'])('gives null for %s, which is no pattern', (source) => {
    expect(readPattern(source, { matchCase: false })).toBeNull()
  })
  it('tells letters apart by case only when asked', () => {
    expect(readPattern('rat', { matchCase: false })!.test('RAT')).toBe(true)
    expect(readPattern('rat', { matchCase: true })!.test('RAT')).toBe(false)
  })
})

describe('findPattern()', () => {
  it('finds every place, line by line, and passes over what is empty', () => {
    expect(found('^D\\d+', 'D1: a\nM: b\nD2: c D3')).toEqual(['D1', 'D2'])
    expect(found('x*', 'axxb')).toEqual(['xx'])
    expect(found('\\s+', 'a b')).toEqual([])
  })
  it('stops at the most that is asked for', () => {
    expect(found('a', 'aaaa', 2)).toEqual(['a', 'a'])
  })
})
