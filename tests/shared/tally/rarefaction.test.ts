import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rarefactionCurve } from '../../../shared/tally/rarefaction.ts'
import { caseOf, frequenciesOf, HAS_CASES } from './saturation-cases.ts'

const expectClose = (curve: readonly number[], expected: readonly number[]) => {
  expect(curve).toHaveLength(expected.length)
  curve.forEach((codes, k) => expect(codes).toBeCloseTo(expected[k]!, 9))
}

describe('rarefactionCurve()', () => {
  it.skipIf(!HAS_CASES)('reproduces the exact curve of the collection', () => {
    const { input, expected } = caseOf('rarefaction-exact')
    expectClose(rarefactionCurve(input.code_document_frequencies!, input.N!), expected.curve!)
  })

  it.skipIf(!HAS_CASES)('reproduces that of the toy matrix', () => {
    const { input, expected } = caseOf('toy-matrix')
    expectClose(rarefactionCurve(frequenciesOf(input.codes_per_document!), input.codes_per_document!.length), expected.rarefaction!)
  })

  it('is the mean of the curves of all orders', () => {
    const orders = (rest: readonly number[]): number[][] => (rest.length === 0 ? [[]] : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((more) => [one, ...more])))
    fc.assert(fc.property(fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), { minLength: 1, maxLength: 5 }), (sources) => {
      const all = orders(sources.map((_, k) => k))
      const mean = sources.map((_, k) => all.reduce((sum, order) => sum + new Set(order.slice(0, k + 1).flatMap((one) => sources[one]!)).size, 0) / all.length)
      expectClose(rarefactionCurve(frequenciesOf(sources), sources.length), mean)
    }))
  })

  it('stays exact at the end for thousands of sources', () => {
    const curve = rarefactionCurve([1, 2, 5000, 10_000], 10_000)
    expect(curve.at(-1)).toBe(4)
    expect(curve[0]).toBeCloseTo(1.5003, 9)
  })

  it.each([[[3], 2], [[-1], 2], [[1.5], 2]])('throws RangeError for frequencies %j of %i sources', (frequencies, sources) => {
    expect(() => rarefactionCurve(frequencies, sources)).toThrow(RangeError)
  })
})
