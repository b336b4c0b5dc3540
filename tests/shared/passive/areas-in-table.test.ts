import { describe, expect, it } from 'vitest'
import { areasIn } from '../../../shared/passive/areas-in-table.ts'
import { readTable } from '../../../shared/passive/read-table.ts'
import { LONG } from './import-profiles.ts'

describe('areasIn()', () => {
  it('names each area of a column once, with its level and list, and no totals or notes', () => {
    const table = readTable('jaar;gebied;wat;waarde\n2021;Q12a;A;1\n2022;QA01;A;1\n2022;QA01;B;1\n2022;QA;A;1\n2022;Noord;A;1\n2022;Totaal;A;4\nBron: O&S;;;\n', LONG)
    expect(areasIn(table, LONG)).toEqual([
      { raw: 'Q12a', level: 'neighbourhood', edition: '2015' }, { raw: 'QA01', level: 'neighbourhood', edition: '2022' }, { raw: 'QA', level: 'district', edition: '2022' }, { raw: 'Noord', level: null, edition: null },
    ])
  })
  it('finds them in the header where no column holds them', () => {
    const profile = { ...LONG, columns: ['indicator', 'value', 'value'] as const }
    expect(areasIn(readTable('wat;QA01;Q12b\nA;1;2\n', profile), profile).map(({ raw }) => raw)).toEqual(['QA01', 'Q12b'])
  })
})
