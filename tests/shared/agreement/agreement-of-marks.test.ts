import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOfMarks, type MarkedUnit } from '../../../shared/agreement/agreement-of-marks.ts'
import { gwetAc1 } from '../../../shared/agreement/gwet-ac1.ts'
import { krippendorffAlpha } from '../../../shared/agreement/krippendorff-alpha.ts'
import { lightKappa } from '../../../shared/agreement/light-kappa.ts'
import { observedAgreement } from '../../../shared/agreement/observed-agreement.ts'

const someUnits = fc.array(fc.record({ looked: fc.constantFrom(0b11, 0b101, 0b111), marked: fc.nat(7) }).map(({ looked, marked }): MarkedUnit => ({ looked, marked: marked & looked })), { minLength: 1, maxLength: 30 })

describe('agreementOfMarks()', () => {
  it('equals the coefficients of the table of marked or not', () => {
    fc.assert(fc.property(someUnits, (units) => {
      const looked = new Map<number, number>()
      for (const unit of units) looked.set(unit.looked, (looked.get(unit.looked) ?? 0) + 1)
      const table = units.map((unit) => [0, 1, 2].map((coder) => ((unit.looked >> coder) & 1) === 0 ? null : (unit.marked >> coder) & 1))
      const found = agreementOfMarks(units.filter(({ marked }) => marked !== 0), looked)
      expect([found.units, found.used, found.agreed]).toEqual([units.length, units.filter(({ marked }) => marked !== 0).length, units.filter(({ looked: all, marked }) => marked === 0 || marked === all).length])
      const wanted = { percent: observedAgreement(table), kappa: lightKappa(table), alpha: krippendorffAlpha(table), ac1: gwetAc1(table) }
      for (const [name, value] of Object.entries(wanted)) {
        const ours = found[name as keyof typeof wanted]
        if (value === null) expect([name, ours]).toEqual([name, null])
        else expect(ours).toBeCloseTo(value, 9)
      }
    }), { numRuns: 500 })
  })

  it('says nothing where nobody else looked', () => {
    expect(agreementOfMarks([{ looked: 1, marked: 1 }], new Map([[1, 5]]))).toEqual({ units: 0, used: 0, agreed: 0, percent: null, kappa: null, alpha: null, ac1: null })
  })
})
