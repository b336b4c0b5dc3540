import { describe, expect, it } from 'vitest'
import { tradeOff } from './curve.ts'
import type { Judged } from './quality.ts'

const judged: Judged[] = [
  { truth: { kind: 'found' }, outcome: 'exact', score: 1 },
  { truth: { kind: 'found' }, outcome: 'good', score: 0.6 },
  { truth: { kind: 'found' }, outcome: 'wrong', score: 0.7 },
  { truth: { kind: 'found' }, outcome: 'missed', score: null },
  { truth: { kind: 'orphan' }, outcome: 'wrong', score: 0.5 },
  { truth: { kind: 'orphan' }, outcome: 'orphanOK', score: null },
  { truth: { kind: 'grey' }, outcome: 'greyOK', score: 0.9 },
  { truth: { kind: 'grey' }, outcome: 'wrong', score: 0.4 },
]

describe('tradeOff()', () => {
  it('counts recall of what is there, wrong places of all and orphans kept of all orphans, at each threshold', () => {
    expect(tradeOff({ judged }, [0, 0.5, 0.65, 0.95])).toEqual([
      { score: 0, recall: 2 / 4, wrong: 3 / 8, orphansKept: 1 / 2 },
      { score: 0.5, recall: 2 / 4, wrong: 2 / 8, orphansKept: 1 / 2 },
      { score: 0.65, recall: 1 / 4, wrong: 1 / 8, orphansKept: 1 },
      { score: 0.95, recall: 1 / 4, wrong: 0, orphansKept: 1 },
    ])
  })

  it('has no share of nothing', () => {
    expect(tradeOff({ judged: [] }, [0.5])).toEqual([{ score: 0.5, recall: null, wrong: null, orphansKept: null }])
  })
})
