import { describe, expect, it } from 'vitest'
import { quantile, table } from './table.ts'

describe('quantile()', () => {
  it.each([[[3, 1, 2], 0.5, 2], [[3, 1, 2, 4], 0.5, 2], [Array.from({ length: 100 }, (_none, index) => 100 - index), 0.95, 95], [[7], 0.95, 7], [[], 0.5, 0]])('of %j at %d is %d', (all, part, expected) => {
    expect(quantile(all, part)).toBe(expected)
  })
})

describe('table()', () => {
  it('shows median, 95 % and longest beside the goal', () => {
    const ms = [10, 20, 30]
    expect(table([{ browser: '156', before: 1_000, painted: ms, filtered: ms, listed: ms, bare: ms }])).toContain('| 1,000 | 20.0 (30.0; 30.0) |')
  })
})
