import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCodeRows } from '../../../shared/interchange/code-rows.ts'
import { qualcoderCodes, readQualcoderCodes, sharedNames } from '../../../shared/interchange/qualcoder-codes.ts'
import { codebooks, codeOf } from '../../code-trees.ts'
import { imported, places } from './imported.ts'

const read = (text: string, delimiter: ',' | '\t' = ',') => readQualcoderCodes(readCodeRows(text, delimiter))

describe('qualcoderCodes()', () => {
  it('writes a line a code without a header, with the categories before it', () => {
    const codes = [codeOf('BT2', { nameNl: 'Schoon', definition: 'Of het, schoon is.' }), codeOf('BT2.1', { nameNl: 'Afval', parentId: 'BT2' })]
    expect(qualcoderCodes(codes, 'nl')).toBe('BT2 Schoon,"Of het, schoon is."\r\nBT2 Schoon>>BT2.1 Afval\r\n')
  })
  it('gives the same tree when it is read back', () => {
    fc.assert(fc.property(codebooks, (codes) => {
      const { codes: listed, refused } = read(qualcoderCodes(codes, 'nl'))
      expect([refused, places(imported({ codes: listed, refused }))]).toEqual([[], places(codes)])
    }))
  })
})

describe('sharedNames()', () => {
  it('names what QualCoder would take for one', () => {
    expect(sharedNames([{ ...codeOf('', { nameNl: 'anders' }), id: '1' }, { ...codeOf('', { nameNl: 'anders', parentId: '1' }), id: '2' }, codeOf('X')], 'nl')).toEqual(['anders'])
  })
})

describe('readQualcoderCodes()', () => {
  const LAYOUT = 'los\tuitleg bij los\r\ngroep>>een\r\ngroep>>twee\r\nhoog>>laag>>drie\tnog een uitleg\r\nhoog>>vier\r\n'
  it('reads the layout with tabs, and makes the categories', () => {
    expect(places(imported(read(LAYOUT, '\t')))).toEqual(['E1 los', 'E2 groep', 'E2 groep | E2.1 een', 'E2 groep | E2.2 twee', 'E3 hoog', 'E3 hoog | E3.1 laag', 'E3 hoog | E3.1 laag | E3.1.1 drie', 'E3 hoog | E3.2 vier'])
  })
  it('reads memos, with commas when quoted', () => {
    expect(read('a>>b,"memo, met komma"\n').codes).toEqual([{ line: 1, id: null, path: ['a', 'b'], fields: { definition: 'memo, met komma' } }])
  })
  it('refuses a line that is only signs', () => {
    expect(read('>>\na').refused).toEqual([{ line: 1, why: 'no-name', detail: '' }])
  })
})
