import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codebookCsv } from '../../../shared/interchange/codebook-csv.ts'
import { CODE_DELIMITERS, CODE_LAYOUTS, codeFileShape, readCodeList } from '../../../shared/interchange/read-code-list.ts'
import { codeOf } from '../../code-trees.ts'
import { imported, places } from './imported.ts'

describe('codeFileShape()', () => {
  it.each([
    ['tag,description\na,b', 'x.csv', 'taguette', ','], ['tag;description\na;b', 'x.csv', 'taguette', ';'], ['\ufeffPath\tnote\na\tb', 'x.txt', 'taguette', '\t'], ['name\na', 'x.csv', 'taguette', ','],
    ['Code,Memo\na,b', 'x.csv', 'maxqda', ','], ['a\tmemo, met komma', 'x.txt', 'qualcoder', '\t'], ['a>>b,memo', 'x.csv', 'qualcoder', ','], ['a>>b;memo', 'x.csv', 'qualcoder', ';'],
    ['zwerfvuil, glas en meer', 'x.txt', 'qualcoder', '\t'], ['', 'x.csv', 'qualcoder', ','], [codebookCsv([codeOf('A')]), 'x.csv', 'buurtstem', ';'],
  ])('tells %j', (text, name, layout, delimiter) => {
    expect(codeFileShape(text, name)).toEqual({ layout, delimiter })
  })
})

describe('readCodeList()', () => {
  it.each(CODE_LAYOUTS.flatMap((layout) => CODE_DELIMITERS.map((delimiter) => [layout, delimiter] as const)))('loses no line of a list that is read as %s by %j when it is something else', (layout, delimiter) => {
    const text = 'een,twee\n"drie\nvier;vijf\n\tzes'
    const { codes, refused } = readCodeList(text, { layout, delimiter })
    const header = layout === 'qualcoder' ? 0 : 1
    expect(codes.length + refused.length).toBe(4 - header)
  })
})

/** Real files of other tools, where this machine has them. */
const DATA = join(import.meta.dirname, '../../../../shared/data/coded')
describe.skipIf(!existsSync(DATA))('real lists of other tools', () => {
  const read = (path: string) => {
    const text = readFileSync(join(DATA, path), 'utf8')
    return readCodeList(text, codeFileShape(text, path))
  }
  it('takes in the plain list that QualCoder ships as an example', () => {
    const list = read('qualcoder-examples/plain_codes_categories_for_import.txt')
    expect([list.codes.length, list.refused]).toEqual([6, []])
    expect(places(imported(list))).toEqual(['E1 code1', 'E2 cat1', 'E2 cat1 | E2.1 code2', 'E2 cat1 | E2.2 code3', 'E3 cat3', 'E3 cat3 | E3.1 cat2', 'E3 cat3 | E3.1 cat2 | E3.1.1 code4', 'E3 cat3 | E3.2 code5', 'E4 code6'])
    expect(imported(list).find(({ nameNl }) => nameNl === 'code1')!.definition).not.toBe('')
  })
  it('takes in the example codes of qcoder', () => {
    const list = read('qcoder-coc/example_codes/codes.csv')
    expect(list.refused).toEqual([])
    expect(list.codes.every(({ fields }) => fields.definition !== undefined)).toBe(true)
    expect(imported(list).length).toBeGreaterThan(3)
  })
})
