import { describe, expect, it } from 'vitest'
import { dropPlace, type DropZone, treeRows } from '../../../extension/codebook/tree-rows.ts'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { codeOf } from '../../code-trees.ts'

const tree = codeTree([
  codeOf('A', { order: 0 }), codeOf('A1', { parentId: 'A', order: 0 }), codeOf('A1x', { parentId: 'A1', order: 0 }), codeOf('A2', { parentId: 'A', order: 1 }), codeOf('B', { order: 1 }), codeOf('C', { order: 2 }),
])
const NONE: ReadonlySet<string> = new Set()

describe('treeRows()', () => {
  it('shows nothing below a code that is shut', () => {
    expect(treeRows(tree, new Set(['A1']), null).map(({ code, depth, open }) => `${depth} ${code.key} ${open}`)).toEqual(['0 A true', '1 A1 false', '1 A2 false', '0 B false', '0 C false'])
  })
  it('shows of what fits all that stands above it, open, and counts the siblings that are shown', () => {
    expect(treeRows(tree, new Set(['A', 'A1']), new Set(['A1x', 'C'])).map(({ code, place, of }) => `${code.key} ${place}/${of}`)).toEqual(['A 1/2', 'A1 1/1', 'A1x 1/1', 'C 2/2'])
  })
  it('shows nothing where nothing fits', () => {
    expect(treeRows(tree, NONE, NONE)).toEqual([])
  })
})

describe('dropPlace()', () => {
  const on = (dragged: string, key: string, zone: DropZone, shut: ReadonlySet<string> = NONE) => dropPlace(tree, dragged, treeRows(tree, shut, null).find(({ code }) => code.key === key)!, zone)
  it.each<[string, string, DropZone, object | null]>([
    ['C', 'B', 'before', { parentId: null, before: 'B' }], ['C', 'A2', 'inside', { parentId: 'A2', before: null }], ['B', 'C', 'behind', { parentId: null, before: null }],
    ['C', 'A2', 'behind', { parentId: 'A', before: null }], ['C', 'A', 'behind', { parentId: 'A', before: 'A1' }], ['A1', 'A', 'behind', { parentId: 'A', before: 'A2' }],
    ['A', 'A1', 'inside', null], ['A', 'A', 'behind', null], ['B', 'A', 'before', { parentId: null, before: 'A' }], ['A2', 'A1', 'before', { parentId: 'A', before: 'A1' }],
  ])('dropping %s on %s, %s', (dragged, key, zone, place) => {
    expect(on(dragged, key, zone)).toEqual(place)
  })
  it('goes behind a code that is shut, with all in it', () => {
    expect(on('C', 'A', 'behind', new Set(['A']))).toEqual({ parentId: null, before: 'B' })
  })
})
