import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayText, querySentence } from '../../../extension/retrieval/query-sentence.ts'
import { stringsFor } from '../../../extension/strings/strings-for.ts'
import { NEW_QUERY, type Query } from '../../../shared/retrieval/query.ts'
import { CODES, queries, sampleSource } from '../../shared/retrieval/sample-records.ts'

const project = { codes: CODES, sources: [sampleSource('s1', { title: 'Groepsgesprek' })] }
const say = (query: Partial<Query>, language: 'nl' | 'en' = 'nl') => querySentence({ ...NEW_QUERY, ...query }, project, stringsFor(language))
const only = (codeId: string) => ({ codeId, withBelow: false })
const below = (codeId: string) => ({ codeId, withBelow: true })

describe('querySentence()', () => {
  it.each<readonly [string, Partial<Query>]>([
    ['Fragmenten van bewoners en bronnen zonder groep met welke code dan ook.', {}],
    ['Fragmenten van bewoners met ‘BT2 Schoon en heel’ (met subcodes) of ‘BT7 Veiligheidsgevoel’.', { groups: ['resident'], codes: [below('waste'), below('safety')] }],
    ['Fragmenten van professionals met een code die niet meer bestaat.', { groups: ['professional'], codes: [only('gone')] }],
    ['Fragmenten van bewoners met ‘BT7 Veiligheidsgevoel’, die overlappen met ‘BT2.2 Ongedierte’ en niet in een bron staan met ook ‘BT2.3 Glas’.', {
      groups: ['resident'], codes: [only('safety')], conditions: [{ relation: 'overlaps', negated: false, codes: [only('rats')], distance: 0 }, { relation: 'same-source', negated: true, codes: [only('glass')], distance: 0 }],
    }],
    ['Fragmenten van bewoners met welke code dan ook, die in dezelfde beurt of regel staan als ‘BT2.2 Ongedierte’ of hooguit 1 teken van ‘BT2.3 Glas’ staan.', {
      groups: ['resident'], join: 'any', conditions: [{ relation: 'near-units', negated: false, codes: [only('rats')], distance: 0 }, { relation: 'near-characters', negated: false, codes: [only('glass')], distance: 1 }],
    }],
    ['Fragmenten van bewoners met welke code dan ook. Alleen: methode koffiekar of groepsgesprek; bron Groepsgesprek; van 1 mei 2025 tot en met 31 mei 2025; toon zeer negatief of niet ingevuld; gecodeerd door zonder initialen; met de woorden ‘ratten’.', {
      groups: ['resident'], methods: ['coffee-cart', 'focus-group'], sourceIds: ['s1'], dateFrom: '2025-05-01', dateTo: '2025-05-31', facets: { ...NEW_QUERY.facets, tone: [-2, null] }, coders: [''], words: ' ratten ',
    }],
  ])('says “%s”', (sentence, query) => {
    expect(say(query)).toBe(sentence)
  })

  it('says it in English too', () => {
    expect(say({ groups: ['resident'], codes: [below('waste')], conditions: [{ relation: 'near-units', negated: true, codes: [only('safety')], distance: 2 }] }, 'en'))
      .toBe('Segments of residents with ‘BT2 Schoon en heel’ (with sub-codes), that are not at most 2 turns or lines away from ‘BT7 Veiligheidsgevoel’.')
  })

  it('finds words for whatever can be asked, in both languages', () => {
    fc.assert(fc.property(queries, fc.constantFrom('nl', 'en'), (query, language) => {
      expect(say(query, language as 'nl' | 'en')).not.toMatch(/undefined|null|\[object|  /)
    }))
  })
})

describe('dayText()', () => {
  it('writes a date as people do, and leaves alone what is none', () => {
    expect([dayText('2025-05-14', 'nl'), dayText('2025-05-14', 'en'), dayText('onbekend', 'nl')]).toEqual(['14 mei 2025', '14 May 2025', 'onbekend'])
  })
})
