import { describe, expect, it } from 'vitest'
import type { Code } from '../../../shared/codebook/code.ts'
import type { ListedCode } from '../../../shared/codebook/listed-code.ts'
import { planImport } from '../../../shared/codebook/plan-import.ts'
import { codeOf, drawn } from '../../code-trees.ts'

const BT2 = codeOf('BT2', { nameNl: 'Schoon en heel', nameEn: 'Clean', order: 0, definition: 'Of het schoon is.', colour: 'orange' })
const RATS = codeOf('BT2.2', { nameNl: 'Ongedierte', nameEn: 'Vermin', parentId: 'BT2', order: 0 })
const BOOK = [BT2, RATS]
const listed = (line: number, path: readonly string[], more: Partial<ListedCode> = {}): ListedCode => ({ line, path, id: null, fields: {}, ...more })
const plan = (codes: readonly Code[], ...list: readonly ListedCode[]) => {
  let number = 0
  const planned = planImport(codes, { codes: list, refused: [] }, { stamp: '01a000000000-0000-test', newId: () => `n${++number}` })
  const after = [...codes.filter((code) => !planned.after.some(({ id }) => id === code.id)), ...planned.after]
  return { ...planned, tree: drawn(after), kinds: planned.lines.map(({ line, kind, code }) => `${line} ${kind} ${code.nameNl}`) }
}

describe('planImport()', () => {
  it.each([['its Dutch label', ['BT2 Schoon en heel', 'BT2.2 Ongedierte']], ['its English names', ['clean', 'VERMIN']], ['its keys', ['BT2', 'bt2.2']], ['a name that only one code has', ['Ongedierte']]])('recognises a code by %s', (_how, path) => {
    expect(plan(BOOK, listed(1, path)).kinds).toEqual(['1 same Ongedierte'])
  })
  it('hangs a new code under its parent, behind the last, in the colour of the parent', () => {
    const { after, tree } = plan(BOOK, listed(1, ['Schoon en heel', 'BT2.5 Hondenpoep']), listed(2, ['Schoon en heel', 'Zwerfvuil']))
    expect(tree).toEqual(['BT2', '- BT2.2', '- BT2.5', '- BT2.1'])
    expect(after[0]).toMatchObject({ nameNl: 'Hondenpoep', colour: 'orange', status: 'active', parentId: 'BT2' })
  })
  it('makes the codes above it that are nowhere, once', () => {
    const { kinds, tree } = plan([], listed(1, ['cat3', 'cat2', 'code4']), listed(2, ['cat3', 'code5']))
    expect(kinds).toEqual(['1 new cat3', '1 new cat2', '1 new code4', '2 new code5'])
    expect(tree).toEqual(['E1', '- E1.1', '- - E1.1.1', '- E1.2'])
  })
  it('fills in a code that a line before it only implied', () => {
    const { after, refused } = plan([], listed(1, ['a', 'b']), listed(2, ['a'], { fields: { definition: 'uitleg' } }))
    expect([after.map(({ nameNl, definition }) => [nameNl, definition]), refused]).toEqual([[['b', ''], ['a', 'uitleg']], []])
  })
  it('says which fields change, and leaves all others alone', () => {
    const { lines, after } = plan(BOOK, listed(4, ['BT2'], { fields: { definition: 'Anders.', include: '' } }))
    expect(lines).toMatchObject([{ line: 4, kind: 'changed', fields: ['definition'] }])
    expect(after).toEqual([{ ...BT2, definition: 'Anders.', changed: { definition: '01a000000000-0000-test' } }])
  })
  it('refuses a code that stands twice in the list, and keeps the first', () => {
    const { kinds, refused } = plan(BOOK, listed(1, ['Nieuw']), listed(2, ['nieuw']), listed(3, ['BT2']), listed(4, ['Schoon en heel']))
    expect(kinds).toEqual(['1 new Nieuw', '3 same Schoon en heel'])
    expect(refused).toEqual([{ line: 2, why: 'twice', detail: 'nieuw' }, { line: 4, why: 'twice', detail: 'Schoon en heel' }])
  })
  it('takes same names at different places for different codes', () => {
    expect(plan([], listed(1, ['a']), listed(2, ['b']), listed(3, ['b', 'a'])).tree).toEqual(['E1', 'E2', '- E2.1'])
  })
  it('gives a key that is taken to nobody else', () => {
    expect(plan(BOOK, listed(1, ['BT2 Iets anders'])).tree).toEqual(['BT2', '- BT2.2', 'E1'])
  })
  it('recognises by id first, renames then, and brings a deleted code back', () => {
    const { lines, after } = plan([BT2, { ...RATS, deleted: true }], listed(1, ['Ratten'], { id: 'BT2.2', parent: { id: 'BT2', key: 'BT2' }, fields: { nameNl: 'Ratten' } }))
    expect(lines[0]).toMatchObject({ kind: 'changed', fields: ['deleted', 'nameNl'] })
    expect(after[0]).toMatchObject({ id: 'BT2.2', deleted: false, nameNl: 'Ratten', parentId: 'BT2' })
  })
  it('keeps the id of the list for a code that is nowhere, so that two codebooks can be joined later', () => {
    expect(plan([], listed(1, ['x'], { id: 'abc', fields: { key: 'X1' } })).after).toMatchObject([{ id: 'abc', key: 'X1' }])
    expect(plan([], listed(1, ['x'], { id: '../x y' })).after).toMatchObject([{ id: 'n1' }])
  })
  it('finds a parent that stands further down the list, by key', () => {
    const { tree, refused } = plan([], listed(1, ['kind'], { parent: { id: null, key: 'P1' }, fields: { key: 'K1' } }), listed(2, ['ouder'], { parent: null, fields: { key: 'P1' } }))
    expect([tree, refused]).toEqual([['P1', '- K1'], []])
  })
  it('refuses only the place of a code whose parent is unknown or lies below it', () => {
    const { tree, refused } = plan([], listed(1, ['a'], { parent: { id: null, key: 'NERGENS' }, fields: { key: 'A1' } }), listed(2, ['b'], { parent: { id: null, key: 'C1' }, fields: { key: 'B1' } }), listed(3, ['c'], { parent: { id: null, key: 'B1' }, fields: { key: 'C1' } }))
    expect(tree).toEqual(['A1', 'C1', '- B1'])
    expect(refused.map(({ line, why }) => [line, why])).toEqual([[1, 'unknown-parent'], [3, 'unknown-parent']])
  })
})
