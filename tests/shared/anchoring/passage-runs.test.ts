import { describe, expect, it } from 'vitest'
import { passageRuns } from '../../../shared/anchoring/passage-runs.ts'
import { listOf, passageOf, quoted, runsFrom, type Run } from './reading.ts'

const passage = passageOf(quoted('is al jaren stuk'))!

/** Runs of words 0 up to 120, by where they begin. */
function shared(list: readonly Run[]) {
  const first = new Int32Array(120).fill(-1)
  const next = new Int32Array(list.length).fill(-1)
  for (let r = list.length - 1; r >= 0; r--) {
    next[r] = first[list[r]!.a]!
    first[list[r]!.a] = r
  }
  return { runs: runsFrom(list), from: 0, first, next }
}

describe('passageRuns()', () => {
  it('cuts a run off where the passage ends, with its part of the weight', () => {
    const runsOf = passageRuns(shared([{ a: 1, b: 10, size: 5, weight: 5 }, { a: 4, b: 20, size: 4, weight: 4 }]))
    expect(listOf(runsOf({ ...passage, low: 3, from: 3, to: 6, high: 6 }))).toEqual([{ a: 3, b: 12, size: 3, weight: 3 }, { a: 4, b: 20, size: 2, weight: 2 }])
  })

  it('leaves out runs of the outermost words, which may have been cut', () => {
    const runsOf = passageRuns(shared([{ a: 0, b: 10, size: 3, weight: 3 }, { a: 6, b: 20, size: 1, weight: 1 }]))
    expect(listOf(runsOf({ ...passage, low: 2, from: 3, to: 6, high: 7 }))).toEqual([])
  })

  it('gives each passage all that reach into it, long ones each time', () => {
    const runsOf = passageRuns(shared([
      { a: 0, b: 0, size: 100, weight: 1 },
      { a: 5, b: 5, size: 3, weight: 1 },
      { a: 20, b: 20, size: 10, weight: 1 },
      { a: 20, b: 90, size: 4, weight: 1 },
      { a: 60, b: 60, size: 5, weight: 1 },
    ]))
    const found = (from: number, to: number) => listOf(runsOf({ ...passage, low: from, from, to, high: to })).map(({ a, b }) => [a, b])
    expect(found(0, 10)).toEqual([[0, 0], [5, 5]])
    expect(found(8, 25)).toEqual([[8, 8], [20, 20], [20, 90]])
    expect(found(50, 70)).toEqual([[50, 50], [60, 60]])
    expect(found(100, 120)).toEqual([])
  })

  it('has room for very many that reach into one passage', () => {
    const many = Array.from({ length: 200 }, (_, n) => ({ a: n % 4, b: 10 * n, size: 4, weight: 1 }))
    const runsOf = passageRuns(shared(many))
    for (let asked = 0; asked < 2; asked++) expect(runsOf({ ...passage, low: 0, from: 0, to: 8, high: 8 })).toMatchObject({ length: 200 })
  })
})
