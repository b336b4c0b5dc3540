import { describe, expect, it } from 'vitest'
import { columnOfGroups, splitRows } from '../../../shared/source/split-rows.ts'

const walk = { header: ['punt', 'waarneming', 'waarnemer'], rows: [['1', 'glas', 'bewoner'], ['2', 'tegels los', 'Professional'], ['3', 'zakken', 'Bewoner'], ['4', 'leeg', '?']] }

describe('columnOfGroups()', () => {
  it('is the column that says who observed', () => {
    expect(columnOfGroups(walk)).toBe(2)
  })
  it.each([
    ['only residents', [['a', 'bewoner'], ['b', 'bewoner']]], ['other answers', [['a', 'ja'], ['b', 'nee']]], ['a stray word among others', [['a', 'bewoner'], ['b', 'professional'], ['c', 'tuin'], ['d', 'gang'], ['e', 'lift'], ['f', 'dak']]], ['no rows', []],
  ])('is none with %s', (_what, rows) => {
    expect(columnOfGroups({ header: ['a', 'wie'], rows })).toBeNull()
  })
})

describe('splitRows()', () => {
  it('gives every row to one group, residents first and those who do not say last', () => {
    expect(splitRows(walk, 2).map(({ group, table }) => [group, table.rows.map((row) => row[0])])).toEqual([['resident', ['1', '3']], ['professional', ['2']], [null, ['4']]])
  })
})
