import { describe, expect, it } from 'vitest'
import { putCell } from '../../../../apps-script/local/workbook/cells.ts'
import { recalculate } from '../../../../apps-script/local/workbook/formulas.ts'
import { storeFormula } from '../../../../apps-script/local/workbook/typed-formula.ts'
import { emptyWorkbook, type SheetState } from '../../../../apps-script/local/workbook/workbook.ts'

function calculate(formula: string) {
  const workbook = emptyWorkbook('id', 'proef', 'nl_NL', 'Blad1')
  const sheet = workbook.sheets[0] as SheetState
  putCell(sheet, 0, 1, { value: 'x' })
  putCell(sheet, 1, 1, { value: 2 })
  putCell(sheet, 2, 1, { value: 3 })
  putCell(sheet, 3, 1, { value: '4' })
  putCell(sheet, 0, 0, { value: null, formula })
  recalculate(workbook)
  return sheet.rows
}

describe('recalculate()', () => {
  it.each([
    ['=SUM(B2:B)', 5],
    ['=COUNTIF(B2:B,">2")', 1],
    ["=SUM('Blad1'!B2:B3)*2", 10],
    ['=B1&"="&B2', 'x=2'],
    ['=B2>B3', false],
    ['=1/0', '#DIV/0!'],
    ['=GEENFUNCTIE(1)', '#NAME?'],
    ['=COUNT(B1:B4)', 2],
  ])('%s', (formula, expected) => {
    expect(calculate(formula)[0]?.[0]?.value).toBe(expected)
  })

  it('lets an array spill, and takes the spilled values back when the formula changes', () => {
    const workbook = emptyWorkbook('id', 'proef', 'nl_NL', 'Blad1')
    const sheet = workbook.sheets[0] as SheetState
    for (const [row, text] of ['a', 'b', 'a'].entries()) putCell(sheet, row, 1, { value: text })
    putCell(sheet, 0, 0, { value: null, formula: '=UNIQUE(B1:B3)' })
    recalculate(workbook)
    expect([sheet.rows[0]?.[0]?.value, sheet.rows[1]?.[0]?.value]).toEqual(['a', 'b'])
    putCell(sheet, 0, 0, { value: null, formula: '=1' })
    recalculate(workbook)
    expect(sheet.rows[1]?.[0]).toBeUndefined()
  })
})

describe('storeFormula()', () => {
  it.each([
    ['=SUM(A1;2,5)', true, '=SUM(A1,2.5)'],
    ['=1,5+1', true, '=1.5+1'],
    ['=A1&"a;b,1"', true, '=A1&"a;b,1"'],
    ['=SUM(A1,2)', true, '=SUM(A1,2)'],
    ['=SUM(1.5,2)', false, '=SUM(1.5,2)'],
  ])('%s', (typed, comma, stored) => {
    expect(storeFormula(typed, comma)).toBe(stored)
  })
})
