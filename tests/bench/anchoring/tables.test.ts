import { describe, expect, it } from 'vitest'
import { curveTable, kindsTable, overallTable, timeTable } from './tables.ts'

const row = { n: 10, 'exact%': 90, 'IoU.8%': 100, 'orphOK%': null, 'WRONG%': 0.25, utility: 1 }
const quality = { engine: 'ours', described: 'plain', oneIn: 1, milliseconds: 5, byKind: { typos: row }, all: row, judged: [] } as const
const timing = { described: 'plain', kind: 'heavy', characters: 1_000_000, slice: null } as const

describe('the tables of the benchmark', () => {
  it('say of each engine how it did, and how many passages of a slow one were tried', () => {
    const [, , first, second] = overallTable([quality, { ...quality, engine: 'peer', oneIn: 20 }]).split('\n')
    expect(first).toBe('| ours | 32 characters of context | 10 | 90 | 100 | – | 0.25 |')
    expect(second).toMatch(/^\| peer \(sample: 1 in 20\) \|/)
  })

  it('give each kind of edit a row with the engines beside each other, for one way of describing', () => {
    expect(kindsTable([quality, { ...quality, engine: 'peer' }, { ...quality, described: 'own' }], 'plain').split('\n')).toEqual([
      '| kind of edit | ours | peer |', '| --- | --- | --- |', '| typos | 90 / 100 / – / 0.25 | 90 / 100 / – / 0.25 |',
    ])
  })

  it('give each threshold a row in per cent', () => {
    const curve = curveTable([{ name: 'ours', points: [{ score: 0, recall: 0.995, wrong: 0.0012, orphansKept: null }, { score: 0.5, recall: 0.9, wrong: 0, orphansKept: 1 }] }])
    expect(curve.split('\n').slice(2)).toEqual(['| any answer | 99.5 / 0.12 / – |', '| 0.5 | 90.0 / 0.0 / 100.0 |'])
  })

  it('set our time beside that of as many single searches of a peer', () => {
    const table = timeTable([
      { ...timing, engine: 'ours', passages: 1000, cold: 500, warm: 250, sampled: 1000 },
      { ...timing, engine: 'peer', passages: 10_000, cold: 200_001, warm: 200_000, sampled: 75 },
    ], 'ours', 'peer')
    expect(table.split('\n')[2]).toBe('| 1 MB | 1000 | heavy | 32 characters | 500 | 250 | 500 | – | 40 | 20.0 |')
  })
})
