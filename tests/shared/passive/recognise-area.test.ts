import { describe, expect, it } from 'vitest'
import type { AreaLevel } from '../../../shared/passive/observation.ts'
import { areaLevelOf, areaRecogniser, type ProjectArea } from '../../../shared/passive/recognise-area.ts'

describe('areaLevelOf()', () => {
  it.each<[string, AreaLevel | null]>([
    ['STAD', 'city'], ['A', 'borough'], ['T', 'borough'], ['DX01', 'area'], ['GA01', 'area'], ['A00', 'district'], ['AA', 'district'], ['A00a', 'neighbourhood'], ['Q12a', 'neighbourhood'], ['QA01', 'neighbourhood'], ['BB02', 'neighbourhood'], ['F86e', 'neighbourhood'],
    ['GM0363', 'city'], ['WK036301', 'district'], ['BU03630001', 'neighbourhood'],
    ['Z', null], ['ZZ', null], ['Z99', null], ['ZZ99', null], ['Dxxx', null], ['NL', null], ['NL01', null], ['', null], ['a', null], ['Noord', null], ['onbekend', null], ['A1', null], ['STADION', null],
  ])('says of %j: %j', (code, level) => expect(areaLevelOf(code)).toBe(level))
})

describe('areaRecogniser()', () => {
  const area = (code: string, oldCodes: string[], level: AreaLevel = 'neighbourhood'): ProjectArea => ({ code, level, oldCodes })

  it('lets the areas of a project win over the look of a code', () => {
    const recognise = areaRecogniser([area('Noordhoek', [], 'district'), area('A', [], 'neighbourhood')])
    expect(recognise(' noordhoek ')).toEqual({ code: 'Noordhoek', level: 'district' })
    expect(recognise('A')).toEqual({ code: 'A', level: 'neighbourhood' })
    expect(recognise('B')).toEqual({ code: 'B', level: 'borough' })
    expect(recognise('Zuidhoek')).toBeNull()
  })

  it('goes on under the new code only where one area took over from one', () => {
    const recognise = areaRecogniser([area('QA01', ['Q12a']), area('QA02', ['Q12b', 'Q12c']), area('QA03', ['Q12d']), area('QA04', ['Q12d'])])
    expect(recognise('Q12a')).toEqual({ code: 'QA01', level: 'neighbourhood' })
    expect(recognise('Q12b')).toEqual({ code: 'Q12b', level: 'neighbourhood' })
    expect(recognise('Q12d')).toEqual({ code: 'Q12d', level: 'neighbourhood' })
    expect(recognise('QA02')).toEqual({ code: 'QA02', level: 'neighbourhood' })
  })

  it('does not let an old code shadow a code in use', () => {
    expect(areaRecogniser([area('QA01', ['QA02']), area('QA02', [])])('QA02')).toEqual({ code: 'QA02', level: 'neighbourhood' })
  })
})
