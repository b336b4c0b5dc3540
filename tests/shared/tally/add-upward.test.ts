import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addUpward, childrenFirst } from '../../../shared/tally/add-upward.ts'
import { isUnder, randomCodings } from './random-columns.ts'

it('addUpward() makes the chosen numbers of each row those of the code with all below it', () => {
  fc.assert(fc.property(randomCodings, fc.integer({ min: 1, max: 3 }), ({ parents }, values) => {
    const table = Int32Array.from({ length: parents.length * values * 4 }, (_, at) => (at * 7) % 11)
    const given = [...table]
    addUpward(table, parents, values * 4, [0, 1])
    expect([...table]).toEqual(given.map((number, at) => {
      const [code, within] = [Math.floor(at / (values * 4)), at % (values * 4)]
      if (at % 4 > 1) return number
      return [...parents.keys()].filter((below) => isUnder(parents, below, code)).reduce((sum, below) => sum + given[below * values * 4 + within]!, 0)
    }))
  }))
})

it('childrenFirst() puts every code before the one above it', () => {
  fc.assert(fc.property(randomCodings, ({ parents }) => {
    const order = [...childrenFirst(parents)]
    expect([...order].sort((a, b) => a - b)).toEqual([...parents.keys()])
    for (const [code, parent] of parents.entries()) if (parent >= 0) expect(order.indexOf(code)).toBeLessThan(order.indexOf(parent))
  }))
})
