import { describe, expect, it } from 'vitest'
import { codingsToColumns } from '../../../shared/tally/coding-columns.ts'

const coding = (sourceId: string, codeId: string, speaker: string | null = null) => ({ sourceId, codeId, start: 3, end: 8, speaker })
const CODES = new Map([['a', 0], ['b', 1]])

describe('codingsToColumns()', () => {
  it('numbers sources as they were given, and others as they come up', () => {
    const { columns, sizes, sourceIds } = codingsToColumns([coding('s2', 'b'), coding('s9', 'a'), coding('s1', 'a')], CODES, ['s1', 's2'])
    expect(sourceIds).toEqual(['s1', 's2', 's9'])
    expect([...columns.source]).toEqual([1, 2, 0])
    expect([...columns.code]).toEqual([1, 0, 0])
    expect([columns.start[0], columns.end[0]]).toEqual([3, 8])
    expect(sizes).toEqual({ sources: 3, codes: 2, speakers: 3 })
  })

  it('takes the same label in two sources as two voices, and nobody named as one voice a source', () => {
    const { columns, sizes } = codingsToColumns([coding('s1', 'a', 'D1'), coding('s2', 'a', 'D1'), coding('s1', 'b'), coding('s1', 'a'), coding('s1', 'b', 'D1')], CODES)
    expect([...columns.speaker]).toEqual([0, 1, 2, 2, 0])
    expect(sizes.speakers).toBe(3)
  })

  it('throws RangeError for an unknown code', () => {
    expect(() => codingsToColumns([coding('s1', 'nowhere')], CODES)).toThrow(RangeError)
  })
})
