import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexSpans } from '../../../extension/page/span-index.ts'

const span = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({ span: { start, end: start + length } }))
const sorted = fc.array(span, { maxLength: 40 }).map((all) => all.toSorted((a, b) => a.span.start - b.span.start))

describe('indexSpans()', () => {
  it('finds what a look at every span finds, in the same order', () => {
    fc.assert(fc.property(sorted, fc.nat(140), fc.integer({ min: 1, max: 30 }), (spans, start, length) => {
      const found: number[] = []
      indexSpans(spans).overlapping(start, start + length, (index) => found.push(index))
      expect(found).toEqual(spans.flatMap((one, index) => (one.span.start < start + length && start < one.span.end ? [index] : [])))
    }))
  })

  it('finds the few at a place among many without a look at all', () => {
    let looks = 0
    const spans = Array.from({ length: 10_000 }, (_none, index) => ({ get span() { looks++; return { start: index * 10, end: index * 10 + 12 } } }))
    const index = indexSpans(spans)
    looks = 0
    const found: number[] = []
    index.overlapping(50_001, 50_002, (one) => found.push(one))
    expect(found).toEqual([4_999, 5_000])
    expect(looks).toBeLessThan(80)
  })
})
