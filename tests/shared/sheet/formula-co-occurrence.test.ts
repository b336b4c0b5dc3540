import { describe, expect, it } from 'vitest'
import { formulaCoOccurrence } from '../../../shared/sheet/formula-co-occurrence.ts'

const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell])
const [codes, sources] = [column('a', 'b', 'a', 'c'), column('s', 's', 't', 't')]

describe('formulaCoOccurrence()', () => {
  it('counts sources in which two codes occur', () => {
    expect(formulaCoOccurrence(codes, sources, undefined, undefined, undefined, 'nl')).toEqual([['Samen in bronnen', 'a', 'b', 'c'], ['a', '', 1, 1], ['b', 1, '', 0], ['c', 1, 0, '']])
  })

  it('counts passages that overlap, and with a gap those that lie near', () => {
    const [start, end] = [column(0, 9, 0, 15), column(10, 20, 10, 20)]
    expect(formulaCoOccurrence(codes, sources, start, end, undefined, 'en')[1]).toEqual(['a', '', 1, 0])
    expect(formulaCoOccurrence(codes, sources, start, end, 6, 'en')[1]).toEqual(['a', '', 1, 1])
  })

  it.each([
    [column(0, 1, 2, 3), undefined, 0, 'Geef ‘begin’ en ‘einde’ samen, of allebei niet.'],
    [column(0, 9, 0, 15), column(10, 2, 10, 20), 0, 'Rij 2 van het bereik: het einde ligt voor het begin.'],
    [column(0, 1.5, 0, 15), column(10, 20, 10, 20), 0, '‘begin’, rij 2 van het bereik: 1,5 is geen heel getal van 0 of meer.'],
    [column(0, '', 0, 15), column(10, 20, 10, 20), 0, 'Rij 2 van het bereik heeft bij ‘codes’ wel iets staan, maar bij ‘begin’ niets.'],
    [column(0, 1, 0, 15), column(10, 20, 10, 20), 'ver', '‘afstand’, rij 1 van het bereik: ‘ver’ is tekst, geen getal.'],
  ])('says what is wrong and where (%#)', (start, end, gap, sentence) => {
    expect(() => formulaCoOccurrence(codes, sources, start, end, gap, 'nl')).toThrow(new Error(sentence))
  })
})
