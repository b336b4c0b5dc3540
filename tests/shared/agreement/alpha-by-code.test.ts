import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaByCode } from '../../../shared/agreement/alpha-by-code.ts'
import { krippendorffAlpha } from '../../../shared/agreement/krippendorff-alpha.ts'
import { countCoders, takesPart } from '../../../shared/agreement/coders-of-codings.ts'
import { unitizedAlpha } from '../../../shared/agreement/unitized-alpha.ts'
import { codedByMany, markedBy } from './random-coders.ts'

describe('alphaByCode()', () => {
  it('equals Krippendorff’s alpha over characters counted one by one', () => {
    fc.assert(fc.property(codedByMany, (made) => {
      const { alpha, characters } = alphaByCode(made.sorted, made.coders)
      for (let code = 0; code < made.sorted.codes; code++) {
        const units = [...made.coders.assigned].flatMap((assigned, source) => (takesPart(assigned)
          ? markedBy(made, source, code).map((set) => [0, 1, 2].flatMap((coder) => (((assigned >> coder) & 1) === 1 ? [(set >> coder) & 1] : []))) : []))
        const expected = krippendorffAlpha(units)
        if (units.flat().every((mark) => mark === 0)) expect(alpha[code]).toBeNaN()
        else if (expected !== null) expect(alpha[code]).toBeCloseTo(expected, 9)
        const marked = units.filter((row) => row.includes(1)).length
        expect(characters.slice(code * 16, (code + 1) * 16).reduce((sum, count) => sum + count, 0)).toBe(marked)
      }
    }), { numRuns: 300 })
  })

  it('equals the alpha for unitizing where one source was coded by two', () => {
    fc.assert(fc.property(codedByMany, (made) => {
      if (made.coders.assigned.length !== 1 || countCoders(made.coders.assigned[0]!) < 2) return
      const { unitizedAlpha: ours } = alphaByCode(made.sorted, made.coders)
      const coders = [0, 1, 2].filter((coder) => ((made.coders.assigned[0]! >> coder) & 1) === 1)
      for (let code = 0; code < made.sorted.codes; code++) {
        // What a coder marked in one go is one stretch, however many codings it took.
        const stretches = coders.flatMap((coder) => runs(markedBy(made, 0, code).map((set) => (set >> coder) & 1)).map(([start, end]) => ({ coder: String(coder), value: 'x', start, end })))
        const expected = unitizedAlpha(stretches, 40, coders.map(String))
        if (expected === null) continue
        expect(ours[code]).toBeCloseTo(expected, 9)
      }
    }), { numRuns: 500 })
  })
})

function runs(marks: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  marks.forEach((mark, at) => {
    if (mark === 0) return
    if (at > 0 && marks[at - 1] === 1) found[found.length - 1]![1] = at + 1
    else found.push([at, at + 1])
  })
  return found
}
