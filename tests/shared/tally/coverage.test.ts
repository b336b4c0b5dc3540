import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGE_BANDS } from '../../../shared/source/age-band.ts'
import type { Source, Speaker } from '../../../shared/source/source.ts'
import { coverage } from '../../../shared/tally/coverage.ts'
import { aCode, aCoding, aSource } from './records.ts'

const voice = (label: string, ageBand: string | null = null, role: Speaker['role'] = 'respondent'): Speaker => ({ label, ageBand, role })
const heard = (sources: readonly Source[], more: Parameters<typeof coverage>[1] = {}) => coverage({ codes: [], sources, codings: [] }, more)

describe('coverage()', () => {
  it('has a row for each method and place, methods as on the source card and no place last', () => {
    const { rows } = heard([aSource('a', { areaCode: 'QA02' }), aSource('b', {}), aSource('c', { areaCode: 'QA01' }), aSource('d', { areaCode: 'QA01' }), aSource('e', { method: 'coffee-cart', areaCode: 'QA03' })])
    expect(rows.map(({ method, place, sources }) => [method, place, sources])).toEqual([['coffee-cart', 'QA03', 1], ['interview', 'QA01', 2], ['interview', 'QA02', 1], ['interview', null, 1]])
  })

  it('counts voices by band, no moderators, and who was coded without standing on the card', () => {
    const input = { codes: [aCode('x')], codings: [aCoding('a', 'x', 0, 5, 'D9'), aCoding('a', 'x', 9, 12, 'M')], sources: [aSource('a', { speakers: [voice('D1', '75+'), voice('D2', '35-49'), voice('M', '50-64', 'moderator')] })] }
    const { all } = coverage(input)
    expect(all.voices).toBe(3)
    expect(all.byBand).toMatchObject({ '75+': 1, '35-49': 1, '50-64': 0, unknown: 1, other: 0 })
  })

  it('keeps apart what is not filled in and what is 0', () => {
    const { all } = heard([aSource('a', { approached: 46, spoken: 21, refused: 0 }), aSource('b', { approached: 10 }), aSource('c')])
    expect(all.approached).toEqual({ total: 56, known: 2 })
    expect(all.refused).toEqual({ total: 0, known: 1 })
    expect(all.reached).toEqual({ total: 0, known: 0 })
    expect(all.spokenOfApproached).toEqual({ x: 21, y: 46 })
    expect(all.refusedOfApproached).toEqual({ x: 0, y: 46 })
  })

  it('gives no share of cards that say more spoken than approached', () => {
    expect(heard([aSource('a', { approached: 5, spoken: 9 })]).all.spokenOfApproached).toBeNull()
  })

  it.each([['25-29', '25-34'], ['60-64', '50-64'], ['80+', '75+'], ['18-34', 'other'], ['65+', 'other'], ['jong', 'other'], [' 0-11 ', '0-11']] as const)('puts the band %s under %s', (given, column) => {
    expect(heard([aSource('a', { speakers: [voice('D1', given)] })]).all.byBand[column]).toBe(1)
  })

  it('misses only bands that no written band can have meant', () => {
    const { notHeard } = heard([aSource('a', { speakers: [voice('D1', '18-34'), voice('D2', '65+')] })])
    expect(notHeard.bands).toEqual(['0-11', '12-17', '35-49', '50-64'])
    expect(heard([aSource('a', { speakers: [voice('D1', 'onleesbaar')] })]).notHeard.bands).toEqual([])
  })

  it('tells per place what elsewhere was heard and done', () => {
    const { notHeard } = heard([
      aSource('a', { areaCode: 'QA01', speakers: [voice('D1', '75+')] }), aSource('b', { areaCode: 'QA02', method: 'coffee-cart', speakers: [voice('D1', '12-17')] }),
    ], { places: ['qa01', 'QA03', ' QA03 '] })
    expect(notHeard.bandsInPlace).toEqual([{ place: 'QA01', bands: ['12-17'] }, { place: 'QA02', bands: ['75+'] }])
    expect(notHeard.methodsInPlace).toEqual([{ place: 'QA01', methods: ['coffee-cart'] }, { place: 'QA02', methods: ['interview'] }])
    expect(notHeard.agelessPlaces).toEqual([])
    expect(notHeard.places).toEqual(['QA03'])
    expect(notHeard.methods).not.toContain('interview')
    expect(notHeard.methods).toContain('street-survey')
  })

  it('does not say that a band is missing where no age is known', () => {
    const { notHeard } = heard([aSource('a', { areaCode: 'QA01', speakers: [voice('D1', '75+')] }), aSource('b', { areaCode: 'QA02', speakers: [voice('D1')] })])
    expect(notHeard.agelessPlaces).toEqual(['QA02'])
    expect(notHeard.bandsInPlace).toEqual([])
  })

  it('never mixes groups, and takes places as asked', () => {
    const sources = [aSource('a', { place: 'Zilverplein' }), aSource('s', { group: 'organisation', place: 'school' }), aSource('p', { group: 'professional', place: 'kantoor' })]
    expect(heard(sources, { placeOf: ({ place }) => place }).rows.map(({ place }) => place)).toEqual(['Zilverplein'])
    expect(heard(sources, { placeOf: ({ place }) => place, group: 'organisation' }).rows.map(({ place }) => place)).toEqual(['school'])
  })

  it('adds up: the rows together are the whole, and each voice stands in one band', () => {
    const speakers = fc.array(fc.constantFrom(...AGE_BANDS, null, '18-34'), { maxLength: 4 }).map((bands) => bands.map((band, at) => voice(`D${at}`, band)))
    const cards = fc.array(fc.record({ areaCode: fc.constantFrom('A', 'B', null), method: fc.constantFrom('interview', 'coffee-cart', null), approached: fc.option(fc.nat(9)), speakers }), { maxLength: 8 })
    fc.assert(fc.property(cards, (patches) => {
      const { rows, all } = heard(patches.map((patch, at) => aSource(`s${at}`, patch)))
      expect(rows.reduce((sum, row) => sum + row.sources, 0)).toBe(all.sources)
      expect(rows.reduce((sum, row) => sum + row.voices, 0)).toBe(all.voices)
      expect(rows.reduce((sum, row) => sum + row.approached.total, 0)).toBe(all.approached.total)
      for (const row of [...rows, all]) expect(Object.values(row.byBand).reduce((sum, one) => sum + one, 0)).toBe(row.voices)
    }))
  })
})
