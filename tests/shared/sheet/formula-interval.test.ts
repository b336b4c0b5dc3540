import { describe, expect, it } from 'vitest'
import { formulaInterval } from '../../../shared/sheet/formula-interval.ts'

describe('formulaInterval()', () => {
  // Newcombe 1998, table I, method 3.
  it('gives the published bounds, a row for a row', () => {
    const rows = formulaInterval([[81], ['']], [[263], ['']], undefined, 'nl')
    expect(rows[0]!.map((value) => Number(value).toFixed(4))).toEqual(['0.3080', '0.2553', '0.3662'])
    expect(rows[1]).toEqual(['', '', ''])
    expect(formulaInterval(0, 0, 0.99, 'nl')).toEqual([['', '', '']])
  })

  it.each([
    [[[3]], [[2]], undefined, 'Rij 1 van het bereik: x is 3 en n is 2. x kan niet groter zijn dan n.'], [[['12,5']], [[20]], undefined, '‘x’, rij 1 van het bereik: ‘12,5’ is tekst, geen getal.'],
    [[[2.5]], [[20]], undefined, '‘x’, rij 1 van het bereik: 2,5 is geen heel getal van 0 of meer.'], [[[1], [1]], [[2], ['']], undefined, 'Rij 2 van het bereik heeft bij ‘x’ wel iets staan, maar bij ‘n’ niets.'],
    [1, 2, 0.8, '‘zekerheid’ is ‘0,8’. Kies uit: 0,9 · 0,95 · 0,99.'],
  ])('says what is wrong and where (%#)', (x, n, confidence, sentence) => {
    expect(() => formulaInterval(x, n, confidence, 'nl')).toThrow(new Error(sentence))
  })
})
