import { describe, expect, it } from 'vitest'
import { readCodeRows } from '../../../shared/interchange/code-rows.ts'
import { isMaxqdaHeader, readMaxqdaCodes } from '../../../shared/interchange/maxqda-codes.ts'

const read = (text: string) => readMaxqdaCodes(readCodeRows(text, ','))

describe('readMaxqdaCodes()', () => {
  it('reads Code and Memo, with both ways to write a parent', () => {
    expect(read('Code,Memo\nWonen,Over het huis\nWonen > Huur,\nWonen\\Lift\\Stuk,').codes.map(({ path, fields }) => [path, fields])).toEqual([
      [['Wonen'], { definition: 'Over het huis' }], [['Wonen', 'Huur'], {}], [['Wonen', 'Lift', 'Stuk'], {}],
    ])
  })
  it('reads a list with an id before and a description behind', () => {
    expect(read('code_id,code,code.description\n1,"rust","waar het stil is"').codes).toMatchObject([{ path: ['rust'], fields: { definition: 'waar het stil is' } }])
  })
  it('refuses by number what has no name', () => {
    expect(read('Code,Memo\n,x\n').refused).toEqual([{ line: 2, why: 'no-name', detail: '' }])
  })
})

describe('isMaxqdaHeader()', () => {
  it.each([[['Code', 'Memo'], true], [['code_id', 'code'], true], [['tag'], false]])('judges %j', (cells, is) => {
    expect(isMaxqdaHeader(cells)).toBe(is)
  })
})
