import { describe, expect, it } from 'vitest'
import { gramSlot, latestGram } from '../../../shared/anchoring/gram-index.ts'
import { indexed } from './reading.ts'

describe('indexTextBySteps()', () => {
  it('indexes runs of three words, of two, and single ones', () => {
    const text = indexed('de lamp is stuk de lamp')
    expect(text.trigrams.size).toBe(3)
    expect([text.bigrams.size, text.unigrams.size]).toEqual([2, 1])
    expect(latestGram(text.bigrams, gramSlot(text.bigrams, text.words.ids, 0))).toBe(4)
  })
})
