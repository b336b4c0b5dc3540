import { describe, expect, it } from 'vitest'
import { gramSlot, latestGram } from '../../../shared/anchoring/gram-index.ts'
import { timesOfWord } from '../../../shared/anchoring/word-counts.ts'
import { indexed } from './reading.ts'

describe('indexTextBySteps()', () => {
  it('indexes runs of three words, and counts single ones', () => {
    const text = indexed('de lamp is stuk de lamp is')
    expect(text.trigrams.size).toBe(3)
    expect(latestGram(text.trigrams, gramSlot(text.trigrams, text.words.ids, 0))).toBe(4)
    expect(timesOfWord(text.counts, text.words.ids[1]!)).toBe(2)
  })
})
