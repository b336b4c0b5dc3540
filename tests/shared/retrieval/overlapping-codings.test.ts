import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlappingCodings } from '../../../shared/retrieval/overlapping-codings.ts'
import { sampleCoding } from './sample-records.ts'

describe('overlappingCodings()', () => {
  it('finds what a look at every coding finds, in the order of the text', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 25 }), fc.nat(60), fc.integer({ min: 1, max: 10 }), (spans, from, length) => {
      const codings = spans.map(([start, long], at) => sampleCoding(`k${at}`, 'rats', start, start + long)).sort((a, b) => a.selectors.position.start - b.selectors.position.start)
      expect(overlappingCodings(codings)(from, from + length)).toEqual(codings.filter(({ selectors: { position } }) => position.start < from + length && position.end > from))
    }))
  })
  it('finds nothing among none', () => {
    expect(overlappingCodings([])(0, 9)).toEqual([])
  })
})
