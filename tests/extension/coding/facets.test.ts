import { describe, expect, it } from 'vitest'
import { facetPatch, facetWords, nextChoice } from '../../../extension/coding/facets.ts'
import { SENSITIVITY_CHOICES } from '../../../shared/sheet/choices.ts'

const BARE = { utterance: null, tone: null, sensitivity: 'none', quotePermission: 'none' } as const

describe('facetPatch()', () => {
  it.each([
    ['1', BARE, { utterance: 'complaint' }], ['8', BARE, { utterance: 'offer' }], ['1', { ...BARE, utterance: 'complaint' as const }, { utterance: null }],
    ['+', BARE, { tone: 1 }], ['-', BARE, { tone: -1 }], ['-', { ...BARE, tone: 1 as const }, { tone: 0 }], ['+', { ...BARE, tone: 2 as const }, null], ['9', BARE, null], ['a', BARE, null],
  ])('%s on %j gives %j', (key, coding, patch) => {
    expect(facetPatch(key, coding)).toEqual(patch)
  })
})

describe('facetWords()', () => {
  const words = { tone: 'toon', memo: 'memo' }
  it('says what is chosen, and nothing of what is not', () => {
    expect(facetWords({ utterance: 'worry', tone: -2, sensitivity: 'health', quotePermission: 'paraphrase', memo: 'ironie' }, 'nl', words)).toBe('bezorgdheid, toon −2, gezondheid, parafraseren mag, memo')
    expect(facetWords({ ...BARE, reach: 'street', time: 'past', place: 'Plein', evidence: 'quote', expectation: 'promised' }, 'en', words)).toBe('my block or street, past, Plein, quote, something was promised')
    expect(facetWords({ ...BARE, expectation: 'none' }, 'en', words)).toBe('')
    expect(facetWords(BARE, 'en', words)).toBe('')
    expect(facetWords({ ...BARE, tone: 0 }, 'nl', words)).toBe('toon 0')
  })
})

describe('nextChoice()', () => {
  it('goes round', () => {
    expect(nextChoice(SENSITIVITY_CHOICES, 'none')).toBe('health')
    expect(nextChoice(SENSITIVITY_CHOICES, 'third-person')).toBe('none')
  })
})
