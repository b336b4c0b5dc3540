import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../apps-script/local/workbook-file.ts'
import { emptyWorkbook } from '../../apps-script/local/workbook/workbook.ts'
import { dropFolder, libreOffice, newFolder, rowsByLibreOffice } from '../e2e/host.ts'
import { isBuilt, startAddOn, type BuiltAddOn } from './built-add-on.ts'

describe.skipIf(!isBuilt)('functions in formulas, in the local host', () => {
  let addOn: BuiltAddOn
  const codings = [['T01', 'BT2', 'bewoner'], ['T01', 'BT2', 'bewoner'], ['T02', 'BT2', 'instelling'], ['T02', 'BT10', 'instelling']]
  const shown = () => addOn.values('Blad1')
  beforeEach(() => {
    addOn = startAddOn()
    addOn.type('Blad1', 1, 1, codings)
  })
  afterEach(() => expect(addOn.errors.filter((line) => !line.includes('Error'))).toEqual([]))

  it('tally a range typed in Dutch as a table that spills, with its base first', () => {
    addOn.type('Blad1', 1, 5, [['=BUURTSTEM_TELLING(B1:B; A1:A; C1:C)']])
    expect(shown().map((row) => row.slice(4, 9))).toEqual([
      ['Code', 'Bronnen', 'Fragmenten', 'bewoner', 'instelling'], ['Alle codes', 2, 4, 1, 1], ['BT2', 2, 3, 1, 1], ['BT10', 1, 1, 0, 1],
    ])
  })

  it('follow their cells, grow and shrink with them, and can be read by other formulas', () => {
    addOn.type('Blad1', 1, 5, [['=BUURTSTEM_TALLY(B1:B; A1:A)']])
    addOn.type('Blad1', 1, 9, [['=SUM(G3:G20)'], ['=BUURTSTEM_WILSON(F3:F4; 2)'], ['=ROUND(INDEX(BUURTSTEM_WILSON(1; 4; 0,9); 1; 2); 3)']])
    expect(shown()[0]![8]).toBe(4)
    addOn.type('Blad1', 5, 1, [['T03', 'BT7']])
    expect(shown().map((row) => row[4])).toEqual(['Code', 'All codes', 'BT2', 'BT7', 'BT10'])
    addOn.type('Blad1', 4, 1, [['', ''], ['', '']])
    expect(shown().map((row) => row[4] ?? '')).toEqual(['Code', 'All codes', 'BT2', ''].slice(0, shown().length))
    expect(shown()[2]![8]).toBe(0.058)
  })

  it('say in a sentence what is wrong and where, in the language of the function, and recover', () => {
    addOn.type('Blad1', 2, 2, [['']])
    addOn.type('Blad1', 1, 5, [['=BUURTSTEM_TELLING(B1:B; A1:A)'], ['=BUURTSTEM_TALLY(B1:B4; A1:A3)'], ['=BUURTSTEM_MARGE("12,5"; 20)']])
    const cell = (row: number) => addOn.sheet('Blad1').rows[row - 1]![4]!
    expect([cell(1), cell(2), cell(3)].map(({ value, problem }) => [value, problem])).toEqual([
      ['#ERROR!', 'Rij 2 van het bereik heeft bij ‘bronnen’ wel iets staan, maar bij ‘codes’ niets.'],
      ['#ERROR!', '‘sources’ has 3 cells and ‘codes’ has 4. Choose ranges of the same length.'],
      ['#ERROR!', '‘x’, rij 1 van het bereik: ‘12,5’ is tekst, geen getal.'],
    ])
    addOn.type('Blad1', 2, 5, [[''], ['']])
    addOn.type('Blad1', 2, 2, [['BT2']])
    expect([cell(1).value, cell(1).problem]).toEqual(['Code', undefined])
  })

  it('write nothing over what stands in the way: #REF!, as in Google Sheets', () => {
    addOn.type('Blad1', 2, 5, [['van mij']])
    addOn.type('Blad1', 1, 5, [['=BUURTSTEM_TELLING(B1:B4; A1:A4)']])
    expect([shown()[0]![4], shown()[1]![4]]).toEqual(['#REF!', 'van mij'])
  })

  it('keep their values in the saved file, and spill again when it is opened', async () => {
    addOn.type('Blad1', 1, 5, [['=BUURTSTEM_TELLING(B1:B; A1:A)']])
    const opened = await readWorkbook(await writeWorkbook(addOn.workbook), emptyWorkbook('x', 'Zilverriet', 'nl_NL', 'Blad1'))
    const cells = opened.sheets[0]!.rows.map((row) => Array.from(row ?? [], (cell) => cell?.value ?? '').slice(4, 7))
    expect(cells.slice(0, 4)).toEqual(shown().map((row) => row.slice(4, 7)))
    addOn.workbook.sheets = opened.sheets
    addOn.type('Blad1', 1, 1, [['T09']])
    expect(shown()[1]!.slice(4, 7)).toEqual(['Alle codes', 3, 4])
  })

  it.skipIf(libreOffice === null)('show the same values where nobody knows them: in LibreOffice', async () => {
    addOn.type('Blad1', 1, 5, [['=BUURTSTEM_TELLING(B1:B; A1:A)']])
    const folder = newFolder()
    try {
      writeFileSync(join(folder, 'telling.xlsx'), await writeWorkbook(addOn.workbook))
      expect(rowsByLibreOffice(join(folder, 'telling.xlsx'), 1).slice(0, 4).map((row) => row.slice(4, 7))).toEqual(shown().map((row) => row.slice(4, 7).map(String)))
    } finally {
      dropFolder(folder)
    }
  }, 60_000)

  it('take moments for days, and give the same answer without being called again', () => {
    addOn.type('Blad1', 1, 4, [['14-5-2025'], ['14-5-2025'], ['15-5-2025'], ['15-5-2025']])
    addOn.type('Blad1', 1, 6, [['=BUURTSTEM_TELLING(B1:B4; A1:A4; D1:D4)']])
    expect(shown()[0]!.slice(8, 11)).toEqual(['2025-05-14', '2025-05-15'])
  })

  it('never let a text of a cell become a formula', () => {
    addOn.type('Blad1', 1, 2, [["'=1+1"]])
    addOn.type('Blad1', 1, 5, [['=BUURTSTEM_TELLING(B1:B; A1:A)']])
    const spilled = addOn.sheet('Blad1').rows.flatMap((row) => row ?? []).filter((cell) => cell?.spilled)
    expect(spilled.some((cell) => cell?.value === '=1+1')).toBe(true)
    expect(spilled.every((cell) => cell?.formula === undefined)).toBe(true)
  })
})
