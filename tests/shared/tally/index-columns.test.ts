import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexColumns } from '../../../shared/tally/index-columns.ts'
import { listedByHand, listedBySource, listedBySpeaker } from './listed-codes.ts'
import { columnsOf, randomCodings } from './random-columns.ts'

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
      expect(listedBySource(index.codesOfSource)).toEqual(listedByHand(codings, sizes.sources, 'source'))
      expect(listedBySpeaker(index.codesOfVoice)).toEqual(listedByHand(codings, sizes.speakers, 'speaker'))
    }))
  })

  it('leaves the columns as they are', () => {
    const columns = columnsOf([{ source: 0, code: 1, start: 4, end: 6, speaker: 0 }, { source: 0, code: 0, start: 1, end: 3, speaker: 0 }])
    indexColumns(columns, { sources: 1, codes: 2, speakers: 1 })
    expect([...columns.code]).toEqual([1, 0])
    expect([...columns.start]).toEqual([4, 1])
  })
})
