import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CodedPairs, indexColumns } from '../../../shared/tally/index-columns.ts'
import { columnsOf, randomCodings } from './random-columns.ts'

/** The pairs of each group, in an order of their own. */
function listed({ first, source, code, codings }: CodedPairs): (readonly [number, number, number])[][] {
  return Array.from({ length: first.length - 1 }, (_, group) => {
    const pairs: (readonly [number, number, number])[] = []
    for (let i = first[group]!; i < first[group + 1]!; i++) pairs.push([source[i]!, code[i]!, codings[i]!])
    return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  })
}

describe('indexColumns()', () => {
  it('puts the codings of each source in the order of its text, and says where each came from', () => {
    fc.assert(fc.property(randomCodings, ({ sizes, codings }) => {
      const index = indexColumns(columnsOf(codings), sizes)
      expect([...index.order].sort((a, b) => a - b)).toEqual(codings.map((_, place) => place))
      for (let source = 0; source < sizes.sources; source++) {
        for (let i = index.first[source]!; i < index.first[source + 1]!; i++) {
          expect({ source, code: index.code[i], start: index.start[i], end: index.end[i], speaker: index.speaker[i] }).toEqual(codings[index.order[i]!])
          if (i > index.first[source]!) expect([index.start[i - 1]! - index.start[i]!, index.end[i - 1]! - index.end[i]!].find((step) => step !== 0) ?? -1).toBeLessThan(0)
        }
      }
    }))
  })

  it('lists each code once for each source, and once for each speaker and source, with its codings', () => {
    fc.assert(fc.property(randomCodings, ({ sizes, codings }) => {
      const index = indexColumns(columnsOf(codings), sizes)
      const expected = (groups: number, groupOf: 'source' | 'speaker') => Array.from({ length: groups }, (_, group) => {
        const pairs = new Map<string, readonly [number, number, number]>()
        for (const one of codings) if (one[groupOf] === group) pairs.set(`${one.source} ${one.code}`, [one.source, one.code, (pairs.get(`${one.source} ${one.code}`)?.[2] ?? 0) + 1])
        return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
      })
      expect(listed(index.codesOfSource)).toEqual(expected(sizes.sources, 'source'))
      expect(listed(index.codesOfSpeaker)).toEqual(expected(sizes.speakers, 'speaker'))
    }))
  })

  it('leaves the columns as they are', () => {
    const columns = columnsOf([{ source: 0, code: 1, start: 4, end: 6, speaker: 0 }, { source: 0, code: 0, start: 1, end: 3, speaker: 0 }])
    indexColumns(columns, { sources: 1, codes: 2, speakers: 1 })
    expect([...columns.code]).toEqual([1, 0])
    expect([...columns.start]).toEqual([4, 1])
  })
})
