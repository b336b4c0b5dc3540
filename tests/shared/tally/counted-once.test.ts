import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { newSource } from '../../../shared/source/new-source.ts'
import type { Source } from '../../../shared/source/source.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'
import { countedOnce } from '../../../shared/tally/counted-once.ts'

const stamp = nextStamp(null, 1_000, 'd1')
const codes = [newCode('c1', stamp, { key: 'BT2', nameNl: 'Schoon' }, 0)]
const source = (id: string, group: Source['group']): Source => ({ ...newSource(id, id, stamp), group, method: 'interview' })
const sources = [source('s1', 'resident'), source('s2', 'organisation')]
const coding = (sourceId: string) => ({ sourceId, codeId: 'c1', speaker: null, start: 0, end: 5, tone: null, utterance: null, deleted: false })
const codings = [coding('s1'), coding('s2'), coding('s2')]
const input = { codes, sources, codings }

describe('countedOnce()', () => {
  it('gives the same index for the same arrays, whatever else stands beside them', () => {
    expect(countedOnce({ ...input })).toBe(countedOnce(input))
    expect(countedOnce(input, { group: 'resident' })).toBe(countedOnce(input))
  })
  it('keeps groups apart', () => {
    const [residents, organisations] = [countedOnce(input), countedOnce(input, { group: 'organisation' })]
    expect([residents.what.counted.length, organisations.what.counted.length]).toEqual([1, 2])
    expect(countedOnce(input)).toBe(residents)
  })
  it('counts anew for other codes, sources or codings', () => {
    const first = countedOnce(input)
    expect(countedOnce({ ...input, sources: [source('s1', 'organisation'), sources[1]!] }).what.counted).toHaveLength(0)
    expect(countedOnce({ ...input, codes: [] }).what.counted).toHaveLength(0)
    expect(countedOnce({ ...input, codings: [coding('s1'), coding('s1')] }).what.counted).toHaveLength(2)
    expect(countedOnce(input)).toEqual(first)
  })
  it('keeps no index of some sources only', () => {
    expect(countedOnce(input, { only: () => false }).what.counted).toHaveLength(0)
    expect(countedOnce(input, { only: () => true }).what.counted).toHaveLength(1)
  })
})
