import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeArea, columnLetters, columnOfLetters, formatA1, parseA1, quoteSheetName } from '../../../../apps-script/local/workbook/a1-notation.ts'

describe('A1 notation', () => {
  it('column letters and numbers are each other’s inverse', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 18_277 }), (column) => columnOfLetters(columnLetters(column)) === column))
  })

  it('an area is read back from its own notation', () => {
    const area = fc.record({ row: fc.nat(900), column: fc.nat(60), rows: fc.integer({ min: 1, max: 90 }), columns: fc.integer({ min: 1, max: 30 }) })
    fc.assert(fc.property(area, (given) => {
      const open = parseA1(formatA1(given))
      expect(open === null ? null : closeArea(open, 1000, 100)).toEqual(given)
    }))
  })

  it.each([
    ['B:B', { row: 0, column: 1, rows: 100, columns: 1 }],
    ['2:3', { row: 1, column: 0, rows: 2, columns: 26 }],
    ['B2:B', { row: 1, column: 1, rows: 99, columns: 1 }],
    ['C3:A1', { row: 0, column: 0, rows: 3, columns: 3 }],
    ['$B$2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ["'Blad ''x'''!A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ])('%s', (text, expected) => {
    const open = parseA1(text)
    expect(open === null ? null : closeArea(open, 100, 26)).toEqual(expected)
  })

  it.each(['', 'A', '1', ':', 'A0', 'hello world', 'A1:'])('%s is no range', (text) => {
    expect(parseA1(text)).toBeNull()
  })

  it('quotes a sheet name only where it must', () => {
    expect(quoteSheetName('Codes')).toBe('Codes')
    expect(quoteSheetName("Wat 'n blad")).toBe("'Wat ''n blad'")
  })
})
