import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodebooks } from '../../../shared/codebook/compare-codebooks.ts'
import { codebooks, codeOf } from '../../code-trees.ts'

const A = codeOf('A', { order: 0 })
const B = codeOf('B', { order: 1 })
const C = codeOf('C', { order: 2 })

describe('compareCodebooks()', () => {
  it('returns null for the same codebook', () => {
    fc.assert(fc.property(codebooks, (codes) => {
      expect(compareCodebooks(codes, [...codes].reverse())).toBeNull()
    }))
  })
  it('tells what was added, what was taken away and what was written otherwise', () => {
    expect(compareCodebooks([A, B], [{ ...A, definition: 'nieuw', status: 'retired' }, C])).toEqual({
      added: [C], removed: [B],
      changed: [{ code: { ...A, definition: 'nieuw', status: 'retired' }, fields: [{ field: 'definition', before: '', after: 'nieuw' }, { field: 'status', before: 'active', after: 'retired' }], moved: null, reordered: false }],
    })
  })
  it('tells where a code went and came from', () => {
    const differences = compareCodebooks([A, B], [A, { ...B, parentId: 'A' }])!
    expect(differences.changed).toEqual([{ code: { ...B, parentId: 'A' }, fields: [], moved: { before: null, after: A }, reordered: false }])
  })
  it('names only the one that was taken up, when one changes places with many', () => {
    const differences = compareCodebooks([A, B, C, codeOf('D', { order: 3 })], [{ ...A, order: 9 }, B, C, codeOf('D', { order: 3 })])!
    expect(differences.changed.map(({ code, reordered }) => [code.key, reordered])).toEqual([['A', true]])
  })
  it('says nothing of places where a neighbour only came or went', () => {
    expect(compareCodebooks([A, B, C], [{ ...A, order: 5 }, { ...C, order: 6 }])).toEqual({ added: [], removed: [B], changed: [] })
  })
})
