import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohenKappa } from '../../../shared/agreement/cohen-kappa.ts'
import { kappaByCode } from '../../../shared/agreement/kappa-by-code.ts'
import { codedByMany, markedBy } from './random-coders.ts'

describe('kappaByCode()', () => {
  it('equals Cohen’s kappa over characters counted one by one', () => {
    fc.assert(fc.property(codedByMany, (made) => {
      const { total, kappa } = kappaByCode(made.sorted, made.coders, 0, 1)
      for (let code = 0; code < made.sorted.codes; code++) {
        const table = [[0, 0], [0, 0]]
        made.coders.assigned.forEach((assigned, source) => {
          if ((assigned & 0b11) === 0b11) for (const set of markedBy(made, source, code)) table[set & 1]![(set >> 1) & 1]! += 1
        })
        expect(total).toBe(table.flat().reduce((sum, count) => sum + count, 0))
        const used = table[0]![1]! + table[1]![0]! + table[1]![1]! > 0
        const expected = cohenKappa(table)
        if (!used) expect(kappa[code]).toBeNaN()
        else if (expected !== null) expect(kappa[code]).toBeCloseTo(expected, 9)
      }
    }), { numRuns: 300 })
  })
})
