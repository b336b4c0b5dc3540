import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shareOf, SMALLEST_BASE_FOR_PERCENTAGE, wilsonInterval } from '../../../shared/tally/share.ts'

describe('shareOf()', () => {
  it('says x of y below a base of 20 and a percentage with its interval from 20 on', () => {
    expect(shareOf(3, SMALLEST_BASE_FOR_PERCENTAGE - 1)).toEqual({ kind: 'x-of-y', x: 3, y: 19 })
    expect(shareOf(5, 20)).toMatchObject({ kind: 'percent', percent: 25 })
    expect(shareOf(0, 0)).toEqual({ kind: 'x-of-y', x: 0, y: 0 })
  })
  it.each([[2, 1], [-1, 5], [Number.NaN, 5]])('throws RangeError for %s of %s', (x, y) => {
    expect(() => shareOf(x, y)).toThrow(RangeError)
  })
})

describe('wilsonInterval()', () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('gives the published bounds for %s of %s', (x, n, low, high) => {
    expect(wilsonInterval(x, n)!.low).toBeCloseTo(low, 4)
    expect(wilsonInterval(x, n)!.high).toBeCloseTo(high, 4)
  })
  it('returns null where nothing was asked', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })

  const cases = join(import.meta.dirname, '../../../../shared/data/agreement/triangulation-cases.json')
  it.skipIf(!existsSync(cases))('reproduces every worked case of the collection', () => {
    const all = JSON.parse(readFileSync(cases, 'utf8')) as readonly { readonly statistic: string; readonly input: { readonly x: number; readonly n: number }; readonly expected: { readonly lower: number; readonly upper: number } }[]
    const wilson = all.filter((one) => one.statistic === 'wilson_ci_95')
    expect(wilson.length).toBeGreaterThan(0)
    for (const { input, expected } of wilson) {
      expect(wilsonInterval(input.x, input.n)!.low).toBeCloseTo(expected.lower, 9)
      expect(wilsonInterval(input.x, input.n)!.high).toBeCloseTo(expected.upper, 9)
    }
  })
})
