import { describe, expect, it } from 'vitest'
import { chao2 } from '../../../shared/tally/chao2.ts'
import { caseOf, frequenciesOf, HAS_CASES } from './saturation-cases.ts'

describe('chao2()', () => {
  it.skipIf(!HAS_CASES)('reproduces both forms of the collection', () => {
    const { input, expected } = caseOf('rarefaction-exact')
    expect(chao2(input.code_document_frequencies!, input.N!)).toEqual({ observed: expected.observed, once: expected.q1, twice: expected.q2, classic: expected.chao2_classic, biasCorrected: expected.chao2_bias_corrected })
  })

  it.skipIf(!HAS_CASES)('reproduces those of the toy matrix', () => {
    const { codes_per_document: documents } = caseOf('toy-matrix').input
    const { observed, q1, q2, chao2_classic: classic, chao2_bias_corrected: biasCorrected } = caseOf('toy-matrix').expected.chao2!
    expect(chao2(frequenciesOf(documents!), documents!.length)).toEqual({ observed, once: q1, twice: q2, classic, biasCorrected })
  })

  it('has no classic form where no code occurs in exactly two sources', () => {
    expect(chao2([1, 1, 3], 4)).toEqual({ observed: 3, once: 2, twice: 0, classic: null, biasCorrected: 3.75 })
  })

  it('expects nothing more where every code was met often, and says nothing without sources', () => {
    expect(chao2([4, 3, 0], 4)!.biasCorrected).toBe(2)
    expect(chao2([], 0)).toBeNull()
  })
})
