import { describe, expect, it } from 'vitest'
import { snapshotAreas } from '../../../shared/snapshot/snapshot-areas.ts'
import { BASE, code, coding, source } from './neighbourhood.ts'

const PLACES = new Map(['waste', 'bins', 'rats', 'young'].map((id, place) => [id, place]))
const areas = (change: Partial<typeof BASE>) => snapshotAreas({ ...BASE, ...change }, PLACES)

describe('snapshotAreas()', () => {
  it('counts each area apart with the codes above, and organisations behind residents', () => {
    const sources = [source('s1', { areaCode: 'QA01' }), source('s2', { areaCode: 'QA02' }), source('s3', { areaCode: 'QA02', group: 'organisation' })]
    expect(areas({ sources, codings: [...BASE.codings, coding('k5', 's3', 'bins')] })).toEqual([
      { area: 'QA01', residents: 1, organisations: 0, counts: { 0: [1, 1, 1, 0, 0, 0], 1: [1, 1, 1, 0, 0, 0], 3: [1, 1, 1, 0, 0, 0] } },
      { area: 'QA02', residents: 1, organisations: 1, counts: { 0: [1, 1, 2, 1, 1, 1], 1: [1, 1, 1, 1, 1, 1], 2: [1, 1, 1, 0, 0, 0] } },
    ])
  })

  it('leaves out areas of which no source is counted, and codes that have no place', () => {
    const sources = [source('s1', { areaCode: 'QA01', method: null }), source('s2', { areaCode: 'QA02', deleted: true }), source('s3', { areaCode: 'QA03' }), source('s4')]
    expect(areas({ sources, codes: [...BASE.codes, code('lift')], codings: [coding('k5', 's3', 'lift')] })).toEqual([{ area: 'QA03', residents: 1, organisations: 0, counts: {} }])
  })
})
