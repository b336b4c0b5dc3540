import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedIdSum, sumOfIds } from '../../../shared/sheet/id-sum.ts'

const ids = fc.array(fc.uuid(), { maxLength: 60 })

describe('sumOfIds()', () => {
  it('is the same in any order, and passes over empty cells', () => {
    fc.assert(fc.property(ids, (all) => {
      expect(sumOfIds([...all].reverse().flatMap((id) => [id, '']))).toEqual(sumOfIds(all))
    }))
  })

  it('is another when an id is gone, doubled or changed in one sign', () => {
    const all = Array.from({ length: 5_000 }, (_, at) => `01973000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`)
    const sum = sumOfIds(all)
    const others = [all.slice(1), [...all, all[7]!], all.with(9, `${all[9]!.slice(0, -1)}x`), all.with(9, all[10]!)]
    for (const other of others) expect(sumOfIds(other)).not.toEqual(sum)
  })
})

describe('changedIdSum()', () => {
  it('comes to what a sum of all that is left would be', () => {
    fc.assert(fc.property(ids, ids, ids, (stay, go, come) => {
      expect(changedIdSum(sumOfIds([...stay, ...go]), go, come)).toEqual(sumOfIds([...stay, ...come]))
    }))
  })
})
