import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCodeRows } from '../../../shared/interchange/code-rows.ts'
import { isTaguetteHeader, readTaguetteCodebook, taguetteCodebook, taguettePath } from '../../../shared/interchange/taguette-codebook.ts'
import { codebooks, codeOf } from '../../code-trees.ts'
import { imported, places } from './imported.ts'

const UNUSED = () => ({ segments: 0, sources: 0 })
const read = (text: string, delimiter: ',' | ';' = ',') => readTaguetteCodebook(readCodeRows(text, delimiter))

describe('taguetteCodebook()', () => {
  it('writes the header and columns of Taguette 1.5.2, without a mark, lines on CRLF', () => {
    const codes = [codeOf('BT2', { nameNl: 'Schoon en heel', definition: 'Of het schoon is, of niet.' }), codeOf('BT2.1', { nameNl: 'Afval', parentId: 'BT2' })]
    expect(taguetteCodebook(codes, (id) => (id === 'BT2.1' ? { segments: 7, sources: 3 } : UNUSED()), 'nl')).toBe(
      'tag,description,number of highlights,number of documents\r\nBT2 Schoon en heel,"Of het schoon is, of niet.",0,0\r\nBT2 Schoon en heel/BT2.1 Afval,,7,3\r\n',
    )
  })
  it('runs no formula', () => {
    expect(taguetteCodebook([codeOf('', { nameNl: '=HYPERLINK("x")', nameEn: '' })], UNUSED, 'nl')).toContain('\n"\'=HYPERLINK(""x"")"')
  })
  it('gives the same tree and explanations when it is read back', () => {
    fc.assert(fc.property(codebooks, (codes) => {
      const plain = codes.map((code) => ({ ...code, include: '', exclude: '', example: '', definition: code.definition.replace(/^(wel|niet|voorbeeld|include|exclude|example):/gim, '') .trim() }))
      const { codes: listed, refused } = read(taguetteCodebook(plain, UNUSED, 'nl'))
      expect(refused).toEqual([])
      const back = imported({ codes: listed, refused })
      expect(places(back)).toEqual(places(codes))
      expect(back.map(({ definition }) => definition).sort()).toEqual(plain.map(({ definition }) => definition).sort())
    }))
  })
  it('changes nothing in the codebook it came from', () => {
    fc.assert(fc.property(codebooks, fc.constantFrom('nl', 'en'), (codes, language) => {
      expect(imported(read(taguetteCodebook(codes.map((code) => ({ ...code, include: '', exclude: '', example: '', definition: '' })), UNUSED, language)), codes)).toEqual(codes)
    }))
  })
})

describe('readTaguetteCodebook()', () => {
  it.each(['tag', 'Name', 'PATH'])('takes a column %s for the name', (column) => {
    expect(read(`${column},Description,other\nglas,uitleg,9\n`).codes).toEqual([{ line: 2, id: null, path: ['glas'], fields: { definition: 'uitleg' } }])
  })
  it('needs no description', () => {
    expect(read('tag\nglas\nglas/bak').codes.map(({ path }) => path)).toEqual([['glas'], ['glas', 'bak']])
  })
  it('passes over empty rows, and refuses by number a row without a name or with too few cells', () => {
    const { codes, refused } = read('tag,description\na,b\n\n,zonder naam\nkort\n')
    expect(codes.map(({ line }) => line)).toEqual([2])
    expect(refused).toEqual([{ line: 4, why: 'no-name', detail: '' }, { line: 5, why: 'too-few-cells', detail: 'kort' }])
  })
  it('reads what is divided by semicolons too, where Taguette refuses it', () => {
    expect(read('tag;description\na;"b;c"', ';').codes).toMatchObject([{ path: ['a'], fields: { definition: 'b;c' } }])
  })
})

describe('isTaguetteHeader()', () => {
  it.each([[['tag', 'description'], true], [['Path'], true], [['tag', 'name'], false], [['code', 'memo'], false], [[], false]])('judges %j', (cells, is) => {
    expect(isTaguetteHeader(cells)).toBe(is)
  })
})

describe('taguettePath()', () => {
  it('keeps a slash of a name apart from the one between names', () => {
    expect(taguettePath(['auto/fiets', 'bus'])).toBe('auto\\/fiets/bus')
  })
})
