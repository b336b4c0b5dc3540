import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { readCodeRows } from '../../../shared/interchange/code-rows.ts'
import { codebookCsv, isCodebookHeader, readCodebookCsv } from '../../../shared/interchange/codebook-csv.ts'
import { codebooks, codeOf } from '../../code-trees.ts'
import { imported, places } from './imported.ts'

const read = (text: string) => readCodebookCsv(readCodeRows(text, ';'))

describe('codebookCsv()', () => {
  it('comes back whole in an empty codebook, both languages, colours, status and all', () => {
    fc.assert(fc.property(codebooks, fc.constantFrom('active', 'proposed', 'retired'), (made, status) => {
      const codes = made.map((code) => ({ ...code, status }))
      const list = read(codebookCsv(codes))
      expect(list.refused).toEqual([])
      const back = imported(list)
      const bare = (all: typeof back) => codeTree(all).ordered.map(({ order: _order, made: _made, changed: _changed, ...code }) => code)
      expect(bare(back)).toEqual(bare(codes))
    }))
  })
  it('changes nothing in the codebook it came from', () => {
    fc.assert(fc.property(codebooks, (codes) => {
      expect(imported(read(codebookCsv(codes)), codes)).toEqual(codes)
    }))
  })
  it('opens as a table in a Dutch spreadsheet program: a mark, semicolons, no formulas', () => {
    expect(codebookCsv([codeOf('A', { definition: '=1+1' })])).toMatch(/^\ufeffkey;parent;name_nl;name_en;definition;include;exclude;example;colour;pattern;status;id;parent_id\r\nA;;naam A;name A;'=1\+1;;;;brick;solid;active;A;\r\n$/)
  })
})

describe('readCodebookCsv()', () => {
  it('takes a line that a person added: a key, a parent and a name', () => {
    const list = read('key;parent;name_nl\nP1;;Ouder\nP1.1;P1;Kind\n')
    expect(places(imported(list))).toEqual(['P1 Ouder', 'P1 Ouder | P1.1 Kind'])
    expect(imported(list)[1]).toMatchObject({ nameEn: 'Kind' })
  })
  it('empties what is empty in the list, but never a name', () => {
    const [code] = imported(read('key;name_nl;name_en;definition\nA;;;\n'), [codeOf('A', { definition: 'oud' })])
    expect(code).toMatchObject({ nameNl: 'naam A', nameEn: 'name A', definition: '' })
  })
  it('leaves alone what has no column', () => {
    expect(imported(read('key;name_nl\nA;Nieuw\n'), [codeOf('A', { definition: 'oud', parentId: 'B' }), codeOf('B')]).find(({ id }) => id === 'A')).toMatchObject({ nameNl: 'Nieuw', definition: 'oud', parentId: 'B' })
  })
  it('refuses by number what no code can be', () => {
    expect(read('key;name_nl;colour\nA;a;rood\n;;\nB;b;pink').refused).toEqual([{ line: 2, why: 'unknown-colour', detail: 'rood' }])
  })
})

describe('isCodebookHeader()', () => {
  it.each([[['key', 'name_nl'], true], [['KEY', 'Name_En'], true], [['key', 'value'], false]])('judges %j', (cells, is) => {
    expect(isCodebookHeader(cells)).toBe(is)
  })
})
