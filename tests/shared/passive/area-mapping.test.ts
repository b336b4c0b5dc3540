import { describe, expect, it } from 'vitest'
import { areaKey, areaLines, areaPlacer, mayStandFor, proposeAreaMapping, readAreaLines } from '../../../shared/passive/area-mapping.ts'
import { areaRecogniser } from '../../../shared/passive/recognise-area.ts'

describe('mayStandFor()', () => {
  it.each([
    ['Q12a', 'QA01', true], ['BU0363QA01', 'QA01', true], ['Zilverriet-Noord', 'QA01', true], ['QA', 'QA01', false], ['Q', 'QA01', false], ['WK0363QA', 'QA01', false], ['QA01', 'STAD', false], ['QA01', 'een straat', false],
  ])('says of %s as %s: %s', (raw, code, answer) => expect(mayStandFor(raw, code)).toBe(answer))
})

describe('areaPlacer()', () => {
  const place = areaPlacer(areaRecogniser(), { q12a: 'QA01', noord: 'QA01', qa: 'QA01' })
  it('puts an old code and a name under the code of here, and tells which list a code came from', () => {
    expect(place('Q12a')).toEqual({ code: 'QA01', level: 'neighbourhood', edition: '2015' })
    expect(place(' Noord ')).toEqual({ code: 'QA01', level: 'neighbourhood', edition: '2022' })
    expect(place('Q12b')).toEqual({ code: 'Q12b', level: 'neighbourhood', edition: '2015' })
  })
  it('places nothing where a district would become a neighbourhood, and nothing that it does not know', () => {
    expect([place('QA'), place('Midden'), place('ZZ')]).toEqual([null, null, null])
  })
})

describe('proposeAreaMapping()', () => {
  it('knows our code within a code of CBS, and proposes nothing for old codes, other areas and names', () => {
    expect(proposeAreaMapping(['BU1999QA01', 'WK1999QA', 'BU1999QB01', 'Q12a', 'Noord', 'BU03630000'], ['QA01', 'QA'])).toEqual({ bu1999qa01: 'QA01', wk1999qa: 'QA' })
  })
})

describe('readAreaLines()', () => {
  it('reads what a person writes, and gives back the lines that cannot be', () => {
    expect(readAreaLines('Q12a = QA01\n\n Zilverriet Noord → QA01 \nQ12b->QA02\nQA = QA01\nzomaar\nQ12c = hier\n__proto__ = QA01')).toEqual({
      areas: { [areaKey('Q12a')]: 'QA01', 'zilverriet noord': 'QA01', q12b: 'QA02' },
      wrong: [{ line: 'QA = QA01', problem: 'level' }, { line: 'zomaar', problem: 'form' }, { line: 'Q12c = hier', problem: 'form' }, { line: '__proto__ = QA01', problem: 'form' }],
    })
  })
  it('reads what areaLines() writes', () => {
    const areas = { q12a: 'QA01', bu1999qa01: 'QA01', 'zilverriet noord': 'QA01' }
    expect(areaLines(areas)).toBe('Q12a = QA01\nBU1999QA01 = QA01\nzilverriet noord = QA01')
    expect(readAreaLines(areaLines(areas))).toEqual({ areas, wrong: [] })
  })
})
