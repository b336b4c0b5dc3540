import { describe, expect, it } from 'vitest'
import { dayText, gridRows, gridTable, shownNumber, withMergedCells, wordsOnly } from '../../../shared/passive/grid.ts'
import { readFigure } from '../../../shared/passive/read-figure.ts'

describe('gridRows()', () => {
  it('spells numbers so that they read back as the same, whatever sign is the decimal one', () => {
    for (const decimal of [',', '.'] as const) {
      for (const value of [0, 1.42, 1420, 1.425, -0.094, 27.4, 1e-7, 123_456_789.125]) {
        const [row] = gridRows([[value]], decimal)
        expect(readFigure(row!.cells[0]!, { decimal, thousands: decimal === ',' ? '.' : ',', missing: {} }), `${value}${decimal}`).toMatchObject({ value })
      }
    }
  })
  it('takes the noise of binary fractions away, and keeps words and their line', () => {
    expect(gridRows([[0.1 + 0.2, '  Geen \n cijfer', true, null, Number.NaN]], ',')).toEqual([{ line: 1, cells: ['0,3', 'Geen cijfer', 'true', '', ''] }])
  })
})

describe('gridTable()', () => {
  it('cuts header and rows, passes over empty rows and keeps their line numbers', () => {
    expect(gridTable([['Titel'], [], ['Gebied', 'Waarde'], ['QA01', 3]], { decimal: ',', headerRows: 2, footerWords: [] })).toMatchObject({ header: [['Titel'], ['Gebied', 'Waarde']], rows: [{ line: 4, cells: ['QA01', '3'] }] })
  })
})

describe('withMergedCells()', () => {
  it('repeats a cell downward over the rows it covers, and not to the right', () => {
    expect(withMergedCells([['Noord', 1], [null, 2], ['', 3], ['Zuid', 4]], [{ startRow: 0, startCol: 0, endRow: 2, endCol: 1 }])).toEqual([['Noord', 1], ['Noord', 2], ['Noord', 3], ['Zuid', 4]])
    expect(withMergedCells([['2023', null, '2024']], [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }])).toEqual([['2023', null, '2024']])
  })
  it('ignores blocks that lie outside the cells', () => {
    expect(withMergedCells([['a']], [{ startRow: 0, startCol: 0, endRow: 1_000_000, endCol: 0 }, { startRow: 9, startCol: 9, endRow: 10, endCol: 9 }])).toEqual([['a']])
  })
})

it('wordsOnly() keeps nothing but text', () => expect(wordsOnly([['a', 1, true, null]])).toEqual([['a', null, null, null]]))

it.each([['dd-mm-yyyy', '2023-05-01'], ['mmm-yy', '2023-05'], ['yyyy', '2023'], ['jjjj', '2023'], ['', '2023-05-01'], ['"dag" yyyy', '2023'], ['[$-413]mmmm yyyy', '2023-05']])('dayText() by the format %j is %s', (format, text) => expect(dayText('2023-05-01', format)).toBe(text))

it.each([[0.274, '0%', 27.4], [0.9, '0,0%', 90], [0.274, '0.00', 0.274], [0.5, '0"%"', 0.5]])('shownNumber() of %s with the format %j is %s', (value, format, shown) => expect(shownNumber(value, format)).toBe(shown))
