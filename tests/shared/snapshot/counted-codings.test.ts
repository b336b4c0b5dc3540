import { describe, expect, it } from 'vitest'
import { countedCodings, isCounted } from '../../../shared/snapshot/counted-codings.ts'
import { code, coding, snapshotOf, source } from './neighbourhood.ts'

const themesOf = (...of: Parameters<typeof snapshotOf>) => [...countedCodings(snapshotOf(...of)).values()].map(({ codeId, themes }) => [codeId, themes.join(' < ')])

describe('countedCodings()', () => {
  it('counts a coding under its code and every code above it', () => {
    expect(themesOf()).toEqual([['bins', 'bins < waste'], ['young', 'young'], ['bins', 'bins < waste'], ['rats', 'rats < waste']])
  })

  it('counts nothing of a source without a group or method, of a moderator, or of a retired code', () => {
    const sources = [source('s1', { group: null }), source('s2', { speakers: [{ label: 'M', role: 'moderator', ageBand: null }] })]
    expect(themesOf({ sources, codes: [code('rats', 'waste', { status: 'retired' })], codings: [coding('k4', 's2', 'bins', { speaker: 'M' })] }).map(([, themes]) => themes)).toEqual(['', '', '', ''])
  })

  it('says in which group and area each coding counted', () => {
    const sources = [source('s1', { group: 'organisation', areaCode: 'QA01' }), source('s2', { method: null })]
    expect([...countedCodings(snapshotOf({ sources })).values()].map(({ group, area }) => [group, area])).toEqual([['organisation', 'QA01'], ['organisation', 'QA01'], [null, null], [null, null]])
  })

  it('counts under the nearest code above that is in use', () => {
    expect(themesOf({ codes: [code('waste', null, { status: 'retired' })] })[0]).toEqual(['bins', 'bins'])
  })
})

describe('isCounted()', () => {
  it.each([['resident', 'interview', true], ['resident', null, false], ['organisation', 'interview', true], ['organisation', null, false], [null, 'interview', false]] as const)('group %s, method %s → %s', (group, method, counted) => {
    expect(isCounted({ group, method })).toBe(counted)
  })
})
