import { describe, expect, it } from 'vitest'
import { formulaAgreement } from '../../../shared/sheet/formula-agreement.ts'

describe('formulaAgreement()', () => {
  it('gives percent, kappa, alpha and AC1 with their base, and says when that is small', () => {
    const table = formulaAgreement([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', ''], ['', '']], undefined, 'nl')
    expect(table.map(([name]) => name)).toEqual(['Maat', 'Eenheden (n)', 'Codeurs', 'Deel gelijk (1 = alles)', 'Cohens kappa', 'Krippendorffs alpha (nominaal)', 'Gwets AC1', 'Let op'])
    expect(table.slice(1, 4).map(([, value]) => value)).toEqual([3, 2, 2 / 3])
    expect(table[4]![1]).toBeCloseTo(0.4, 12)
  })

  it('gives the published values of Cohen 1960 (page 45)', () => {
    const counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    const units = counts.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b])))
    const table = formulaAgreement(units, 'interval', 'en')
    expect(table).toHaveLength(7)
    expect([table[3]![1], table[4]![1], table[6]![1]].map((value) => Number(value).toFixed(3))).toEqual(['0.700', '0.492', '0.576'])
  })

  it('says that nothing can be told apart where all judgements are one', () => {
    expect(formulaAgreement([['a', 'a'], ['a', 'a']], '', 'nl').slice(4, 7).map(([, value]) => value)).toEqual(Array.from({ length: 3 }, () => 'niet te bepalen: er valt niets te onderscheiden'))
  })

  it.each([
    [undefined, undefined, 'Geef een bereik voor ‘oordelen’.'], [[['a'], ['b']], undefined, 'Zet elke codeur in een eigen kolom: er zijn er minstens twee nodig.'],
    [[['a', ''], ['', 'b']], undefined, 'Geen enkele rij is door twee codeurs beoordeeld.'], [[['a', 'b']], 'anders', '‘meetniveau’ is ‘anders’. Kies uit: nominaal, ordinaal, interval.'],
    [[[1, 'b']], 'Ordinaal', '‘b’ is geen getal; ordinaal en interval vragen om getallen.'], [[['a', '#REF!']], undefined, '‘oordelen’, rij 1 van het bereik: daar staat de fout #REF!. Herstel die eerst.'],
  ])('says what is wrong (%#)', (ratings, level, sentence) => {
    expect(() => formulaAgreement(ratings, level, 'nl')).toThrow(new Error(sentence))
  })
})
