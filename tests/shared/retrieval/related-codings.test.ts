import { describe, expect, it } from 'vitest'
import { relationTest } from '../../../shared/retrieval/related-codings.ts'
import { sampleCoding } from './sample-records.ts'

/** Every relation beside a naive search is in `retrieve.test.ts`; here is what it must not trip over. */
describe('relationTest()', () => {
  it('finds nothing where there are no partners', () => {
    const alone = sampleCoding('a', 'rats', 0, 5)
    for (const relation of ['same-passage', 'overlaps', 'within', 'contains', 'near-units', 'near-characters', 'same-speaker', 'same-source'] as const) expect(relationTest(relation, [], 3)(alone), relation).toBe(false)
  })

  it.each(['within', 'contains', 'same-passage', 'overlaps'] as const)('takes another coding of the same words for a partner that is %s', (relation) => {
    const [a, b] = [sampleCoding('a', 'rats', 3, 5), sampleCoding('b', 'rats', 3, 5)]
    expect(relationTest(relation, [a, b], 0)(a)).toBe(true)
    expect(relationTest(relation, [a], 0)(a)).toBe(false)
  })

  it('counts units from where passages start, and passages without units as near only where they share words', () => {
    const long = sampleCoding('long', 'rats', 0, 100, { unit: 0 })
    expect(relationTest('near-units', [sampleCoding('b', 'safety', 90, 95, { unit: 8 })], 0)(long)).toBe(true)
    expect(relationTest('near-units', [sampleCoding('b', 'safety', 200, 210, { unit: null })], 50)(long)).toBe(false)
  })
})
