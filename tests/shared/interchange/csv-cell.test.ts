import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { plainCell, safeCell, writeCsv } from '../../../shared/interchange/csv-cell.ts'
import { texts } from '../../arbitraries.ts'

describe('safeCell()', () => {
  it.each(['=1+1', '+31 20', '-2', '@SUM(A1)', '\t=1', '\rx', "'=1", "''+1", '\n=1'])('makes %j harmless', (text) => {
    expect(safeCell(text)).toBe(`'${text}`)
  })
  it.each(['', 'a=1', "'s avonds", '1-2', ' =1', 'BT2.1 Afval'])('leaves %j as it is', (text) => {
    expect(safeCell(text)).toBe(text)
  })
  it('is taken back exactly by plainCell()', () => {
    fc.assert(fc.property(fc.oneof(texts, fc.string().map((text) => `'${text}`), fc.string().map((text) => `=${text}`)), (text) => {
      expect(plainCell(safeCell(text))).toBe(text)
    }))
  })
})

describe('writeCsv()', () => {
  it('quotes only what needs it and ends lines on CRLF', () => {
    expect(writeCsv([['tag', 'description'], ['a,b', 'zegt "nee"'], ['c', 'twee\nregels']])).toBe('tag,description\r\n"a,b","zegt ""nee"""\r\nc,"twee\nregels"\r\n')
  })
  it.each([',', ';', '\t'] as const)('is read back by another reader, divided by %j', (delimiter) => {
    fc.assert(fc.property(fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const read: string[][] = []
      Papa.parse(writeCsv(rows, delimiter), { delimiter, newline: '\r\n' as '\n', quoteChar: '"', step: ({ data }) => void read.push([...(data as readonly string[])]) })
      expect(read.slice(0, -1).map((row) => row.map(plainCell))).toEqual(rows)
    }))
  })
})
