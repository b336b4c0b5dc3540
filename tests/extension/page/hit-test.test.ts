import { describe, expect, it } from 'vitest'
import { placedAt, placedWithin } from '../../../extension/page/hit-test.ts'

const placed = [{ id: 'wide', span: { start: 0, end: 20 } }, { id: 'inner', span: { start: 5, end: 9 } }, { id: 'next', span: { start: 9, end: 12 } }]
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('placedAt()', () => {
  it.each([[0, ['wide']], [5, ['inner', 'wide']], [8, ['inner', 'wide']], [9, ['next', 'wide']], [20, []]])('at %i: smallest first, the end left out', (offset, found) => {
    expect(ids(placedAt(placed, offset))).toEqual(found)
  })
})

describe('placedWithin()', () => {
  it('finds what shares a letter with a span, in the order of the text', () => {
    expect(ids(placedWithin(placed, { start: 8, end: 10 }))).toEqual(['wide', 'inner', 'next'])
    expect(ids(placedWithin(placed, { start: 12, end: 14 }))).toEqual(['wide'])
    expect(ids(placedWithin(placed, { start: 20, end: 30 }))).toEqual([])
  })
})
