import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedCell, usedRows, usedSize, writtenCell } from '../../../../apps-script/local/workbook/cells.ts'
import { type Cell, emptySheet } from '../../../../apps-script/local/workbook/workbook.ts'

const cell = fc.oneof(fc.constant(undefined), fc.constant<Cell>({ value: null }), fc.constant<Cell>({ value: null, note: 'noot' }), fc.constant<Cell>({ value: 'x' }), fc.constant<Cell>({ value: false }), fc.constant<Cell>({ value: null, formula: '=1' }))

describe('usedSize()', () => {
  it('ends at the last row and column with a value or a formula, wherever rows have holes', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.array(cell, { maxLength: 6 }), { nil: undefined }), { maxLength: 8 }), (rows) => {
      const filled = rows.flatMap((cells, row) => (cells ?? []).flatMap((one, column) => (one && (one.value !== null || one.formula !== undefined) ? [[row + 1, column + 1] as const] : [])))
      const sheet = emptySheet(1, 'Blad')
      rows.forEach((cells, row) => {
        if (cells) sheet.rows[row] = cells
      })
      expect(usedSize(sheet)).toEqual({ rows: Math.max(0, ...filled.map(([row]) => row)), columns: Math.max(0, ...filled.map(([, column]) => column)) })
      expect(usedRows(sheet)).toBe(usedSize(sheet).rows)
    }))
  })
})

describe('changedCell()', () => {
  it('puts fields in the place of others, takes away what is undefined, and leaves the cell itself as it was', () => {
    const before: Cell = { value: 1, note: 'noot', formula: '=1' }
    expect(changedCell(before, { note: undefined, value: undefined, spilled: true })).toEqual({ value: null, formula: '=1', spilled: true })
    expect(before).toEqual({ value: 1, note: 'noot', formula: '=1' })
  })
})

describe('writtenCell()', () => {
  it('takes the place of a formula, and of what a formula spilled', () => {
    const written = writtenCell({ value: 3, formula: '=1+2', problem: 'oei', note: 'blijft' }, 'tekst', 'nl_NL', false)
    expect(written).toEqual({ value: 'tekst', note: 'blijft' })
    expect(writtenCell({ value: 3, spilled: true }, 4, 'nl_NL', false)).toEqual({ value: 4 })
  })
})
