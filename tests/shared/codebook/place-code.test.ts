import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import type { Code } from '../../../shared/codebook/code.ts'
import { type CodeStep, placeCode, stepPlace } from '../../../shared/codebook/place-code.ts'
import { codebooks, codeOf, drawn } from '../../code-trees.ts'

const A = codeOf('A', { order: 0 })
const B = codeOf('B', { order: 1 })
const C = codeOf('C', { order: 2 })
const B1 = codeOf('B1', { parentId: 'B', order: 0 })
const B2 = codeOf('B2', { parentId: 'B', order: 1 })
const BOOK = [A, B, B1, B2, C]

function placed(codes: readonly Code[], id: string, place: Parameters<typeof placeCode>[2]): readonly Code[] {
  const placements = placeCode(codeTree(codes), id, place)
  if (placements === null) throw new RangeError('no such place')
  return codes.map((code) => ({ ...code, ...placements.find((one) => one.id === code.id) }))
}
const stepped = (codes: readonly Code[], id: string, step: CodeStep) => {
  const place = stepPlace(codeTree(codes), id, step)
  return place === null ? null : placed(codes, id, place)
}

describe('placeCode()', () => {
  it('puts a code with all below it in front of a sibling', () => {
    expect(drawn(placed(BOOK, 'B', { parentId: null, before: 'A' }))).toEqual(['B', '- B1', '- B2', 'A', 'C'])
  })
  it('puts it under another code, behind the last', () => {
    expect(drawn(placed(BOOK, 'A', { parentId: 'B', before: null }))).toEqual(['B', '- B1', '- B2', '- A', 'C'])
  })
  it('changes one code only, where there is a number between its neighbours', () => {
    expect(placeCode(codeTree(BOOK), 'C', { parentId: 'B', before: 'B2' })).toEqual([{ id: 'C', parentId: 'B', order: 0.5 }])
  })
  it('numbers the siblings anew where there is none', () => {
    const equal = [A, { ...B, order: 0 }, { ...C, order: 0 }]
    expect(drawn(placed(equal, 'C', { parentId: null, before: 'B' }))).toEqual(['A', 'C', 'B'])
  })
  it('changes nothing where the code stands already', () => {
    expect(placeCode(codeTree(BOOK), 'B', { parentId: null, before: 'C' })).toEqual([])
    expect(placeCode(codeTree(BOOK), 'B', { parentId: null, before: 'B' })).toEqual([])
  })
  it('writes the parent down of a code that only seemed to stand there', () => {
    expect(placeCode(codeTree([codeOf('A', { parentId: 'gone' })]), 'A', { parentId: null, before: null })).toEqual([{ id: 'A', parentId: null, order: 0 }])
  })
  it.each([['B', 'B1'], ['B', 'B']])('returns null for putting %s under %s, which lies below it', (id, parentId) => {
    expect(placeCode(codeTree(BOOK), id, { parentId, before: null })).toBeNull()
  })
  it.each([['X', null, null], ['A', 'X', null], ['A', null, 'B1']])('returns null for a code, parent or sibling that is not there: %s %s %s', (id, parentId, before) => {
    expect(placeCode(codeTree(BOOK), id, { parentId, before })).toBeNull()
  })
  it('loses no code and makes no circle, wherever anything is put', () => {
    fc.assert(fc.property(codebooks, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 20 }), (start, moves) => {
      let codes = start
      for (const [which, under, top] of moves) {
        if (codes.length === 0) return
        const tree = codeTree(codes)
        const place = { parentId: top ? null : codes[under % codes.length]!.id, before: null }
        const placements = placeCode(tree, codes[which % codes.length]!.id, place)
        if (placements === null) continue
        codes = codes.map((code) => ({ ...code, ...placements.find((one) => one.id === code.id) }))
        const children = codeTree(codes).childrenOf(place.parentId)
        expect(children[children.length - 1]!.id).toBe(codes[which % codes.length]!.id)
      }
      const after = codeTree(codes)
      expect(after.ordered).toHaveLength(start.length)
      expect(codes.every((code) => code.parentId === null || after.pathOf(code.id)[1] === code.parentId)).toBe(true)
    }))
  })
})

describe('stepPlace()', () => {
  it.each([
    ['B', 'up', ['B', '- B1', '- B2', 'A', 'C']], ['B', 'down', ['A', 'C', 'B', '- B1', '- B2']], ['C', 'in', ['A', 'B', '- B1', '- B2', '- C']],
    ['B1', 'out', ['A', 'B', '- B2', 'B1', 'C']], ['B1', 'down', ['A', 'B', '- B2', '- B1', 'C']], ['B2', 'in', ['A', 'B', '- B1', '- - B2', 'C']],
    ['A', 'down', ['B', '- B1', '- B2', 'A', 'C']],
  ] as const)('takes %s one step %s', (id, step, expected) => {
    expect(drawn(stepped(BOOK, id, step)!)).toEqual(expected)
  })
  it.each([['A', 'up'], ['C', 'down'], ['A', 'in'], ['A', 'out'], ['X', 'up']] as const)('returns null for %s one step %s: there is none', (id, step) => {
    expect(stepPlace(codeTree(BOOK), id, step)).toBeNull()
  })
  it('is taken back by the opposite step', () => {
    fc.assert(fc.property(codebooks, fc.nat(), fc.constantFrom(['up', 'down'], ['down', 'up'], ['in', 'out']), (codes, which, [there, back]) => {
      if (codes.length === 0) return
      const id = codes[which % codes.length]!.id
      const moved = stepped(codes, id, there as CodeStep)
      if (moved !== null) expect(drawn(stepped(moved, id, back as CodeStep)!)).toEqual(drawn(codes))
    }))
  })
})
