import { describe, expect, it } from 'vitest'
import { describeCode, filledParts, readDescription } from '../../../shared/interchange/code-description.ts'

const PARTS = { definition: 'Huisvuil.\nEn glas.', include: 'Zakken.', exclude: 'Ratten: BT2.2', example: '‘Vol.’' }

describe('describeCode()', () => {
  it('puts the parts that are filled in under each other', () => {
    expect(describeCode({ ...PARTS, exclude: '' }, 'nl')).toBe('Huisvuil.\nEn glas.\nWel: Zakken.\nVoorbeeld: ‘Vol.’')
    expect(describeCode({ definition: '', include: 'Bags.', exclude: '', example: '' }, 'en')).toBe('Include: Bags.')
  })
  it.each(['nl', 'en'] as const)('is read back, in %s', (language) => {
    expect(readDescription(describeCode(PARTS, language))).toEqual(PARTS)
  })
})

describe('readDescription()', () => {
  it('takes a text from elsewhere for a definition', () => {
    expect(readDescription('naming a specific person: who?')).toEqual({ definition: 'naming a specific person: who?', include: '', exclude: '', example: '' })
  })
})

describe('filledParts()', () => {
  it('leaves out what is empty', () => {
    expect([filledParts(''), filledParts('niet: geluid')]).toEqual([{}, { exclude: 'geluid' }])
  })
})
