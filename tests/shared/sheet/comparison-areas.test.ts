import { describe, expect, it } from 'vitest'
import { areasOf, countsInArea } from '../../../shared/sheet/comparison-areas.ts'
import { coding, snapshotOf, source } from '../snapshot/neighbourhood.ts'

const inAreas = (first: string | null, second: string | null) => snapshotOf({ sources: [source('s1', { areaCode: first }), source('s2', { areaCode: second })] })

describe('areasOf()', () => {
  it.each([
    ['none where nothing has an area', inAreas(null, null), inAreas(null, null), []],
    ['those of either snapshot, in their order', inAreas('QA02', null), inAreas('QA02', 'QA01'), ['QA01', 'QA02']],
    ['none where the whole is one area both times', inAreas('QA01', 'QA01'), inAreas('QA01', 'QA01'), []],
    ['one area that was not the whole once', inAreas('QA01', null), inAreas('QA01', 'QA01'), ['QA01']],
    ['none where a snapshot kept no areas', { ...inAreas('QA01', 'QA02'), areas: null }, inAreas('QA01', 'QA02'), []],
  ] as const)('gives %s', (_what, before, after, areas) => {
    expect(areasOf(before, after)).toEqual(areas)
  })
})

describe('countsInArea()', () => {
  const snapshot = snapshotOf({ sources: [source('s1', { areaCode: 'QA01' }), source('s3', { areaCode: 'QA01', group: 'organisation' })], codings: [coding('k5', 's3', 'young')] })

  it('gives the base and the counts of each group in an area', () => {
    const found = countsInArea(snapshot, 'QA01')!
    expect(found.base).toEqual({ resident: 1, organisation: 1 })
    expect([found.of('resident', 'waste'), found.of('organisation', 'young'), found.of('organisation', 'waste')]).toEqual([{ sources: 1, speakers: 1, segments: 1 }, { sources: 1, speakers: 1, segments: 1 }, { sources: 0, speakers: 0, segments: 0 }])
  })

  it('is null for an area of which nothing was counted, or where areas were not kept', () => {
    expect([countsInArea(snapshot, 'QA09'), countsInArea({ ...snapshot, areas: null }, 'QA01')]).toEqual([null, null])
  })
})
