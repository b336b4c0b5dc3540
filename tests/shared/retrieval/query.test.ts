import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEW_QUERY, readQuery, readSavedQuery, writeQuery } from '../../../shared/retrieval/query.ts'
import { queries } from './sample-records.ts'

describe('readQuery()', () => {
  it('takes a question that says little for a new one with that in it', () => {
    expect(readQuery({ words: 'ratten', facets: { tone: [-2] } })).toEqual({ ...NEW_QUERY, words: 'ratten', facets: { ...NEW_QUERY.facets, tone: [-2] } })
  })
  it.each<readonly [string, unknown]>([
    ['nothing', null], ['a list', []], ['words', 'ratten'], ['an unknown relation', { conditions: [{ relation: 'beside', negated: false, codes: [{ codeId: 'a', withBelow: true }], distance: 0 }] }],
    ['a condition without codes', { conditions: [{ relation: 'overlaps', negated: false, codes: [], distance: 0 }] }], ['a tone that is none', { facets: { tone: [3] } }], ['facets that are none', { facets: 'all' }],
    ['professionals beside residents', { groups: ['resident', 'professional'] }], ['a date that is none', { dateFrom: 'gisteren' }], ['a distance before zero', { conditions: [{ relation: 'near-units', negated: false, codes: [{ codeId: 'a', withBelow: true }], distance: -1 }] }],
  ])('refuses %s', (_what, value) => {
    expect(readQuery(value)).toBeNull()
  })
})

describe('writeQuery()', () => {
  it('is read again as what was written', () => {
    fc.assert(fc.property(queries, (query) => {
      expect(readSavedQuery(writeQuery(query))).toEqual(query)
    }))
  })
  it('writes only what differs from a new question', () => {
    expect(writeQuery(NEW_QUERY)).toBe('{}')
    expect(writeQuery({ ...NEW_QUERY, words: 'glas' })).toBe('{"words":"glas"}')
  })
})

describe('readSavedQuery()', () => {
  it.each(['', '{', '"x"', '{"join":"none"}'])('gives null for %s', (json) => {
    expect(readSavedQuery(json)).toBeNull()
  })
})
