import { describe, expect, it } from 'vitest'
import { likelyPlaces } from '../../../shared/anchoring/likely-places.ts'
import { passageOf, quoted, runsFrom } from './reading.ts'

/** A passage of so many words, all of them quoted. */
const passage = (size: number) => passageOf(quoted('woord '.repeat(size)))!
const run = (a: number, b: number, size: number, weight = size) => ({ a, b, size, weight })

describe('likelyPlaces()', () => {
  it('puts the place that shares most first', () => {
    expect(likelyPlaces(runsFrom([run(0, 0, 5), run(0, 65, 9)]), passage(9))).toEqual([[1], [0]])
  })

  it('puts rare words before many common ones', () => {
    expect(likelyPlaces(runsFrom([run(0, 0, 9, 2), run(4, 400, 5, 3)]), passage(9))).toEqual([[1], [0]])
  })

  it('takes runs on near diagonals for one place', () => {
    expect(likelyPlaces(runsFrom([run(4, 6, 5), run(0, 0, 4)]), passage(9))).toEqual([[1, 0]])
  })

  it('answers no more than six places', () => {
    expect(likelyPlaces(runsFrom(Array.from({ length: 12 }, (_, n) => run(0, n * 100, 3))), passage(3))).toHaveLength(6)
  })

  it('leaves out what holds less than half of the words that another place holds, unless it is in the quote', () => {
    const chance = [run(0, 0, 9), run(3, 90, 4), run(2, 500, 3), run(8, 507, 2)]
    expect(likelyPlaces(runsFrom(chance), passage(10))).toEqual([[0], [2, 3]])
    const quote = passageOf(quoted('dat wel', 'een twee drie vier vijf ', ' zes zeven'))!
    expect(likelyPlaces(runsFrom([run(0, 0, 9), run(5, 95, 2)]), quote)).toEqual([[0], [1]])
  })

  it('answers none without runs', () => {
    expect(likelyPlaces(runsFrom([]), passage(9))).toEqual([])
  })
})
