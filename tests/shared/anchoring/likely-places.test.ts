import { describe, expect, it } from 'vitest'
import { readPassage } from '../../../shared/anchoring/described-passage.ts'
import { likelyPlaces, runsOfPlace } from '../../../shared/anchoring/likely-places.ts'
import { indexText, seedHits } from '../../../shared/anchoring/seed-hits.ts'
import { readWords } from '../../../shared/anchoring/word-sequence.ts'

const filler = Array.from({ length: 60 }, (_, n) => `vul${n}`).join(' ')
const places = (text: string, exact: string) => {
  const words = readWords(text)
  const passage = readPassage({ quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } })!
  const found = likelyPlaces(seedHits(indexText(words), passage), passage)
  return found.map((place) => ({ votes: place.votes, runs: runsOfPlace(words, passage, place) }))
}

describe('likelyPlaces()', () => {
  it('puts the place that shares most first', () => {
    const found = places(`de fontein op het plein ${filler} de fontein op het plein is al jaren stuk`, 'de fontein op het plein is al jaren stuk')
    expect(found.map(({ runs }) => runs)).toEqual([[{ a: 0, b: 65, length: 9 }], [{ a: 0, b: 0, length: 5 }]])
    expect(found[0]!.votes).toBeGreaterThan(found[1]!.votes)
  })

  it('takes runs on near diagonals for one place', () => {
    const found = places('de fontein op het nieuwe grote plein is al jaren stuk', 'de fontein op het plein is al jaren stuk')
    expect(found.map(({ runs }) => runs)).toEqual([
      [
        { a: 0, b: 0, length: 4 },
        { a: 4, b: 6, length: 5 },
      ],
    ])
  })

  it('answers no more than six places', () => {
    expect(places(Array.from({ length: 12 }, () => `de fontein op ${filler}`).join(' '), 'de fontein op')).toHaveLength(6)
  })

  it('answers none without hits', () => {
    expect(places(filler, 'de fontein op het plein')).toEqual([])
  })
})
