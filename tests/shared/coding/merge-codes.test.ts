import { describe, expect, it } from 'vitest'
import type { Code } from '../../../shared/codebook/code.ts'
import { createCoding } from '../../../shared/coding/create-coding.ts'
import { mergeCodes } from '../../../shared/coding/merge-codes.ts'
import { codeOf, drawn } from '../../code-trees.ts'

const NOW = '01a000000000-0000-test'
const BOOK = [codeOf('A', { order: 0 }), codeOf('A1', { parentId: 'A', order: 0 }), codeOf('A2', { parentId: 'A', order: 1 }), codeOf('A1x', { parentId: 'A1', order: 0 }), codeOf('B', { order: 1 }), codeOf('B1', { parentId: 'B', order: 0 })]
const coding = (id: string, codeId: string, start: number) => createCoding({ id, stamp: NOW, sourceId: 's', codeId, coder: 'AB', unit: null, selectors: { quote: { exact: 'vuil', prefix: '', suffix: '' }, position: { start, end: start + 4 } } })
const treeAfter = (changed: readonly Code[]) => drawn(BOOK.map((code) => changed.find(({ id }) => id === code.id) ?? code))

describe('mergeCodes()', () => {
  it('hangs the sub-codes of the one that goes under the other, behind those that are there', () => {
    expect(treeAfter(mergeCodes(BOOK, [], 'A', 'B', NOW)!.codes)).toEqual(['B', '- B1', '- A1', '- - A1x', '- A2'])
  })
  it('lets a code go into one of its own sub-codes, which takes its place', () => {
    expect(treeAfter(mergeCodes(BOOK, [], 'A', 'A1x', NOW)!.codes)).toEqual(['A1x', '- A1', '- A2', 'B', '- B1'])
  })
  it('lets a sub-code go into the code above it', () => {
    expect(treeAfter(mergeCodes(BOOK, [], 'A1', 'A', NOW)!.codes)).toEqual(['A', '- A2', '- A1x', 'B', '- B1'])
  })
  it('gives its codings the other code, drops what would double, and leaves all others alone', () => {
    const { codings, dropped } = mergeCodes(BOOK, [coding('1', 'A', 0), coding('2', 'A', 9), coding('3', 'B', 9), coding('4', 'A1', 0)], 'A', 'B', NOW)!
    expect(codings.map(({ id, codeId, deleted }) => [id, codeId, deleted])).toEqual([['1', 'B', false], ['2', 'A', true]])
    expect(dropped).toEqual([{ id: '2', kept: '3' }])
  })
  it.each([['A', 'A'], ['A', 'X'], ['X', 'A']])('returns null for %s into %s', (from, into) => {
    expect(mergeCodes(BOOK, [], from, into, NOW)).toBeNull()
  })
})
