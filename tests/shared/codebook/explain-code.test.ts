import { describe, expect, it } from 'vitest'
import type { Code } from '../../../shared/codebook/code.ts'
import { EXPLANATION_PARTS, explainCode, STARTER_EXPLANATIONS_EN } from '../../../shared/codebook/explain-code.ts'
import { newCode } from '../../../shared/codebook/new-code.ts'
import { STARTER_CODEBOOKS } from '../../../shared/codebook/starter-codebooks.ts'
import { starterCodeId, starterCodes } from '../../../shared/codebook/starter-codes.ts'
import { editRecord } from '../../../shared/stamp/stamped.ts'

const STAMP = '019471a00000-0000-test'
const all = STARTER_CODEBOOKS.flatMap(({ codes }) => starterCodes(codes, starterCodeId, STAMP))
const waste = all.find(({ key }) => key === 'BT2.1')!

describe('STARTER_EXPLANATIONS_EN', () => {
  it('has every starter code and no other, each part filled, none of it the Dutch', () => {
    expect(Object.keys(STARTER_EXPLANATIONS_EN).sort()).toEqual(all.map(({ key }) => key).sort())
    const wrong = all.flatMap((code) => EXPLANATION_PARTS.filter((part) => {
      const text = STARTER_EXPLANATIONS_EN[code.key]![part]
      return text === '' || text !== text.trim() || text === code[part]
    }).map((part) => `${code.key} ${part}`))
    expect(wrong).toEqual([])
  })

  it('names the same codes in every part as the Dutch does', () => {
    const named = (text: string) => [...new Set(text.match(/\b(?:BT\d+(?:\.\d)?|AB\d|WD-[MSR]\d?|PW\d)/g) ?? [])].sort()
    for (const code of all) for (const part of EXPLANATION_PARTS) expect([code.key, part, named(STARTER_EXPLANATIONS_EN[code.key]![part])]).toEqual([code.key, part, named(code[part])])
  })

  it('repeats no definition and no example', () => {
    for (const part of ['definition', 'example'] as const) {
      const texts = Object.values(STARTER_EXPLANATIONS_EN).map((one) => one[part])
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    }
  })
})

describe('explainCode()', () => {
  it('gives a starter code in the language that is asked for', () => {
    expect(explainCode(waste, 'en')).toEqual(STARTER_EXPLANATIONS_EN['BT2.1'])
    expect(explainCode(waste, 'nl').definition).toBe(waste.definition)
  })

  it('gives a part that a person wrote as it is, in both languages, also an empty one, and the rest of it translated', () => {
    const edited = editRecord<Code>(waste, { definition: 'Alleen huisvuil.', example: '' }, STAMP)
    expect(explainCode(edited, 'en')).toEqual({ ...STARTER_EXPLANATIONS_EN['BT2.1'], definition: 'Alleen huisvuil.', example: '' })
  })

  it('knows a starter code by its id: a code of a person that has its key keeps its own words', () => {
    const own = newCode('own', STAMP, { key: 'BT2.1', nameNl: 'Afval', nameEn: 'Waste', definition: waste.definition }, 0)
    expect(explainCode(own, 'en').definition).toBe(waste.definition)
    expect(explainCode(editRecord<Code>(waste, { key: 'X9' }, STAMP), 'en')).toEqual(STARTER_EXPLANATIONS_EN['BT2.1'])
  })
})
