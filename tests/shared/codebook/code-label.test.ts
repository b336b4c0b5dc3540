import { describe, expect, it } from 'vitest'
import type { Code } from '../../../shared/codebook/code.ts'
import { codeLabel, codeName, findCodeByText } from '../../../shared/codebook/code-label.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { nextStamp } from '../../../shared/stamp/change-stamp.ts'

const STAMP = nextStamp(null, 1_750_000_000_000, 'a')
const code = (id: string, key: string, nameNl: string, nameEn = nameNl, given: Partial<Code> = {}): Code => ({ ...newCode(id, STAMP, { key, nameNl, nameEn }, 0), ...given })

describe('codeLabel() and codeName()', () => {
  it.each([
    ['BT2', 'Afval', 'Waste', 'BT2 Afval', 'BT2 Waste'], ['', 'Afval', 'Waste', 'Afval', 'Waste'], ['BT2', 'Afval', '', 'BT2 Afval', 'BT2 Afval'], ['BT2', '', 'Waste', 'BT2 Waste', 'BT2 Waste'], ['Afval', 'Afval', 'Waste', 'Afval', 'Afval Waste'], ['BT2', '', '', 'BT2', 'BT2'],
  ])('of key %j with names %j and %j', (key, nameNl, nameEn, nl, en) => {
    expect([codeLabel({ key, nameNl, nameEn }, 'nl'), codeLabel({ key, nameNl, nameEn }, 'en')]).toEqual([nl, en])
  })

  it('codeName() takes the other language when its own is empty', () => {
    expect([codeName({ nameNl: '', nameEn: 'Waste' }, 'nl'), codeName({ nameNl: 'Afval', nameEn: '' }, 'en'), codeName({ nameNl: 'Afval', nameEn: 'Waste' }, 'en')]).toEqual(['Waste', 'Afval', 'Waste'])
  })
})

describe('findCodeByText()', () => {
  const codes = [
    code('waste', 'BT2.1', 'Afval', 'Waste'), code('glass', 'BT2.2', 'Afval', 'Glass'), code('theme', 'BT', 'Buurtthema’s', 'Themes'), code('cafe', 'BT5', 'Café'), code('gone', 'BT9', 'Weg', 'Gone', { deleted: true }),
    code('twin1', 'T', 'Een', 'One'), code('twin2', 'T', 'Twee', 'Two'), code('BT7', 'BT7', 'Wonen', 'Housing'), code('retired', 'R', 'Oud', 'Old', { status: 'retired' }),
  ]

  it.each<[string, string, string | null]>([
    ['a whole label', 'BT2.1 Afval', 'waste'], ['a label in the other language', 'bt2.1 waste', 'waste'], ['a key', 'bt2.2', 'glass'], ['a name', 'glass', 'glass'], ['outer and double spaces', '  BT2.2   afval ', 'glass'],
    ['a name that two codes have', 'Afval', null], ['a key that two codes have', 'T', null], ['the label of one of two with the same key', 'T Twee', 'twin2'], ['nothing', '   ', null], ['something unheard of', 'parkeren', null],
    ['a deleted code', 'BT9', null], ['a retired code', 'R', 'retired'], ['a straight apostrophe for a curly one', "buurtthema's", 'theme'], ['an é in two characters', 'cafe\u0301', 'cafe'], ['part of a name', 'Afv', null],
  ])('finds by %s: %j', (_how, text, id) => {
    expect(findCodeByText(codes, text)?.id ?? null).toBe(id)
  })

  it('finds every code of a codebook with different keys by its label and by its key, in both languages', () => {
    const different = codes.filter(({ key, deleted }) => key !== 'T' && !deleted)
    for (const one of different) for (const text of [codeLabel(one, 'nl'), codeLabel(one, 'en'), one.key]) expect(findCodeByText(different, text)).toBe(one)
  })
})
