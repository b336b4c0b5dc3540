import { describe, expect, it } from 'vitest'
import { countPassages } from '../../../shared/retrieval/count-passages.ts'
import { sampleCoding, sampleSource } from './sample-records.ts'

describe('countPassages()', () => {
  it('counts each group apart, with its base, and what has no group or method by itself', () => {
    const a = sampleCoding('a', 'rats', 0, 5)
    const again = sampleCoding('b', 'safety', 0, 5, { coder: 'CD' })
    const other = sampleCoding('c', 'rats', 9, 12, { speaker: 'D2' })
    const counted = [a, again, other]
    expect(countPassages([
      { source: sampleSource('s1'), hits: [a, again], counted }, { source: sampleSource('s2'), hits: [], counted: [] },
      { source: sampleSource('s3', { method: null }), hits: [other], counted }, { source: sampleSource('s4', { group: 'organisation', speakers: [] }), hits: [], counted: [] },
    ])).toEqual([
      { group: 'resident', found: { sources: 1, speakers: 1, segments: 1 }, base: { sources: 2, speakers: 4, segments: 2 } },
      { group: 'organisation', found: { sources: 0, speakers: 0, segments: 0 }, base: { sources: 1, speakers: 1, segments: 0 } },
      { group: null, found: { sources: 1, speakers: 1, segments: 1 }, base: { sources: 1, speakers: 2, segments: 2 } },
    ])
  })
})
