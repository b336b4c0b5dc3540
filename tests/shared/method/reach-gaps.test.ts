import { describe, expect, it } from 'vitest'
import type { FactorEffect } from '../../../shared/method/local-factor.ts'
import { isNotAsked, reachGaps } from '../../../shared/method/reach-gaps.ts'
import type { Source } from '../../../shared/source/source.ts'
import { aSource } from '../tally/records.ts'

const gaps = (effects: readonly FactorEffect[], sources: readonly Source[], places: readonly string[] = []) => reachGaps(effects, sources, { placeOf: ({ areaCode }) => areaCode, places })

describe('reachGaps()', () => {
  it('asks for nothing where the factors ask for nothing', () => {
    expect(gaps(['capacity-low', 'renewal-high', 'offer-high'], [])).toEqual([])
  })

  it('asks an organised neighbourhood for its committee and for residents one by one', () => {
    const committee = aSource('c', { method: 'representation' })
    expect(gaps(['organisation-high'], [])).toEqual([{ kind: 'committee' }, { kind: 'one-by-one' }])
    expect(gaps(['organisation-high'], [committee, aSource('m', { method: 'meeting' })])).toEqual([{ kind: 'one-by-one' }])
    expect(gaps(['organisation-high'], [committee, aSource('s', { method: 'story' })])).toEqual([])
  })

  it('asks a neighbourhood that is hardly organised for residents one by one, and for no committee', () => {
    expect(gaps(['organisation-low'], [aSource('m', { method: 'meeting' })])).toEqual([{ kind: 'one-by-one' }])
    expect([isNotAsked('representation', ['organisation-low']), isNotAsked('representation', ['organisation-high']), isNotAsked('story', ['organisation-low'])]).toEqual([true, false, false])
  })

  it('asks for going out in every place and part of the day where residents keep aloof', () => {
    const sources = [
      aSource('a', { method: 'coffee-cart', areaCode: 'QA01', partOfDay: 'ochtend' }), aSource('b', { method: 'interview', areaCode: 'qa01', partOfDay: 'zaterdagmiddag' }),
      aSource('c', { method: 'meeting', areaCode: 'QA02', partOfDay: 'hele dag' }), aSource('d', { method: 'door-to-door', areaCode: null, partOfDay: 'avond' }),
    ]
    expect(gaps(['aloof-high'], sources, ['QA01', ' QA03 ', ''])).toEqual([
      { kind: 'parts-of-day', place: 'QA01', parts: ['evening'] }, { kind: 'going-out', place: 'QA02' },
      { kind: 'going-out', place: 'QA03' }, { kind: 'parts-of-day', place: 'QA03', parts: ['morning', 'afternoon', 'evening'] },
    ])
  })

  it('hears neither professionals nor organisations, deleted sources nor cards without a method', () => {
    const others = [aSource('p', { group: 'professional', method: 'story' }), aSource('o', { group: 'organisation', method: 'story' }), aSource('d', { method: 'story', deleted: true }), aSource('n', { method: null })]
    expect(gaps(['organisation-low'], others)).toEqual([{ kind: 'one-by-one' }])
  })
})
