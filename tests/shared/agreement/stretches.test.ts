import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countCoders, MOST_CODERS, sweepStretches, takesPart } from '../../../shared/agreement/stretches.ts'
import { codedByMany, markedBy } from './random-coders.ts'

describe('sweepStretches()', () => {
  it('finds for each set of coders as many characters as counting them one by one', () => {
    fc.assert(fc.property(codedByMany, (made) => {
      const swept = new Map<string, number>()
      sweepStretches(made.sorted, made.coders, ({ code, count, coders, length }, source) => {
        for (let k = 0; k < count; k++) swept.set(`${source} ${code} ${coders[k]}`, (swept.get(`${source} ${code} ${coders[k]}`) ?? 0) + length[k]!)
      })
      const counted = new Map<string, number>()
      made.coders.assigned.forEach((assigned, source) => {
        if (!takesPart(assigned)) return
        for (let code = 0; code < made.sorted.codes; code++) {
          for (const set of markedBy(made, source, code)) if (set !== 0) counted.set(`${source} ${code} ${set}`, (counted.get(`${source} ${code} ${set}`) ?? 0) + 1)
        }
      })
      expect([...swept].sort()).toEqual([...counted].sort())
    }), { numRuns: 300 })
  })

  it('throws RangeError for more coders than fit in a whole number', () => {
    const { sorted, coders } = fc.sample(codedByMany, 1)[0]!
    expect(() => sweepStretches(sorted, { ...coders, coders: MOST_CODERS + 1 }, () => {})).toThrow(RangeError)
  })
})

it('takesPart() asks for two coders, or for all of a set; countCoders() counts a set', () => {
  expect([0b1, 0b101, 0].map((assigned) => takesPart(assigned))).toEqual([false, true, false])
  expect([0b11, 0b111, 0b101].map((assigned) => takesPart(assigned, 0b11))).toEqual([true, true, false])
  expect([0, 0b1011].map(countCoders)).toEqual([0, 3])
})
