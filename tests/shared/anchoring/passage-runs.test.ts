import { describe, expect, it } from 'vitest'
import { passageRuns } from '../../../shared/anchoring/passage-runs.ts'
import { indexed, listOf, passageOf, quoted, runsFrom, runsOf } from './reading.ts'

const runs = (text: string, exact: string) => {
  const passage = passageOf(quoted(exact))!
  const index = indexed(text)
  return listOf(passageRuns(index, passage, runsOf(index, passage))).map(({ a, b, size }) => [a, b, size])
}

describe('passageRuns()', () => {
  it('keeps the runs of three words when they say enough', () => {
    expect(runs('ja de fontein is stuk dus', 'de fontein is stuk')).toEqual([[0, 1, 4]])
  })

  it('looks for pairs, and then for single words, where no run of three stands', () => {
    expect(runs('ja de fontein liep stuk dus', 'de fontein is stuk')).toContainEqual([0, 1, 2])
    expect(runs('een kapotte fontein', 'de fontein is')).toEqual([[1, 2, 1]])
  })

  it('cuts a run off where the passage ends', () => {
    const passage = passageOf(quoted('is al jaren stuk'))!
    expect(listOf(passageRuns(indexed(''), passage, runsFrom([{ a: -2, b: 10, size: 5, weight: 5 }])))).toEqual([{ a: 0, b: 12, size: 3, weight: 3 }])
  })

  it('passes over words that stand everywhere', () => {
    expect(runs('ja nee ja ja nee '.repeat(100), 'ja ja nu nee nee')).not.toContainEqual([0, 0, 1])
  })
})
