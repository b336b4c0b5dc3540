import { describe, expect, it } from 'vitest'
import { passageRuns } from '../../../shared/anchoring/passage-runs.ts'
import { listOf, passageOf, quoted, runsFrom } from './reading.ts'

const passage = passageOf(quoted('is al jaren stuk'))!

describe('passageRuns()', () => {
  it('cuts a run off where the passage ends, with its part of the weight', () => {
    expect(listOf(passageRuns(passage, runsFrom([{ a: -2, b: 10, size: 5, weight: 5 }])))).toEqual([{ a: 0, b: 12, size: 3, weight: 3 }])
    expect(listOf(passageRuns(passage, runsFrom([{ a: 2, b: 10, size: 4, weight: 4 }])))).toEqual([{ a: 2, b: 10, size: 2, weight: 2 }])
  })

  it('leaves out runs of words beside the passage', () => {
    expect(listOf(passageRuns(passage, runsFrom([{ a: 4, b: 10, size: 3, weight: 3 }])))).toEqual([])
  })
})
