import { describe, expect, it } from 'vitest'
import { addRun, noRuns } from '../../../shared/anchoring/runs.ts'
import { listOf } from './reading.ts'

describe('addRun()', () => {
  it('adds runs in the order they come, however many', () => {
    const runs = noRuns(2)
    const expected = Array.from({ length: 50 }, (_, n) => ({ a: n, b: 2 * n, size: n + 1, weight: 2 * n }))
    for (const { a, b, size, weight } of expected) addRun(runs, a, b, size, weight)
    expect(listOf(runs)).toEqual(expected)
  })

  it('writes over runs that were taken off the end', () => {
    const runs = noRuns()
    addRun(runs, 1, 2, 3, 4)
    runs.length = 0
    addRun(runs, 5, 6, 7, 8)
    expect(listOf(runs)).toEqual([{ a: 5, b: 6, size: 7, weight: 8 }])
  })
})
