import { describe, expect, it } from 'vitest'
import type { ColumnRole } from '../../../shared/passive/import-profile.ts'
import { proposeColumns } from '../../../shared/passive/propose-columns.ts'
import { readTable } from '../../../shared/passive/read-table.ts'

const rowsOf = (text: string) => readTable(text, { delimiter: ';', headerRows: 0, footerWords: [] }).rows
const hints = { footerWords: [], totalWords: ['totaal'] }

describe('proposeColumns()', () => {
  it.each<[string, string, number, readonly ColumnRole[]]>([
    ['a long table by its names', 'jaar;gebiedcode15;variabele;waarde\n2023;STAD;BEV;12\n2023;A;BEV;3', 1, ['period', 'area', 'indicator', 'value']],
    ['a long table without a header by its content', '2023;STAD;BEV_P;12\n2023;A00a;BEV_P;3', 0, ['period', 'area', 'indicator', 'value']],
    ['years side by side', 'Gebied;2021;2022\nA01;10;12\nA02;9;8', 1, ['area', 'value', 'value']],
    ['quarters below years', ';;2023;;2024;\nBuurt;Categorie;K1;K2;K1;K2\nNoord;Afval;1;2;3;4', 2, ['area-name', 'indicator', 'value', 'value', 'value', 'value']],
    ['scores side by side', 'bu_code;bu_naam;jaar;lbm;afw\nBU03630001;Noord;2022;4,1;-0,12', 1, ['area', 'area-name', 'period', 'value', 'value']],
    ['the number of respondents beside the value', 'Jaar;Gebiedcode;Variabele;Label;Waarde;N\n2023;A01;W_R;Woning;7,1;45', 1, ['period', 'area', 'indicator', 'label', 'value', 'n']],
    ['a title above the names', 'Meldingen per buurt\nGebiedcode;Categorie;Aantal\nA01;Afval;3', 2, ['area', 'indicator', 'value']],
    ['a quarter that nobody filled in yet', 'Gebiedcode;Categorie;2023-K1;2023-K2\nA01;Afval;3;\nA02;Afval;4;', 1, ['area', 'indicator', 'value', 'value']],
    ['row numbers as nothing', 'nr;gebiedcode;jaar;categorie;aantal\n1;A01;2023;Afval;3', 1, ['ignore', 'area', 'period', 'indicator', 'value']],
    ['a column of totals as nothing', 'Gebiedcode;Categorie;2022;2023;Totaal\nA01;Afval;3;4;7\nA02;Afval;1;2;3', 1, ['area', 'indicator', 'value', 'value', 'ignore']],
    ['totals behind the quarters of a year as nothing', ';;2023;;\nGebiedcode;Categorie;K1;K2;totaal\nA01;Afval;3;4;7\nA02;Afval;1;2;3', 2, ['area', 'indicator', 'value', 'value', 'ignore']],
    ['the one column of figures as the figures, also when it is called a total', 'Gebiedcode;Jaar;Categorie;Totaal\nA01;2023;Afval;3\nA02;2023;Afval;1', 1, ['area', 'period', 'indicator', 'value']],
    ['categories without a name above them', '2023;A01;Afval;3\n2023;A02;Afval;5', 0, ['period', 'area', 'indicator', 'value']],
  ])('sees %s', (_what, text, headerRows, columns) => {
    const proposed = proposeColumns(rowsOf(text), hints)
    expect(proposed.headerRows).toBe(headerRows)
    expect(proposed.columns).toEqual(columns)
    expect(proposed.reasons.filter(({ field }) => field === 'columns').map(({ column }) => column).sort()).toEqual(columns.map((_role, column) => column))
    expect(proposed.questions).toEqual([])
  })

  it('asks for the figures when no column holds any', () => {
    expect(proposeColumns(rowsOf('naam;kleur\nNoord;rood'), hints).questions.map(({ code }) => code)).toEqual(['no-value-column'])
    expect(proposeColumns([], hints).questions.map(({ code }) => code)).toEqual(['no-value-column'])
  })
})
