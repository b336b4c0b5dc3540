import { describe, expect, it } from 'vitest'
import { finished } from '../../../shared/anchoring/finished.ts'
import { BIT, bitsOfWord, countWordsBySteps, timesOfWord } from '../../../shared/anchoring/word-counts.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

const counted = (text: string) => {
  const { ids, length } = readWords(text)
  return { ids, counts: finished(countWordsBySteps(ids, length)) }
}

describe('countWordsBySteps()', () => {
  it('counts how often each word stands in a text', () => {
    const { ids, counts } = counted('de lamp en de bank en de fontein')
    expect([0, 1, 2, 4, 7].map((w) => timesOfWord(counts, ids[w]!))).toEqual([3, 1, 2, 1, 1])
    expect(timesOfWord(counts, counted('plein').ids[0]!)).toBe(0)
  })
})

describe('bitsOfWord()', () => {
  it('is more for a rare word, and one bit for half of all words', () => {
    const { ids, counts } = counted('ja ja ja ja de lamp is stuk')
    expect(bitsOfWord(counts, ids[0]!)).toBe(BIT)
    expect(bitsOfWord(counts, ids[5]!)).toBe(3 * BIT)
  })

  it('takes a word that does not stand there for one that stands once', () => {
    expect(bitsOfWord(counted('ja ja ja nee').counts, counted('plein').ids[0]!)).toBe(2 * BIT)
  })
})
