import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type ImportProfile, importProfileSchema } from '../../../shared/passive/import-profile.ts'

const PROFILE: ImportProfile = {
  encoding: 'utf-8', delimiter: ';', decimal: ',', thousands: null, headerRows: 1, columns: ['area', 'period', 'indicator', 'value'], missing: { '': 'blank', '-': 'nil' },
  kind: 'indicator', publisher: '', defaultPeriod: '', defaultArea: '', totalWords: ['totaal'], footerWords: ['bron:'],
}

describe('importProfileSchema', () => {
  it('gives back a profile that went through JSON', () => {
    expect(v.parse(importProfileSchema, JSON.parse(JSON.stringify(PROFILE)))).toEqual(PROFILE)
  })

  it.each<[string, Record<string, unknown>]>([
    ['an encoding nobody knows', { encoding: 'latin-1' }], ['four header rows', { headerRows: 4 }], ['half a header row', { headerRows: 0.5 }], ['a role that is none', { columns: ['name'] }],
    ['a sign without a meaning', { missing: { '-': 'whatever' } }], ['a sign as long as a text', { missing: { ['x'.repeat(201)]: 'nil' } }], ['a delimiter of two letters', { delimiter: ';;' }], ['no columns', { columns: undefined }],
  ])('refuses %s', (_what, change) => {
    expect(v.is(importProfileSchema, { ...PROFILE, ...change })).toBe(false)
  })
})
