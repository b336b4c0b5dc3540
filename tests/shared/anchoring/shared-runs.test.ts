import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedRuns } from '../../../shared/anchoring/shared-runs.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'
import { indexed, listOf } from './reading.ts'

const runs = (text: string, remembered: string, common = Infinity) => {
  const words = readWords(remembered)
  return listOf(sharedRuns(indexed(text).trigrams, common, words, 0, words.length).runs)
    .map(({ a, b, size }) => [a, b, size])
    .sort(([a, b], [a2, b2]) => a! - a2! || b! - b2!)
}

describe('sharedRuns()', () => {
  it('grows each run as far as it goes', () => {
    expect(runs('nou de fontein is al stuk ja', 'de fontein is al stuk dus')).toEqual([[0, 1, 5]])
  })

  it('finds a run at each of its places', () => {
    expect(runs('de fontein is stuk en de fontein is weer stuk', 'de fontein is stuk')).toEqual([
      [0, 0, 4],
      [0, 5, 3],
    ])
  })

  it('begins no run at words that stand too often, but grows one over them', () => {
    const text = `${'ik weet het '.repeat(5)} zeker daar straks`
    expect(runs(text, 'ik weet het', 3)).toEqual([])
    expect(runs(text, 'ik weet het zeker daar straks', 3)).toEqual([[0, 12, 6]])
  })

  it('finds all longest runs of three words and more, as looking at every pair does', () => {
    const words = fc.array(fc.constantFrom('een', 'twee', 'drie', 'vier'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (text, remembered) => {
        const expected: number[][] = []
        for (let a = 0; a < remembered.length; a++) {
          for (let b = 0; b < text.length; b++) {
            if (a > 0 && b > 0 && remembered[a - 1] === text[b - 1]) continue
            let length = 0
            while (a + length < remembered.length && b + length < text.length && remembered[a + length] === text[b + length]) length++
            if (length >= 3) expected.push([a, b, length])
          }
        }
        expect(runs(text.join(' '), remembered.join(' '))).toEqual(expected)
      }),
    )
  })

  it('says a rare run louder than a common one', () => {
    const found = listOf(sharedRuns(indexed(`${'een twee drie vier '.repeat(5)} vijf zes zeven`).trigrams, Infinity, readWords('een twee drie. vijf zes zeven'), 0, 6).runs)
    expect(found.find(({ a }) => a === 3)!.weight).toBeGreaterThan(found.find(({ a }) => a === 0)!.weight)
  })

  it('tells of each word which runs begin there', () => {
    const words = readWords('ja nee de fontein is stuk')
    const { runs: found, from, first, next } = sharedRuns(indexed('de fontein is stuk en de fontein is weer stuk').trigrams, Infinity, words, 1, words.length)
    const begun = Array.from(first, (head) => {
      const places: number[] = []
      for (let r = head; r >= 0; r = next[r]!) places.push(found.b[r]!)
      return places.sort((x, y) => x - y)
    })
    expect([from, ...begun]).toEqual([1, [], [0, 5], [], [], []])
  })
})
