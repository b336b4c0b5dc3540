import { describe, expect, it } from 'vitest'
import { codeTree } from '../../../shared/codebook/code-tree.ts'
import { codeFilter } from '../../../shared/codebook/filter-codes.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { starterCodeId, starterCodes } from '../../../shared/codebook/starter-codes.ts'
import { codeOf } from '../../code-trees.ts'

const filter = codeFilter(codeTree([
  codeOf('BT2.1', { nameNl: 'Afval en containers', nameEn: 'Waste', order: 0 }), codeOf('BT9', { nameNl: 'Cafés', nameEn: 'Hospitality', include: 'winkels', order: 1 }),
]))

describe('codeFilter()', () => {
  it.each([['afv', ['BT2.1']], ['WASTE', ['BT2.1']], ['bt2', ['BT2.1']], ['cafes', ['BT9']], ['winkel', ['BT9']], ['contain afval', ['BT2.1']], ['afval winkel', []]])('finds by %s', (letters, keys) => {
    expect([...filter(letters)!]).toEqual(keys)
  })
  it('finds a starter code by its explanation in either language', () => {
    const starters = codeFilter(codeTree(starterCodes(STARTER_CODEBOOKS[0]!.codes, starterCodeId, '019471a00000-0000-test')))
    expect([starters('bankstel')!.size, starters('sofa on the pavement')!.size]).toEqual([1, 1])
  })
  it('puts codes that fit by name before those that fit by their explanation', () => {
    const both = codeFilter(codeTree([codeOf('A', { include: 'burenhulp', order: 0 }), codeOf('B', { nameNl: 'Burenhulp', order: 1 })]))
    expect([...both('buren')!]).toEqual(['B', 'A'])
  })
  it.each(['', '  '])('returns null without letters: "%s"', (letters) => {
    expect(filter(letters)).toBeNull()
  })
  it('takes well under a frame for 400 codes', () => {
    const many = codeFilter(codeTree(Array.from({ length: 400 }, (_, index) => codeOf(`K${index}`, { definition: 'zwerfvuil naast de container '.repeat(8), order: index }))))
    const start = performance.now()
    for (let round = 0; round < 20; round++) many(`contai k${round}`)
    expect((performance.now() - start) / 20).toBeLessThan(16)
  })
})
