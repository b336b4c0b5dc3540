import { expect, it } from 'vitest'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { countDistinct } from '../../../shared/tally/count-distinct.ts'

const code = (id: string, parentId: string | null) => newCode(id, '0197f0000000-0000-a', { key: id, nameNl: id, parentId }, 0)
const tree = codeTree([code('a', null), code('b', 'a'), code('c', 'b'), code('d', 'a'), code('e', null)])

it('countDistinct() counts a thing once at every code above the codes it carries', () => {
  const counts = countDistinct(tree, [['x', 'c'], ['x', 'd'], ['y', 'c'], ['y', 'b'], ['z', 'e'], ['x', 'e']])
  expect(Object.fromEntries([...counts].map(([id, { own, all }]) => [id, [own, all]]))).toEqual({ a: [0, 2], b: [1, 2], c: [2, 2], d: [1, 1], e: [2, 2] })
})

it('countDistinct() passes over codes that are not in the tree', () => {
  expect(countDistinct(tree, [['x', 'nowhere']]).get('a')).toEqual({ own: 0, all: 0 })
})
