import { describe, expect, it } from 'vitest'
import type { StarterCode } from '../../../shared/codebook/code.ts'
import { starterCodes } from '../../../shared/codebook/starter-codes.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const STAMP = nextStamp(null, 1_750_000_000_000, 'a')
const starter = (key: string, parentKey: string | null): StarterCode => ({
  key, parentKey, nameNl: `Naam ${key}`, nameEn: `Name ${key}`, definition: 'd', include: 'i', exclude: 'x', example: 'e', colour: 'teal', pattern: 'solid',
})

describe('starterCodes()', () => {
  it('gives ids, one stamp, and parents by id, in the order of the list', () => {
    const codes = starterCodes([starter('BT2', null), starter('BT2.1', 'BT2'), starter('BT2.1.1', 'BT2.1')], (key) => `id-${key}`, STAMP)
    expect(codes.map(({ id, parentId, order, made, changed, deleted, status }) => ({ id, parentId, order, made, changed, deleted, status }))).toEqual([
      { id: 'id-BT2', parentId: null, order: 0, made: STAMP, changed: {}, deleted: false, status: 'active' },
      { id: 'id-BT2.1', parentId: 'id-BT2', order: 1, made: STAMP, changed: {}, deleted: false, status: 'active' },
      { id: 'id-BT2.1.1', parentId: 'id-BT2.1', order: 2, made: STAMP, changed: {}, deleted: false, status: 'active' },
    ])
    expect(codes[0]).toMatchObject({ key: 'BT2', nameNl: 'Naam BT2', nameEn: 'Name BT2', definition: 'd', include: 'i', exclude: 'x', example: 'e', colour: 'teal', pattern: 'solid' })
  })

  it('leaves the parent’s key behind: a code knows its parent by id only', () => {
    expect(Object.keys(starterCodes([starter('A', null)], (key) => key, STAMP)[0]!)).not.toContain('parentKey')
  })

  it.each([['below it', [starter('B', 'A'), starter('A', null)]], ['missing', [starter('B', 'A')]], ['itself', [starter('A', 'A')]]])('throws when a parent is %s', (_where, list) => {
    expect(() => starterCodes(list, (key) => key, STAMP)).toThrow(RangeError)
  })
})
