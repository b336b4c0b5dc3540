import { describe, expect, it } from 'vitest'
import { listCodes, readCodeRows } from '../../../shared/interchange/code-rows.ts'

describe('readCodeRows()', () => {
  it('numbers rows by the line of the file they begin on, past empty lines and cells of some lines', () => {
    expect(readCodeRows('a,"twee\nregels"\r\n\r\nb,c', ',').rows).toEqual([{ line: 1, cells: ['a', 'twee\nregels'] }, { line: 4, cells: ['b', 'c'] }])
  })
  it('takes off the apostrophe against formulas', () => {
    expect(readCodeRows("'=1+1,'s avonds", ',').rows[0]!.cells).toEqual(['=1+1', "'s avonds"])
  })
  it('refuses a line whose quotes do not close and reads on', () => {
    const { rows, refused } = readCodeRows('a,b\n"c,d\ne,f', ',')
    expect([rows.map(({ line }) => line), refused]).toEqual([[1, 3], [{ line: 2, why: 'quotes', detail: '' }]])
  })
})

describe('listCodes()', () => {
  it('refuses by line what has no name or is too long, and keeps the rest', () => {
    const rows = readCodeRows(`goed\n\n ,memo\n${'x'.repeat(201)}\nook goed`, ',')
    const { codes, refused } = listCodes(rows, ({ line, cells }) => ({ line, id: null, path: [cells[0]!].filter((cell) => cell !== ''), fields: {} }))
    expect([codes.map(({ path }) => path[0]), refused.map(({ line, why }) => [line, why])]).toEqual([['goed', 'ook goed'], [[3, 'no-name'], [4, 'too-long']]])
  })
})
