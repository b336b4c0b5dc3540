import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { putCell } from '../../../../apps-script/local/workbook/cells.ts'
import { deleteLines, insertLines, moveLines, renameInFormulas } from '../../../../apps-script/local/workbook/sheet-structure.ts'
import { emptyWorkbook, type SheetState, type WorkbookState } from '../../../../apps-script/local/workbook/workbook.ts'

function workbookWith(width: number): { readonly workbook: WorkbookState; readonly sheet: SheetState } {
  const workbook = emptyWorkbook('id', 'proef', 'nl_NL', 'Blad1')
  const sheet = workbook.sheets[0] as SheetState
  for (let column = 0; column < width; column += 1) {
    putCell(sheet, 0, column, { value: `k${column}` })
    workbook.metadata.push({ id: 100 + column, key: `k${column}`, value: null, visibility: 'DOCUMENT', location: { type: 'COLUMN', sheetId: sheet.id, index: column } })
  }
  return { workbook, sheet }
}

const together = (workbook: WorkbookState, sheet: SheetState): boolean =>
  workbook.metadata.every((entry) => entry.location.type === 'COLUMN' && sheet.rows[0]?.[entry.location.index]?.value === entry.key)

describe('rows and columns that are inserted, deleted or moved', () => {
  it('take their metadata along, whatever is done in whatever order', () => {
    const step = fc.record({ kind: fc.constantFrom('insert', 'delete', 'move'), at: fc.nat(7), count: fc.integer({ min: 1, max: 3 }), to: fc.nat(10) })
    fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { workbook, sheet } = workbookWith(8)
      for (const { kind, at, count, to } of steps) {
        if (kind === 'insert') insertLines(workbook, sheet, 'column', at, count)
        else if (kind === 'move') moveLines(workbook, sheet, 'column', at, count, to)
        else deleteLines(workbook, sheet, 'column', at, count)
      }
      return together(workbook, sheet)
    }))
  })

  it('rewrite the formulas that point at them', () => {
    const { workbook, sheet } = workbookWith(4)
    putCell(sheet, 1, 0, { value: null, formula: '=SUM(C1:C9)+$D$4&"C1"' })
    putCell(sheet, 2, 0, { value: null, formula: '=B1' })
    insertLines(workbook, sheet, 'column', 2, 2)
    expect(sheet.rows[1]?.[0]?.formula).toBe('=SUM(E1:E9)+$F$4&"C1"')
    deleteLines(workbook, sheet, 'column', 1, 1)
    expect(sheet.rows[2]?.[0]?.formula).toBe('=#REF!')
    expect(sheet.rows[1]?.[0]?.formula).toBe('=SUM(D1:D9)+$E$4&"C1"')
  })

  it('a renamed tab keeps the formulas that point at it', () => {
    const { workbook, sheet } = workbookWith(2)
    putCell(sheet, 1, 0, { value: null, formula: '=Blad1!A1&"Blad1!A1"' })
    renameInFormulas(workbook, 'Blad1', 'Mijn blad')
    expect(sheet.rows[1]?.[0]?.formula).toBe('=\'Mijn blad\'!A1&"Blad1!A1"')
  })
})
