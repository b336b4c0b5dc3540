import { describe, expect, it } from 'vitest'
import { readPassage } from '../../../shared/anchoring/described-passage.ts'
import { indexText, seedHits } from '../../../shared/anchoring/seed-hits.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

const hits = (text: string, exact: string) => {
  const passage = readPassage({ quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } })!
  return seedHits(indexText(readWords(text)), passage).map(({ a, b }) => [a, b])
}

describe('seedHits()', () => {
  it('finds where runs of three words stand', () => {
    expect(hits('ja de fontein is stuk dus', 'de fontein is stuk')).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  it('looks for shorter runs when no run of three stands there', () => {
    expect(hits('ja de fontein liep stuk dus', 'de fontein is stuk')).toContainEqual([0, 1])
    expect(hits('een kapotte fontein', 'de fontein is')).toEqual([[1, 2]])
  })

  it('says a rare run louder than a common one', () => {
    const text = `${'een twee drie vier '.repeat(5)} vijf zes zeven`
    const passage = readPassage({ quote: { exact: 'een twee drie vijf zes zeven', prefix: '', suffix: '' }, position: { start: 0, end: 28 } })!
    const found = seedHits(indexText(readWords(text)), passage)
    const weightAt = (a: number) => found.find((hit) => hit.a === a)!.weight
    expect(weightAt(3)).toBeGreaterThan(weightAt(0))
  })

  it('passes over runs that stand everywhere', () => {
    expect(hits('ja ja ja '.repeat(100), 'ja ja ja ja')).toEqual([])
  })
})
