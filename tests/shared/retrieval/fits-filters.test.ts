import { describe, expect, it } from 'vitest'
import { codingFilter, foldedString, roleOf, sourceFits } from '../../../shared/retrieval/fits-filters.ts'
import { NEW_QUERY, type Query } from '../../../shared/retrieval/query.ts'
import { sampleCoding, sampleSource } from './sample-records.ts'

const source = sampleSource('s1', { date: '2025-05-14', step: '3b', areaCode: 'QA01' })

describe('sourceFits()', () => {
  it.each<readonly [Partial<Query>, boolean]>([
    [{}, true], [{ groups: ['organisation'] }, false], [{ groups: [] }, true], [{ methods: ['focus-group'] }, true], [{ methods: [null] }, false], [{ areas: ['QA01', 'QA02'] }, true], [{ areas: ['QA02'] }, false],
    [{ steps: ['3'] }, false], [{ sourceIds: ['s1'] }, true], [{ dateFrom: '2025-05-14', dateTo: '2025-05-14' }, true], [{ dateFrom: '2025-05-15' }, false], [{ dateTo: '2025-05-13' }, false],
  ])('%j is %s', (query, expected) => {
    expect(sourceFits(source, { ...NEW_QUERY, ...query })).toBe(expected)
  })
  it('puts a source without a date in no period', () => {
    expect(sourceFits(sampleSource('s2'), { ...NEW_QUERY, dateFrom: '1900-01-01' })).toBe(false)
  })
})

describe('codingFilter()', () => {
  const facets = (patch: Partial<Query['facets']>) => ({ facets: { ...NEW_QUERY.facets, ...patch } })
  it.each<readonly [string, Partial<Query>, boolean]>([
    ['utterance', facets({ utterance: ['complaint'] }), true], ['no utterance', facets({ utterance: [null] }), false], ['tone', facets({ tone: [-1, -2] }), true], ['reach', facets({ reach: ['self'] }), false], ['time', facets({ time: ['past'] }), true],
    ['place', facets({ place: ['plein'] }), true], ['evidence', facets({ evidence: ['paraphrase'] }), false], ['sensitivity', facets({ sensitivity: ['none'] }), false], ['expectation', facets({ expectation: ['promised'] }), true],
    ['coder', { coders: ['CD'] }, false], ['permission', { quotePermissions: ['quote', 'none'] }, true], ['age', { ageBands: ['35-49'] }, true], ['no age', { ageBands: [null] }, false], ['words', { words: ' cafe  OP ' }, true],
  ])('looks at the %s', (_what, query, expected) => {
    const coding = sampleCoding('a', 'rats', 0, 9, {
      utterance: 'complaint', tone: -2, time: 'past', place: 'plein', evidence: 'quote', sensitivity: 'health', expectation: 'promised',
      selectors: { quote: { exact: 'het Café  op de hoek', prefix: '', suffix: '' }, position: { start: 0, end: 9 } },
    })
    expect(codingFilter({ source, attributes: new Map() }, { ...NEW_QUERY, ...query })(coding)).toBe(expected)
  })

  it('asks every attribute that is named of the speaker, and lets nobody through of whom nothing is known', () => {
    const attributes = new Map([['D1', { woont: 'Noord', huur: 'ja' }], ['D2', { woont: 'Noord' }]].map(([label, values]) => [label as string, { sourceId: 's1', label: label as string, values: Object.entries(values as object).map(([name, value]) => ({ name, value: String(value) })) }]))
    const fits = codingFilter({ source, attributes }, { ...NEW_QUERY, attributes: { woont: ['Noord', 'Zuid'], huur: ['ja'] } })
    expect(['D1', 'D2', 'D9', null].map((speaker) => fits(sampleCoding('a', 'rats', 0, 9, { speaker })))).toEqual([true, false, false, false])
  })
})

describe('roleOf()', () => {
  it('takes who is not named, or not known, for a respondent', () => {
    const roles = new Map([['M', 'moderator']] as const)
    expect(['M', 'D1', null].map((speaker) => roleOf(sampleCoding('a', 'rats', 0, 9, { speaker }), roles))).toEqual(['moderator', 'respondent', 'respondent'])
  })
})

describe('foldedString()', () => {
  it('gives long texts whole', () => {
    expect(foldedString('Één '.repeat(30_000))).toBe('een '.repeat(30_000))
  })
})
