import { describe, expect, it } from 'vitest'
import { chainRuns } from '../../../shared/anchoring/chain-runs.ts'
import { noRuns } from '../../../shared/anchoring/runs.ts'
import { listOf, runsFrom } from './reading.ts'

const run = (a: number, b: number, size: number) => ({ a, b, size, weight: size })

describe('chainRuns()', () => {
  it.each([
    ['keeps runs that follow each other in both texts', [run(5, 9, 3), run(0, 2, 4)], [run(0, 2, 4), run(5, 9, 3)]],
    ['leaves out the shorter of two that cross', [run(0, 10, 2), run(3, 4, 6)], [run(3, 4, 6)]],
    ['cuts what overlaps from the later run', [run(0, 0, 5), run(3, 4, 5)], [run(0, 0, 5), { ...run(5, 6, 3), weight: 5 }]],
    ['prefers the run that shifts least', [run(0, 0, 3), run(3, 3, 2), run(3, 30, 2)], [run(0, 0, 3), run(3, 3, 2)]],
    ['leaves a single chance word far away out', [run(0, 0, 6), run(8, 90, 1)], [run(0, 0, 6)]],
    ['is empty without runs', [], []],
  ])('%s', (_, runs, chain) => {
    const found = noRuns()
    chainRuns(runsFrom(runs), [...runs.keys()], found)
    expect(listOf(found)).toEqual(chain)
  })
})
