import { describe, expect, it } from 'vitest'
import { finished } from '../../../shared/anchoring/finished.ts'
import { noRuns } from '../../../shared/anchoring/runs.ts'
import { addShorterRuns, indexShorterGramsBySteps, saysTooLittle } from '../../../shared/anchoring/shorter-runs.ts'
import { indexed, listOf, passageOf, quoted, runsFrom, runsOf } from './reading.ts'

const added = (text: string, exact: string) => {
  const passage = passageOf(quoted(exact))!
  const index = indexed(text)
  const runs = runsOf(index, passage)
  addShorterRuns(finished(indexShorterGramsBySteps(index, [passage])), passage, runs)
  return listOf(runs).map(({ a, b, size }) => [a, b, size])
}

describe('saysTooLittle()', () => {
  it.each([
    ['no runs', [], true],
    ['a run of the quote', [{ a: 2, b: 9, size: 3, weight: 1 }], false],
    ['a run of its context only', [{ a: 0, b: 9, size: 2, weight: 1 }], true],
  ])('of %s', (_, runs, expected) => {
    expect(saysTooLittle(runsFrom(runs), passageOf(quoted('de lamp is stuk', 'nou ja '))!)).toBe(expected)
  })

  it('of one short run in a long passage', () => {
    const long = passageOf(quoted(Array.from({ length: 30 }, (_, n) => `woord${n}`).join(' ')))!
    expect(saysTooLittle(runsFrom([{ a: 0, b: 9, size: 3, weight: 1 }]), long)).toBe(true)
  })
})

describe('addShorterRuns()', () => {
  it('adds pairs, and single words where there are none', () => {
    expect(added('ja de fontein liep stuk dus', 'de fontein is stuk')).toContainEqual([0, 1, 2])
    expect(added('een kapotte fontein', 'de fontein is')).toEqual([[1, 2, 1]])
  })

  it('adds no run twice', () => {
    expect(added('de fontein is stuk', 'de fontein is stuk')).toEqual([[0, 0, 4]])
  })

  it('passes over words that stand everywhere', () => {
    expect(added('ja nee ja ja nee '.repeat(100), 'ja ja nu nee nee')).not.toContainEqual([0, 0, 1])
  })

  it('adds nothing in another text', () => {
    const passage = passageOf(quoted('de fontein is stuk'))!
    const index = indexed('heel iets anders')
    const runs = noRuns()
    addShorterRuns(finished(indexShorterGramsBySteps(index, [passage])), passage, runs)
    expect(runs.length).toBe(0)
  })
})
