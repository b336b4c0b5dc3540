import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Code } from '../../../shared/codebook/code.ts'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const STAMP = nextStamp(null, 1_750_000_000_000, 'a')

/** A code from 'id' or 'id<parent', with an order and a key of its own. */
function code(text: string, order = 0, given: Partial<Code> = {}): Code {
  const [id, parentId] = text.split('<')
  return { ...newCode(id!, STAMP, { key: id!, nameNl: id! }, 0), parentId: parentId ?? null, order, ...given }
}

/** Codebooks of up to 12 codes with any parents: missing ones, deleted ones, themselves, circles. */
const codebooks = fc
  .array(fc.tuple(fc.nat({ max: 13 }), fc.boolean(), fc.nat({ max: 3 }), fc.boolean()), { maxLength: 12 })
  .map((parts) => parts.map(([parent, top, order, deleted]) => ({ parent, top, order, deleted })).map(({ parent, top, order, deleted }, index) => code(top ? `c${index}` : `c${index}<c${parent}`, order, { deleted: deleted && order === 0 })))

describe('codeTree()', () => {
  it('holds every living code exactly once, parents before children, whatever the parents say', () => {
    fc.assert(
      fc.property(codebooks, (codes) => {
        const tree = codeTree(codes)
        const living = codes.filter(({ deleted }) => !deleted)
        expect(tree.ordered.map(({ id }) => id).sort()).toEqual(living.map(({ id }) => id).sort())
        const place = new Map(tree.ordered.map(({ id }, index) => [id, index]))
        for (const { id } of tree.ordered) for (const above of tree.pathOf(id).slice(1)) expect(place.get(above)).toBeLessThan(place.get(id)!)
      }),
    )
  })

  it('agrees with itself: paths, depths, children and descendants tell one story', () => {
    fc.assert(
      fc.property(codebooks, (codes) => {
        const tree = codeTree(codes)
        for (const { id } of tree.ordered) {
          expect(tree.depthOf(id)).toBe(tree.pathOf(id).length - 1)
          expect([...tree.descendantsOf(id)].sort()).toEqual(tree.ordered.map((other) => other.id).filter((other) => other !== id && tree.pathOf(other).includes(id)).sort())
          expect(tree.childrenOf(id).map((child) => tree.pathOf(child.id)[1])).toEqual(tree.childrenOf(id).map(() => id))
        }
        expect(tree.childrenOf(null).map(({ id }) => tree.depthOf(id))).toEqual(tree.childrenOf(null).map(() => 0))
      }),
    )
  })

  it('is the same tree whatever order the codes come in', () => {
    fc.assert(
      fc.property(codebooks.chain((codes) => fc.tuple(fc.constant(codes), fc.shuffledSubarray(codes, { minLength: codes.length }))), ([codes, shuffled]) => {
        expect(codeTree(shuffled).ordered).toEqual(codeTree(codes).ordered)
      }),
    )
  })

  it.each<[string, readonly Code[], readonly string[]]>([
    ['a code whose parent is missing', [code('a<gone')], ['a:0']], ['a code under itself', [code('a<a')], ['a:0']], ['two codes under each other', [code('a<b'), code('b<a')], ['a:0', 'b:0']],
    ['a code under one of a circle', [code('a<b'), code('b<a'), code('c<a')], ['a:0', 'c:1', 'b:0']], ['a code whose parent is deleted', [code('a', 0, { deleted: true }), code('b<a')], ['b:0']],
    ['brothers in their order, and by key where that is equal', [code('z', 1), code('b', 2), code('a', 2)], ['z:0', 'a:0', 'b:0']], ['equal keys by id', [code('y', 0, { key: 'k' }), code('x', 0, { key: 'k' })], ['x:0', 'y:0']],
  ])('%s', (_what, codes, expected) => {
    const tree = codeTree(codes)
    expect(tree.ordered.map(({ id }) => `${id}:${tree.depthOf(id)}`)).toEqual(expected)
  })

  it('knows nothing of a code that is not there', () => {
    const tree = codeTree([])
    expect([tree.pathOf('x'), tree.depthOf('x'), tree.childrenOf('x'), tree.descendantsOf('x'), tree.byId.size]).toEqual([[], 0, [], [], 0])
  })

  it('stands codes that lie thousands deep, as only a damaged codebook does', () => {
    const deep = Array.from({ length: 5_000 }, (_, index) => code(index === 0 ? 'c0' : `c${index}<c${index - 1}`))
    const tree = codeTree(deep)
    expect([tree.depthOf('c4999'), tree.descendantsOf('c0').length]).toEqual([4_999, 4_999])
  })
})
