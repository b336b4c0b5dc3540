import { describe, expect, it } from 'vitest'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { lostLabels, rowContext } from '../../../shared/sheet/row-context.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const stamp = nextStamp(null, 1_000, 'd1')
const waste = newCode('c1', stamp, { key: 'BT2.1', nameNl: 'Afval', nameEn: 'Waste' }, 0)
const green = newCode('c2', stamp, { key: 'BT1.1', nameNl: 'Groen', nameEn: 'Green' }, 1)

describe('rowContext()', () => {
  const context = rowContext('nl', [waste, green], [{ id: 's1', title: 'Ouders' }], [{ label: 'BT9 Vuil', codeId: 'c1' }, { label: 'BT1.1 Groen', codeId: 'c1' }])
  it.each([['BT2.1 Afval', 'c1'], ['bt1.1', 'c2'], ['Waste', 'c1'], ['BT9 Vuil', 'c1'], ['c2', 'c2'], ['onbekend', null]])('reads %s', (text, id) => {
    expect(context.codeIdOf(text)).toBe(id)
  })
  it('lets a word of today win over a label of before', () => {
    expect(context.codeIdOf('BT1.1 Groen')).toBe('c2')
  })
  it('shows an unknown code or source by its id', () => {
    expect([context.codeLabel('c1'), context.codeLabel('c7'), context.sourceTitle('s1'), context.sourceTitle('s9')]).toEqual(['BT2.1 Afval', 'c7', 'Ouders', 's9'])
  })
})

it('lostLabels() gives the labels of renamed codes in both languages, and none of codes that stayed or went', () => {
  expect(lostLabels([waste, green], [{ ...waste, nameNl: 'Vuil' }])).toEqual([{ label: 'BT2.1 Afval', codeId: 'c1' }])
  expect(lostLabels([waste, green], [waste, { ...green, key: 'X' }])).toEqual([{ label: 'BT1.1 Groen', codeId: 'c2' }, { label: 'BT1.1 Green', codeId: 'c2' }])
})
