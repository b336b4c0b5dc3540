import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonWidth, isFooter, readTable, type TableShape } from '../../../shared/passive/read-table.ts'
import { busyFor } from '../../busy-for.ts'

const SHAPE: TableShape = { delimiter: ';', headerRows: 1, footerWords: ['bron:'] }
const BARE: TableShape = { ...SHAPE, headerRows: 0 }
const read = (text: string, shape: TableShape = SHAPE) => readTable(text, shape)
const cellsOf = (text: string, shape?: TableShape) => read(text, shape).rows.map(({ cells }) => cells)

describe('readTable()', () => {
  it('gives header and rows, each row with its line in the file', () => {
    expect(read('a;b\n\n 1 ;2\r\n;;\r3;4')).toEqual({ header: [['a', 'b']], rows: [{ line: 3, cells: ['1', '2'] }, { line: 5, cells: ['3', '4'] }], ragged: [], misquoted: [] })
  })

  it('keeps lines, delimiters and doubled quotes within a quoted cell together, and goes on counting lines', () => {
    expect(read('a;b\r\n"een; ""twee""\r\ndrie";4\r\n5;6').rows).toEqual([{ line: 2, cells: ['een; "twee"\ndrie', '4'] }, { line: 4, cells: ['5', '6'] }])
  })

  it('reports rows with too few or too many cells by line and keeps what they hold', () => {
    const table = read('a;b;c\n1;2\n1;2;3\n1;2;3;4\n1;2;3;;\nBron: iemand')
    expect(table.ragged).toEqual([{ line: 2, found: 2, expected: 3 }, { line: 4, found: 4, expected: 3 }])
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['1', '1', '1', '1', 'Bron: iemand'])
  })

  it('expects the most common width where there is no header', () => {
    expect(read('1;2\n1;2;3\n1;2', BARE).ragged).toEqual([{ line: 2, found: 3, expected: 2 }])
  })

  it.each<[string, string, readonly (readonly string[])[], readonly number[]]>([
    ['a quote that never closes', 'a;b\n"1;2\n3;4\n5;6', [['"1', '2'], ['3', '4'], ['5', '6']], [2]],
    ['a quote that closes within a cell', 'a;b\n1;"Bar "De Kroeg" oud"\n3;4', [['1', 'Bar "De Kroeg" oud'], ['3', '4']], [2]],
    ['a quote in the middle of a cell, which is a letter', 'a;b\n5" buis;2\n3;4', [['5" buis', '2'], ['3', '4']], []],
    ['two broken lines around a good quoted one', 'a;b\n"1;2\n"x;y";3\n4;"5\n6;7', [['"1', '2'], ['x;y', '3'], ['4', '"5'], ['6', '7']], [2, 4]],
    ['a lone quote at the end', 'a;b\n1;2\n"', [['1', '2'], ['"']], [3]],
  ])('loses no row to %s', (_what, text, rows, misquoted) => {
    const table = read(text)
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
    expect(table.misquoted).toEqual(misquoted)
  })

  it('passes over the note that tells Excel the delimiter, and keeps the line numbers', () => {
    expect(read('sep=;\r\na;b\r\n1;2')).toMatchObject({ header: [['a', 'b']], rows: [{ line: 3, cells: ['1', '2'] }] })
  })

  it('shows a NUL as a replacement sign, so that no figure comes of it', () => expect(cellsOf('1\u00002;3', BARE)).toEqual([['1\ufffd2', '3']]))

  it('drops a byte order mark', () => expect(read('\ufeffjaar;b\n1;2').header).toEqual([['jaar', 'b']]))

  it.each<[TableShape['delimiter'], string]>([[',', '1,2'], ['\t', '1\t2'], [' ', '1 2'], ['|', '1|2']])('cuts at %j', (delimiter, text) => expect(cellsOf(text, { ...BARE, delimiter })).toEqual([['1', '2']]))

  it('keeps the missing last cell of a space-separated line as an empty one', () => expect(cellsOf('2017 DX22 BHB \n2017 DX21 BHB 3\n', { ...BARE, delimiter: ' ' })).toEqual([['2017', 'DX22', 'BHB', ''], ['2017', 'DX21', 'BHB', '3']]))

  it('reads nothing as nothing', () => expect(read('')).toEqual({ header: [], rows: [], ragged: [], misquoted: [] }))

  it('reads a single line of ten million letters', () => {
    expect(cellsOf('ab;'.repeat(3_400_000), BARE)[0]).toHaveLength(3_400_001)
    expect(cellsOf('x'.repeat(10_000_000), BARE)[0]![0]).toHaveLength(10_000_000)
  })

  it('reads rows of a hundred cells', () => expect(read(Array.from({ length: 50 }, () => '1;'.repeat(99) + '2').join('\n')).rows.every(({ cells }) => cells.length === 100)).toBe(true))

  it('stays fast when every line opens a quote, and loses none of them', () => {
    const started = process.cpuUsage()
    const table = read('"1;2\n'.repeat(100_000), BARE)
    expect(table.rows).toHaveLength(100_000)
    expect(busyFor(started)).toBeLessThan(10_000)
  })

  it('gives back any cells that were written with quotes around them', () => {
    const cell = fc.string().map((text) => text.split('\u0000').join('').replace(/\ufeff/g, '').replace(/\r\n?/g, '\n').trim())
    const rows = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), cell, cell), { maxLength: 20 })
    fc.assert(fc.property(rows, fc.constantFrom(';' as const, ',' as const, '\t' as const), (written, delimiter) => {
      const text = written.map((cells) => cells.map((one) => `"${one.replace(/"/g, '""')}"`).join(delimiter)).join('\r\n')
      const table = readTable(text, { ...BARE, delimiter })
      expect(table.rows.map(({ cells }) => cells)).toEqual(written)
      expect(table.misquoted).toEqual([])
    }))
  })

  it('loses no filled line of any text, and never throws', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a";, 1]{0,12}$/), { maxLength: 12 }), (lines) => {
      const { rows } = read(lines.join('\n'), BARE)
      const letters = (text: string) => [...text].filter((letter) => letter === 'a' || letter === '1').length
      expect(rows.reduce((sum, { cells }) => sum + letters(cells.join('')), 0)).toBe(letters(lines.join('')))
      for (const { line, cells } of rows) expect(lines[line - 1]!.length === 0 && cells.some((cell) => cell !== '')).toBe(false)
    }), { numRuns: 1_000 })
  })
})

describe('isFooter()', () => {
  it.each<[readonly string[], boolean]>([[['Bron: CBS'], true], [['', 'BRON: x'], true], [['Bronckhorst', '1'], false], [['1', 'Bron: x'], false], [[], false]])('says of %j: %j', (cells, is) => expect(isFooter(cells, ['bron:'])).toBe(is))
})

describe('commonWidth()', () => {
  it('is 0 without rows, else the width of most', () => {
    expect(commonWidth([])).toBe(0)
    expect(commonWidth([['1'], ['1', '2'], ['3', '4']].map((cells, line) => ({ line, cells })))).toBe(2)
  })
})
