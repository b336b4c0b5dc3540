import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../shared/sheet/column.ts'
import { JOINT_DISPLAY_LAYOUT } from '../../../shared/sheet/joint-display-layout.ts'
import { codeKey, keepsPlaces, placeRows, ROW_KEY, ROW_PLACE } from '../../../shared/sheet/place-rows.ts'
import { SOURCES_TAB } from '../../../shared/sheet/record-tabs.ts'
import { recordLayout } from '../../../shared/sheet/tab-layout.ts'

const COLUMNS = ['theme', null, ROW_KEY, ROW_PLACE]
type Line = readonly CellValue[]
const line = (key: string, place: CellValue, own = ''): Line => [key, own, key, place]
const place = (rows: readonly Line[], wanted: readonly string[], mayMove = true) => placeRows({ columnIds: COLUMNS, rows }, wanted, mayMove)

/** What the sheet holds after writing and sorting, as the add-on does it. */
function after(rows: readonly Line[], wanted: readonly string[], mayMove = true): Line[] {
  const { writes, kept, sort } = place(rows, wanted, mayMove)
  const sheet = rows.map((row) => [...row])
  for (const [row, index] of writes) {
    while (sheet.length <= row) sheet.push(['', '', '', ''])
    sheet[row] = index === null ? ['', sheet[row]![1]!, '', ''] : [wanted[index]!, sheet[row]![1]!, wanted[index]!, index]
  }
  for (const [row, where] of kept) sheet[row]![3] = where
  const number = (row: Line) => (row[3] === '' ? Number.POSITIVE_INFINITY : Number(row[3]))
  return sort ? sheet.map((row, index) => ({ row, index })).sort((a, b) => number(a.row) - number(b.row) || a.index - b.index).map(({ row }) => row) : sheet
}

describe('keepsPlaces()', () => {
  it('is true for tabs with a key and a place in each row only', () => {
    expect([keepsPlaces(JOINT_DISPLAY_LAYOUT), keepsPlaces(recordLayout(SOURCES_TAB))]).toEqual([true, false])
  })
})

describe('placeRows()', () => {
  it('writes from the top in a tab that is empty', () => {
    expect(place([], ['a', 'b'])).toMatchObject({ rowOf: [0, 1], sort: false })
  })

  it('leaves rows where they are when nothing came or went', () => {
    expect(place([line('a', 0), line('b', 1)], ['a', 'b'])).toMatchObject({ rowOf: [0, 1], sort: false })
  })

  it('moves what people wrote beside a row along when a row comes between', () => {
    expect(after([line('a', 0, 'mine'), line('b', 1, 'also mine')], ['new', 'a', 'between', 'b'])).toEqual([line('new', 0), line('a', 1, 'mine'), line('between', 2), line('b', 3, 'also mine')])
  })

  it('follows a new order of the codebook, and takes what people wrote along', () => {
    expect(after([line('a', 0, 'mine'), line('b', 1)], ['b', 'a'])).toEqual([line('b', 0), line('a', 1, 'mine')])
  })

  it('keeps an order that people sorted themselves, and puts what is new below it', () => {
    const sorted = [line('b', 1, 'mine'), line('a', 0)]
    expect(place(sorted, ['a', 'b', 'c'])).toMatchObject({ rowOf: [1, 0, 2], sort: false })
    expect(after(sorted, ['a', 'b', 'c'])).toEqual([line('b', 1, 'mine'), line('a', 0), line('c', 2)])
  })

  it('moves nothing under a filter', () => {
    expect(place([line('a', 0), line('b', 1)], ['x', 'a', 'b'], false)).toMatchObject({ rowOf: [2, 0, 1], sort: false })
  })

  it('takes away a row of which nothing is wanted, but never one in which people wrote', () => {
    expect(after([line('a', 0), line('b', 1), line('c', 2)], ['a', 'c'])).toEqual([line('a', 0), line('c', 1), ['', '', '', '']])
    expect(after([line('a', 0), line('b', 1, 'mine'), line('c', 2)], ['a', 'c'])).toEqual([line('a', 0), line('c', 1), line('b', 2, 'mine')])
  })

  it('leaves rows of people’s own below the table', () => {
    expect(after([line('a', 0), ['', 'a note below', '', '']], ['n', 'a'])).toEqual([line('n', 0), line('a', 1), ['', 'a note below', '', '']])
  })

  it('finds rows of codes again by their id when somebody deleted the column of keys', () => {
    expect(placeRows({ columnIds: ['theme', null, '_id'], rows: [['B', 'mine', 'b'], ['A', '', 'a']] }, [codeKey('a'), codeKey('b')], true)).toMatchObject({ rowOf: [0, 1], writes: new Map([[0, 1], [1, 0]]), sort: true })
  })

  it('keeps a copy that a person made of a row out of the table', () => {
    const copied = [line('a', 0, 'mine'), line('a', 0, 'a copy'), line('b', 1)]
    expect(after(copied, ['a', 'b']).slice(0, 2)).toEqual([line('a', 0, 'mine'), line('b', 1)])
    expect(after(copied, ['a', 'b'])[2]![1]).toBe('a copy')
  })

  it('never parts what people wrote from its row, and says where each row stands, whatever was there', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(fc.property(keys, keys, fc.boolean(), fc.boolean(), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (before, wanted, shuffled, mayMove, own) => {
      const rows = before.map((key, index) => line(key, index, own[index] ? `of ${key}` : ''))
      const sheet = shuffled ? [...rows].reverse() : rows
      const result = after(sheet, wanted, mayMove)
      const { rowOf } = place(sheet, wanted, mayMove)
      wanted.forEach((key, index) => expect(result[rowOf[index]!]![0]).toBe(key))
      for (const [key, note] of result) if (note !== '') expect(note).toBe(`of ${key}`)
      expect(result.map(([, note]) => note).filter((note) => note !== '')).toHaveLength(rows.filter(([, note]) => note !== '').length)
      expect(new Set(rowOf).size).toBe(wanted.length)
    }))
  })
})
